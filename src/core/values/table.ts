// Records looked up by names from outside, without the names that every plain object inherits, such as `constructor`.
// It must not know what a table holds.

declare const WITHOUT_PROTOTYPE: unique symbol;

/** A record without a prototype: `table[name]` is what was written under that name, or undefined. */
export type Table<T> = { readonly [name: string]: T } & { readonly [WITHOUT_PROTOTYPE]: true };

/** A copy of a record without a prototype. */
export const table = <T>(record: Readonly<Record<string, T>>): Table<T> =>
  Object.assign(Object.create(null), record) as Table<T>;

/** What a record itself has under a name; undefined for names that it only inherits. */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  // eslint-disable-next-line house/own-names -- this is where names are looked up
  Object.hasOwn(record, name) ? record[name] : undefined;
