// Caches computed values by key in a Map, or by object in a WeakMap.
// It must not know what is cached.

type Cache<Key, Value> = {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
};

/**
 * Returns the cached value of a key, or computes and caches it. `undefined` is cached like any value. An error thrown by
 * `compute` passes through, and nothing is cached.
 */
export function memoize<Key, Value>(cache: Cache<Key, Value>, key: Key, compute: () => Value): Value {
  if (!cache.has(key)) cache.set(key, compute());
  return cache.get(key) as Value;
}
