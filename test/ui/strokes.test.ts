// Proves the eraser of the pen: what it touches goes, what it does not stays, and a stroke cut in the middle goes on in two.
// It must not know components.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Strokes } from '../../src/core/deck/guess.ts';
import { begun, erased, extended } from '../../src/ui/present/ask/strokes.ts';

/** A degree is a pixel. */
const plane = { pixelOf: ([x = 0, y = 0]: readonly number[]) => [x, y] as const };
const line: Strokes = [[[0, 0], [10, 0], [20, 0], [30, 0], [40, 0]]]; // prettier-ignore

describe('the eraser', () => {
  test('leaves two pieces of a stroke that it cuts in the middle', () => {
    expect(erased(line, plane, [15, 1], 3)).toEqual([[[0, 0], [10, 0]], [[20, 0], [30, 0], [40, 0]]]); // prettier-ignore
  });
  test('takes a long segment whose middle it touches, and a dot', () => {
    expect(erased([[[0, 0], [100, 0]]], plane, [50, 2], 3)).toEqual([]); // prettier-ignore
    expect(erased(begun(line, [90, 90]), plane, [90, 91], 3)).toEqual(line);
  });
  test('gives the same drawing where it touches nothing, so that there is nothing to undo', () => {
    expect(erased(line, plane, [15, 30], 3)).toBe(line);
  });
  test('leaves nothing within its reach, and only points that were there', () => {
    const coordinate = fc.integer({ min: 0, max: 60 });
    const point = fc.tuple(coordinate, coordinate);
    const drawing = fc.array(fc.array(point, { minLength: 1, maxLength: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(drawing, point, (strokes, at) => {
        const left = erased(strokes, plane, at, 5);
        const before = strokes.flat().map(String);
        for (const [x = 0, y = 0] of left.flat()) {
          expect(before).toContain(String([x, y]));
          expect(Math.hypot(x - at[0], y - at[1])).toBeGreaterThan(5);
        }
        expect(left.every(({ length }) => length > 0)).toBe(true);
      }),
    );
  });
});

test('a pen begins a new stroke where a guess leads its line on', () => {
  expect(begun(line, [50, 0])).toHaveLength(2);
  expect(extended(line, [50, 0])).toHaveLength(1);
});
