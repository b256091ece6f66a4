// Proves which land hangs together, by a raster that knows nothing of cells' arcs, and by outlines merged by the library.
// It must not know words.
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { planScenario } from '../../../src/core/plan/compile.ts';
import { connectedLand, cutOffBy } from '../../../src/core/plan/cut-off.ts';
import { SIDES, sideOf, type Side } from '../../../src/core/plan/holders.ts';
import { partsOf } from '../../../src/core/plan/parts.ts';
import { EMPTY_PLAN, type Plan } from '../../../src/core/plan/plan.ts';
import { outlineWith } from '../../../src/core/land/mosaic.ts';
import { area } from '../../../src/core/land/measure.ts';
import { assignAll } from '../../../src/core/scenario/ledger.ts';
import { OBSERVED, type Status } from '../../../src/core/scenario/scenario.ts';
import { realPlans, world } from './ground.ts';

vi.setConfig({ testTimeout: 120_000 });

const { mosaic } = world;
const all = partsOf(mosaic);
const statusesOf = (plan: Plan): readonly Status[] => assignAll(mosaic, planScenario(world, plan)!).statuses[1];
const km2Of = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + all.parts[part]!.km2, 0);
const areasOf = (statuses: readonly Status[], side: Side): number[] =>
  connectedLand(mosaic, statuses)
    .filter((land) => land.side === side)
    .map(({ parts }) => km2Of(parts))
    .sort((a, b) => b - a);

/** The cell of every square of 0.01 by 0.01 degrees, by scan lines over the rings of the polygons; -1 outside Ukraine. */
const STEP = 0.01;
const [WEST, SOUTH, COLUMNS, ROWS] = [22, 44, 1840, 850];
const middle = (from: number, place: number): number => from + (place + 0.5) * STEP;

/** Where a parallel crosses the rings, from west to east. */
const crossings = (rings: Position[][], lat: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
        const [x1 = 0, y1 = 0] = ring[index] ?? [];
        return y1 <= lat === y2 <= lat ? [] : [x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)];
      }),
    )
    .sort((a, b) => a - b);

