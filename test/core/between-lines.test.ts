// The land between two lines: against counting small squares, both ways round, by oblast, with towns and ranges.
// It must not know how it is shown.
import * as fc from 'fast-check';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { firstCrossing } from '../../src/core/check/crossing.ts';
import { landBetween, stripsBetween } from '../../src/core/land/between-lines.ts';
import { lineOfContact, type GeoFeature, type World } from '../../src/core/land/catalogue.ts';
import { area, contains } from '../../src/core/land/measure.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { russianSideOf } from '../../src/core/land/sides.ts';
import { sources } from '../map/ground.ts';

const { world } = sources;
const now = lineOfContact(world);
const { coordinates } = now.geometry;
type Moves = readonly (readonly [index: number, lon: number, lat: number])[];
const lineWith = (moves: Moves): LineString => ({
  type: 'LineString',
  coordinates: coordinates.map(([lon = 0, lat = 0], index) => {
    const [, dx = 0, dy = 0] = moves.find(([at]) => at === index) ?? [];
    return [lon + dx, lat + dy];
  }),
});
const earlierWith = (moves: Moves): GeoFeature => ({ ...now, id: 'earlier.2025-06-01', geometry: lineWith(moves) });
const areaOf = (shape: Polygon | Feature['geometry'] | undefined): number => (shape ? area(shape as Polygon) : 0);

const STEP = 0.004;
const KM2 = (lat: number): number => STEP * STEP * 111.2 * 111.32 * Math.cos((lat * Math.PI) / 180);
/** Land by side in km2, from squares of about 400 m whose middle lies between the lines; `counts` says which of them do. */
function counted(before: LineString, around: Position, counts: (at: Position) => boolean = () => true) {
  const [then, today] = [russianSideOf(before.coordinates), russianSideOf(coordinates)];
  const sums = { toRussia: 0, toUkraine: 0, edge: 0 };
  for (let lon = (around[0] ?? 0) - 0.8; lon < (around[0] ?? 0) + 0.8; lon += STEP)
    for (let lat = (around[1] ?? 0) - 0.6; lat < (around[1] ?? 0) + 0.6; lat += STEP) {
      const [was, is] = [contains(then, [lon, lat]), contains(today, [lon, lat])];
      if (was !== is && counts([lon, lat])) sums[is ? 'toRussia' : 'toUkraine'] += KM2(lat);
    }
  return sums;
}

const moveArbitrary = fc.tuple(
  fc.integer({ min: 20, max: 70 }),
  fc.integer({ min: -12, max: 12 }).map((n) => n / 100),
  fc.integer({ min: -12, max: 12 }).map((n) => n / 100),
);

describe('the strips between two lines', () => {
  test('are as large as the squares that lie between them', () => {
    fc.assert(
      fc.property(moveArbitrary, ([index, dx, dy]) => {
        const before = lineWith([[index, dx, dy]]);
        fc.pre(firstCrossing(before.coordinates, false) === undefined);
        const strips = stripsBetween(before, now.geometry);
        const squares = counted(before, coordinates[index]!);
        for (const direction of ['toRussia', 'toUkraine'] as const)
          // Each edge, up to 60 km long, may cut squares on half their area.
          expect(Math.abs(areaOf(strips[direction]) - squares[direction])).toBeLessThan(
            1 + 0.03 * squares[direction] + 4,
          );
      }),
      { numRuns: 12 },
    );
  });

  test('are the same with the sides exchanged if the lines are, and none between a line and itself', () => {
    fc.assert(
      fc.property(fc.array(moveArbitrary, { maxLength: 4 }), (moves) => {
        const before = lineWith(moves);
        // The check refuses a line that crosses itself.
        fc.pre(firstCrossing(before.coordinates, false) === undefined);
        const [there, back] = [stripsBetween(before, now.geometry), stripsBetween(now.geometry, before)];
        expect(areaOf(there.toRussia)).toBeCloseTo(areaOf(back.toUkraine), 6);
        expect(areaOf(there.toUkraine)).toBeCloseTo(areaOf(back.toRussia), 6);
        const [larger, smaller] = [now.geometry, before].map((line) => areaOf(russianSideOf(line.coordinates)));
        const moved = areaOf(there.toRussia) - areaOf(there.toUkraine);
        // Where edges cross they are split, and an edge that is straight in degrees is not quite straight for an area.
        const tolerance = 0.05 + 0.002 * (areaOf(there.toRussia) + areaOf(there.toUkraine));
        expect(Math.abs(moved - ((larger ?? 0) - (smaller ?? 0)))).toBeLessThan(tolerance);
      }),
      { numRuns: 60 },
    );
    expect(stripsBetween(now.geometry, now.geometry)).toEqual({ toRussia: undefined, toUkraine: undefined });
  });
});

describe('the land between an earlier line and that of the map', () => {
  const index = coordinates.findIndex(([lon = 0, lat = 0]) => Math.hypot(lon - 37.18, lat - 48.28) < 0.2);
  // The earlier line ran farther east: land has come to the Russian side since.
  const earlier = earlierWith([[index, 0.3, 0.02]]);
  const between = landBetween(world, earlier);

  test('is given by oblast, adds up, and has a range that holds it', () => {
    expect(between.oblasts.map(({ id }) => id)).toContain('oblast.ua-14');
    for (const direction of ['toRussia', 'toUkraine'] as const) {
      const sum = between.oblasts.reduce((all, row) => all + row[direction].central, 0);
      expect(between.total[direction].central).toBeCloseTo(sum, 6);
      for (const { [direction]: one } of between.oblasts) {
        expect(one.low).toBeLessThanOrEqual(one.central);
        expect(one.high).toBeGreaterThanOrEqual(one.central);
        expect(one.low).toBeGreaterThanOrEqual(0);
      }
    }
    expect(between.total.toRussia.central).toBeGreaterThan(20);
    expect(between.total.toRussia.high).toBeGreaterThan(between.total.toRussia.central);
  });

  test('is that of squares within the oblast', () => {
    const inDonetsk = (at: Position): boolean => cellAt(world.mosaic, at)?.oblast === 'UA-14';
    const squares = counted(lineWith([[index, 0.3, 0.02]]), coordinates[index]!, inDonetsk);
    const donetsk = between.oblasts.find(({ id }) => id === 'oblast.ua-14')!;
    expect(Math.abs(donetsk.toRussia.central - squares.toRussia)).toBeLessThan(5 + 0.03 * squares.toRussia);
  });

  test('has the towns that lie on it, each on one side only', () => {
    const strips = stripsBetween(earlier.geometry as LineString, now.geometry);
    const towns = [...world.features.values()].filter(({ properties }) => properties.kind === 'town');
    for (const direction of ['toRussia', 'toUkraine'] as const) {
      const strip = strips[direction];
      const on = towns.filter(({ geometry }) => strip && contains(strip, (geometry as { coordinates: Position }).coordinates)); // prettier-ignore
      expect(between.towns[direction]).toEqual(on.map(({ id }) => id));
    }
  });

  test('is nothing where the lines run alike, and is computed once', () => {
    const same = landBetween(world, earlierWith([]));
    expect(same).toMatchObject({ oblasts: [], towns: { toRussia: [], toUkraine: [] } });
    expect(landBetween(world, earlier)).toBe(between);
    const other: World = { ...world };
    expect(landBetween(other, earlier)).not.toBe(between);
  });
});
