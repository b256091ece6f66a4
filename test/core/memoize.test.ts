// Tests the caches: what is computed once, and that a cache for keys without end forgets what was not used for longest.
// It must not know what is cached.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LastResult, memoize, RecentCache } from '../../src/core/values/memoize.ts';

test('a value is computed once, also where it is undefined', () => {
  let computed = 0;
  const cache = new RecentCache<string, string | undefined>(3);
  const ask = (): string | undefined =>
    memoize(cache, 'key', () => {
      computed += 1;
      return undefined;
    });
  expect(ask() ?? ask()).toBe(undefined);
  expect(computed).toBe(1);
});

test('a soak leak: of keys without end only the recent ones keep their values', () => {
  const computed: number[] = [];
  const cache = new RecentCache<number, number>(3);
  const ask = (key: number): number => memoize(cache, key, () => computed.push(key));
  [1, 2, 3, 1, 4, 1, 2].map(ask);
  expect(computed).toEqual([1, 2, 3, 4, 2]);
});

test('it gives what a Map without limit gives, whatever is asked', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), (keys, most) => {
      const cache = new RecentCache<number, string>(most);
      const size = (): number => Array.from({ length: 10 }, (_, key) => cache.has(key)).filter(Boolean).length;
      for (const key of keys) {
        expect(memoize(cache, key, () => `value ${key}`)).toBe(`value ${key}`);
        expect(size()).toBeLessThanOrEqual(most);
      }
    }),
  ));

test('one value is kept until an input is another object, also one that is equal', () => {
  const last = new LastResult<number>();
  let computed = 0;
  const [a, b] = [{}, {}];
  const ask = (...inputs: readonly unknown[]): number => last.of(inputs, () => (computed += 1));
  expect([ask(a, b), ask(a, b), ask(a, {}), ask(a, b), ask(a)]).toEqual([1, 1, 2, 3, 4]);
  expect(() => last.of([b], () => JSON.parse('{') as number)).toThrow();
  expect(ask(a)).toBe(4);
});
