// Values that take long to compute are computed once: cached under a name in a map, or by an object in a weak map.
// It must not know what is cached.

type Cache<Key, Value> = {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
};

/**
 * The value cached under a key, `undefined` included; computed and cached when there is none yet. What `compute` throws
 * is thrown, and nothing is cached.
 */
export function memoize<Key, Value>(cache: Cache<Key, Value>, key: Key, compute: () => Value): Value {
  if (!cache.has(key)) cache.set(key, compute());
  return cache.get(key) as Value;
}
