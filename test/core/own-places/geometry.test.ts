// Geometries from outside: what is kept of them, the point that stands for each, systems of coordinates and swapped axes.
// It must not know formats.
import fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { budgetOf, cleanGeometry, moved, positionsOf } from '../../../src/core/own-places/geometry.ts';
import { placingOf } from '../../../src/core/own-places/placing.ts';
import { standIn } from '../../../src/core/own-places/stand-in.ts';
import { fromWebMercator, guessSystem, shortSystem, toWebMercator, WEB_MERCATOR, WGS84 } from '../../../src/core/own-places/systems.ts'; // prettier-ignore
import { contains } from '../../../src/core/land/measure.ts';
import { resolveSystem } from '../../../src/formats/systems.ts';

const clean = (value: unknown): Geometry | string => cleanGeometry(value, budgetOf(1000));
const here: fc.Arbitrary<Position> = fc.tuple(fc.double({ min: 22, max: 40.2, noNaN: true }), fc.double({ min: 44.3, max: 52.4, noNaN: true })); // prettier-ignore

describe('a geometry from outside', () => {
  test.each<[string, unknown, unknown]>([
    ['heights', { type: 'Point', coordinates: [1, 2, 3, 4] }, { type: 'Point', coordinates: [1, 2] }],
    ['an open ring', { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1]]] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }],
    ['a hole of two corners', { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]], [[0, 0], [1, 0]]] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }],
    ['an outline of two corners', { type: 'Polygon', coordinates: [[[0, 0], [1, 0]], [[0, 0], [1, 0], [1, 1], [0, 0]]] }, 'emptyGeometry'],
    ['a line of one position among others', { type: 'MultiLineString', coordinates: [[[0, 0]], [[0, 0], [1, 1]], []] }, { type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]]] }],
    ['a line of one position', { type: 'LineString', coordinates: [[0, 0]] }, 'emptyGeometry'],
    ['nothing', null, 'emptyGeometry'],
    ['no positions', { type: 'MultiPoint', coordinates: [] }, 'emptyGeometry'],
    ['no number', { type: 'Point', coordinates: [NaN, 2] }, 'emptyGeometry'],
    ['an empty collection', { type: 'GeometryCollection', geometries: [] }, 'emptyGeometry'],
    ['texts', { type: 'Point', coordinates: ['1', '2'] }, 'unreadable'],
    ['lists too deep', { type: 'Point', coordinates: [[1, 2]] }, 'unreadable'],
    ['lists too shallow', { type: 'Polygon', coordinates: [[1, 2], [3, 4]] }, 'unreadable'],
    ['no type', { coordinates: [1, 2] }, 'unreadable'],
    ['a name of the prototype', { type: 'constructor', coordinates: [1, 2] }, 'unreadable'],
    ['a text', 'POINT (1 2)', 'unreadable'],
  ])('%s', (_name, value, result) => expect(clean(value)).toEqual(result)); // prettier-ignore

  test('whatever it is, it is clean or has a reason, and stays as it is once clean', () => {
    const type = fc.constantFrom('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon');
    const lists = fc.letrec((tie) => ({ list: fc.oneof({ depthSize: 'small' }, fc.double(), fc.array(tie('list'), { maxLength: 5 })) })).list; // prettier-ignore
    fc.assert(
      fc.property(type, lists, (one, coordinates) => {
        const result = clean({ type: one, coordinates });
        if (typeof result === 'string') return;
        expect(clean(result)).toEqual(result);
        expect([...positionsOf(result)].every((position) => position.length === 2)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the point that stands for a geometry', () => {
  test('lies within an area, however bent, and outside its holes', () => {
    const star = fc.tuple(
      here,
      fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
    );
    fc.assert(
      fc.property(star, ([[x = 0, y = 0], reach]) => {
        const corner = (size: number, at: number): Position => {
          const angle = (2 * Math.PI * at) / reach.length;
          return [x + size * Math.cos(angle), y + size * Math.sin(angle)];
        };
        const ring = (scale: number): Position[] => [...reach, reach[0] ?? 0].map((size, at) => corner(size * scale, at % reach.length)); // prettier-ignore
        const area: Polygon = { type: 'Polygon', coordinates: [ring(1), ring(0.5)] };
        expect(contains(area, standIn(area))).toBe(true);
      }),
    );
  });
  test('lies halfway along a line', () => {
    expect(standIn({ type: 'LineString', coordinates: [[0, 0], [1, 0], [1, 3]] })).toEqual([1, 1]); // prettier-ignore
    expect(standIn({ type: 'LineString', coordinates: [[2, 2], [2, 2]] })).toEqual([2, 2]); // prettier-ignore
    expect(standIn({ type: 'MultiLineString', coordinates: [[[9, 9], [8, 8]], [[0, 0], [1, 0], [2, 0]]] })).toEqual([1, 0]); // prettier-ignore
  });
});

describe('a system of coordinates', () => {
  test('of metres is the converse of its own', () => {
    fc.assert(
      fc.property(here, (at) => {
        fromWebMercator(toWebMercator(at)).forEach((value, axis) => expect(value).toBeCloseTo(at[axis]!, 9));
        const library = resolveSystem(
          '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m',
        )!(toWebMercator(at));
        library.forEach((value, axis) => expect(value).toBeCloseTo(at[axis]!, 6));
      }),
    );
  });
  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', WGS84],
    ['EPSG:4326', WGS84],
    ['urn:ogc:def:crs:EPSG::3857', WEB_MERCATOR],
    ['http://www.opengis.net/def/crs/EPSG/0/900913', WEB_MERCATOR],
    ['PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]', WEB_MERCATOR],
    ['urn:ogc:def:crs:EPSG:6.9:32636', 'EPSG:32636'],
    ['28406', 'EPSG:28406'],
    ['local', 'local'],
  ])('%s', (name, system) => expect(shortSystem(name)).toBe(system));

  test('is known for the grids of the region, and those agree with each other', () => {
    const [utm, ...others] = [32636, 28406, 5564].map((code) => resolveSystem(`EPSG:${code}`)!);
    const there = utm!([500_000, 5_400_000]);
    // The older datums lie 100 to 200 m off, and their scale is 1, not 0.9996.
    for (const old of others) old([6_500_000, 5_400_000 / 0.9996]).forEach((value, axis) => expect(Math.abs(value - there[axis]!)).toBeLessThan(0.003)); // prettier-ignore
    expect(resolveSystem('EPSG:2193')).toBe(undefined);
    expect(resolveSystem('PROJCS["nonsense"')).toBe(undefined);
  });

  test('that nobody names is guessed from where most positions would lie', () => {
    fc.assert(
      fc.property(fc.array(here, { minLength: 1, maxLength: 20 }), (all) => {
        expect(guessSystem(all)).toBe(WGS84);
        expect(guessSystem(all.map(toWebMercator))).toBe(WEB_MERCATOR);
        expect(guessSystem(all.map(([x = 0, y = 0]) => [x * 1000 + 5e5, y * 1e5]))).toBe('metres');
      }),
    );
  });
});

describe('axes', () => {
  const none = (): undefined => undefined;
  test('are swapped where most places lie around Ukraine only that way, and single rows too', () => {
    fc.assert(
      fc.property(fc.array(here, { minLength: 3, maxLength: 20 }), fc.boolean(), (all, turned) => {
        const flip = ([x = 0, y = 0]: Position): Position => [y, x];
        const firsts = all.map((at, index) => (turned !== (index === 0) ? flip(at) : at));
        const { isSwapped } = placingOf(firsts, WGS84, 'guess', none);
        expect(firsts.map(isSwapped)).toEqual(all.map((_, index) => turned !== (index === 0)));
        expect(firsts.map(placingOf(firsts, WGS84, 'as-read', none).isSwapped)).not.toContain(true);
      }),
    );
  });
  test('stay as they are elsewhere, unless most latitudes were impossible', () => {
    const swapped = (...firsts: Position[]): boolean[] => firsts.map(placingOf(firsts, WGS84, 'guess', none).isSwapped);
    expect(swapped([10, 50], [50, 10])).toEqual([false, false]);
    expect(swapped([10, 120], [20, 130], [30, 40])).toEqual([true, true, true]);
    expect(swapped([10, 20], [20, 30], [30, 140])).toEqual([false, false, false]);
  });
});

test('moving a geometry moves every position', () => {
  const geometry: Geometry = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, { type: 'LineString', coordinates: [[1, 2], [3, 4]] }] }; // prettier-ignore
  expect([...positionsOf(moved(geometry, ([x = 0, y = 0]) => [x + 1, y + 1]))]).toEqual([[2, 3], [2, 3], [4, 5]]); // prettier-ignore
});
