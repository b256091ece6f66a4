// Proves the ledger: nothing is lost or counted twice, and its ranges hold their middle.
// It must not know the areas themselves; the mosaic's test does.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { areaWhere, assignAll, ledgerOf, partsOf, type Assignment } from '../../src/core/scenario/ledger.ts';
import type { Mosaic } from '../../src/core/land/mosaic.ts';
import type { Quantity } from '../../src/core/values/quantity.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { scenarioArbitrary } from './arbitraries.ts';
import { gridMosaic } from './grid.ts';
import { realMosaic, realScenarios } from './ground.ts';

vi.setConfig({ testTimeout: 30_000 });

const kinds: readonly (readonly [string, () => Mosaic])[] = [
  ['the grid', gridMosaic],
  ['Ukraine', realMosaic],
];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const near = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
const ordered = ({ low, central, high }: Quantity): boolean => low <= central && central <= high;

function reconciles(mosaic: Mosaic, assignment: Assignment): void {
  const rows = ledgerOf(assignment);
  expect([...new Set(rows.map((row) => row.oblast))]).toEqual(mosaic.oblasts);
  for (const oblast of mosaic.oblasts) {
    const total = sum(mosaic.cells.filter((cell) => cell.oblast === oblast).map((cell) => cell.km2));
    const own = rows.filter((row) => row.oblast === oblast);
    near(sum(own.map((row) => row.area.central)), total);
    near(sum(own.map((row) => row.share.central)), 100);
    for (const outcome of areaWhere(assignment, (cell) => cell.oblast === oblast)) near(outcome, total);
  }
  for (const part of partsOf(assignment)) {
    const own = rows.filter((row) => row.status === part.status);
    near(sum(own.map((row) => row.area.central)), part.area.central);
    expect(part.area.low).toBeGreaterThanOrEqual(sum(own.map((row) => row.area.low)) - 1e-6);
    expect(part.area.high).toBeLessThanOrEqual(sum(own.map((row) => row.area.high)) + 1e-6);
  }
  near(sum(partsOf(assignment).map((part) => part.area.central)), sum(mosaic.cells.map((cell) => cell.km2)));
  for (const { area, share } of [...rows, ...partsOf(assignment)]) {
    expect(ordered(area) && ordered(share) && share.low >= 0 && share.high <= 100 + 1e-9).toBe(true);
    expect(area.high).toBeGreaterThan(0);
  }
}

describe.each(kinds)('the ledger of %s', (_, make) => {
  const mosaic = make();

  it.each(realScenarios().map((scenario) => [scenario.id, scenario] as const))('reconciles for %s', (_id, scenario) => {
    for (const depth of scenario.depth ? [1, 5, 10, 23, 40] : [0])
      reconciles(mosaic, assignAll(mosaic, scenario, depth));
  });

  it('reconciles for any rules', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.integer({ min: 1, max: 40 }), (scenario, depth) =>
        reconciles(mosaic, assignAll(mosaic, scenario, depth)),
      ),
      { numRuns: 25 },
    );
  });

  it('gives the parts of a group of oblasts as the sum of each, line by line', () => {
    const assignment = assignAll(mosaic, realScenarios().find(({ id }) => id === 'mutual-pull-back') as Scenario, 10);
    fc.assert(
      fc.property(fc.subarray([...mosaic.oblasts], { minLength: 1 }), (oblasts) => {
        for (const part of partsOf(assignment, oblasts)) {
          const each = areaWhere(assignment, (cell, status) => oblasts.includes(cell.oblast) && status === part.status);
          near(part.area.low, Math.min(...each));
          near(part.area.central, each[1]);
          near(part.area.high, Math.max(...each));
        }
        near(sum(partsOf(assignment, oblasts).map((part) => part.share.central)), 100);
      }),
      { numRuns: 25 },
    );
  });

  it('never shrinks a pull-back that grows deeper, nor the held land of the side that gains the line', () => {
    const scenario = realScenarios().find(({ id }) => id === 'mutual-pull-back') as Scenario;
    const zones = Array.from({ length: 40 }, (_each, index) => {
      const assignment = assignAll(mosaic, scenario, index + 1);
      return areaWhere(assignment, (_cell, status) => status.startsWith('demilitarised'));
    });
    for (const [index, zone] of zones.slice(1).entries())
      for (const line of [0, 1, 2] as const)
        expect(zone[line]).toBeGreaterThanOrEqual(zones[index]?.[line] ?? Infinity);
    const quo = assignAll(mosaic, realScenarios().find(({ id }) => id === 'status-quo') as Scenario);
    for (const oblast of mosaic.oblasts) {
      const own = areaWhere(quo, (cell, status) => cell.oblast === oblast && status.startsWith('russian-held'));
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  });
});
