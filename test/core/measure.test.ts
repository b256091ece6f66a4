// Proves the measures of the core against geodesics of GeographicLib.
// It must not know any place but those of geo/features.
import fc from 'fast-check';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { area, authalicLatitude, contains, length, nearest } from '../../src/core/land/measure.ts';
import { areaKm2, densified, distanceKm, inside, lengthKm, nearestKm } from './geodesic.ts';
import { featuresOf } from './ground.ts';

vi.setConfig({ testTimeout: 30_000 });

const off = (ours: number, proof: number): number => Math.abs(ours / proof - 1);
/** km: the sphere against the ellipsoid, and segments that bend a little between their ends on one and not in degrees. */
const allowed = (km: number): number => km * 4e-3 + 0.03;
const lon = fc.double({ min: 22.5, max: 40, noNaN: true });
const lat = fc.double({ min: 44, max: 53, noNaN: true });
const place = fc.tuple(lon, lat).map(([x, y]): Position => [x, y]);

/** A star around a centre: corners at rising angles, so that it never crosses itself. */
const star = fc
  .tuple(place, fc.array(fc.double({ min: 0.05, max: 1.2, noNaN: true }), { minLength: 3, maxLength: 24 }))
  .map(([[x = 0, y = 0], radii]): Position[] => {
    const corners = radii.map((r, index): Position => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    });
    return [...corners, corners[0] as Position];
  });
const line = fc
  .array(place, { minLength: 2, maxLength: 12 })
  .filter((points) => points.slice(1).every((p, i) => distanceKm(p, points[i] as Position) > 0.1))
  .map((coordinates): LineString => ({ type: 'LineString', coordinates }));
/** A line as the line of contact is: steps of a few tens of km at most. */
const walk = fc
  .tuple(
    place,
    fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 30 })), { minLength: 1 }),
  )
  .map(([start, steps]): LineString => {
    const coordinates = [start];
    for (const [x, y] of steps) {
      const [lastLon = 0, lastLat = 0] = coordinates.at(-1) as Position;
      coordinates.push([lastLon + x / 100, lastLat + y / 100]);
    }
    return { type: 'LineString', coordinates };
  });

describe('area', () => {
  it('is the geodesic area of every oblast within 0.01 %', () => {
    const oblasts = featuresOf('oblasts.geojson');
    expect(oblasts).toHaveLength(27);
    for (const { id, geometry } of oblasts) {
      const shape = geometry as Polygon | MultiPolygon;
      expect(off(area(shape), areaKm2(shape)), id).toBeLessThan(1e-4);
    }
  });

  it('is the geodesic area of random polygons within 0.003 %, for edges of about a kilometre', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const shape: Polygon = { type: 'Polygon', coordinates: [densified(ring, 0.015)] };
        expect(off(area(shape), areaKm2(shape))).toBeLessThan(3e-5);
      }),
      { numRuns: 60 },
    );
  });

  it('takes holes away and adds the parts of a multipolygon', () => {
    const square = (x: number, y: number, side: number): Position[] =>
      densified([[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]], 0.05); // prettier-ignore
    const holed: Polygon = { type: 'Polygon', coordinates: [square(30, 48, 1), square(30.2, 48.2, 0.5)] };
    const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [holed.coordinates, [square(33, 48, 1)]] };
    const of = (ring: Position[]): number => area({ type: 'Polygon', coordinates: [ring] });
    expect(area(holed)).toBeCloseTo(of(square(30, 48, 1)) - of(square(30.2, 48.2, 0.5)), 6);
    expect(area(both)).toBeCloseTo(area(holed) + of(square(33, 48, 1)), 6);
  });

  it('does not depend on the direction or the start of a ring', () => {
    fc.assert(
      fc.property(star, fc.nat(), (ring, turn) => {
        const open = ring.slice(0, -1);
        const start = turn % open.length;
        const turned = [...open.slice(start), ...open.slice(0, start)];
        const same = [...turned, turned[0] as Position].reverse();
        const of = (r: Position[]): number => area({ type: 'Polygon', coordinates: [r] });
        expect(off(of(same), of(ring))).toBeLessThan(1e-9);
      }),
    );
  });

  it('has authalic latitudes that keep equator, poles and order, and mirror at the equator', () => {
    expect(authalicLatitude(0)).toBe(0);
    expect(authalicLatitude(90)).toBeCloseTo(90, 5);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 89, noNaN: true }), (phi) => {
        expect(authalicLatitude(phi)).toBeLessThan(phi);
        expect(authalicLatitude(phi + 0.1)).toBeGreaterThan(authalicLatitude(phi));
        expect(authalicLatitude(-phi)).toBeCloseTo(-authalicLatitude(phi), 9);
      }),
    );
  });
});

describe('length and nearest', () => {
  it('agree with geodesics within 0.4 %', () => {
    fc.assert(
      fc.property(line, (shape) => {
        expect(off(length(shape), lengthKm(shape))).toBeLessThan(4e-3);
      }),
    );
    fc.assert(
      fc.property(walk, place, (shape, point) => {
        const proof = nearestKm(shape, point).km;
        expect(Math.abs(nearest(shape, point).km - proof)).toBeLessThan(allowed(proof));
      }),
      { numRuns: 60 },
    );
  });

  it('gives a point that is as far as it says, on a segment that is among the nearest', () => {
    fc.assert(
      fc.property(walk, place, (shape, point) => {
        const found = nearest(shape, point);
        const proof = nearestKm(shape, point, 2 * allowed(found.km));
        expect(Math.abs(distanceKm(found.at, point) - proof.km)).toBeLessThan(allowed(proof.km));
        expect(proof.segments).toContain(found.segment);
      }),
      { numRuns: 60 },
    );
  });

  it('bug: a point beyond the last vertex named a segment after the last', () => {
    const shape: LineString = { type: 'LineString', coordinates: [[30, 48], [31, 48], [32, 48]] }; // prettier-ignore
    expect(nearest(shape, [33, 48.1]).segment).toBe(1);
    expect(nearest(shape, [32, 48]).segment).toBe(1);
    expect(nearest(shape, [29, 48.1]).segment).toBe(0);
  });
});

describe('contains', () => {
  it('agrees with counting crossings', () => {
    fc.assert(
      fc.property(star, place, fc.double({ min: 0, max: 1.5, noNaN: true }), (ring, [x = 0, y = 0], reach) => {
        const shape: Polygon = { type: 'Polygon', coordinates: [ring] };
        const [cornerLon = 0, cornerLat = 0] = ring[0] as Position;
        const point = [cornerLon + (x - 31) * reach * 0.1, cornerLat + (y - 48.5) * reach * 0.1];
        fc.pre(nearestKm({ type: 'LineString', coordinates: ring }, point).km > 0.05);
        expect(contains(shape, point)).toBe(inside(shape, point));
      }),
    );
  });
});