function fillPolygon(raster: Int16Array, rings: Position[][], cell: number): void {
  const lats = rings[0]!.map(([, lat = 0]) => lat);
  const [first, last] = [Math.min(...lats), Math.max(...lats)].map((lat) => Math.floor((lat - SOUTH) / STEP));
  for (let row = Math.max(0, first! - 1); row <= Math.min(ROWS - 1, last! + 1); row++) {
    const at = crossings(rings, middle(SOUTH, row));
    for (let pair = 0; pair + 1 < at.length; pair += 2)
      for (let column = Math.ceil((at[pair]! - WEST) / STEP - 0.5); middle(WEST, column) < at[pair + 1]!; column++)
        raster[row * COLUMNS + column] = cell;
  }
}
function rasterOfCells(): Int16Array {
  const raster = new Int16Array(COLUMNS * ROWS).fill(-1);
  for (const [cell, shape] of mosaic.polygons.entries())
    for (const rings of shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
      fillPolygon(raster, rings, cell);
  return raster;
}
const raster = rasterOfCells();

/** The area of a square of the raster on a sphere, km2. */
const squareKm2 = (square: number): number =>
  (111.19 * STEP) ** 2 * Math.cos((middle(SOUTH, Math.floor(square / COLUMNS)) * Math.PI) / 180);

/** The areas of what hangs together on one side, square by square over common edges, km2, the largest first. */
function rasterAreas(statuses: readonly Status[], side: Side): number[] {
  const isOf = (square: number): boolean => (raster[square] ?? -1) >= 0 && sideOf(statuses[raster[square]!]!) === side;
  const seen = new Uint8Array(raster.length);
  const areas: number[] = [];
  for (let start = 0; start < raster.length; start++) {
    if (seen[start] || !isOf(start)) continue;
    const queue = [start];
    let km2 = 0;
    seen[start] = 1;
    for (let square = queue.pop(); square !== undefined; square = queue.pop()) {
      km2 += squareKm2(square);
      for (const next of [square - 1, square + 1, square - COLUMNS, square + COLUMNS])
        if (!seen[next] && isOf(next)) {
          seen[next] = 1;
          queue.push(next);
        }
    }
    areas.push(km2);
  }
  return areas.sort((a, b) => b - a);
}

/** Ukraine keeps the west of Donetsk oblast and loses Kharkiv oblast, and the like: plans that leave islands of land. */
const PLANS: readonly (readonly [string, Plan])[] = [
  ['as held', EMPTY_PLAN],
  ['all of the Donbas', { ...EMPTY_PLAN, start: { scenario: 'all-of-the-donbas', reading: null } }],
  ['the 28 points', { ...EMPTY_PLAN, start: { scenario: 'us-28-points', reading: null } }],
  [
    'a belt from 20 to 40 km',
    {
      ...EMPTY_PLAN,
      pieces: [
        { given: 'left-by-ukraine', where: { withinKm: 40 } },
        { given: 'as-held', where: { withinKm: 20 } },
      ],
    },
  ],
  [
    'Crimea to Ukraine',
    { ...EMPTY_PLAN, pieces: [{ given: 'vacated-by-russia', where: { oblasts: ['UA-43', 'UA-40'] } }] },
  ],
];

describe('the parts of cells', () => {
  it('add up to their cells, and every arc bounds one or two', () => {
    for (const { index, km2 } of mosaic.cells) {
      const own = all.parts.filter(({ cell }) => cell === index);
      expect(own.reduce((sum, part) => sum + part.km2, 0)).toBeCloseTo(km2, 6);
    }
    expect(all.owners.every(({ length }) => length >= 1 && length <= 2)).toBe(true);
  });
});

/** Smaller land is too narrow for the raster here and there. */
const LARGE_KM2 = 300;
const isLarge = (km2: number): boolean => km2 > LARGE_KM2;

describe.each(PLANS)('%s', (_, plan) => {
  it.each(SIDES)('hangs together on the side of %s as the squares of a raster do', (side) => {
    const statuses = statusesOf(plan);
    const [filled, squares] = [areasOf(statuses, side).filter(isLarge), rasterAreas(statuses, side).filter(isLarge)];
    expect(filled.length).toBe(squares.length);
    for (const [index, km2] of filled.entries()) expect(squares[index]! / km2).toBeCloseTo(1, 1);
  });
});

describe('any plan', () => {
  it('has as much connected land as the library merges into outlines', () => {
    fc.assert(
      fc.property(realPlans, (plan) => {
        const statuses = statusesOf(plan);
        const sides = statuses.map(sideOf);
        for (const side of SIDES) {
          const merged = outlineWith(mosaic, sides, side)?.coordinates ?? [];
          const areas = merged.map((coordinates) => area({ type: 'Polygon', coordinates })).sort((a, b) => b - a);
          const filled = areasOf(statuses, side);
          expect(filled.length).toBe(areas.length);
          for (const [index, km2] of areas.entries()) expect(filled[index]).toBeCloseTo(km2, 3);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what a plan cuts off', () => {
  const cutOff = (plan: Plan) => cutOffBy(world, assignAll(mosaic, planScenario(world, plan)!));

  it('is nothing that hangs on Russia across its border: the pockets are joined to it', () => {
    for (const piece of cutOff(EMPTY_PLAN)) expect(piece.already).toBe(true);
    expect(cutOff(EMPTY_PLAN).filter(({ side, km2 }) => side === 'russia' && km2 > 50)).toEqual([]);
  });

  it('is Crimea, once Russia leaves Kherson and Zaporizhzhia oblasts and Donetsk, too', () => {
    const plan: Plan = { ...EMPTY_PLAN, pieces: [{ given: 'vacated-by-russia', where: { oblasts: ['UA-65', 'UA-23', 'UA-48'] } }] }; // prettier-ignore
    const [largest] = cutOff(plan);
    expect(largest).toMatchObject({ side: 'russia', already: false });
    expect(largest?.oblasts[0]).toBe('UA-43');
    expect(largest?.km2).toBeGreaterThan(20_000);
  });

  it('is land of Ukraine behind a belt that it leaves', () => {
    const belt = PLANS.find(([name]) => name.startsWith('a belt'))![1];
    const pieces = cutOff(belt).filter(({ side, already }) => side === 'ukraine' && !already);
    expect(pieces.length).toBeGreaterThan(0);
    expect(Math.max(...pieces.map(({ km2 }) => km2))).toBeGreaterThan(1000);
  });

  it('is told as there on the day of the map only where it is there then', () => {
    const today = cutOffBy(world, assignAll(mosaic, world.scenarios.get(OBSERVED)!));
    expect(today.every(({ already }) => already)).toBe(true);
  });
});
