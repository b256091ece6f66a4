// Puts the texts of a language together, every table without a prototype, since ids from links and decks are looked up in them.
// It must not know which tables there are, how they are checked or where they lie.
import type { Names } from '../../geo/schema.ts';
import { claimsIn, type Prose } from '../core/text/prose.ts';
import { table, type Table } from '../core/values/table.ts';

type Entries = Readonly<Record<string, unknown>>;

/** The words of a scenario, in which its readings are a table of their own. */
const withReadings = (words: unknown): unknown => {
  const { readings } = words as { readonly readings?: Entries };
  return readings ? { ...(words as Entries), readings: table(readings) } : words;
};

/** A table; in that of the scenarios, also those inside. */
const tableOf = (room: string, words: Entries): Table<unknown> =>
  table(
    room === 'scenarios'
      ? Object.fromEntries(Object.entries(words).map(([id, scenario]) => [id, withReadings(scenario)]))
      : words,
  );

/** The texts of a language from its tables, names and digests; whoever knows which tables there are names the type. */
export const tablesOf = (rooms: Entries, names: Names, articles: Readonly<Record<string, Prose>>) => ({
  ...Object.fromEntries(Object.entries(rooms).map(([room, words]) => [room, tableOf(room, words as Entries)])),
  names: table(names),
  articles: table(articles),
  claims: claimsIn(articles),
});
