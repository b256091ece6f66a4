// Polygons from files: sound ones are taken over to the hundredth of a degree, 300 faulty ones refused with their places.
// It must not know how a fault is worded.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importArea, type AreaFileFault } from '../../../src/core/draft/import-area.ts';
import { LONGEST_FILE, readDrawnFile } from '../../../src/corpus/drawn-file.ts';
import { polygonFaults } from '../../../src/core/check/polygon-faults.ts';

type At = number[];
const UKRAINE = [22, 44, 40.5, 52.5] as const;
const box = (west: number, south: number, east: number, north: number): At[] => [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
const OUTLINE = box(36.5, 48, 37, 48.4);
const HOLE = box(36.6, 48.1, 36.7, 48.2);
const polygon = (...coordinates: At[][]) => ({ type: 'Polygon', coordinates });
const feature = (geometry: unknown) => ({ type: 'Feature', properties: { name: 'x' }, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const faultsOf = (input: unknown): readonly Pick<AreaFileFault, 'kind' | 'path'>[] => {
  const result = importArea(input, UKRAINE);
  return result.ok ? [] : result.faults.map(({ kind, path }) => ({ kind, path }));
};

describe('a sound file is taken over', () => {
  test.each([
    ['a polygon', polygon(OUTLINE, HOLE)],
    ['a feature', feature(polygon(OUTLINE, HOLE))],
    ['a polygon of several', { type: 'MultiPolygon', coordinates: [[OUTLINE, HOLE]] }],
    ['a collection of features', collection(feature(polygon(OUTLINE, HOLE)))],
    ['a collection of geometries', { type: 'GeometryCollection', geometries: [polygon(OUTLINE, HOLE)] }],
    ['one that says that it is WGS84', { ...collection(feature(polygon(OUTLINE, HOLE))), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }], // prettier-ignore
  ])('%s', (_name, input) => {
    const result = importArea(input, UKRAINE);
    expect(result).toMatchObject({ ok: true, polygons: [[OUTLINE, HOLE]], report: { polygons: 1, holes: 1, positions: 8, rounded: 0, merged: 0, tooSmall: 0, heights: 0 } }); // prettier-ignore
  });

  test('several features become parts of one area', () =>
    expect(importArea(collection(feature(polygon(OUTLINE)), polygon(box(30, 49, 31, 50))), UKRAINE)).toMatchObject({
      ok: true,
      polygons: [[OUTLINE], [box(30, 49, 31, 50)]],
    }));

  test('and all that was done to it is said', () => {
    const ring = [[36.5, 48, 120], [36.999, 48], [37.001, 48.002], [37, 48.4], [36.5, 48.4], [36.5, 48, 120]]; // prettier-ignore
    const islet = box(36.2, 48, 36.203, 48.003);
    const pond = box(36.6, 48.1, 36.604, 48.104);
    const result = importArea(collection(feature(polygon(ring, pond)), feature(polygon(islet))), UKRAINE);
    expect(result).toMatchObject({ ok: true, polygons: [[OUTLINE]] });
    expect(result.ok && result.report).toEqual({ polygons: 1, holes: 0, positions: 4, rounded: 2, merged: 1, tooSmall: 2, heights: 1 }); // prettier-ignore
  });

  test('whatever it looks like, none of its positions moves by more than half a hundredth, and the result is sound', () => {
    const star = fc
      .tuple(
        fc.double({ min: 25, max: 38, noNaN: true }),
        fc.double({ min: 46, max: 51, noNaN: true }),
        fc.array(fc.double({ min: 0.02, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 60 }),
      ) // prettier-ignore
      .map(([x, y, radii]) => {
        const ring = radii.map((r, index): At => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
        });
        return [...ring, ring[0]!];
      });
    fc.assert(
      fc.property(star, (ring) => {
        const result = importArea(feature(polygon(ring)), UKRAINE);
        // Rounding can make edges touch that did not: then the file is refused, and says where.
        if (!result.ok) {
          expect(result.faults.every(({ path }) => path.startsWith('geometry.coordinates.0'))).toBe(true);
          return;
        }
        expect(polygonFaults(result.polygons, UKRAINE)).toEqual([]);
        for (const [lon, lat] of result.polygons.flat(2))
          expect(ring.some(([x = 0, y = 0]) => Math.abs(x - lon) < 0.00501 && Math.abs(y - lat) < 0.00501)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const swapped = OUTLINE.map(([x = 0, y = 0]) => [y, x]);
/** A saw with teeth on both sides, 1,100 positions each. */
const teeth = Array.from({ length: 1100 }, (_, index) => ({ lon: 25 + index / 100, tooth: index % 2 }));
const SAW = [...teeth.map(({ lon, tooth }) => [lon, 48 + tooth]), ...teeth.map(({ lon, tooth }) => [lon, 50 + tooth]).reverse(), [25, 48]]; // prettier-ignore
const FAULTY: readonly (readonly [name: string, input: unknown, kind: AreaFileFault['kind'], path: string])[] = [
  ['nothing', null, 'notGeoJson', ''],
  ['a list', [polygon(OUTLINE)], 'notGeoJson', ''],
  ['an object of another kind', { kind: 'x' }, 'notGeoJson', ''],
  ['a type that objects have by nature', { type: 'constructor' }, 'otherType', ''],
  ['a point', { type: 'Point', coordinates: [37, 48] }, 'otherType', ''],
  ['a line among polygons', collection(feature(polygon(OUTLINE)), feature({ type: 'LineString', coordinates: OUTLINE })), 'otherType', 'features.1.geometry'], // prettier-ignore
  ['a feature without geometry', collection(feature(null)), 'notGeoJson', 'features.0.geometry'],
  ['a collection without features', collection(), 'notList', 'features'],
  ['a collection within collections', collection(collection(collection(collection(collection(feature(polygon(OUTLINE))))))), 'notGeoJson', 'features.0.features.0.features.0.features.0.features.0'], // prettier-ignore
  ['metres', { ...feature(polygon(OUTLINE)), crs: { type: 'name', properties: { name: 'EPSG:3857' } } }, 'otherSystem', 'crs'], // prettier-ignore
  ['no rings', feature(polygon()), 'notList', 'geometry.coordinates'],
  ['no coordinates', feature({ type: 'Polygon' }), 'notList', 'geometry.coordinates'],
  ['an empty ring', polygon(OUTLINE, []), 'notList', 'coordinates.1'],
  ['no polygons', { type: 'MultiPolygon', coordinates: [] }, 'notList', 'coordinates'],
  ['a number for a position', polygon([...OUTLINE.slice(0, 2), 5 as never, ...OUTLINE.slice(2)]), 'notPosition', 'coordinates.0.2'], // prettier-ignore
  ['a position of text', polygon(OUTLINE.map((at) => at.map(String)) as never), 'notPosition', 'coordinates.0.0'],
  ['a position of one number', polygon(OUTLINE.with(2, [37])), 'notPosition', 'coordinates.0.2'],
  ['a position of four numbers', polygon(OUTLINE.with(2, [37, 48.4, 1, 2])), 'notPosition', 'coordinates.0.2'],
  ['a latitude beyond the pole', polygon(OUTLINE.with(2, [37, 98.4])), 'notPosition', 'coordinates.0.2'],
  ['a ring of three positions', polygon([...OUTLINE.slice(0, 2), OUTLINE[0]!]), 'few', 'coordinates.0'],
  ['a ring that is not closed', polygon(OUTLINE.slice(0, -1)), 'open', 'coordinates.0'],
  ['an outline smaller than the grid', polygon(box(37, 48, 37.002, 48.002)), 'small', 'coordinates.0'],
  ['latitude first', feature(polygon(swapped)), 'outside', 'geometry.coordinates.0.0'],
  ['another country', polygon(box(2, 48, 3, 49)), 'outside', 'coordinates.0.0'],
  ['a figure of eight', polygon([[36.5, 48], [37, 48.4], [37, 48], [36.5, 48.4], [36.5, 48]]), 'crosses', 'coordinates.0.0'], // prettier-ignore
  ['a hole outside', polygon(OUTLINE, box(38, 48, 38.1, 48.1)), 'holeOutside', 'coordinates.1'],
  ['a hole on its outline', polygon(OUTLINE, box(36.5, 48.1, 36.6, 48.2)), 'holeOutside', 'coordinates.1'],
  ['holes that overlap', polygon(OUTLINE, HOLE, box(36.65, 48.15, 36.8, 48.3)), 'holesOverlap', 'coordinates.2'],
  ['features that overlap', collection(feature(polygon(OUTLINE)), feature(polygon(HOLE))), 'partsOverlap', 'features.1.geometry.coordinates.0'], // prettier-ignore
  ['an outline of thousands of positions', polygon(SAW), 'many', ''], // prettier-ignore
];

describe('a faulty file is refused with its place', () => {
  test.each(FAULTY)('%s', (_name, input, kind, path) => expect(faultsOf(input)[0]).toEqual({ kind, path }));

  test('wherever in a file of several features it is: 300 of them', () => {
    const sound = Array.from({ length: 6 }, (_, index) => feature(polygon(box(30 + index, 48, 30.5 + index, 48.5))));
    // What is too small beside others is left out, and that is said.
    const bad = FAULTY.filter(([, input, kind, path]) => (input as { type?: string } | null)?.type === 'Polygon' && path !== '' && kind !== 'small'); // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...bad), fc.nat(6), ([, input, kind, path], at) => {
        const result = importArea(collection(...sound.toSpliced(at, 0, feature(input))), UKRAINE);
        expect(result.ok).toBe(false);
        const where = `features.${at}.geometry.${path}`;
        expect(result.ok ? [] : result.faults.map((fault) => `${fault.kind} ${fault.path}`)).toContain(`${kind} ${where}`); // prettier-ignore
      }),
      { numRuns: 300 },
    );
  });
});

describe('the text of a file', () => {
  const read = (text: string) => readDrawnFile(text, (value) => importArea(value, UKRAINE));
  test('may have the mark of its byte order', () =>
    expect(read(`\uFEFF${JSON.stringify(polygon(OUTLINE))}`)).toMatchObject({ ok: true }));
  test('that is no JSON is refused with its line', () =>
    expect(read('{\n"type": "Polygon",\n"coordinates": [[[1,,2]]]}')).toMatchObject({ faults: [{ kind: 'notJson', line: 3 }] })); // prettier-ignore
  test('names the line of a fault, and its path counted from 1', () =>
    expect(read(JSON.stringify(feature(polygon(OUTLINE.with(2, [37]))), null, 1))).toMatchObject({ faults: [{ kind: 'notPosition', line: 18, shown: 'geometry.coordinates.#1.#3' }] })); // prettier-ignore
  test('that is endless is not read', () =>
    expect(read(' '.repeat(LONGEST_FILE + 1))).toMatchObject({ faults: [{ kind: 'tooLong' }] }));
  test('whatever it is, never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void read(text)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void importArea({ type: 'FeatureCollection', features: [value] }, UKRAINE))); // prettier-ignore
    fc.assert(fc.property(fc.jsonValue(), (value) => void importArea({ type: 'MultiPolygon', coordinates: [[value]] }, UKRAINE))); // prettier-ignore
  });
});
