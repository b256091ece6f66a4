// Proves what several plans agree on, cell by cell, and which of the pasted lines are plans.
// It must not know words.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { agreementOf } from '../../../src/core/plan/agreement.ts';
import { planScenario } from '../../../src/core/plan/compile.ts';
import { MOST_PLANS, readPasted } from '../../../src/core/plan/pasted.ts';
import { EMPTY_PLAN, type Plan } from '../../../src/core/plan/plan.ts';
import { planText } from '../../../src/core/plan/plan-text.ts';
import { toQuery } from '../../../src/core/view/share.ts';
import { INITIAL } from '../../../src/core/view/view.ts';
import { assign, OBSERVED } from '../../../src/core/scenario/scenario.ts';
import { PLAN } from '../../../src/core/scenario/variant.ts';
import { realPlans, world } from './ground.ts';

vi.setConfig({ testTimeout: 60_000 });

const { cells } = world.mosaic;
const total = cells.reduce((sum, { km2 }) => sum + km2, 0);
const today = assign(world.scenarios.get(OBSERVED)!, cells, 0);
const leaving: Plan = { ...EMPTY_PLAN, pieces: [{ given: 'left-by-ukraine', where: { oblasts: ['UA-14'] } }] };
const link = (plan: Plan): string =>
  `https://example.org/redlines/${toQuery({ ...INITIAL, scenario: PLAN, plan: planText(plan) })}`;

describe('the agreement of plans', () => {
  it('counts of every cell how many leave it, and which status most give it', () => {
    fc.assert(
      fc.property(fc.array(realPlans, { minLength: 1, maxLength: 8 }), (plans) => {
        const agreement = agreementOf(world, plans);
        const given = plans.map((plan) => assign(planScenario(world, plan)!, cells, 0));
        expect(agreement.plans).toBe(plans.length);
        for (const { index } of cells) {
          const statuses = given.map((one) => one[index]!);
          expect(agreement.leave[index]).toBe(statuses.filter((status) => status === today[index]).length);
          const counts = statuses.map((status) => statuses.filter((other) => other === status).length);
          expect(agreement.most[index]).toBe(Math.max(...counts));
        }
        expect(agreement.land.reduce((sum, { km2 }) => sum + km2, 0)).toBeCloseTo(total, 5);
        expect(new Set(agreement.land.flatMap((piece) => piece.cells)).size).toBe(cells.length);
        for (const { votes } of agreement.land)
          expect(votes.reduce((sum, { plans: n }) => sum + n, 0)).toBe(plans.length);
      }),
      { numRuns: 20 },
    );
  });

  it('of a class of 24 says that 18 leave Ukraine’s part of Donetsk oblast as it is', () => {
    const plans = Array.from({ length: 24 }, (_, pupil) => (pupil < 18 ? EMPTY_PLAN : leaving));
    const { land } = agreementOf(world, plans);
    const donetsk = land.find(({ leave }) => leave === 18);
    expect(donetsk).toMatchObject({ now: 'government-held', votes: [{ status: 'government-held', plans: 18 }, { status: 'left-by-ukraine', plans: 6 }] }); // prettier-ignore
    expect(donetsk?.km2).toBeGreaterThan(5000);
    expect(land).toHaveLength(4);
  });

  it('of no plan is nothing', () => {
    expect(agreementOf(world, [])).toMatchObject({ plans: 0, agreedKm2: 0, agreedToLeaveKm2: 0 });
  });
});

describe('pasted text', () => {
  it('gives the plans of links and of plain texts, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(realPlans, fc.boolean()), { maxLength: 6 }), (given) => {
        const pasted = given.map(([plan, plain]) => (plain ? planText(plan) : link(plan))).join('\n');
        expect(readPasted(world, pasted)).toEqual({
          plans: given.map(([plan]) => ({ plan, text: planText(plan) })),
          faults: [],
        });
      }),
      { numRuns: 30 },
    );
  });

  it('tells what is no plan, and takes at most thirty', () => {
    const other = planText({ ...EMPTY_PLAN, cut: 'aaaaaa', pieces: [{ given: 'buffer', cells: [1] }] });
    const unknown = planText({ ...EMPTY_PLAN, start: { scenario: 'nothing', reading: null } });
    const lines = [
      'https://example.org/?v=1&scenario=four-oblasts',
      '1.damaged.x',
      '9.later',
      unknown,
      other,
      link(leaving),
    ];
    const { plans, faults } = readPasted(world, lines.join(' \n '));
    expect(faults.map(({ fault }) => fault)).toEqual(['no-plan', 'unreadable', 'newer', 'unknown-start', 'other-cut']);
    expect(plans.map(({ plan }) => plan)).toEqual([expect.objectContaining({ cut: 'aaaaaa' }), leaving]);
    const many = readPasted(world, `${link(leaving)}\n`.repeat(MOST_PLANS + 2));
    expect(many.plans).toHaveLength(MOST_PLANS);
    expect(many.faults.map(({ fault }) => fault)).toEqual(['too-many', 'too-many']);
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readPasted(world, text)));
  });
});
