// Proves that a short path runs where the line does, to within a pixel, and that nothing but small rings goes.
// It must not know what lines stand for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactPath } from '../../src/pages/compact-path.ts';

type Point = readonly [x: number, y: number];
/** The points of a path, read as SVG does: a move to a place, then steps from each point to the next. */
function pointsIn(path: string): Point[] {
  const [start = '', steps = ''] = path.replace(/[Mz]/g, '').split('l');
  const numbers = (text: string): number[] => (text.match(/-?(\d+\.\d+|\.\d+|\d+)/g) ?? []).map(Number);
  const [x = NaN, y = NaN] = numbers(start);
  const points: Point[] = [[x, y]];
  const all = numbers(steps);
  for (let at = 0; at < all.length; at += 2) {
    const [lastX, lastY] = points.at(-1)!;
    points.push([lastX + (all[at] ?? NaN), lastY + (all[at + 1] ?? NaN)]);
  }
  return points;
}

const point = fc.tuple(fc.integer({ min: -9000, max: 20_000 }), fc.integer({ min: -9000, max: 20_000 }));
/** Tenths of a pixel, as the still picture has them. */
const lines = fc
  .array(point, { minLength: 2, maxLength: 40 })
  .map((all) => all.map(([x, y]) => [x / 10, y / 10] as const));

test('the ends stay, and each of its points is one of the line, on the grid of half pixels', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const path = compactPath([{ points: line.flat(), closed: false }]);
      if (path === '') return;
      const points = pointsIn(path);
      const onGrid = line.map(([x, y]): Point => [Math.round(x * 2) / 2 + 0, Math.round(y * 2) / 2 + 0]);
      expect(points[0]).toEqual(onGrid[0]);
      expect(points.at(-1)).toEqual(onGrid.at(-1));
      for (const [x, y] of points) expect(onGrid.some(([gridX, gridY]) => gridX === x && gridY === y)).toBe(true);
    }),
  );
});

test('a line of far points keeps them all; one straight on is two points', () => {
  expect(compactPath([{ points: [0, 0, 10, 0, 10, 10.2], closed: false }])).toBe('M0 0l10 0 0 10');
  expect(compactPath([{ points: [0, 0, 10, 0, 20, 0], closed: false }])).toBe('M0 0l20 0');
});

test('a ring is closed, and one smaller than the grid goes', () => {
  expect(compactPath([{ points: [0, 0, 4, 0, 4, 4, 0, 0], closed: true }])).toMatch(/^M0 0l4 0 0 4.*z$/);
  expect(compactPath([{ points: [0, 0, 0.1, 0.1, 0, 0.2, 0, 0], closed: true }])).toBe('');
});
