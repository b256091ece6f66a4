// Makes the search ready when it is first opened: the other languages and the dates are fetched, all is read once.
// It must not know components or what is typed.
import { parseTimeline, type Moment } from '../../../geo/schema-timeline.ts';
import type { Annotation } from '../../core/text/annotation.ts';
import type { World } from '../../core/land/catalogue.ts';
import { memoize } from '../../core/values/memoize.ts';
import { LOCALES } from '../../core/view/view.ts';
import { loadLexicon, type Lexicon } from '../../state/load.ts';
import { entriesOf } from './entries.ts';
import { finderOf, type Finder, type Hit } from './finder.ts';
import { startsOf } from './starts.ts';
import { topicNames } from './topics.ts';

export type Ready = {
  readonly find: Finder;
  readonly moments: readonly Moment[];
  /** What is offered before anything is typed. */
  readonly starts: readonly Hit[];
};
type Known = { readonly world: World; readonly annotations: readonly Annotation[]; readonly lexicon: Lexicon };

const made = new WeakMap<World, Promise<Ready>>();

async function readMoments(): Promise<readonly Moment[]> {
  const parsed = parseTimeline((await import('../../../geo/timeline.json')).default, 'geo/timeline.json');
  return parsed.ok ? parsed.value : [];
}

async function make({ world, annotations, lexicon }: Known): Promise<Ready> {
  const languages = LOCALES.map((one) => (one === lexicon.locale ? lexicon : loadLexicon(one)));
  const [moments, ...lexicons] = await Promise.all([readMoments(), ...languages]);
  const shelf = {
    world,
    annotations,
    moments,
    texts: lexicons.map(({ texts }) => texts),
    topics: topicNames(lexicons),
  };
  const entries = entriesOf(shelf);
  return { find: finderOf(entries), moments, starts: startsOf(entries) };
}

/** The same search for the same facts; one that could not be made is tried again when asked for again. */
export function prepare(known: Known): Promise<Ready> {
  const ready = memoize(made, known.world, () => make(known));
  ready.catch(() => made.delete(known.world));
  return ready;
}
