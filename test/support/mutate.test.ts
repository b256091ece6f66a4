// Proves that mutations depend on their seed alone, and that a mutated value can be written as JSON.
// It must not know who reads what is mutated.
import { expect, test } from 'vitest';
import { mutateJson, Random } from './mutate.ts';

test('the same seed gives the same value, whatever was mutated before, and none that holds itself', () => {
  const value = { id: 'x', list: [[], {}, { id: 'x' }], nested: { a: [1, 2], b: {} } };
  const mutations = (): string[] =>
    Array.from({ length: 3000 }, (_, seed) => {
      const random = new Random(seed);
      let mutated: unknown = value;
      for (let times = 0; times < 4; times++) mutated = mutateJson(mutated, random);
      return JSON.stringify([mutated]);
    });
  expect(mutations()).toEqual(mutations());
});
