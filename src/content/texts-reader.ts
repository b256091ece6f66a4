// The shape of what is written for one language, and the reader that names every fault with its file.
// It must not know where the files lie or how they travel.
import * as v from 'valibot';
import { parseNames, type Names, type Parsed, type Problem } from '../../geo/schema.ts';
import { parser, text } from '../../geo/schema-grammar.ts';
import { parseProse, type Prose } from '../core/text/prose.ts';
import type { Table } from '../core/values/table.ts';
import { tablesOf } from './tables.ts';

/** The tables of a language, whose texts are read by `text`. */
function tablesWith(text: v.GenericSchema<string>) {
  const table = v.record(v.string(), text);
  const scenario = v.strictObject({
    title: text,
    label: text,
    kicker: text,
    summary: text,
    backs: text,
    rejects: text,
    unknown: v.array(text),
    clauses: v.array(text),
    /** Figures of past months, where a scenario speaks of what may come: told, never drawn. */
    past: v.optional(v.array(text)),
    /** What each reading is called and on what it rests; `first` is the one of the rules. */
    readings: v.optional(v.record(v.string(), v.strictObject({ label: text, note: text }))),
  });
  /** A note on the map, line by line, the first as its head; `short` for small pictures. */
  const note = v.strictObject({ lines: v.array(text), short: v.optional(v.array(text)) });
  const term = v.strictObject({ term: text, forms: v.pipe(v.array(text), v.minLength(1)), means: text });
  const source = v.strictObject({
    title: text,
    producer: v.optional(text),
    method: v.optional(text),
    caveat: v.optional(text),
  });
  return v.strictObject({
    contradictions: v.record(v.string(), v.strictObject({ subject: text, note: text })),
    figures: table,
    glossary: v.record(v.string(), term),
    notes: v.record(v.string(), note),
    people: table,
    scenarios: v.record(v.string(), scenario),
    sources: v.record(v.string(), source),
    strikes: v.record(v.string(), v.strictObject({ place: text, report: text })),
    timeline: v.record(v.string(), v.strictObject({ title: text, told: text })),
    towns: table,
  });
}
const schema = tablesWith(text);
/** A draft begins with empty texts. */
const begun = tablesWith(v.string());

/** The tables as they are written. */
export type Tables = v.InferOutput<typeof schema>;
type ScenarioWords = Omit<Tables['scenarios'][string], 'readings'> & {
  readonly readings?: Table<{ readonly label: string; readonly note: string }>;
};
type WrittenTables = { readonly [R in keyof Tables]: Table<Tables[R][string]> };
export type Texts = Omit<WrittenTables, 'scenarios'> & {
  readonly scenarios: Table<ScenarioWords>;
  readonly names: Table<Names[string]>;
  readonly articles: Table<Prose>;
  /** Every claim in our words, by its id; they stand in the digests of their articles. */
  readonly claims: Table<string>;
};
export const TEXT_ROOMS = [
  'contradictions',
  'figures',
  'glossary',
  'notes',
  'people',
  'scenarios',
  'sources',
  'strikes',
  'timeline',
  'towns',
] as const;

export type RawTexts = {
  readonly rooms: Readonly<Record<string, unknown>>;
  readonly names: unknown;
  readonly articles: Readonly<Record<string, string>>;
};

function readArticles(sources: Readonly<Record<string, string>>, locale: string): Parsed<Record<string, Prose>> {
  const value: [slug: string, prose: Prose][] = [];
  const problems: Problem[] = [];
  for (const [slug, source] of Object.entries(sources)) {
    try {
      value.push([slug, parseProse(source)]);
    } catch (error) {
      problems.push({
        file: `src/content/articles/${slug}/${locale}.md`,
        path: '',
        message: (error as Error).message,
      });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: Object.fromEntries(value) };
}

type RoomReader<R extends keyof Tables> = (input: unknown, file: string) => Parsed<Tables[R]>;
/** The reader of one table of words. */
export const roomReader = <R extends keyof Tables>(room: R): RoomReader<R> =>
  parser(schema.entries[room] as unknown as v.GenericSchema<unknown, Tables[R]>);
/** The reader of one table of words in which texts may still be empty. */
export const begunReader = <R extends keyof Tables>(room: R): RoomReader<R> =>
  parser(begun.entries[room] as unknown as v.GenericSchema<unknown, Tables[R]>);

const readTables = parser(schema);
/** Reads what one language says; every fault names its file. */
export function parseTexts(raw: RawTexts, locale: string): Parsed<Texts> {
  const rooms = readTables(raw.rooms, '');
  const names = parseNames(raw.names, `geo/names/${locale}.json`);
  const articles = readArticles(raw.articles, locale);
  if (rooms.ok && names.ok && articles.ok) {
    return { ok: true, value: tablesOf(rooms.value, names.value, articles.value) as unknown as Texts };
  }
  const problems = (rooms.ok ? [] : rooms.problems).map((problem): Problem => {
    const [room = '', ...rest] = problem.path.split('.');
    return { ...problem, file: `src/content/${room}/${locale}.json`, path: rest.join('.') };
  });
  return {
    ok: false,
    problems: [...problems, ...(names.ok ? [] : names.problems), ...(articles.ok ? [] : articles.problems)],
  };
}
