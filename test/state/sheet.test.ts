// How large the bottom sheet of a phone is at each stop, and what it leaves of the map.
// It must not need a page.
import { describe, expect, it } from 'vitest';
import { isDocked, sheetInset, sheetSize, STOPS } from '../../src/state/sheet.ts';

/** An upright phone, a small one, both held sideways, and 400 % zoom. */
const WINDOWS = [
  [390, 844],
  [360, 640],
  [740, 390],
  [640, 360],
  [320, 256],
].map(([width = 0, height = 0]) => ({ width, height }));

describe.each(WINDOWS)('in $width by $height', (window) => {
  it('no stop is larger than the window, and each covers at least as much as the one below', () => {
    const areas = STOPS.map((stop) => sheetSize(stop, window)).map(({ width, height }) => {
      expect(width).toBeLessThanOrEqual(window.width);
      expect(height).toBeLessThanOrEqual(window.height);
      return width * height;
    });
    expect(areas).toEqual(areas.toSorted((a, b) => a - b));
  });

  it('lowered, it leaves most of the map, and raised fully it does not move what lies under it', () => {
    const { left, bottom } = sheetInset('peek', window);
    expect([left, window.height - bottom >= window.height * 0.6]).toEqual([0, true]);
    expect(sheetInset('full', window)).toEqual(sheetInset('half', window));
  });
});

it('stands beside the map on a phone held sideways, where half of the width is left', () => {
  const window = { width: 640, height: 360 };
  expect(isDocked('half', window)).toBe(true);
  expect(sheetInset('half', window)).toEqual({ left: 320, bottom: 0 });
  expect(isDocked('half', { width: 360, height: 640 })).toBe(false);
});
