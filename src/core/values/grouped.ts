// Values put together by a key, as `Map.groupBy` does in newer browsers.
// It must not know what the values are.

/** The values of each key in their order; the keys in the order of their first values. */
export function groupedBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
