// Proves the table of areas: it reconciles with the ledger and with the difference, and sorting is stable.
// It must not know the areas themselves; the mosaic's test does.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { differenceOf, type Change } from '../../src/core/scenario/difference.ts';
import { oblastsChanged, sortRows, tableOf, townTable, UKRAINE } from '../../src/core/scenario/ledger-table.ts';
import { assignAll, ledgerOf, partsOf } from '../../src/core/scenario/ledger.ts';
import { STATUSES } from '../../src/core/scenario/scenario.ts';
import { scenarioArbitrary } from './arbitraries.ts';
import { gridMosaic } from './grid.ts';
import { realMosaic, realScenarios, realWorld } from './ground.ts';

vi.setConfig({ testTimeout: 30_000 });

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** km2 that a status gains, less what it loses, with the line as drawn. */
const netChange = (changes: readonly Change[], status: string, oblast?: string): number =>
  sum(
    changes
      .filter((one) => oblast === undefined || one.oblast === oblast)
      .map(({ from, to, area }) => (to === status ? area.central : 0) - (from === status ? area.central : 0)),
  );
const quoOf = (mosaic: ReturnType<typeof gridMosaic>) =>
  assignAll(
    mosaic,
    realScenarios().find(({ id }) => id === 'status-quo')!,
  );

function reconciles(mosaic: ReturnType<typeof gridMosaic>, after: ReturnType<typeof assignAll>): void {
  const before = quoOf(mosaic);
  const rows = tableOf(before, after);
  const ukraine = sum(mosaic.cells.map(({ km2 }) => km2));
  const changes = differenceOf(before, after);
  const whole = rows.filter(({ oblast }) => oblast === UKRAINE);
  expect(sum(whole.map(({ area }) => area.central))).toBeCloseTo(ukraine, 4);
  expect(sum(whole.map(({ ofUkraine }) => ofUkraine.central))).toBeCloseTo(100, 6);
  expect(sum(whole.map(({ change }) => change.central))).toBeCloseTo(0, 4);
  expect(sum(whole.map(({ cells }) => cells))).toBe(mosaic.cells.length);
  for (const { status, area, change, cells } of whole) {
    const own = rows.filter((row) => row.oblast !== UKRAINE && row.status === status);
    expect(sum(own.map((row) => row.area.central))).toBeCloseTo(area.central, 4);
    expect(sum(own.map((row) => row.cells))).toBe(cells);
    expect(change.central).toBeCloseTo(netChange(changes, status), 4);
  }
  for (const { oblast, status, area, share, change, errors } of rows) {
    if (oblast !== UKRAINE) expect(change.central).toBeCloseTo(netChange(changes, status, oblast), 4);
    for (const { low, central, high } of [area, share, change]) expect(low <= central && central <= high).toBe(true);
    if (area.low !== area.high) expect(errors.length).toBeGreaterThan(0);
  }
  const touched = new Set(changes.map(({ oblast }) => oblast));
  for (const oblast of mosaic.oblasts) if (oblastsChanged(rows).has(oblast)) expect(touched).toContain(oblast);
}

describe('the table of areas', () => {
  it.each(realScenarios().map((one) => [one.id, one] as const))('reconciles for %s', (_id, scenario) => {
    const mosaic = realMosaic();
    const after = assignAll(mosaic, scenario, scenario.depth ? 15 : undefined);
    reconciles(mosaic, after);
    const rows = tableOf(quoOf(mosaic), after);
    const plain = rows.filter(({ oblast, area }) => oblast !== UKRAINE && area.high > 0);
    expect(plain.map(({ oblast, status, area }) => ({ oblast, status, area }))).toEqual(
      ledgerOf(after).map(({ oblast, status, area }) => ({ oblast, status, area })),
    );
    const whole = rows.filter(({ oblast, area }) => oblast === UKRAINE && area.high > 0);
    expect(whole.map(({ status }) => status)).toEqual(partsOf(after).map(({ status }) => status));
  });

  it('reconciles for any rules', () => {
    const mosaic = gridMosaic();
    fc.assert(
      fc.property(scenarioArbitrary, fc.integer({ min: 1, max: 40 }), (scenario, depth) =>
        reconciles(mosaic, assignAll(mosaic, scenario, depth)),
      ),
      { numRuns: 40 },
    );
  });

  it('shows no change of the status quo against itself', () => {
    const quo = quoOf(realMosaic());
    expect([...oblastsChanged(tableOf(quo, quo))]).toEqual([]);
  });
});

describe('sorting rows', () => {
  const rows = fc.array(fc.record({ key: fc.integer({ min: 0, max: 3 }), place: fc.nat() }));

  it('keeps the places of equals, up and down, and loses no row', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (drawn, down) => {
        const given = drawn.map((row, place) => ({ ...row, place }));
        const sorted = sortRows(given, (a, b) => a.key - b.key, down);
        expect(sorted).toHaveLength(given.length);
        expect(new Set(sorted)).toEqual(new Set(given));
        for (const [index, row] of sorted.entries()) {
          const last = sorted[index - 1];
          if (!last) continue;
          expect(down ? last.key >= row.key : last.key <= row.key).toBe(true);
          if (last.key === row.key) expect(last.place).toBeLessThan(row.place);
        }
      }),
    );
  });
});

describe('the table of towns', () => {
  const world = realWorld();
  const quo = quoOf(world.mosaic);
  const donbas = assignAll(world.mosaic, world.scenarios.get('all-of-the-donbas')!);

  it('has every town once, with a status that there is', () => {
    const towns = townTable(world, quo, donbas);
    expect(new Set(towns.map(({ id }) => id)).size).toBe(towns.length);
    expect(towns.length).toBeGreaterThan(100);
    for (const { status, before } of towns) expect(STATUSES).toEqual(expect.arrayContaining([status, before]));
  });

  it('changes Kramatorsk and leaves Kharkiv', () => {
    const of = (id: string) => townTable(world, quo, donbas).find((town) => town.id === id)!;
    expect(of('town.kramatorsk')).toMatchObject({
      before: 'government-held',
      status: 'left-by-ukraine',
      held: 'ukraine',
    });
    expect(of('town.kharkiv').before).toBe(of('town.kharkiv').status);
  });
});
