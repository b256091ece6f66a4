// Proves the recipes of the geography: made again it has the same bytes, and its bands and errors are the true distances.
// It must not know how any recipe works; npm run check judges the cells themselves.
import { readFileSync } from 'node:fs';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { band } from '../../geo/recipes/band.ts';
import { countries } from '../../geo/recipes/countries.ts';
import { pointsOf } from '../../geo/recipes/doubt.ts';
import { onGrid } from '../../geo/recipes/grid.ts';
import { areasText, lineText, mosaicInput, readAreas, readLine } from '../../geo/recipes/line-files.ts';
import { mosaic } from '../../geo/recipes/mosaic.ts';
import { border, oblasts } from '../../geo/recipes/oblasts.ts';
import { populatedPlaces, populationText } from '../../geo/recipes/population.ts';
import { fromPlane, geojsonText, type Shape } from '../../geo/recipes/shape.ts';
import { cellAt, type Cell } from '../../src/core/land/mosaic.ts';
import { areaKm2, distanceKm, inside, nearestKm } from '../core/geodesic.ts';
import { featuresOf, realMosaic } from '../core/ground.ts';

const GEO = new URL('../../geo/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, GEO), 'utf8');
const land = realMosaic();
const shapeOf = (file: string, id: string): Polygon | MultiPolygon => {
  const found = featuresOf(file).find((feature) => feature.id === id);
  if (!found) throw new Error(`no ${id} in ${file}`);
  return found.geometry as Polygon | MultiPolygon;
};

describe('the recipes', () => {
  const units = oblasts();

  test('give the oblasts and the border the same bytes', async () => {
    expect(geojsonText(await units, 5)).toBe(textOf('features/oblasts.geojson'));
    expect(geojsonText([await border(await units)], 5)).toBe(textOf('features/border.geojson'));
  });
  test('cut the same oblasts that the committed file has, once these are on the grid', async () =>
    expect(featuresOf('oblasts.geojson').map((unit) => onGrid(unit as Shape))).toEqual((await units).map(onGrid)));
  test('give the neighbours the same bytes', { timeout: 180_000 }, async () =>
    expect(geojsonText(await countries(), 5)).toBe(textOf('features/countries.geojson')),
  );
  test('give the mosaic the same bytes', { timeout: 180_000 }, async () => {
    const file = new URL('features/line.geojson', GEO);
    const areas = readAreas(new URL('recipes/areas.json', GEO));
    const input = mosaicInput(file, new URL('../package.json', GEO), areas);
    expect(await mosaic(await units, { ...readLine(file), areas }, input)).toBe(textOf('mosaic.topo.json'));
  });
  test('give the band of doubt the same bytes', { timeout: 180_000 }, async () => {
    const line = readLine(new URL('features/line.geojson', GEO));
    expect(geojsonText(await band(await units, line), 4)).toBe(textOf('features/band.geojson'));
  });
  test('give the populated places the same bytes', () =>
    expect(populationText(populatedPlaces())).toBe(textOf('population.json')));
  test('give the drawn areas the same bytes', () =>
    expect(areasText(new URL('features/areas.geojson', GEO), readAreas(new URL('recipes/areas.json', GEO)))).toBe(
      textOf('features/areas.geojson'),
    ));
  test('give the line of contact the same bytes', () =>
    expect(
      lineText(
        new URL('features/line.geojson', GEO),
        new URL('recipes/line.json', GEO),
        new URL('recipes/earlier-lines.json', GEO),
      ),
    ).toBe(textOf('features/line.geojson')));
});

describe('every file of features made here parses', () => {
  test.each(['oblasts', 'countries', 'waters', 'line', 'border'])('%s', (name) => {
    const features = featuresOf(`${name}.geojson`);
    expect(features.length).toBeGreaterThan(0);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    expect(features.filter(({ properties }) => 'name' in properties)).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['Simferopol', [34.102, 44.952]],
    ['Sevastopol', [33.525, 44.616]],
  ] as const)('%s is in Ukraine and not in Russia', (_name, at) => {
    expect(inside(shapeOf('border.geojson', 'border.ua'), [...at])).toBe(true);
    expect(inside(shapeOf('countries.geojson', 'country.ru'), [...at])).toBe(false);
  });
});

describe('what npm run check measures', () => {
  test.each(featuresOf('oblasts.geojson').map(({ id }) => id))(
    'the area of %s is the geodesic one to 0.01 per cent',
    (id) => {
      const cells = land.cells.filter(({ oblast }) => `oblast.${oblast.toLowerCase()}` === id);
      const [ours, geodesic] = [
        cells.map((cell) => cell.km2),
        cells.map((cell) => areaKm2(land.polygons[cell.index]!)),
      ];
      const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
      expect(Math.abs(sum(ours) / sum(geodesic) - 1)).toBeLessThan(0.0001);
    },
  );
});

/** A row of numbers that looks random and is the same each time, from 0 to 1. */
function* shuffled(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 16_807) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

describe('by brute force', () => {
  const line = featuresOf('line.geojson').find(({ id }) => id === 'line.contact');
  const drawn = line?.geometry as LineString;
  const sectors = line?.properties['sectors'] as { from: number; to: number; error: number }[];
  const random = shuffled(20_251_228);
  const next = (least: number, most: number): number => least + (most - least) * Number(random.next().value);
  const points: { at: Position; cell: Cell; km: number; segments: number[] }[] = [];
  while (points.length < 400) {
    const at = [next(30.5, 40), next(45.5, 50.6)];
    const cell = cellAt(land, at);
    if (cell) points.push({ at, cell, ...nearestKm(drawn, at, 0.6) });
  }
  test('the band is the distance to the line, to 0.3 km', () => {
    const off = points.filter(({ cell, km }) => {
      const band = Math.abs(cell.band);
      return km < band - 1.3 || (band <= 50 && km > band + 0.3);
    });
    expect(off).toEqual([]);
  });
  test('the error farther off than 10 km is that of the nearest sector', () => {
    const off = points.filter(({ cell, segments }) => {
      if (Math.abs(cell.band) > 50) return cell.error !== 5;
      if (Math.abs(cell.band) <= 10) return false;
      const errors = segments.map((segment) =>
        sectors.some(({ from, to }) => segment >= from && segment < to) ? 10 : 5,
      );
      return !errors.some((error) => error === cell.error);
    });
    expect(off).toEqual([]);
  });
  test('the error within 10 km is the largest of those that reach there, to half a kilometre', () => {
    const along = pointsOf(drawn, sectors).map(({ at, error }) => ({ at: fromPlane(at), error }));
    const near = along.flatMap(({ at: [lon = 0, lat = 0] }, index) => {
      const at = [lon + next(-0.12, 0.12), lat + next(-0.09, 0.09)];
      const cell = index % 3 === 0 ? cellAt(land, at) : undefined;
      return cell && Math.abs(cell.band) <= 10 ? [{ at, cell }] : [];
    });
    expect(near.length).toBeGreaterThan(200);
    const off = near.filter(({ at, cell }) => {
      const reach = along.map((one) => ({ error: one.error, spare: one.error + 0.5 - distanceKm(one.at, at) }));
      const largest = (slack: number): number =>
        Math.round(Math.max(5, ...reach.filter(({ spare }) => spare > slack).map(({ error }) => error)));
      return cell.error < largest(0.4) || cell.error > largest(-0.4);
    });
    expect(off).toEqual([]);
  });
});
