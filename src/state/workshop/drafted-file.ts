// The value of one file of a draft, entry by entry: a new entry that is not yet complete hides nothing else.
// It must not know what a file says; each has its own reader.
import type { Parsed } from '../../../geo/schema.ts';
import { documentIn, type Document, type Documents } from '../../core/draft/operation.ts';
import { memoize } from '../../core/values/memoize.ts';
import { entriesById, salvage, withLacking, type Layout } from '../../corpus/salvage.ts';

/** A file of the project, its reader, and where it has its entries. `needed`: the ids of entries that code relies on. */
export type FileOf<T> = {
  readonly file: string;
  readonly parse: (input: unknown, file: string) => Parsed<T>;
  readonly layout: Layout;
  readonly needed?: readonly string[];
};

/** What was read of a document; one that no edit has changed is not read again, and gives the same object. */
const readings = new WeakMap<object, unknown>();
const wholes = new WeakMap<object, unknown>();

function read<T>(document: Document | undefined, base: Document | undefined, of: FileOf<T>): T | undefined {
  const { file, parse, layout, needed = [] } = of;
  if (typeof document !== 'object' || document === null) return undefined;
  return memoize(readings, document, () => {
    const before = entriesById(base, layout);
    const relied = new Map([...before].filter(([id]) => needed.includes(id)));
    const whole = withLacking(document, layout, relied);
    return salvage(
      whole,
      (input) => parse(input, file),
      layout,
      (id) => before.get(id),
    ).value;
  }) as T | undefined;
}

/**
 * The value of a JSON file of a draft. Faulty entries are as the base has them; those that it does not have are left
 * out. Where nothing of the file can be read, the whole is that of the base.
 */
export function readDrafted<T>(documents: Documents, of: FileOf<T>): T {
  const base = documents.base(of.file);
  const value = read(documentIn(documents, of.file), base, of) ?? read(base, base, of);
  if (value === undefined) throw new Error(`${of.file} of this build cannot be read`);
  return value;
}

/** The value of a file of a draft as a whole: that of the base where any of the draft's cannot be read. */
export function readWhole<T>(documents: Documents, { file, parse }: Pick<FileOf<T>, 'file' | 'parse'>): T {
  for (const document of [documentIn(documents, file), documents.base(file)]) {
    if (typeof document !== 'object' || document === null) continue;
    const parsed = memoize(wholes, document, () => parse(document, file)) as Parsed<T>;
    if (parsed.ok) return parsed.value;
  }
  throw new Error(`${file} of this build cannot be read`);
}

/** The first entry of each id: what lists them on screen has one row for each. */
export const distinct = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
  entries.filter(({ id }, index) => entries.findIndex((other) => other.id === id) === index);
