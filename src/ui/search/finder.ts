// Finds entries for a typed query: by prefix, with typos, in any language; best first, grouped by kind.
// It must not know what the entries are about, nor components.
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { completions } from './typos.ts';
import { hasStemOf, termOf, wordsIn } from './terms.ts';
import type { Entry, EntryKind } from './entries.ts';

/**
 * A matching entry, with the index terms that matched the query. `loose` is true where no entry has all words that were
 * typed, as they are, as a beginning, or inflected: then the nearest are given, with typos or without some of the words.
 */
export type Hit = {
  readonly entry: Entry;
  readonly score: number;
  readonly terms: ReadonlySet<string>;
  readonly loose: boolean;
};
export type HitGroup = { readonly kind: EntryKind; readonly hits: readonly Hit[]; readonly hiddenCount: number };
export type Finder = (typed: string) => readonly Hit[];

const MOST_IN_GROUP = 5;
/** Things with a name rank above texts that only mention them. */
const WEIGHT: Readonly<Record<EntryKind, number>> = {
  town: 1.25,
  oblast: 1.15,
  land: 1.15,
  abroad: 1.15,
  scenario: 1,
  lesson: 0.7,
  topic: 1.3,
  person: 1.6,
  article: 0.8,
  passage: 0.6,
  claim: 0.4,
  strike: 0.7,
  date: 0.3,
  'own-place': 1,
};
const WHOLE_NAME = 5;
const BEGINS_NAME = 1.6;
const BEST = 60;

/** How many letters of a term may be wrong. */
const allowedTypos = (term: string): number | false => (term.length < 4 ? false : term.length < 6 ? 1 : 2);
const OPTIONS: SearchOptions = {
  boost: { name: 4, joined: 4, alias: 3, text: 1 },
  prefix: (term) => term.length > 1,
  fuzzy: allowedTypos,
  weights: { prefix: 0.6, fuzzy: 0.3 },
  boostDocument: (_id, _term, stored) => WEIGHT[stored?.['kind'] as EntryKind],
};

/** A name without spaces and hyphens, as some people write it. */
const joinWords = (line: string): string => termOf(wordsIn(line).join(''));
const joined = ({ name, alias }: Entry): string[] => [...name, ...alias].map(joinWords);

function indexOf(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'joined', 'alias', 'text'],
    storeFields: ['kind'],
    extractField: (entry, field) =>
      field === 'joined' ? joined(entry).join(' ') : [entry[field as keyof Entry]].flat().join(' '),
    tokenize: wordsIn,
    processTerm: (word) => termOf(word) || null,
    searchOptions: OPTIONS,
  });
  index.addAll(entries);
  return index;
}

type NamedEntry = { readonly entry: Entry; readonly names: readonly string[]; readonly words: readonly string[] };
const namedEntry = (entry: Entry): NamedEntry => ({
  entry,
  names: joined(entry),
  words: entry.name.flatMap(wordsIn).map(termOf),
});

/** A factor for the score: the more of a name was typed, the higher. */
function nameBoost({ names, words }: NamedEntry, typed: string): number {
  if (names.includes(typed)) return WHOLE_NAME;
  return [...names, ...words].some((name) => name.startsWith(typed)) ? BEGINS_NAME : 1;
}

/** The words of all names, to complete a mistyped word from. */
const vocabulary = (all: readonly NamedEntry[]): ReadonlySet<string> => new Set(all.flatMap(({ words }) => words));

type Attempt = { readonly loose: boolean; readonly results: () => readonly SearchResult[] };
type Found = { readonly loose: boolean; readonly results: readonly SearchResult[] };

/** The results of the first attempt that has any. */
function firstNonEmpty(attempts: readonly Attempt[]): Found {
  for (const { loose, results } of attempts) {
    const found = results();
    if (found.length > 0) return { loose, results: found };
  }
  return { loose: false, results: [] };
}

/** Searches for completions of the last word, typos allowed, together with the words before it. */
function searchCompletions(
  index: MiniSearch<Entry>,
  typed: string,
  vocabulary: ReadonlySet<string>,
): readonly SearchResult[] {
  const words = wordsIn(typed).map(termOf);
  const last = words.pop() ?? '';
  const most = allowedTypos(last);
  const queries = most ? completions(last, vocabulary, most) : [];
  if (queries.length === 0) return [];
  const either: Query = { combineWith: 'OR', queries, prefix: false, fuzzy: false };
  return index.search({ combineWith: 'AND', queries: [...words, either] });
}

/** Indexes the entries once; the returned function answers each keystroke. */
export function finderOf(entries: readonly Entry[]): Finder {
  const index = indexOf(entries);
  const all = entries.map(namedEntry);
  const byId = new Map(all.map((named) => [named.entry.id, named]));
  const words = vocabulary(all);
  return (typed) => {
    const whole = joinWords(typed);
    if (whole === '') return [];
    const every: Query = { combineWith: 'AND', queries: [typed] };
    const either: Query = { combineWith: 'OR', queries: [every, { fields: ['joined'], queries: [whole] }] };
    const typedTerms = wordsIn(typed).map(termOf);
    const isClose = ({ terms }: SearchResult): boolean =>
      hasStemOf(whole, terms) || typedTerms.every((term) => hasStemOf(term, terms));
    const near = index.search(either);
    const { loose, results } = firstNonEmpty([
      { loose: false, results: () => near.filter(isClose) },
      { loose: true, results: () => near },
      { loose: true, results: () => searchCompletions(index, typed, words) },
      { loose: true, results: () => index.search(typed) },
    ]);
    return results
      .flatMap(({ id, score, terms }): Hit[] => {
        const named = byId.get(id as string);
        return named
          ? [{ entry: named.entry, score: score * nameBoost(named, whole), terms: new Set(terms), loose }]
          : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, BEST);
  };
}

/** Groups hits by kind, the kind with the best hit first; a long group is cut, with the number of hits left out. */
export function grouped(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<EntryKind, Hit[]>();
  for (const hit of hits) groups.set(hit.entry.kind, [...(groups.get(hit.entry.kind) ?? []), hit]);
  return [...groups].map(([kind, all]) => ({
    kind,
    hits: all.slice(0, MOST_IN_GROUP),
    hiddenCount: Math.max(0, all.length - MOST_IN_GROUP),
  }));
}
