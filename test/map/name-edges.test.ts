// Symbols along the edges of a window and of panels: whatever name an edge would cut meets one of them.
// It must not know the map library.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK, edgePixels } from '../../src/map/name-edges.ts';
import type { Rect } from '../../src/map/static-frame.ts';

const WINDOW = { width: 800, height: 600 };
/** No name is lower or narrower than this, CSS pixels. */
const [LOWEST, NARROWEST] = [13, 16];

const rect = (width: fc.Arbitrary<number>, height: fc.Arbitrary<number>): fc.Arbitrary<Rect> =>
  fc.record({ left: fc.integer({ min: -60, max: 820 }), top: fc.integer({ min: -60, max: 620 }), width, height });
const panels = fc.array(rect(fc.integer({ min: 30, max: 900 }), fc.integer({ min: 30, max: 700 })), { maxLength: 4 });
const names = rect(fc.integer({ min: NARROWEST, max: 120 }), fc.integer({ min: LOWEST, max: 30 }));

/** Whether a part of a name lies on a panel, or outside the window, and a part does not. */
function isCut(name: Rect, edge: Rect): boolean {
  const [right, bottom] = [edge.left + edge.width, edge.top + edge.height];
  const within = name.left >= edge.left && name.top >= edge.top;
  const contained = within && name.left + name.width <= right && name.top + name.height <= bottom;
  const apart = name.left > right || name.top > bottom;
  return !contained && !apart && name.left + name.width >= edge.left && name.top + name.height >= edge.top;
}

const meets = (name: Rect, [x, y]: readonly [number, number]): boolean =>
  x + BLOCK / 2 >= name.left &&
  x - BLOCK / 2 <= name.left + name.width &&
  y + BLOCK / 2 >= name.top &&
  y - BLOCK / 2 <= name.top + name.height;

const isWithinWindow = ({ left, top, width, height }: Rect): boolean =>
  left >= 0 && top >= 0 && left + width <= WINDOW.width && top + height <= WINDOW.height;

it('a name that the window or a panel would cut meets one', () => {
  let cut = 0;
  fc.assert(
    fc.property(panels, names, (over, name) => {
      const window = { left: 0, top: 0, ...WINDOW };
      const isCutByPanel = isWithinWindow(name) && over.some((panel) => isCut(name, panel));
      if (!isCutByPanel && !isCut(name, window)) return;
      cut += 1;
      expect(edgePixels(WINDOW, over).some((pixel) => meets(name, pixel))).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(cut).toBeGreaterThan(20);
});

it('none stands outside the window', () => {
  fc.assert(
    fc.property(panels, (over) => {
      for (const [x, y] of edgePixels(WINDOW, over)) {
        expect(x >= 0 && x <= WINDOW.width).toBe(true);
        expect(y >= 0 && y <= WINDOW.height).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
