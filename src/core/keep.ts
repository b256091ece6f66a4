// What takes long to make is made once and kept: under a name in a map, or by the thing it was made of in a weak one.
// It must not know what is kept.

type Kept<Key, Value> = {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
};

/** What is kept under a key, `undefined` included; made and kept if there is nothing yet. What `make` throws is thrown. */
export function keep<Key, Value>(kept: Kept<Key, Value>, key: Key, make: () => Value): Value {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as Value;
}
