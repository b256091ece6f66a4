// The shapes of the values that an editor fills in: what a form shows for each, and the value with which it begins.
// It must not know files, entries or components; geo/schema.ts and the check judge what is filled in.
import { isObject, type Json } from '../draft/json.ts';
import type { Locale } from '../values/locale.ts';
import { own } from '../values/table.ts';

/** What the ids of a field name. */
export type Pool = 'areas' | 'articles' | 'claims' | 'contradictions' | 'features' | 'oblasts' | 'people' | 'scenarios' | 'sources' | 'topics' | 'vertices'; // prettier-ignore

export type Shape =
  /** Words; `lines` is how many the field shows. */
  | { readonly is: 'text'; readonly lines?: number }
  /** Several texts, one after the other. */
  | { readonly is: 'texts'; readonly lines?: number }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  | { readonly is: 'date' }
  /** `{ from, to?, inferred? }`. */
  | { readonly is: 'period' }
  | { readonly is: 'number'; readonly least?: number }
  | { readonly is: 'numbers' }
  /** One of some numbers. */
  | { readonly is: 'grade'; readonly of: readonly number[] }
  /** True, or not there. */
  | { readonly is: 'flag' }
  /** True, false, or not there: whichever. */
  | { readonly is: 'either' }
  /** A number of km, or a word for the depth that the reader chooses. */
  | { readonly is: 'km'; readonly chosen: string }
  /** One of some words; `words` is the prefix of the messages that name them. */
  | { readonly is: 'choice'; readonly of: readonly string[]; readonly words: string }
  | { readonly is: 'choices'; readonly of: readonly string[]; readonly words: string }
  | { readonly is: 'id'; readonly of: Pool }
  | { readonly is: 'ids'; readonly of: readonly Pool[] }
  /** `[lon, lat]`, degrees, with two decimals. */
  | { readonly is: 'position' }
  /** `[west, south, east, north]`, degrees. */
  | { readonly is: 'box' }
  | { readonly is: 'group'; readonly fields: readonly Field[] }
  /** Objects one after the other; `fresh` is a new one. */
  | { readonly is: 'list'; readonly fields: readonly Field[]; readonly fresh: Json }
  /** The rules of a proposal, the first that applies decides. */
  | { readonly is: 'rules' }
  /** The formula of a figure. */
  | { readonly is: 'formula' }
  | { readonly is: 'formulas' };

/** A named value of an object. Where it may be missing, or null instead, an empty field means that. */
export type Field = {
  readonly name: string;
  readonly shape: Shape;
  readonly absent?: 'missing' | 'null';
  /** The message that names it, if that is not its own name. */
  readonly label?: string;
  /** The language in which it is written, where the facts themselves have texts. */
  readonly lang?: Locale;
};

export const PERIOD: Field = { name: 'period', shape: { is: 'period' } };
export const SOURCES: Field = { name: 'sources', shape: { is: 'ids', of: ['sources'] } };
export const CLAIMS: Field = { name: 'claims', shape: { is: 'ids', of: ['claims'] } };

/** The value with which a field begins in a new object; undefined for one that is missing until it is filled in. */
export function freshValue({ shape, absent }: Field): Json | undefined {
  if (absent !== undefined) return absent === 'null' ? null : undefined;
  switch (shape.is) {
    case 'texts':
    case 'numbers':
    case 'choices':
    case 'ids':
    case 'list':
    case 'formulas':
      return [];
    case 'group':
      return freshObject(shape.fields);
    case 'choice':
      return shape.of[0] ?? '';
    case 'text':
    case 'id':
      return '';
    default:
      return undefined;
  }
}

export const freshObject = (fields: readonly Field[]): Json =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = freshValue(field);
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );

/** A new item of a list: where it has an id that another has already, that gets a number. */
export function freshItem(fresh: Json, items: readonly Json[]): Json {
  const id = fieldOf(fresh, 'id');
  if (!isObject(fresh) || typeof id !== 'string') return fresh;
  const taken = new Set(items.map((item) => fieldOf(item, 'id')));
  let count = 1;
  const numbered = (): string => (count === 1 ? id : `${id}-${count}`);
  while (taken.has(numbered())) count++;
  return { ...fresh, id: numbered() };
}

/** A field of what may be an object. */
export const fieldOf = (object: Json | undefined, name: string): Json | undefined =>
  isObject(object) ? own(object, name) : undefined;

/** An object with a field set or, with undefined, removed; the order is that of the fields, whatever else it has stays in front. */
export function withField(
  object: Json | undefined,
  fields: readonly Field[],
  name: string,
  value: Json | undefined,
): Json {
  const given = new Map(isObject(object) ? Object.entries(object) : []);
  if (value === undefined) given.delete(name);
  else given.set(name, value);
  const named = new Set(fields.map((field) => field.name));
  const others = [...given].filter(([key]) => !named.has(key));
  const own = fields.flatMap(({ name: key }) => {
    const one = given.get(key);
    return one === undefined ? [] : [[key, one] as const];
  });
  return Object.fromEntries([...others, ...own]);
}
