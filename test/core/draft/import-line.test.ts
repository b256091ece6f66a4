// A line of contact from a file: a sound one is put in place of the drawn one, 300 faulty ones refused with their places.
// It must not know how a fault is worded.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLineSource, type LineSource } from '../../../geo/schema-line.ts';
import { sectorsOf } from '../../../src/core/check/drawn-line.ts';
import { importLine, replaceLine, type LineFileFault } from '../../../src/core/draft/import-line.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { LINE_FILE, snapped } from '../../../src/core/draft/line-edits.ts';
import { applyAll, documentIn, documentsOf } from '../../../src/core/draft/operation.ts';

const source = JSON.parse(readFileSync(new URL('../../../geo/recipes/line.json', import.meta.url), 'utf8')) as Json;
const line = source as unknown as LineSource;
const UKRAINE = [22, 44, 40.5, 52.5] as const;
const POSITIONS: number[][] = line.vertices.map(({ at }) => [...at]);
const lineString = (coordinates: unknown) => ({ type: 'LineString', coordinates });
const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const read = (input: unknown) => importLine(input, line, UKRAINE);

describe('a sound file', () => {
  test('of the drawn line itself changes nothing, whichever way it runs', () => {
    for (const coordinates of [POSITIONS, [...POSITIONS].reverse()]) {
      const result = read(collection(feature(lineString(coordinates))));
      if (!result.ok) throw new Error(JSON.stringify(result.faults));
      expect(result.line).toEqual({ vertices: line.vertices, sectors: line.sectors });
      expect(replaceLine(documentsOf(() => source), result.line)).toEqual([]); // prettier-ignore
    }
  });

  test('that differs is put in place of it, vertices that stay with their ids, every sector with its ends', () => {
    const shift = fc.tuple(fc.double({ min: -0.004, max: 0.004, noNaN: true }), fc.double({ min: -0.004, max: 0.004, noNaN: true })); // prettier-ignore
    fc.assert(
      fc.property(fc.array(shift, { minLength: POSITIONS.length, maxLength: POSITIONS.length }), fc.subarray(POSITIONS.map((_, index) => index), { minLength: 40 }), (shifts, kept) => {
        const coordinates = kept.map((index) => POSITIONS[index]!.map((degrees, axis) => degrees + shifts[index]![axis]!));
        const result = read(lineString(coordinates));
        // Fewer vertices can make a line cross itself: then it is refused, with its place.
        if (!result.ok) { expect(result.faults[0]).toMatchObject({ kind: 'crosses' }); return; }
        const documents = applyAll(documentsOf(() => source), replaceLine(documentsOf(() => source), result.line));
        const parsed = parseLineSource(documentIn(documents, LINE_FILE), LINE_FILE);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const { vertices, sectors } = parsed.value;
        expect(vertices.map(({ at }) => at)).toEqual(coordinates.map((at) => [...snapped(at)]).filter((at, index, all) => String(at) !== String(all[index - 1])));
        expect(new Set(vertices.map(({ id }) => id)).size).toBe(vertices.length);
        for (const { from, to } of sectorsOf(parsed.value)) expect(from).toBeLessThan(to);
        expect(sectors.length + result.report.lostSectors).toBe(line.sectors.length);
      }), // prettier-ignore
      { numRuns: 100 },
    );
  });

  test('is reported in full', () => {
    const coordinates = [[37.62, 50.17, 90], ...POSITIONS.slice(1).map(([x = 0, y = 0]) => [x + 0.001, y]), [...POSITIONS.at(-1)!]]; // prettier-ignore
    const result = read(lineString(coordinates));
    expect(result.ok && result.report).toEqual({ positions: POSITIONS.length, rounded: POSITIONS.length - 1, merged: 1, heights: 1, reversed: 0, movedSectors: 0, lostSectors: 0 }); // prettier-ignore
  });
});

const FAULTY: readonly (readonly [name: string, input: unknown, kind: LineFileFault['kind'], path: string])[] = [
  ['nothing', null, 'notGeoJson', ''],
  ['a polygon', { type: 'Polygon', coordinates: [POSITIONS] }, 'otherType', ''],
  ['two lines', collection(feature(lineString(POSITIONS)), feature(lineString(POSITIONS))), 'several', 'features.1.geometry.coordinates'], // prettier-ignore
  ['metres', { ...lineString(POSITIONS), crs: { properties: { name: 'EPSG:32637' } } }, 'otherSystem', 'crs'],
  ['no positions', lineString([]), 'notList', 'coordinates'],
  ['one position', lineString([POSITIONS[0]]), 'single', 'coordinates'],
  ['one position many times', lineString([POSITIONS[0], POSITIONS[0], POSITIONS[0]]), 'single', 'coordinates'],
  ['a line that crosses itself', lineString([[37, 49], [37, 48], [37.5, 48.5], [36.5, 48.6]]), 'crosses', 'coordinates.0'], // prettier-ignore
  ['hundreds of positions', lineString(Array.from({ length: 900 }, (_, index) => [30 + (index % 2), 52 - index / 130])), 'tooMany', ''], // prettier-ignore
];

describe('a faulty file is refused with its place', () => {
  test.each(FAULTY)('%s', (_name, input, kind, path) => {
    const result = read(input);
    expect(result.ok ? undefined : result.faults[0]).toMatchObject({ kind, path });
  });

  test('wherever in the line it is: 300 of them', () => {
    const damage = fc.constantFrom<readonly [LineFileFault['kind'], (at: number[]) => unknown]>(
      ['notPosition', () => 'x'],
      ['notPosition', ([lon]) => [lon]],
      ['notPosition', ([lon = 0]) => [lon, null]],
      ['notPosition', ([lon = 0, lat = 0]) => [lon + 360, lat]],
      ['notPosition', (at) => [...at, 1, 2]],
      ['outside', ([lon = 0, lat = 0]) => [lat, lon]],
      ['outside', ([lon = 0, lat = 0]) => [lon - 30, lat]],
    );
    fc.assert(
      fc.property(fc.nat(POSITIONS.length - 1), damage, (index, [kind, change]) => {
        const result = read(feature(lineString(POSITIONS.with(index, change(POSITIONS[index]!) as number[]))));
        expect(result.ok ? [] : result.faults.map((fault) => `${fault.kind} ${fault.path}`)).toEqual([`${kind} geometry.coordinates.${index}`]); // prettier-ignore
      }),
      { numRuns: 300 },
    );
  });
});
