// The step that a search result leads to: on the map, in the text or on the page of claims.
// It must not know how the result was found, nor components.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { openPassage, type Annotation } from '../../core/text/annotation.ts';
import { padBox } from '../../core/values/bounds.ts';
import { boxAround, type World } from '../../core/land/catalogue.ts';
import { actorOf } from '../../core/claims/claims-matrix.ts';
import { passageOf } from '../../core/claims/claim.ts';
import { daysOf, isoDate } from '../../core/values/period.ts';
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

type Facts = {
  readonly moments: readonly Moment[];
  readonly world: World;
  readonly annotations: readonly Annotation[];
};

/** The page of claims with a single filter set. */
const toClaims = (key: FilterKey, value: string): Step =>
  compose(...FILTERS.map((filter) => narrow(filter, filter === key ? value : null)), turnTo('claims'));

const show =
  (layer: string): Step =>
  (view) => ({ ...view, hidden: view.hidden.filter((hidden) => hidden !== (layer as LayerId)) });

/** Picks a feature and moves the camera there; a place abroad only opens the world map, so that Ukraine stays in view. */
function toFeature({ world }: Facts, { key, kind }: Entry): Step {
  const box = kind === 'abroad' ? undefined : boxAround(world, [key]);
  const city = world.features.get(key)?.properties['city'];
  return compose(
    turnTo('map'),
    pick(key),
    ...(kind === 'town' ? [show('towns')] : []),
    ...(typeof city === 'string' ? [show(`strikes-${city}`)] : []),
    ...(box ? [look({ box: padBox(box, 0.25, 1.6) })] : []),
  );
}

const toPassage = (annotation: Annotation | undefined, article: string): Step =>
  compose(turnTo('map'), annotation ? openPassage(annotation) : openArticle(article));

/** Opens the passage that makes a claim, or the claims of its article if no passage does. */
function toClaim({ world, annotations }: Facts, key: string): Step {
  const claim = world.claims.get(key);
  const passage = claim && passageOf(annotations, claim);
  return passage ? toPassage(passage, passage.article) : toClaims('article', claim?.article ?? '');
}

/** Opens the claims of the actor that a person speaks for. */
function toPerson({ world }: Facts, key: string): Step {
  const claim = [...world.claims.values()].find(({ speaker, actor }) => actor === key || speaker === key);
  return claim ? toClaims('actor', actorOf(claim)) : turnTo('claims');
}

/** Opens the timeline on the days of a date, and picks its place. */
function toDate({ moments }: Facts, key: string): Step {
  const moment = moments.find(({ id }) => id === key);
  if (!moment) return turnTo('map');
  const [from, to] = daysOf(moment.period);
  return compose(turnTo('map'), during([isoDate(from), isoDate(to)]), pick(moment.places[0] ?? null));
}

export function stepTo(facts: Facts, entry: Entry): Step {
  const { kind, key } = entry;
  if (kind === 'scenario') return compose(turnTo('map'), openPanel('scenario'), compare(null), chooseScenario(key));
  if (kind === 'lesson') return compose(turnTo('map'), (view) => ({ ...view, deck: key, slide: 0, pupil: false }));
  if (kind === 'article') return toPassage(undefined, key);
  if (kind === 'claim') return toClaim(facts, key);
  if (kind === 'topic') return toClaims('topic', key);
  if (kind === 'person') return toPerson(facts, key);
  if (kind === 'date') return toDate(facts, key);
  const passage = facts.annotations.find(({ id }) => id === key);
  return kind === 'passage' ? toPassage(passage, passage?.article ?? '') : toFeature(facts, entry);
}
