// Proves that packed shapes are the shapes that were packed, and that those across the antimeridian come in one piece.
// It must not know who draws them.
import fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { acrossAntimeridian } from '../../../src/core/own-places/antimeridian.ts';
import { pack, shapeKinds, ShapeSet } from '../../../src/core/own-places/shapes.ts';
import { standIn } from '../../../src/core/own-places/stand-in.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
const list = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 4 });
const of = (type: string, coordinates: fc.Arbitrary<unknown>): fc.Arbitrary<Geometry> =>
  coordinates.map((lists) => ({ type, coordinates: lists }) as Geometry);
const line = list(position);
const simple = fc.oneof(of('Point', position), of('MultiPoint', line), of('LineString', line), of('MultiLineString', list(line)), of('Polygon', list(line)), of('MultiPolygon', list(list(line)))); // prettier-ignore
const { geometry } = fc.letrec<{ geometry: Geometry }>((tie) => ({
  geometry: fc.oneof({ depthSize: 'small' }, simple, fc.array(tie('geometry'), { minLength: 1, maxLength: 3 }).map((geometries): Geometry => ({ type: 'GeometryCollection', geometries }))), // prettier-ignore
}));

describe('packed shapes', () => {
  test('are what was packed, by their places', () => {
    const many = fc.uniqueArray(fc.tuple(fc.nat(60), geometry), { selector: ([place]) => place, maxLength: 12 });
    fc.assert(
      fc.property(many, (all) => {
        const given = new Map(all.toSorted(([a], [b]) => a - b));
        const shapes = new ShapeSet(structuredClone(pack(given)));
        expect(shapes.size).toBe(given.size);
        for (let place = 0; place < 61; place += 1) expect(shapes.get(place)).toEqual(given.get(place));
      }),
    );
  });

  test('are counted by what they draw; a collection counts under each kind that it has', () => {
    const [flat, area]: Geometry[] = [{ type: 'LineString', coordinates: [[1, 2], [3, 4]] }, { type: 'Polygon', coordinates: [[[1, 2], [3, 4], [5, 2], [1, 2]]] }]; // prettier-ignore
    const both: Geometry = { type: 'GeometryCollection', geometries: [flat!, area!, flat!] };
    const shapes = new ShapeSet(pack(new Map<number, Geometry>([[0, flat!], [3, area!], [4, both], [9, { type: 'MultiPoint', coordinates: [[1, 1]] }]]))); // prettier-ignore
    expect(shapeKinds(shapes)).toEqual({ lines: 2, areas: 2, points: 1 });
  });
});

/** The longitude as files write it, between -180 and 180 degrees. */
const written = ([lon = 0, lat = 0]: Position): Position => [((((lon + 180) % 360) + 360) % 360) - 180, lat];
const turns = (a: Position, b: Position): number => Math.round(((a[0] ?? 0) - (b[0] ?? 0)) / 360);
const nearby = fc.tuple(fc.double({ min: 120, max: 240, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));

describe('across the antimeridian', () => {
  test('a line goes on as it was before its longitudes were written between -180 and 180', () => {
    fc.assert(
      fc.property(fc.array(nearby, { minLength: 2, maxLength: 8 }), (coordinates) => {
        const found = acrossAntimeridian({ type: 'LineString', coordinates: coordinates.map(written) });
        const there = found.type === 'LineString' ? found.coordinates : [];
        const by = turns(there[0]!, coordinates[0]!);
        there.forEach((at, index) => {
          expect(at[0]).toBeCloseTo(coordinates[index]![0] + 360 * by, 9);
          expect(at[1]).toBe(coordinates[index]![1]);
        });
      }),
    );
  });

  test('an area has its holes where it lies, and its middle inside', () => {
    const box = (x: number, y: number, half: number): Position[] => [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]; // prettier-ignore
    fc.assert(
      fc.property(nearby, fc.double({ min: 1, max: 9, noNaN: true }), ([x, y], half) => {
        const area: Polygon = { type: 'Polygon', coordinates: [box(x, y / 2, half).map(written), box(x + half / 2, y / 2, half / 4).map(written)] }; // prettier-ignore
        const found = acrossAntimeridian(area) as Polygon;
        const lons = (ring: number): number[] => found.coordinates[ring]!.map(([lon = 0]) => lon);
        expect(Math.max(...lons(0)) - Math.min(...lons(0))).toBeCloseTo(2 * half, 6);
        expect(Math.min(...lons(1))).toBeGreaterThan(Math.min(...lons(0)));
        expect(Math.max(...lons(1))).toBeLessThan(Math.max(...lons(0)));
        const [lon = 0] = standIn(found);
        expect(Math.abs(lon - (Math.min(...lons(0)) + half))).toBeLessThan(half);
      }),
    );
  });

  test.each<[string, Geometry]>([
    ['a line cut along it', { type: 'MultiLineString', coordinates: [[[178, 1], [180, 2]], [[-180, 2], [-178, 3]]] }],
    ['a box around the globe', { type: 'Polygon', coordinates: [[[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]]] }],
    ['a ring around a pole', { type: 'Polygon', coordinates: [[[-120, 70], [0, 70], [120, 70], [-120, 70]]] }],
    ['an area elsewhere', { type: 'MultiPolygon', coordinates: [[[[36, 48], [37, 48], [37, 49], [36, 48]]]] }],
  ])('%s stays as it is', (_, shape) => expect(acrossAntimeridian(shape)).toEqual(shape)); // prettier-ignore
});
