// Parses a file that may be faulty: its valid entries, the ids of the others, and all problems.
// It must not know the shape of any file; the caller passes in the parser.
import type { Parsed, Problem } from '../../geo/schema.ts';

/** Where a file has its entries: in a list, in an object by id, or in the features of a collection. */
export type Layout = 'list' | 'table' | 'features';
export type Salvaged<T> = {
  /** Undefined if nothing of the file can be used. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** The ids of the faulty entries, which `value` does not contain. */
  readonly lost: readonly string[];
  /** The ids of all entries, faulty ones included, in the order of the file. */
  readonly ids: readonly string[];
};

type Entry = { readonly key: string; readonly id: string; readonly value: unknown };
type Raw = Readonly<Record<string, unknown>>;

const idOf = (value: unknown): string => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
};
const inList = (values: readonly unknown[], prefix = ''): Entry[] =>
  values.map((value, index) => ({ key: `${prefix}${index}`, id: idOf(value), value }));

/** The entries of a file, each with the path prefix of its problems as `key`; undefined if the file does not have the layout. */
function entriesOf(input: unknown, layout: Layout): Entry[] | undefined {
  if (layout === 'list') return Array.isArray(input) ? inList(input as unknown[]) : undefined;
  if (input === null || typeof input !== 'object' || Array.isArray(input)) return undefined;
  if (layout === 'table') return Object.entries(input as Raw).map(([key, value]) => ({ key, id: key, value }));
  const { features } = input as Raw;
  return Array.isArray(features) ? inList(features as unknown[], 'features.') : undefined;
}

function withEntries(input: unknown, entries: readonly Entry[], layout: Layout): unknown {
  if (layout === 'table') return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const values = entries.map(({ value }) => value);
  return layout === 'list' ? values : { ...(input as Raw), features: values };
}

const isWithin = (path: string, key: string): boolean => path === key || path.startsWith(`${key}.`);

/** What takes the place of a faulty entry, by its id; undefined for one that is left out. */
type Instead = (id: string) => unknown;

/** The entries without the faulty ones, or with what stands in for these. */
const mended = (entries: readonly Entry[], faulty: readonly Entry[], instead: Instead): Entry[] =>
  entries.flatMap((entry) => {
    if (!faulty.includes(entry)) return [entry];
    const value = instead(entry.id);
    return value === undefined ? [] : [{ ...entry, value }];
  });

/**
 * Parses an input; while that fails, parses it again without its faulty entries. What `instead` has for one of them
 * stands in its place.
 */
export function salvage<T>(
  input: unknown,
  parse: (input: unknown) => Parsed<T>,
  layout: Layout,
  instead: Instead = () => undefined,
): Salvaged<T> {
  const entries = entriesOf(input, layout);
  const ids = entries?.map(({ id }) => id) ?? [];
  const whole = parse(input);
  if (whole.ok) return { value: whole.value, problems: [], lost: [], ids };
  const { problems } = whole;
  const faulty = (entries ?? []).filter(({ key }) => problems.some(({ path }) => isWithin(path, key)));
  if (!entries || faulty.length === 0) return { value: undefined, problems, lost: [], ids };
  const rest = salvage(withEntries(input, mended(entries, faulty, instead), layout), parse, layout);
  return { value: rest.value, problems, lost: [...faulty.map(({ id }) => id), ...rest.lost], ids };
}

/** The values of the entries of an input by their ids; none if it does not have the layout. */
export const entriesById = (input: unknown, layout: Layout): ReadonlyMap<string, unknown> =>
  new Map((entriesOf(input, layout) ?? []).map(({ id, value }) => [id, value]));

/** An input that has the layout, with the entries added that it lacks. */
export function withLacking(input: unknown, layout: Layout, entries: ReadonlyMap<string, unknown>): unknown {
  const there = entriesOf(input, layout);
  const lacking = [...entries].filter(([id]) => !there?.some((entry) => entry.id === id));
  if (!there || lacking.length === 0) return input;
  return withEntries(input, [...there, ...lacking.map(([id, value]) => ({ key: id, id, value }))], layout);
}
