// Proves the partition of changed land by the side that would withdraw: against the difference, and cell by cell.
// It must not know how a part is shown.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { area } from '../../src/core/land/measure.ts';
import { outlineOfChange } from '../../src/core/scenario/changed-land.ts';
import { differenceOf } from '../../src/core/scenario/difference.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { type Depth, type Scenario, type Status } from '../../src/core/scenario/scenario.ts';
import {
  headlineOf,
  SIDES,
  withdrawalsFromToday,
  withdrawalsOf,
  type Side,
  type Withdrawals,
} from '../../src/core/scenario/withdrawals.ts';
import { certain, quantityOf, type Quantity } from '../../src/core/values/quantity.ts';
import { scenarioArbitrary } from './arbitraries.ts';
import { realScenarios, realWorld } from './ground.ts';
import { holder, statusOf, type Shift } from './slow-rules.ts';

vi.setConfig({ testTimeout: 120_000 });

const world = realWorld();
const { mosaic } = world;
const observed = world.scenarios.get('status-quo') as Scenario;
const today = assignAll(mosaic, observed);
const SHIFTS = [-1, 0, 1] as const satisfies readonly Shift[];
const withdrawals = (scenario: Scenario, depth?: Depth): Withdrawals =>
  withdrawalsOf(today, assignAll(mosaic, scenario, depth));
const scenarioNamed = (id: string): Scenario => world.scenarios.get(id) as Scenario;

const near = (quantity: Quantity, other: Quantity): void => {
  for (const end of ['low', 'central', 'high'] as const) expect(quantity[end]).toBeCloseTo(other[end], 5);
};

/** Every scenario with all its readings, at its initial depth and at one that differs by side. */
const settings = realScenarios().flatMap((scenario) =>
  [scenario, ...(scenario.readings ?? []).map(({ rules }) => ({ ...scenario, rules }))].flatMap((reading, index) =>
    (scenario.depth ? [10, 40, [0, 15] as const] : [0]).map(
      (depth) => [`${scenario.id} ${index} at ${String(depth)}`, reading, depth] as const,
    ),
  ),
);

describe.each(settings)('%s', (_name, scenario, depth) => {
  const result = withdrawals(scenario, depth);

  it('counts every changed cell once', () => {
    const changes = differenceOf(today, assignAll(mosaic, scenario, depth));
    const changed = changes.reduce((sum, { area }) => sum + area.central, 0);
    expect(result.area.central + result.unmoved.central).toBeCloseTo(changed, 5);
    expect(result.ukraine.area.central + result.russia.area.central).toBeCloseTo(result.area.central, 5);
    for (const side of SIDES) {
      const parts = result[side].parts.reduce((sum, { area }) => sum + area.central, 0);
      expect(parts).toBeCloseTo(result[side].area.central, 5);
    }
  });
});

describe.each(settings)('the outline that can be laid over another place, %s', (_name, scenario, depth) => {
  it('has the area that is written on it', () => {
    const after = assignAll(mosaic, scenario, depth);
    const shape = outlineOfChange(mosaic, today.statuses[1], after.statuses[1]);
    const { central } = withdrawals(scenario, depth).area;
    expect(Math.abs((shape ? area(shape) : 0) - central)).toBeLessThan(Math.max(0.001 * central, 0.001));
  });
});

/** The km2 that a side holds today and that would no longer be held as they are, from the slow rules, for each line. */
function heldAndChanged(scenario: Scenario, depth: number, side: Side): Quantity {
  const [low, drawn, high] = SHIFTS.map((shift) =>
    mosaic.cells
      .filter((cell) => holder(cell, shift) === side)
      .filter((cell) => statusOf(scenario, cell, depth, shift) !== statusOf(observed, cell, 0, shift))
      .reduce((sum, { km2 }) => sum + km2, 0),
  ) as [number, number, number];
  return quantityOf([low, drawn, high], 'km2');
}

const alike = settings.flatMap(([name, scenario, depth]) =>
  typeof depth === 'number' && scenario.kind !== 'baseline' ? [[name, scenario, depth] as const] : [],
);
it.each(alike)(
  '%s: who withdraws is who holds the land, by a second reading of the rules',
  (_name, scenario, depth) => {
    for (const side of SIDES) near(withdrawals(scenario, depth)[side].area, heldAndChanged(scenario, depth, side));
  },
);

