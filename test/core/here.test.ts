// Proves what is said of a point: winds, steps, the nearest town and line, who held it, and what each scenario makes of it.
// It must not know words; the sentences have a test of their own.
import fc from 'fast-check';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { lineOfContact, type World } from '../../src/core/land/catalogue.ts';
import {
  outcomesOf,
  hereAt,
  moveBy,
  toMapPosition,
  COMPASS_POINTS,
  compassPointOf,
  type Direction,
} from '../../src/core/land/here.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { bearing } from '../../src/core/land/measure.ts';
import { LINES } from '../../src/core/scenario/scenario.ts';
import { distanceKm, inside, nearestKm } from './geodesic.ts';
import { realWorld } from './ground.ts';

vi.setConfig({ testTimeout: 60_000 });

let world: World;
beforeAll(() => {
  world = realWorld();
});

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
/** Ukraine and what lies around it. */
const point: fc.Arbitrary<Position> = fc.tuple(between(21, 42), between(43, 54)).map((one) => toMapPosition(one));
/** A sphere is within 0.3 % of the ellipsoid here; points are kept to about 10 m. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.004 * b + 0.02;

describe('a wind', () => {
  it('is the nearest of eight for every bearing, however often it goes round', () => {
    fc.assert(
      fc.property(between(-1000, 1000), (degrees) => {
        const off = (wind: number): number => Math.abs(((((degrees - 45 * wind) % 360) + 540) % 360) - 180);
        const best = Math.min(...COMPASS_POINTS.map((_, index) => off(index)));
        return off(COMPASS_POINTS.indexOf(compassPointOf(degrees))) <= best + 1e-6;
      }),
    );
    expect([0, 45, 90, 135, 180, 225, 270, 315, 360].map(compassPointOf)).toEqual([...COMPASS_POINTS, 'north']);
    expect([22.4, 22.6, 337.4, 337.6, -1].map(compassPointOf)).toEqual([
      'north',
      'north-east',
      'north-west',
      'north',
      'north',
    ]);
  });
});

describe('a step', () => {
  const ways = { north: 0, east: 90, south: 180, west: 270 } as const;
  const way = fc.constantFrom(...(Object.keys(ways) as Direction[]));
  const back: Record<Direction, Direction> = { north: 'south', south: 'north', east: 'west', west: 'east' };

  it('is as long as it says, in its direction, and the one back leads back', () => {
    fc.assert(
      fc.property(point, way, fc.constantFrom(1, 5, 25), (from, to, km) => {
        const there = moveBy(from, to, km);
        expect(near(distanceKm(from, there), km)).toBe(true);
        expect(compassPointOf(bearing(from, there))).toBe(to);
        expect(distanceKm(moveBy(there, back[to], km), from)).toBeLessThan(0.03);
      }),
    );
  });

  it('never leaves the map', () => {
    expect(moveBy([179.99, 84.99], 'east', 25)[0]).toBe(180);
    expect(moveBy([0, 84.99], 'north', 25)).toEqual([0, 85]);
    expect(moveBy([0, -84.99], 'south', 25)).toEqual([0, -85]);
  });
});

describe('what is at a point', () => {
  it('is what a slow search with geodesics finds', () => {
    const line = lineOfContact(world);
    const towns = [...world.features.values()].flatMap(({ id, properties, geometry }) =>
      properties.kind === 'town' && geometry.type === 'Point' ? [{ id, at: geometry.coordinates }] : [],
    );
    fc.assert(
      fc.property(point, (at) => {
        const here = hereAt(world, at);
        const cell = world.mosaic.polygons.findIndex((shape) => inside(shape, at));
        expect(here.cell?.index ?? -1).toBe(cell);
        const town = Math.min(...towns.map((one) => distanceKm(at, one.at)));
        expect(near(here.town!.km, town)).toBe(true);
        expect(near(distanceKm(at, towns.find(({ id }) => id === here.town!.id)!.at), town)).toBe(true);
        const { central, low, high } = here.line.distance;
        expect(near(central, nearestKm(line.geometry, at).km)).toBe(true);
        // The stated errors are 5 and 10 km.
        expect(high).toBeLessThan(central + 10.1);
        expect(low).toBeGreaterThanOrEqual(Math.max(0, central - 10.1));
        expect([low <= Math.max(0, central - 4.9), high > central + 4.9]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  });

  it('has an error of the line that changes gradually from 5 to 10 km between its sectors', () => {
    const { coordinates } = lineOfContact(world).geometry;
    const errors = coordinates.slice(1).flatMap((end, index) => {
      const start = coordinates[index]!;
      const steps = Math.ceil(distanceKm(start, end));
      return Array.from({ length: steps }, (_, step) => {
        const at = [0, 1].map((axis) => start[axis]! + (end[axis]! - start[axis]!) * ((step + 0.5) / steps));
        const { high, central } = hereAt(world, at).line.distance;
        return high - central;
      });
    });
    expect(Math.min(...errors)).toBeGreaterThan(4.5);
    expect(Math.max(...errors)).toBeGreaterThan(9);
    expect(Math.max(...errors)).toBeLessThanOrEqual(10.1);
    const jumps = errors.slice(1).map((error, index) => Math.abs(error - errors[index]!));
    expect(Math.max(...jumps)).toBeLessThan(0.8);
  });

  it('is held as the status quo has it, and surely so unless another place of the line has it otherwise', () => {
    const status = assignAll(world.mosaic, world.scenarios.get('status-quo')!);
    const sideOf = (one: string | undefined): string => (one === 'government-held' ? 'ukraine' : 'russia');
    fc.assert(
      fc.property(point, (at) => {
        const { cell, control: held } = hereAt(world, at);
        expect(held === undefined).toBe(cell === undefined);
        if (!cell || !held) return;
        const sides = LINES.map((_, index) => sideOf(status.statuses[index as 0 | 1 | 2][cell.index]));
        expect(held.side).toBe(sides[1]);
        expect(held.sure).toBe(new Set(sides).size === 1);
        expect(held.since2014).toBe(status.statuses[1][cell.index] === 'russian-held-since-2014');
      }),
      { numRuns: 300 },
    );
  });
});

describe('what the scenarios make of it', () => {
  it('is what each gives the cell, with the line as drawn and moved', () => {
    const cells = fc.nat(world.mosaic.cells.length - 1).map((index) => world.mosaic.cells[index]!);
    const all = [...world.scenarios.values()];
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 40 }), (cell, depth) => {
        const outcomes = outcomesOf(cell, all, depth);
        expect(outcomes.map(({ scenario }) => scenario)).toEqual(all.map(({ id }) => id));
        for (const { scenario, status, or } of outcomes) {
          const [low, drawn, high] = assignAll(world.mosaic, world.scenarios.get(scenario)!, depth).statuses;
          expect(status).toBe(drawn[cell.index]);
          const each = new Set([low, drawn, high].map((one) => one[cell.index]));
          expect(new Set([status, ...or])).toEqual(each);
          expect(or).not.toContain(status);
        }
      }),
      { numRuns: 12 },
    );
  });
});
