// Proves that a carried shape keeps its size and its outline, against geodesics of GeographicLib.
// It must not know any place.
import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { expect, test, vi } from 'vitest';
import { carried } from '../../src/core/land/carry.ts';
import { area } from '../../src/core/land/measure.ts';
import { areaKm2, distanceKm } from './geodesic.ts';

vi.setConfig({ testTimeout: 30_000 });

const placeBetween = (min: number, max: number): fc.Arbitrary<Position> =>
  fc.tuple(fc.double({ min: -20, max: 60, noNaN: true }), fc.double({ min, max, noNaN: true }));
/** A star around a place, its corners up to 1.5 degrees away: it never crosses itself, and its edges are short. */
const starAt = (place: fc.Arbitrary<Position>) =>
  fc
    .tuple(place, fc.array(fc.double({ min: 1, max: 1.5, noNaN: true }), { minLength: 40, maxLength: 60 }))
    .map(([[x = 0, y = 0], radii]): MultiPolygon => {
      const ring = radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      });
      return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
    });
const off = (is: number, was: number): number => Math.abs(is / was - 1);
const vertices = ({ coordinates }: MultiPolygon): Position[] => coordinates.flat(2);

test.each([
  ['on this map', [44, 53], 0.003],
  ['between 30 and 65 degrees north', [30, 65], 0.01],
] as const)('its area and the distances between its corners stay the same %s', (_where, [south, north], most) => {
  const place = placeBetween(south, north);
  fc.assert(
    fc.property(starAt(place), place, (shape, to) => {
      const there = carried(shape).at(to);
      expect(off(area(there), area(shape))).toBeLessThan(most);
      expect(off(areaKm2(there), areaKm2(shape))).toBeLessThan(most);
      const [before, after] = [vertices(shape), vertices(there)];
      before.slice(1).forEach((vertex, index) => {
        const was = distanceKm(before[index]!, vertex);
        if (was > 1) expect(off(distanceKm(after[index]!, after[index + 1]!), was)).toBeLessThan(1.5 * most);
      });
    }),
  );
});

test('laid down where it was, it is where it was', () => {
  fc.assert(
    fc.property(starAt(placeBetween(30, 65)), (shape) => {
      const { middle, at } = carried(shape);
      vertices(at(middle)).forEach((vertex, index) =>
        expect(distanceKm(vertex, vertices(shape)[index]!)).toBeLessThan(0.001),
      );
    }),
  );
});
