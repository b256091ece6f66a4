// How a table is sorted: by which column, and which way; a second press on a column turns the order round.
// It must not know the columns.

export type Sorting<Key extends string> = { readonly key: Key; readonly down: boolean };

/** Numbers begin with the largest, words with the first letter. */
export const pressed = <Key extends string>(now: Sorting<Key>, key: Key, numbers: readonly Key[]): Sorting<Key> => ({
  key,
  down: now.key === key ? !now.down : numbers.includes(key),
});
