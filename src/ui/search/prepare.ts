// Builds the search index when the search is first opened: fetches the other languages and the dates.
// It must not know components or what is typed.
import { parseTimeline, type Moment } from '../../../geo/schema-timeline.ts';
import type { Annotation } from '../../core/text/annotation.ts';
import type { World } from '../../core/land/catalogue.ts';
import { memoize } from '../../core/values/memoize.ts';
import { LOCALES } from '../../core/view/view.ts';
import { loadLexicon, type Lexicon } from '../../state/load.ts';
import { entriesOf } from './entries.ts';
import { finderOf, type Finder, type Hit } from './finder.ts';
import { suggestionsIn } from './suggestions.ts';
import { topicNames } from './topics.ts';

export type Ready = {
  readonly find: Finder;
  readonly moments: readonly Moment[];
  /** Suggestions shown before anything is typed. */
  readonly suggestions: readonly Hit[];
};
type Loaded = { readonly world: World; readonly annotations: readonly Annotation[]; readonly lexicon: Lexicon };

const cache = new WeakMap<World, Promise<Ready>>();

async function readMoments(): Promise<readonly Moment[]> {
  const parsed = parseTimeline((await import('../../../geo/timeline.json')).default, 'geo/timeline.json');
  return parsed.ok ? parsed.value : [];
}

async function build({ world, annotations, lexicon }: Loaded): Promise<Ready> {
  const languages = LOCALES.map((locale) => (locale === lexicon.locale ? lexicon : loadLexicon(locale)));
  const [moments, ...lexicons] = await Promise.all([readMoments(), ...languages]);
  const corpus = {
    world,
    annotations,
    moments,
    texts: lexicons.map(({ texts }) => texts),
    topics: topicNames(lexicons),
  };
  const entries = entriesOf(corpus);
  return { find: finderOf(entries), moments, suggestions: suggestionsIn(entries) };
}

/** Memoized by world; if building fails, the next call tries again. */
export function prepare(loaded: Loaded): Promise<Ready> {
  const ready = memoize(cache, loaded.world, () => build(loaded));
  ready.catch(() => cache.delete(loaded.world));
  return ready;
}
