// Proves that the band of the map and the cells in doubt, of which every range is made, are the same land.
// It must not know how the band is drawn.
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../geo/recipes/doubt.ts';
import { distanceFromLine, errorAlong } from '../../src/core/land/line-error.ts';
import { area } from '../../src/core/land/measure.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { doubtOf } from '../../src/core/scenario/uncertain-land.ts';
import { featuresOf, realMosaic } from '../core/ground.ts';
import { areaWithin } from '../support/rows.ts';

const mosaic = realMosaic();
const steps = featuresOf('band.geojson');
const ringsOf = (land: Polygon | MultiPolygon): Position[][] =>
  land.type === 'Polygon' ? land.coordinates : land.coordinates.flat();
const holds = steps.map(({ geometry }) => areaWithin(ringsOf(geometry as Polygon | MultiPolygon), 50));
const drawn = holds.at(-1)!;
const edges = featuresOf('line.geojson').filter(({ id }) => id === 'line.contact' || id.startsWith('pocket.'));
const DEGREE_KM = 111.2;
const shifted = ([lon = 0, lat = 0]: Position, east: number, north: number): Position => [
  lon + east / DEGREE_KM / Math.cos((lat * Math.PI) / 180),
  lat + north / DEGREE_KM,
];

/** Places in Ukraine on a grid of 2 km, up to 14 km from a vertex of the line or of a pocket. */
const places = edges.flatMap(({ geometry }) =>
  (geometry.type === 'Polygon' ? geometry.coordinates.flat() : (geometry as LineString).coordinates).flatMap((vertex) =>
    Array.from({ length: 15 * 15 }, (_, index) =>
      shifted(vertex, (index % 15) * 2 - 14, Math.floor(index / 15) * 2 - 14),
    ),
  ),
);
const around = (at: Position): Position[] =>
  Array.from({ length: 12 }, (_, turn) => shifted(at, Math.cos((turn * Math.PI) / 6), Math.sin((turn * Math.PI) / 6)));

describe('the band of doubt', () => {
  test('is the land of the cells in doubt, but for a kilometre at its edge', () => {
    const known = places.flatMap((at) => {
      const cell = cellAt(mosaic, at);
      return cell ? [{ at, doubt: doubtOf(cell) !== undefined }] : [];
    });
    expect(known.filter(({ doubt }) => doubt).length).toBeGreaterThan(2000);
    expect(known.filter(({ doubt }) => !doubt).length).toBeGreaterThan(2000);
    const off = known.filter(
      ({ at, doubt }) => doubt !== drawn(at) && around(at).every((near) => drawn(near) !== doubt),
    );
    expect(off.map(({ at }) => at)).toEqual([]);
  });

  test('is as large as they are together, to 2 per cent', () => {
    const doubted = mosaic.cells.filter((cell) => doubtOf(cell) !== undefined);
    const km2 = doubted.reduce((sum, cell) => sum + cell.km2, 0);
    expect(Math.abs(area(steps.at(-1)!.geometry as MultiPolygon) / km2 - 1)).toBeLessThan(0.02);
  });

  test('is the land whose distance from the line may be nothing, as “Where am I?” says it', () => {
    const line = edges.find(({ id }) => id === 'line.contact')!;
    const contact = { geometry: line.geometry as LineString, properties: line.properties };
    const known = places.flatMap((at, index) => {
      const cell = index % 12 === 0 ? cellAt(mosaic, at) : undefined;
      // The doubt of pockets is not that of the line, and land held since 2014 is in none.
      if (!cell || cell.pocket !== undefined || cell.since2014 === true) return [];
      return [{ at, near: distanceFromLine(contact, at).outcomes[2] === 0 }];
    });
    expect(known.filter(({ near }) => near).length).toBeGreaterThan(200);
    expect(known.filter(({ near }) => !near).length).toBeGreaterThan(200);
    const off = known.filter(({ at, near }) => near !== drawn(at) && around(at).every((one) => drawn(one) !== near));
    expect(off.map(({ at }) => at)).toEqual([]);
  });

  test('comes in steps, each holding those before it', () => {
    expect(steps.map(({ properties }) => properties['step'])).toEqual(steps.map((_, index) => index));
    const within = holds.map((inStep) => places.filter(inStep));
    within.slice(1).forEach((wider, index) => {
      expect(wider.length).toBeGreaterThan(within[index]!.length);
      const lost = within[index]!.filter((at) => !holds[index + 1]!(at));
      expect(lost.length).toBeLessThan(5);
    });
  });

  test('has an error that goes over from 5 to 10 km without a step', () => {
    const line = edges.find(({ id }) => id === 'line.contact')!;
    const sectors = line.properties['sectors'] as { from: number; to: number; error: number }[];
    const points = pointsOf(line.geometry as LineString, sectors);
    const jumps = points.slice(1).map(({ error }, index) => Math.abs(error - points[index]!.error));
    expect(Math.max(...jumps)).toBeLessThan(0.5);
    expect([Math.min, Math.max].map((pick) => pick(...points.map(({ error }) => error)))).toEqual([5, 10]);
    const sector = [{ from: 50, to: 100, error: 10 }];
    expect([75, 50, 20].map((length) => errorAlong(5, sector, length))).toEqual([10, 7.5, 5]);
  });
});
