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

/**
 * A cache for keys without end, such as every depth of every pair of proposals: at most `most` values, of which the one
 * that was not used for longest gives way. A Map keeps its keys in order; a library would weigh more than these lines.
 */
export class RecentCache<Key, Value> implements Cache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  has(key: Key): boolean {
    return this.#values.has(key);
  }

  get(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (this.#values.delete(key)) this.#values.set(key, value as Value);
    return value;
  }

  set(key: Key, value: Value): this {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return this;
  }
}

/** The last result of a computation, reused for as long as its inputs are the same, by identity. */
export class LastResult<Value> {
  #inputs: readonly unknown[] | undefined;
  #value: Value | undefined;

  /** The last result, or what `compute` makes of other inputs. An error passes through, and nothing is stored. */
  of(inputs: readonly unknown[], compute: () => Value): Value {
    const known = this.#inputs;
    if (known?.length !== inputs.length || known.some((input, index) => input !== inputs[index])) {
      this.#value = compute();
      this.#inputs = inputs;
    }
    return this.#value as Value;
  }
}
