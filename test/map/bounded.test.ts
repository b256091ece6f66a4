// Proves that no camera shows an end of the land, in any window up to 3840 by 2160, whatever panels cover.
// It must not know how the live map is held back.
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { expect, it } from 'vitest';
import { boundsOf } from '../../src/core/values/bounds.ts';
import { across, bounded, down, DRAWN, placeOf } from '../../src/map/bounded.ts';

import { WORLD_PX, ZOOMS } from '../../src/map/scale.ts';
import { featuresOf } from '../core/ground.ts';

const share = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const window = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 320, max: 2160 }),
  covered: fc.tuple(share(0, 0.45), share(0, 0.45), share(0, 0.45), share(0, 0.45)),
});
const camera = fc.record({ lon: share(-180, 180), lat: share(-85, 85), zoom: share(0, ZOOMS.most) });

type Seen = ReturnType<typeof seen>;
function seen(
  { width, height, covered }: { width: number; height: number; covered: number[] },
  at: { lon: number; lat: number; zoom: number },
) {
  const [top = 0, right = 0, bottom = 0, left = 0] = covered.map(
    (part, side) => part * (side % 2 === 0 ? height : width),
  );
  const middle = bounded(
    { x: across(at.lon), y: down(at.lat), zoom: at.zoom },
    { width, height },
    { top, right, bottom, left },
  );
  const scale = WORLD_PX * 2 ** middle.zoom;
  const [before, above] = [(width + left - right) / 2 / scale, (height + top - bottom) / 2 / scale];
  const corner = (x: number, y: number) => placeOf({ x, y, zoom: middle.zoom });
  const [west, north] = corner(middle.x - before, middle.y - above);
  const [east, south] = corner(middle.x - before + width / scale, middle.y - above + height / scale);
  return { middle, box: [west, south, east, north] as const };
}
const sticksOut = ({ box: [west, south, east, north] }: Seen): number =>
  Math.max(DRAWN[0] - west, DRAWN[1] - south, east - DRAWN[2], north - DRAWN[3]);

it('keeps every corner of the window within what is drawn', () =>
  fc.assert(
    fc.property(window, camera, (size, at) => {
      expect(sticksOut(seen(size, at))).toBeLessThan(1e-6);
    }),
    { numRuns: 2000 },
  ));

it('leaves a camera alone that shows no end', () => {
  const { middle } = seen({ width: 1440, height: 900, covered: [0, 0, 0.1, 0.28] }, { lon: 33, lat: 48.5, zoom: 6 });
  expect([middle.x, middle.y, middle.zoom]).toEqual([across(33), down(48.5), 6]);
});

it.each([
  ['a phone with its sheet down', { width: 390, height: 844, covered: [0, 0, 0.1, 0] }],
  ['a desk', { width: 1440, height: 900, covered: [0, 0, 0.15, 0.28] }],
])('lets %s see all of Ukraine at once, and more', (_name, size) => {
  const { middle } = seen(size, { lon: 31, lat: 48.5, zoom: 3.5 });
  expect(middle.zoom).toBeLessThan(3.6);
});

it('is within the land of the file, which reaches all its sides', () => {
  const boxes = featuresOf('countries.geojson').map(({ geometry }) => boundsOf(geometry as MultiPolygon));
  const side = (axis: 0 | 1 | 2 | 3, pick: (...values: number[]) => number): number =>
    pick(...boxes.map((box) => box[axis]));
  expect(side(0, Math.min)).toBeLessThan(DRAWN[0]);
  expect(side(1, Math.min)).toBeLessThan(DRAWN[1]);
  expect(side(2, Math.max)).toBeGreaterThan(DRAWN[2]);
  expect(side(3, Math.max)).toBeGreaterThan(DRAWN[3]);
});
