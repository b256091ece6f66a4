// Proves the steps of a plan: whatever the steps, the result is a plan that can be written, and no cell is painted twice in a row.
// It must not know who edits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN, GIVEN, isPainted, MOST_PIECES, type Plan } from '../../../src/core/plan/plan.ts';
import { addPiece, changePiece, deepen, mark, movePiece, paint, removePiece, startFrom, type PlanStep } from '../../../src/core/plan/plan-edit.ts'; // prettier-ignore
import { isPlan, planText, readPlan } from '../../../src/core/plan/plan-text.ts';
import { cellsArbitrary } from './plans.ts';

const CUT = '8478cc';
const place = fc.integer({ min: -1, max: MOST_PIECES });
const given = fc.constantFrom(...GIVEN);
const stepArbitrary: fc.Arbitrary<PlanStep> = fc.oneof(
  fc.tuple(cellsArbitrary(200), fc.option(given, { nil: null })).map(([cells, one]) => paint(cells, one, CUT)),
  given.map((one) => addPiece({ given: one, where: { oblasts: ['UA-14'] } })),
  fc.tuple(place, given).map(([at, one]) => changePiece(at, { given: one, where: { pocket: true } })),
  place.map(removePiece),
  fc.tuple(place, fc.constantFrom(-1 as const, 1 as const)).map(([at, by]) => movePiece(at, by)),
  fc.tuple(fc.integer(), fc.integer()).map(([a, b]) => deepen(a, b)),
  fc.constantFrom(mark('plant', 'shared'), mark('crimea', null), startFrom('four-oblasts', null)),
);
const stepped = (steps: readonly PlanStep[]): Plan => steps.reduce((plan, step) => step(plan), EMPTY_PLAN);

describe('any steps', () => {
  it('make a plan that is itself again after its text', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 40 }), (steps) => {
        const plan = stepped(steps);
        expect(isPlan(readPlan(planText(plan)))).toBe(true);
        expect(readPlan(planText(plan))).toEqual(plan);
      }),
    );
  });
});

describe('a brush', () => {
  const painted = (plan: Plan): (readonly [string, readonly number[]])[] =>
    plan.pieces.flatMap((piece) => (isPainted(piece) ? [[piece.given, piece.cells] as const] : []));

  it('gives each cell the status of the last stroke over it, and takes it off again', () => {
    const strokes = fc.array(fc.tuple(cellsArbitrary(60), fc.option(given, { nil: null })), { maxLength: 20 });
    fc.assert(
      fc.property(strokes, (all) => {
        const last = new Map<number, string>();
        for (const [cells, one] of all) for (const cell of cells) if (one) last.set(cell, one); else last.delete(cell); // prettier-ignore
        const now = painted(stepped(all.map(([cells, one]) => paint(cells, one, CUT))));
        expect(now.flatMap(([one, cells]) => cells.map((cell) => [cell, one] as const)).sort((a, b) => a[0] - b[0])).toEqual([...last].sort((a, b) => a[0] - b[0])); // prettier-ignore
        expect(new Set(now.map(([one]) => one)).size).toBe(now.length);
      }),
    );
  });

  it('leaves alone what was painted before a described piece', () => {
    const steps = [paint([1, 2], 'buffer', CUT), addPiece({ given: 'as-held', where: {} }), paint([2, 3], 'demilitarised', CUT)]; // prettier-ignore
    expect(painted(stepped(steps))).toEqual([['buffer', [1, 2]], ['demilitarised', [2, 3]]]); // prettier-ignore
  });

  it('paints nothing on another cut than before', () => {
    const plan = paint([1], 'buffer', CUT)(EMPTY_PLAN);
    expect(paint([2], 'buffer', 'aaaaaa')(plan)).toBe(plan);
  });

  it('leaves the plan as it is where the land is painted so', () => {
    const plan = stepped([paint([1, 2, 3], 'buffer', CUT)]);
    expect(paint([2, 3], 'buffer', CUT)(plan)).toBe(plan);
    expect(paint([7], null, CUT)(plan)).toBe(plan);
  });

  it('forgets the cut with the last painted cell', () => {
    const plan = stepped([paint([1], 'buffer', CUT), paint([1], null, CUT)]);
    expect(plan).toEqual(EMPTY_PLAN);
  });
});
