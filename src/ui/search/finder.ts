// Finds entries by what is typed: beginnings of words, small slips, any of the languages; best first, in groups.
// It must not know what the entries are about, nor components.
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { meant } from './slips.ts';
import { termOf, wordsIn } from './terms.ts';
import type { Entry, EntryKind } from './entries.ts';

/** An entry that was found, and the words of its index that the typed ones were taken for. */
export type Hit = { readonly entry: Entry; readonly score: number; readonly terms: ReadonlySet<string> };
export type HitGroup = { readonly kind: EntryKind; readonly hits: readonly Hit[]; readonly left: number };
export type Finder = (typed: string) => readonly Hit[];

const MOST_IN_GROUP = 5;
/** A thing with a name of its own comes before texts that only speak of it. */
const WEIGHT: Readonly<Record<EntryKind, number>> = {
  town: 1.25,
  oblast: 1.15,
  land: 1.15,
  abroad: 1.15,
  scenario: 1,
  topic: 1.3,
  person: 1.6,
  article: 0.8,
  passage: 0.6,
  claim: 0.4,
  strike: 0.7,
  date: 0.3,
};
const WHOLE_NAME = 5;
const BEGINS_NAME = 1.6;
const BEST = 60;

/** How many letters may be wrong. */
const slips = (term: string): number | false => (term.length < 4 ? false : term.length < 6 ? 1 : 2);
const OPTIONS: SearchOptions = {
  boost: { name: 4, joined: 4, alias: 3, text: 1 },
  prefix: (term) => term.length > 1,
  fuzzy: slips,
  weights: { prefix: 0.6, fuzzy: 0.3 },
  boostDocument: (_id, _term, stored) => WEIGHT[stored?.['kind'] as EntryKind],
};

/** A name without its spaces and hyphens, as some write it. */
const asOne = (line: string): string => termOf(wordsIn(line).join(''));
const joined = ({ name, alias }: Entry): string[] => [...name, ...alias].map(asOne);

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

type Known = { readonly entry: Entry; readonly names: readonly string[]; readonly words: readonly string[] };
const known = (entry: Entry): Known => ({
  entry,
  names: joined(entry),
  words: entry.name.flatMap(wordsIn).map(termOf),
});

/** The more so, the more of a name was typed. */
function nearness({ names, words }: Known, typed: string): number {
  if (names.includes(typed)) return WHOLE_NAME;
  return [...names, ...words].some((one) => one.startsWith(typed)) ? BEGINS_NAME : 1;
}

/** The words of names, each once: for what is typed so far with a slip in it. */
const vocabulary = (all: readonly Known[]): ReadonlySet<string> => new Set(all.flatMap(({ words }) => words));

const firstFound = (tries: readonly (() => readonly SearchResult[])[]): readonly SearchResult[] => {
  for (const attempt of tries) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
};

/** What the last word typed may be the beginning of, slips allowed, beside the words before it. */
function guessed(index: MiniSearch<Entry>, typed: string, vocabulary: ReadonlySet<string>): readonly SearchResult[] {
  const words = wordsIn(typed).map(termOf);
  const last = words.pop() ?? '';
  const most = slips(last);
  const queries = most ? meant(last, vocabulary, most) : [];
  if (queries.length === 0) return [];
  const either: Query = { combineWith: 'OR', queries, prefix: false, fuzzy: false };
  return index.search({ combineWith: 'AND', queries: [...words, either] });
}

/** Looks through the entries once; what comes back answers each keystroke. */
export function finderOf(entries: readonly Entry[]): Finder {
  const index = indexOf(entries);
  const all = entries.map(known);
  const byId = new Map(all.map((one) => [one.entry.id, one]));
  const words = vocabulary(all);
  return (typed) => {
    const whole = asOne(typed);
    if (whole === '') return [];
    const every: Query = { combineWith: 'AND', queries: [typed] };
    const tries = [
      () => index.search({ combineWith: 'OR', queries: [every, { fields: ['joined'], queries: [whole] }] }),
      () => guessed(index, typed, words),
      () => index.search(typed),
    ];
    return firstFound(tries)
      .flatMap(({ id, score, terms }) => {
        const one = byId.get(id as string);
        return one ? [{ entry: one.entry, score: score * nearness(one, whole), terms: new Set(terms) }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, BEST);
  };
}

/** The hits by kind, the kind with the best of them first; a long group says how many it keeps back. */
export function grouped(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<EntryKind, Hit[]>();
  for (const hit of hits) groups.set(hit.entry.kind, [...(groups.get(hit.entry.kind) ?? []), hit]);
  return [...groups].map(([kind, all]) => ({
    kind,
    hits: all.slice(0, MOST_IN_GROUP),
    left: Math.max(0, all.length - MOST_IN_GROUP),
  }));
}
