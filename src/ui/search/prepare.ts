// Builds the search index when the search is first opened: fetches the other languages and the dates.
// It must not know components or what is typed.
import type { Moment } from '../../../geo/schema-timeline.ts';
import type { World } from '../../core/land/catalogue.ts';
import { LOCALES } from '../../core/view/view.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
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
/** What the index is made of, once facts and texts are there. */
type Loaded = { readonly world: World; readonly lexicon: Lexicon };
type Known = Pick<Knowledge, 'annotations' | 'offered' | 'drafted' | 'revised'>;

async function build({ world, lexicon }: Loaded, known: Known): Promise<Ready> {
  const { annotations, offered } = known;
  const languages = LOCALES.map((locale) =>
    locale === lexicon.locale ? lexicon : loadLexicon(locale).then((loaded) => known.revised(loaded)),
  );
  const late = [import('../../state/late/moments.ts'), import('../../state/late/russian-names.ts')] as const;
  const [{ momentsOf }, { russianNamesOf }, ...lexicons] = await Promise.all([...late, ...languages]);
  const [moments, russianNames] = [momentsOf(known), russianNamesOf(known)];
  const texts = lexicons.map((one) => one.texts);
  const entries = entriesOf({
    world,
    annotations,
    moments,
    offered,
    texts,
    russianNames,
    topics: topicNames(lexicons),
  });
  return { find: finderOf(entries), moments, suggestions: suggestionsIn(entries, offered) };
}

/** The index made last, and what it was made of. */
let last: { readonly of: readonly unknown[]; readonly ready: Promise<Ready> } | undefined;

/** What an index is made of, but for the language: it has the words of all. A draft replaces some of it with each edit. */
const partsOf = ({ world }: Loaded, { annotations, offered, drafted }: Known): readonly unknown[] => [
  world,
  annotations,
  offered,
  drafted,
];

/** The index of what is loaded, made once; if that fails, the next call tries again. */
export function prepare(loaded: Loaded, known: Known): Promise<Ready> {
  const of = partsOf(loaded, known);
  if (last?.of.every((part, index) => part === of[index])) return last.ready;
  const made = { of, ready: build(loaded, known) };
  last = made;
  made.ready.catch(() => {
    if (last === made) last = undefined;
  });
  return made.ready;
}
