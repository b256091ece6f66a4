// Mutates texts and JSON values from a seed, for fuzzing readers: the same seed gives the same mutations.
// It must not know what is read or what a reader does with it.

/** A random number generator: `next(n)` is a whole number from 0 to n - 1. Mulberry32, by Tommy Ettinger. */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  }
  pick<T>(items: readonly T[]): T {
    return items[this.next(items.length)] as T;
  }
}

const SCRAPS = ['', '%', '%zz', '%26', '&', '&amp;', '=', '?', '#', '..', ',', '.', '-', '(', ')', '[', '](#', '[](=', '*', '\n', '\n\n', '# ', '> ', '- A01: ', '0', '-0', '1e308', '9'.repeat(40), 'NaN', 'null', '\u0000', '\ud800', '\u202e', 'е\u0301', '__proto__', 'constructor', 'toString', 'a'.repeat(3000), '('.repeat(500), '['.repeat(500), '*'.repeat(500), '-'.repeat(500), '%25'.repeat(200)]; // prettier-ignore

/** One to four changes of a text: signs taken out, put in, doubled, swapped or cut off. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let times = 1 + random.next(4); times > 0; times--) {
    const [from, length] = [random.next(mutated.length + 1), random.next(12)];
    const [before, piece, after] = [mutated.slice(0, from), mutated.slice(from, from + length), mutated.slice(from + length)]; // prettier-ignore
    mutated = random.pick([
      () => before + after,
      () => before + random.pick(SCRAPS) + piece + after,
      () => before + random.pick(SCRAPS) + after,
      () => before + piece + piece + after,
      () => after + piece + before,
      () => before + piece,
      () => before + String.fromCharCode(random.next(0x3000)) + after,
      () => before + piece.toUpperCase() + after,
    ])();
  }
  return mutated;
}

const VALUES: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, -0, '', 'x', '__proto__', 'constructor', [], {}, [[]], [null], [0, 0], [1e9, 1e9], { id: 'x' }, 'a'.repeat(5000)]; // prettier-ignore
const KEYS = ['id', 'type', 'x', 'constructor', '__proto__', 'toString', '', '0', 'length'];

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** A place in a value, deep or not; undefined if it holds nothing. */
function placeIn(root: unknown, random: Random): readonly [Holder, string] | undefined {
  let place: readonly [Holder, string] | undefined;
  for (let value = root, depth = 1 + random.next(8); isHolder(value) && depth > 0; depth--) {
    const keys = Object.keys(value);
    if (keys.length === 0) break;
    const key = random.pick(keys);
    place = [value, key];
    value = value[key];
  }
  return place;
}

/** An own property, also for `__proto__`. */
const define = (holder: Holder, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** One to four changes of a copy of a JSON value: values replaced, removed, moved, nested, keys added. */
export function mutateJson(value: unknown, random: Random): unknown {
  const root = structuredClone(value);
  for (let times = 1 + random.next(4); times > 0; times--) {
    const [holder, key] = placeIn(root, random) ?? [];
    if (!holder || key === undefined) continue;
    // Copies only: a value that stood in two places could come to hold itself, and one of VALUES would stay changed.
    const old = structuredClone(holder[key]);
    random.pick([
      () => define(holder, key, structuredClone(random.pick(VALUES))),
      () =>
        define(holder, key, typeof old === 'string' ? mutateText(old, random) : typeof old === 'number' ? -old : [old]),
      () => Array.isArray(holder) || Reflect.deleteProperty(holder, key),
      () => Array.isArray(holder) || define(holder, random.pick(KEYS), old),
      () => Array.isArray(holder) && holder.splice(random.next(holder.length), 1),
      () => define(holder, key, typeof old === 'number' ? old * 1e6 : structuredClone(root)),
    ])();
  }
  return random.next(200) === 0 ? structuredClone(random.pick(VALUES)) : root;
}
