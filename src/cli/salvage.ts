// Reads what can be read of a faulty file: the entries that are sound, the ids of those that are not, and every fault.
// It must not know any file's shape; readers come to it.
import type { Parsed, Problem } from '../../geo/schema.ts';

/** How a file holds its entries: as a list, as a table by id, or as the features of a collection. */
export type Layout = 'list' | 'table' | 'features';
export type Salvaged<T> = {
  /** Undefined where nothing of the file can be used. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** The ids of the entries that were left out. */
  readonly lost: readonly string[];
  /** The ids of all entries, in the order of the file. */
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

/** The entries of a file, each with the place at which its faults are told; undefined where the file is laid out otherwise. */
function entriesOf(input: unknown, layout: Layout): Entry[] | undefined {
  if (layout === 'list') return Array.isArray(input) ? inList(input as unknown[]) : undefined;
  if (input === null || typeof input !== 'object' || Array.isArray(input)) return undefined;
  if (layout === 'table') return Object.entries(input as Raw).map(([key, value]) => ({ key, id: key, value }));
  const { features } = input as Raw;
  return Array.isArray(features) ? inList(features as unknown[], 'features.') : undefined;
}

function rebuilt(input: unknown, entries: readonly Entry[], layout: Layout): unknown {
  if (layout === 'table') return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const values = entries.map(({ value }) => value);
  return layout === 'list' ? values : { ...(input as Raw), features: values };
}

const isAt = (path: string, key: string): boolean => path === key || path.startsWith(`${key}.`);

/** Parses an input; where that fails, what is left of it without its faulty entries. */
export function salvage<T>(input: unknown, parse: (input: unknown) => Parsed<T>, layout: Layout): Salvaged<T> {
  const entries = entriesOf(input, layout);
  const ids = entries?.map(({ id }) => id) ?? [];
  const whole = parse(input);
  if (whole.ok) return { value: whole.value, problems: [], lost: [], ids };
  const { problems } = whole;
  const faulty = (entries ?? []).filter(({ key }) => problems.some(({ path }) => isAt(path, key)));
  const sound = (entries ?? []).filter((entry) => !faulty.includes(entry));
  const rest = entries && faulty.length > 0 ? parse(rebuilt(input, sound, layout)) : whole;
  return { value: rest.ok ? rest.value : undefined, problems, lost: faulty.map(({ id }) => id), ids };
}