describe('statuses', () => {
  const NAMED: Partial<Record<Status, Side>> = {
    'left-by-ukraine': 'ukraine',
    'demilitarised-ukrainian-side': 'ukraine',
    'demilitarised-russian-side': 'russia',
    'vacated-by-russia': 'russia',
  };

  it('name the side that holds the land in every scenario', () => {
    for (const [, scenario, depth] of settings) {
      const result = withdrawals(scenario, depth);
      for (const side of SIDES) {
        for (const { status } of result[side].parts) expect(NAMED[status] ?? side, scenario.id).toBe(side);
      }
    }
  });

  it('bar both armies just where they say so', () => {
    const pullBack = withdrawals(scenarioNamed('mutual-pull-back'));
    near(pullBack.withoutArmies, pullBack.area);
    const draft = withdrawals(scenarioNamed('us-december-draft'));
    near(draft.withoutArmies, draft.ukraine.area);
    near(draft.russia.withoutArmies, quantityOf(certain(0), 'km2'));
    expect(withdrawals(scenarioNamed('all-of-the-donbas')).withoutArmies.high).toBe(0);
  });
});

describe('headline', () => {
  it('names the side by the same rule for both', () => {
    const kindOf = (id: string, depth?: Depth): string | undefined =>
      headlineOf(withdrawals(scenarioNamed(id), depth))?.kind;
    expect(kindOf('all-of-the-donbas')).toBe('ukraine');
    expect(kindOf('kinburn-spit')).toBe('russia');
    expect(kindOf('us-december-draft')).toBe('both');
    expect(kindOf('mutual-pull-back')).toBe('both');
    expect(kindOf('mutual-pull-back', [15, 0])).toBe('ukraine');
    expect(kindOf('mutual-pull-back', [0, 15])).toBe('russia');
  });

  it('is missing where no army would withdraw, and only there', () => {
    for (const [, scenario, depth] of settings) {
      const result = withdrawals(scenario, depth);
      expect(headlineOf(result) === null).toBe(SIDES.every((side) => result[side].parts.length === 0));
    }
    for (const id of ['status-quo', 'ceasefire-first', 'recognised-borders', 'crimea']) {
      expect(headlineOf(withdrawals(scenarioNamed(id))), id).toBeNull();
    }
  });
});

describe('any rules', () => {
  it('give parts that add up to the difference under each line and whose ranges hold the central number', () => {
    const property = fc.property(scenarioArbitrary, fc.integer({ min: 1, max: 40 }), (scenario, depth) => {
      const after = assignAll(mosaic, scenario, depth);
      const result = withdrawalsOf(today, after);
      const changed = SHIFTS.map((_, line) =>
        mosaic.cells
          .filter(({ index }) => today.statuses[line]?.[index] !== after.statuses[line]?.[index])
          .reduce((sum, { km2 }) => sum + km2, 0),
      );
      expect(result.area.central + result.unmoved.central).toBeCloseTo(changed[1] ?? NaN, 5);
      expect(result.withoutArmies.central).toBeLessThanOrEqual(result.area.central + 1e-6);
      for (const { low, central, high } of [result.area, result.withoutArmies, result.unmoved]) {
        expect(low <= central && central <= high).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('add up over the oblasts', () => {
    const after = assignAll(mosaic, scenarioNamed('us-28-points'));
    const whole = withdrawalsFromToday(world, after);
    const byOblast = mosaic.oblasts.map((oblast) => withdrawalsFromToday(world, after, [oblast]));
    for (const side of SIDES) {
      const sum = byOblast.reduce((total, one) => total + (one?.[side].area.central ?? NaN), 0);
      expect(sum).toBeCloseTo(whole?.[side].area.central ?? NaN, 5);
    }
  });

  it('are not needed where a world has no situation to start from', () => {
    expect(withdrawalsFromToday({ ...world, scenarios: new Map() }, today)).toBeUndefined();
  });
});
