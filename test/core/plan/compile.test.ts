// Proves that a plan adds up to Ukraine, that its land follows its pieces in their order, and what of it does not apply.
// It must not know how a plan is written down.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { planScenario } from '../../../src/core/plan/compile.ts';
import { cutOf } from '../../../src/core/plan/cut.ts';
import { twoSidesOf } from '../../../src/core/plan/holders.ts';
import { EMPTY_PLAN, type Given, type Plan, type PlanPiece } from '../../../src/core/plan/plan.ts';
import { planText } from '../../../src/core/plan/plan-text.ts';
import { assignAll, partsOf } from '../../../src/core/scenario/ledger.ts';
import { PLAN, scenarioOf, variantNamed } from '../../../src/core/scenario/variant.ts';
import type { Scenario, Status } from '../../../src/core/scenario/scenario.ts';
import { isOwnSetting, twinOf } from '../../../src/core/scenario/reported.ts';
import { holder, statusOf, type Shift } from '../slow-rules.ts';
import { realPlans, world } from './ground.ts';

vi.setConfig({ testTimeout: 60_000 });

const { mosaic } = world;
const { cells } = mosaic;
const total = cells.reduce((sum, { km2 }) => sum + km2, 0);
const compiled = (plan: Plan): Scenario => {
  const scenario = planScenario(world, plan);
  if (!scenario) throw new Error('no scenario');
  return scenario;
};
const shifts: readonly Shift[] = [-1, 0, 1];

/** What a piece makes of land by who holds it, written a second time; undefined where it leaves it to what came before. */
function becomes(given: Given, held: 'ukraine' | 'russia', since2014: boolean): Status | undefined {
  if (given === 'as-held')
    return held === 'ukraine' ? 'government-held' : since2014 ? 'russian-held-since-2014' : 'russian-held';
  if (given === 'left-by-ukraine') return held === 'ukraine' ? given : undefined;
  if (given === 'vacated-by-russia') return held === 'russia' ? given : undefined;
  if (given !== 'demilitarised') return given;
  return held === 'ukraine' ? 'demilitarised-ukrainian-side' : 'demilitarised-russian-side';
}

/** The depth that counts for a cell, on the side that holds it. */
const depthOn = ({ depth }: Plan, cell: (typeof cells)[number], shift: Shift): number =>
  holder(cell, shift) === 'ukraine' ? depth[0] : depth[1];

/** Whether a piece covers a cell, by the second reading of the rules. */
function covers(piece: PlanPiece, cell: (typeof cells)[number], plan: Plan, shift: Shift): boolean {
  if ('cells' in piece) return piece.cells.includes(cell.index);
  const probe = { rules: [{ where: piece.where, status: 'buffer' }] } as unknown as Scenario;
  const km = depthOn(plan, cell, shift);
  if (piece.where.withinKm === 'depth' && km === 0) return false;
  return statusOf(probe, cell, km, shift) !== undefined;
}

/** The status of a cell as a reader would work it out: the start, then piece by piece. */
function slowly(plan: Plan, cell: (typeof cells)[number], shift: Shift): Status | undefined {
  const { scenario, reading } = plan.start;
  const start = variantNamed(world, reading === null ? scenario : `${scenario}.${reading}`)!;
  const km = depthOn(plan, cell, shift);
  const rules = km === 0 ? start.rules.filter(({ where }) => where?.withinKm !== 'depth') : start.rules;
  return plan.pieces.reduce<Status | undefined>(
    (status, piece) =>
      covers(piece, cell, plan, shift)
        ? (becomes(piece.given, holder(cell, shift), cell.since2014 === true) ?? status)
        : status,
    statusOf({ ...start, rules }, cell, km, shift),
  );
}

describe('any plan', () => {
  it('adds up to Ukraine, by status and by side, for all three lines', () => {
    fc.assert(
      fc.property(realPlans, (plan) => {
        const assignment = assignAll(mosaic, compiled(plan));
        for (const statuses of assignment.statuses) expect(statuses.every(Boolean)).toBe(true);
        const parts = partsOf(assignment).reduce((sum, { area }) => sum + area.central, 0);
        const { ukraine, russia, neither } = twoSidesOf(world, assignment);
        expect(parts).toBeCloseTo(total, 5);
        expect(ukraine.area.central + russia.area.central + neither.central).toBeCloseTo(total, 5);
      }),
    );
  });

  it('gives every cell what its pieces say one after another', () => {
    fc.assert(
      fc.property(realPlans, (plan) => {
        const { statuses } = assignAll(mosaic, compiled(plan));
        for (const [line, shift] of shifts.entries())
          for (const cell of cells)
            if (statuses[line]?.[cell.index] !== slowly(plan, cell, shift))
              throw new Error(`cell ${cell.index}: ${statuses[line]?.[cell.index]}, not ${slowly(plan, cell, shift)}`);
      }),
      { numRuns: 40 },
    );
  });

  it('is a scenario by its text, the same object each time, and reads the same through it', () => {
    fc.assert(
      fc.property(realPlans, (plan) => {
        const variant = { scenario: PLAN, reading: null, own: [], plan: planText(plan) };
        const scenario = scenarioOf(world, variant);
        expect(scenario?.rules).toEqual(compiled(plan).rules);
        expect(scenarioOf(world, variant)).toBe(scenario);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a plan that changes nothing', () => {
  it('is the land as it is held, and says so', () => {
    const setting = { scenario: PLAN, reading: null, own: [], depth: 10, plan: '' };
    expect(twinOf(world, setting)?.id).toBe('status-quo');
    expect(isOwnSetting(world, setting)).toBe(false);
  });
});

describe('a plan that repeats a proposal', () => {
  const setting = (plan: Plan) => ({ scenario: PLAN, reading: null, own: [], depth: 10, plan: planText(plan) });
  const donetsk: PlanPiece = { given: 'demilitarised', where: { oblasts: ['UA-14'], withinKm: 'depth' } };

  it('is not the reader’s own, and names the proposal', () => {
    const plan: Plan = { ...EMPTY_PLAN, pieces: [donetsk] };
    expect(twinOf(world, setting(plan))?.id).toBe('mutual-pull-back');
    expect(isOwnSetting(world, setting(plan))).toBe(false);
  });

  it('is the reader’s own with a depth that nobody named, or another piece', () => {
    for (const plan of [
      { ...EMPTY_PLAN, pieces: [donetsk], depth: [10, 9] } as const,
      { ...EMPTY_PLAN, pieces: [donetsk, { given: 'buffer', cells: [3] }], cut: cutOf(mosaic) } as const,
    ])
      expect(isOwnSetting(world, setting(plan))).toBe(true);
  });
});

describe('a plan painted on another cut of the land', () => {
  it('is read without its painted cells, and with all else', () => {
    const piece: PlanPiece = { given: 'buffer', where: { oblasts: ['UA-63'] } };
    const plan: Plan = { ...EMPTY_PLAN, cut: 'aaaaaa', pieces: [{ given: 'buffer', cells: [1, 2, 3] }, piece] };
    const without: Plan = { ...EMPTY_PLAN, pieces: [piece] };
    expect(assignAll(mosaic, compiled(plan)).statuses).toEqual(assignAll(mosaic, compiled(without)).statuses);
  });
});

it('a plan without a start that exists is no scenario', () => {
  for (const start of [
    { scenario: 'nothing', reading: null },
    { scenario: 'mutual-pull-back', reading: 'nothing' },
    { scenario: PLAN, reading: null },
  ])
    expect(planScenario(world, { ...EMPTY_PLAN, start })).toBeUndefined();
});
