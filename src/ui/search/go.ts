// Where a thing that was found leads: the step to its place on the map, in the text or on the page of claims.
// It must not know how it was found, nor components.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { enter, type Annotation } from '../../core/text/annotation.ts';
import { padded } from '../../core/values/bounds.ts';
import { boxAround, type World } from '../../core/land/catalogue.ts';
import { isoOf } from '../../core/time/axis.ts';
import { actorOf } from '../../core/claims/claims-matrix.ts';
import { passageOf } from '../../core/claims/claim.ts';
import { daysOf } from '../../core/values/period.ts';
import {
  chooseScenario,
  compare,
  during,
  compose,
  look,
  narrow,
  openArticle,
  openPanel,
  pick,
  turnTo,
  FILTERS,
  type FilterKey,
  type LayerId,
  type Step,
} from '../../core/view/view.ts';
import type { Entry } from './entries.ts';

type Known = {
  readonly moments: readonly Moment[];
  readonly world: World;
  readonly annotations: readonly Annotation[];
};

/** The page of claims, narrowed down by one thing alone. */
const toClaims = (key: FilterKey, value: string): Step =>
  compose(...FILTERS.map((one) => narrow(one, one === key ? value : null)), turnTo('claims'));

const show =
  (layer: string): Step =>
  (view) => ({ ...view, hidden: view.hidden.filter((one) => one !== (layer as LayerId)) });

/** Picks a thing of the map and looks where it is; what lies abroad opens the view of the world, and Ukraine stays. */
function toFeature({ world }: Known, { key, kind }: Entry): Step {
  const box = kind === 'abroad' ? undefined : boxAround(world, [key]);
  const city = world.features.get(key)?.properties['city'];
  return compose(
    turnTo('map'),
    pick(key),
    ...(kind === 'town' ? [show('towns')] : []),
    ...(typeof city === 'string' ? [show(`strikes-${city}`)] : []),
    ...(box ? [look({ box: padded(box, 0.25, 1.6) })] : []),
  );
}

const toPassage = (annotation: Annotation | undefined, article: string): Step =>
  compose(turnTo('map'), annotation ? enter(annotation) : openArticle(article));

/** A claim in the passage that tells it; one that no passage tells, among the claims of its article. */
function toClaim({ world, annotations }: Known, key: string): Step {
  const claim = world.claims.get(key);
  const passage = claim && passageOf(annotations, claim);
  return passage ? toPassage(passage, passage.article) : toClaims('article', claim?.article ?? '');
}

/** For whom a speaker speaks: an actor, or none of them. */
function toPerson({ world }: Known, key: string): Step {
  const own = [...world.claims.values()].find(({ speaker, actor }) => actor === key || speaker === key);
  return own ? toClaims('actor', actorOf(own)) : turnTo('claims');
}

/** A date opens the time axis on its days, and where it was is picked. */
function toDate({ moments }: Known, key: string): Step {
  const moment = moments.find(({ id }) => id === key);
  if (!moment) return turnTo('map');
  const [from, to] = daysOf(moment.period);
  return compose(turnTo('map'), during([isoOf(from), isoOf(to)]), pick(moment.places[0] ?? null));
}

export function stepTo(known: Known, entry: Entry): Step {
  const { kind, key } = entry;
  if (kind === 'scenario') return compose(turnTo('map'), openPanel('scenario'), compare(null), chooseScenario(key));
  if (kind === 'article') return toPassage(undefined, key);
  if (kind === 'claim') return toClaim(known, key);
  if (kind === 'topic') return toClaims('topic', key);
  if (kind === 'person') return toPerson(known, key);
  if (kind === 'date') return toDate(known, key);
  const passage = known.annotations.find(({ id }) => id === key);
  return kind === 'passage' ? toPassage(passage, passage?.article ?? '') : toFeature(known, entry);
}
