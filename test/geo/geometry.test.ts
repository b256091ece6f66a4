// Proves that a geometry is let in as it should be, and that a fault in one is named with its place.
// It must not know what the shapes of this map are: the property draws its own.
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geometryFault } from '../../geo/schema-geometry.ts';
import { parseFeatures } from '../../geo/schema.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const position: fc.Arbitrary<Position> = fc.tuple(degrees(180), degrees(90));
const line = fc.array(position, { minLength: 2, maxLength: 6 });
const ring = fc.array(position, { minLength: 3, maxLength: 6 }).map((open) => [...open, [...(open[0] ?? [])]]);
const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 3 });
const geometry = fc.oneof<fc.Arbitrary<Geometry>[]>(
  position.map((coordinates) => ({ type: 'Point', coordinates })),
  line.map((coordinates) => ({ type: 'LineString', coordinates })),
  many(line).map((coordinates) => ({ type: 'MultiLineString', coordinates })),
  many(ring).map((coordinates) => ({ type: 'Polygon', coordinates })),
  many(many(ring)).map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
);

it('lets in whatever is made of positions', () => {
  fc.assert(
    fc.property(geometry, (good) => {
      expect(geometryFault(good)).toBeUndefined();
    }),
  );
});

it('lets in none of them with any one number out of range, missing, or written as text', () =>
  fc.assert(
    fc.property(geometry, fc.nat(), fc.constantFrom('48.5', null, Number.NaN, 181), (good, which, wrong) => {
      let at = 0;
      const count = JSON.stringify(good).match(/-?\d+(\.\d+)?(e-?\d+)?/g)?.length ?? 1;
      const spoil = (value: unknown): unknown =>
        Array.isArray(value) ? value.map(spoil) : typeof value === 'number' && at++ === which % count ? wrong : value;
      const bad = { ...good, coordinates: spoil((good as { coordinates: unknown }).coordinates) };
      expect(geometryFault(bad)).toContain('must be [longitude, latitude] in degrees');
    }),
  ));

describe('a fault is named with its place', () => {
  const box = [[30, 48], [31, 48], [31, 49], [30, 48]]; // prettier-ignore
  it.each([
    [{ type: 'LineString', coordinates: [[30, 48], [31, '48.5']] }, 'coordinates.#2 must be [longitude, latitude]'],
    [{ type: 'Point', coordinates: [30, 48, 120] }, 'coordinates must be [longitude, latitude]'],
    [{ type: 'Point', coordinates: [30, 91] }, 'coordinates must be [longitude, latitude]'],
    [{ type: 'LineString', coordinates: [[30, 48]] }, 'coordinates has fewer than 2 positions'],
    [{ type: 'Polygon', coordinates: [box, box.slice(1)] }, 'coordinates.#2 has fewer than 4 positions'],
    [{ type: 'Polygon', coordinates: [[...box.slice(0, 3), [30, 47]]] }, 'coordinates.#1 does not end where it begins'],
    [{ type: 'MultiPolygon', coordinates: [[box], []] }, 'coordinates.#2 must not be empty'],
    [{ type: 'MultiPolygon', coordinates: [box] }, 'coordinates.#1.#1.#1 must be a list'],
    [{ type: 'GeometryCollection', geometries: [] }, 'must be a GeoJSON geometry'],
    [null, 'must be a GeoJSON geometry'],
  ])('%j', (bad, message) => expect(geometryFault(bad)).toContain(message)); // prettier-ignore

  it('in the file that it stands in', () => {
    const feature = { type: 'Feature', id: 'line.contact', properties: { kind: 'line', sources: ['own-line'] } };
    const bad = { ...feature, geometry: { type: 'LineString', coordinates: [[30, 48], [31]] } };
    const read = parseFeatures({ type: 'FeatureCollection', features: [bad] }, 'geo/features/line.geojson');
    expect(read.ok ? [] : read.problems).toMatchObject([
      {
        file: 'geo/features/line.geojson',
        path: 'features.0.geometry',
        message: 'coordinates.#2 must be [longitude, latitude] in degrees',
      },
    ]);
  });
});
