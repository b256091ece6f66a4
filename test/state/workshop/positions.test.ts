// Proves which position the map marks: that of the field with the focus, or of the first field of a form that has one.
// It must not know components.
import { expect, test } from 'vitest';
import { Positions } from '../../../src/state/workshop/positions.svelte.ts';

test('the first position of a form is marked from the start, the one that had the focus last for as long as it is there', () => {
  const positions = new Positions();
  expect(positions.shown).toBeUndefined();
  let second: readonly number[] = [36, 48];
  const [empty, first, other] = [() => [], () => [37, 49], () => second];
  const leave = [empty, first, other].map((field) => positions.add(field));
  expect(positions.shown).toEqual([37, 49]);
  positions.enter(other);
  expect(positions.shown).toEqual([36, 48]);
  second = [36.5, 48.5];
  expect(positions.shown).toEqual([36.5, 48.5]);
  second = [];
  expect(positions.shown).toEqual([37, 49]);
  second = [36, 48];
  leave[2]!();
  expect(positions.shown).toEqual([37, 49]);
  leave[1]!();
  expect(positions.shown).toBeUndefined();
});
