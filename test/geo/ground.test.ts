// Proves the geography: made again it has the same bytes, it tiles Ukraine, and it agrees with what the world reports.
// It must not know how any recipe works, nor what a scenario does with the cells.
import { readFileSync } from 'node:fs';
import type { LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readLine } from '../../geo/recipes/line.ts';
import { mosaic } from '../../geo/recipes/mosaic.ts';
import { border, oblasts } from '../../geo/recipes/oblasts.ts';
import { geojsonText } from '../../geo/recipes/shape.ts';
import { parseCell, type CellProperties } from '../../geo/schema.ts';
import { cellAt, type Cell } from '../../src/core/mosaic.ts';
import { areaKm2, inside, nearestKm } from '../core/geodesic.ts';
import { featuresOf, readJson, realMosaic } from '../core/ground.ts';
import settlements from './settlements.json' with { type: 'json' };

const GEO = new URL('../../geo/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, GEO), 'utf8');
const land = realMosaic();
const km2 = land.polygons.map(areaKm2);
const shapeOf = (file: string, id: string): Polygon | MultiPolygon => {
  const found = featuresOf(file).find((feature) => feature.id === id);
  if (!found) throw new Error(`no ${id} in ${file}`);
  return found.geometry as Polygon | MultiPolygon;
};

type Test = (cell: Cell) => boolean;
const sumOf = (picks: Test): number =>
  land.cells.reduce((sum, cell) => sum + (picks(cell) ? (km2[cell.index] ?? 0) : 0), 0);
const inOblast =
  (iso: string): Test =>
  (cell) =>
    cell.oblast === iso;
const heldShare = (iso: string): number =>
  (100 * sumOf((cell) => cell.oblast === iso && cell.held === 'russia')) / sumOf(inOblast(iso));

describe('the recipes', () => {
  test('give the oblasts and the border the same bytes', async () => {
    expect(geojsonText(oblasts(), 5)).toBe(textOf('features/oblasts.geojson'));
    expect(geojsonText([await border(oblasts())], 5)).toBe(textOf('features/border.geojson'));
  });
  test('give the mosaic the same bytes', { timeout: 60_000 }, async () => {
    const line = readLine(new URL('features/line.geojson', GEO));
    expect(await mosaic(oblasts(), line)).toBe(textOf('mosaic.topo.json'));
  });
});

describe('every file of features made here parses', () => {
  test.each(['oblasts', 'countries', 'waters', 'line', 'border'])('%s', (name) => {
    const features = featuresOf(`${name}.geojson`);
    expect(features.length).toBeGreaterThan(0);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    expect(features.filter(({ properties }) => 'name' in properties)).toEqual([]);
  });
});

describe('cells', () => {
  const raw = readJson('mosaic.topo.json') as {
    objects: { cells: { geometries: { properties: unknown; arcs: unknown[] }[] } };
  };
  test('know what the schema asks', () => {
    const faults = raw.objects.cells.geometries.filter(({ properties }) => !parseCell(properties, '').ok);
    expect(faults).toEqual([]);
  });
  test('are each one of a kind', () => {
    const keys = raw.objects.cells.geometries.map(({ properties }) => JSON.stringify(properties));
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('have no slivers among their parts', () => {
    const parts = land.polygons.flatMap((shape) =>
      shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
    );
    expect(parts.map((coordinates) => areaKm2({ type: 'Polygon', coordinates })).filter((area) => area < 0.02)).toEqual(
      [],
    );
  });
  test('lie side by side: no edge has two cells on one side of it', () => {
    const used = raw.objects.cells.geometries.flatMap(({ arcs }) => arcs.flat<unknown[], 3>(3));
    expect(new Set(used).size).toBe(used.length);
  });
  test.each(featuresOf('oblasts.geojson').map(({ id }) => id))('fill %s to 0.01 per cent', (id) => {
    const whole = areaKm2(shapeOf('oblasts.geojson', id));
    const sum = sumOf(inOblast(id.replace('oblast.', '').toUpperCase()));
    expect(Math.abs(sum / whole - 1)).toBeLessThan(0.0001);
  });
  const behind = ({ band, ring }: CellProperties): boolean => band < 0 || ring === 'core' || ring === 'inner';
  test('are held by Russia behind the line and inside a pocket, nowhere else', () => {
    expect(land.cells.filter((cell) => (cell.held === 'russia') !== behind(cell))).toEqual([]);
  });
  test('since 2014 lie behind the line; Crimea and Sevastopol are all since 2014', () => {
    expect(land.cells.filter((cell) => cell.since2014 === true && cell.held === 'ukraine')).toEqual([]);
    const crimea = land.cells.filter(({ oblast }) => oblast === 'UA-43' || oblast === 'UA-40');
    expect(crimea.every((cell) => cell.since2014 === true && cell.held === 'russia')).toBe(true);
  });
});

describe('what the world reports', () => {
  const total = sumOf(() => true);
  const within = (value: number, least: number, most: number): void => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  };
  test('Ukraine: 598,777 km2', () => within(total, 598_717, 598_837));
  test('all Ukraine: 19.0 to 19.6 per cent', () =>
    within((100 * sumOf((cell) => cell.held === 'russia')) / total, 19, 19.6));
  test('Ukraine-held part of Donetsk oblast: 5,850 km2', () =>
    within(
      sumOf((cell) => cell.oblast === 'UA-14' && cell.held === 'ukraine'),
      5_700,
      6_000,
    ));
  test.each([
    ['Luhansk', 'UA-09', 99, 100],
    ['Zaporizhzhia', 'UA-23', 72, 78],
    ['Kherson', 'UA-65', 72, 78],
    ['Kharkiv', 'UA-63', 4.1, 5.3],
    ['Sumy', 'UA-59', 0.4, 1.6],
    ['Dnipropetrovsk', 'UA-12', 0, 1.2],
  ] as const)('%s oblast', (_name, iso, least, most) => within(heldShare(iso), least, most));
});

describe('places', () => {
  test.each([
    ['Simferopol', [34.102, 44.952]],
    ['Sevastopol', [33.525, 44.616]],
  ] as const)('%s is in Ukraine and not in Russia', (_name, at) => {
    expect(inside(shapeOf('border.geojson', 'border.ua'), [...at])).toBe(true);
    expect(inside(shapeOf('countries.geojson', 'country.ua'), [...at])).toBe(true);
    expect(inside(shapeOf('countries.geojson', 'country.ru'), [...at])).toBe(false);
  });
  const rows = settlements as [string, number, number, string][];
  test.each(rows)('%s [%f, %f] is held by %s', (_name, lon, lat, holder) => {
    expect(cellAt(land, [lon, lat])?.held).toBe(holder);
  });
});

describe('towns of the map', () => {
  const towns = featuresOf('towns.geojson').map(({ id, properties, geometry }) => ({ id, properties, geometry }));
  test.each(towns)('$id lies in a cell that agrees with it', ({ properties, geometry }) => {
    const cell = cellAt(land, (geometry as Point).coordinates);
    expect(cell?.oblast).toBe(properties['oblast']);
    expect(cell?.since2014).toBe(properties['since2014']);
    expect(['contested', cell?.held]).toContain(properties['control']);
  });
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
  const sectors = line?.properties['sectors'] as { from: number; to: number }[];
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
  test('the error is that of the nearest sector', () => {
    const off = points.filter(({ cell, segments }) => {
      if (Math.abs(cell.band) > 50) return cell.error !== 5;
      const errors = segments.map((segment) =>
        sectors.some(({ from, to }) => segment >= from && segment < to) ? 10 : 5,
      );
      return !errors.includes(cell.error);
    });
    expect(off).toEqual([]);
  });
});
