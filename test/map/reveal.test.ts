// Proves how a map moves so that a card does not cover what it speaks of: as little as needed, and not at all if nothing is covered.
// It must not know the map library.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftToSee, uncovered, type Sides } from '../../src/map/reveal.ts';

const sides = (most: number): fc.Arbitrary<Sides> =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.integer({ min: 60, max: most }), fc.integer({ min: 60, max: most }))
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

const within = (from: number, to: number, least: number, most: number): boolean => from >= least && to <= most;

test('what fits is clear of the panels afterwards; what is larger fills the free part; what is clear stays', () => {
  fc.assert(
    fc.property(sides(900), sides(900), (subject, free) => {
      const [x, y] = shiftToSee(subject, free);
      for (const [from, to, least, most, by] of [
        [subject.left, subject.right, free.left, free.right, x],
        [subject.top, subject.bottom, free.top, free.bottom, y],
      ] as const) {
        const [start, end] = [from - by, to - by];
        if (to - from + 40 <= most - least) expect(within(start, end, least, most)).toBe(true);
        else expect(start <= least + 21 || end >= most - 21).toBe(true);
        if (within(from - 20, to + 20, least, most)) expect(by).toBe(0);
      }
    }),
  );
});

test('a high panel on the right takes its strip of the map; a button there, and panels on the left, do not', () => {
  const padding = { top: 24, right: 272, bottom: 156, left: 24 };
  const size = { width: 1020, height: 900 };
  const card = { left: 680, top: 300, width: 320, height: 400 };
  const button = { left: 600, top: 16, width: 90, height: 36 };
  const column = { left: 0, top: 0, width: 300, height: 900 };
  expect(uncovered(size, padding, [button, column])).toEqual({ left: 24, top: 24, right: 748, bottom: 744 });
  expect(uncovered(size, padding, [button, column, card]).right).toBe(680);
});
