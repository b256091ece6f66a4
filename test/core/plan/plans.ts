// Arbitrary plans: everything that a reader can have composed.
// It must not know how a plan is written down or compiled.
import fc from 'fast-check';
import { GIVEN, MARKS, MOST_PIECES, type MarkPlace, type Plan, type PlanMarks, type PlanPiece } from '../../../src/core/plan/plan.ts'; // prettier-ignore
import type { Where } from '../../../geo/schema.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const OBLASTS = ['UA-09', 'UA-12', 'UA-14', 'UA-23', 'UA-40', 'UA-43', 'UA-48', 'UA-59', 'UA-63', 'UA-65', 'UA-74'];

const where: fc.Arbitrary<Where> = fc.record(
  {
    oblasts: fc.subarray(OBLASTS),
    held: fc.constantFrom('ukraine', 'russia'),
    since2014: fc.boolean(),
    withinKm: fc.oneof(fc.constant('depth' as const), fc.integer({ min: 0, max: 50 })),
    pocket: fc.boolean(),
    area: slug.map((name) => `area.${name}`),
  },
  { requiredKeys: [] },
);
const given = fc.constantFrom(...GIVEN);

/** Cells as a brush leaves them, in runs, or scattered. */
export const cellsArbitrary = (count: number): fc.Arbitrary<number[]> => {
  const cell = fc.integer({ min: 0, max: count - 1 });
  const runs = fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 });
  const inRuns = runs.map((all) => all.flatMap(([from, length]) => Array.from({ length }, (_, n) => from + n)));
  return fc
    .oneof(fc.array(cell, { minLength: 1, maxLength: 600 }), inRuns)
    .map((cells) => [...new Set(cells.filter((one) => one < count))].sort((a, b) => a - b));
};

const marks = fc.record(
  Object.fromEntries(Object.entries(MARKS).map(([place, says]) => [place, orNull(fc.constantFrom(...says))])) as {
    [Place in MarkPlace]: fc.Arbitrary<PlanMarks[Place]>;
  },
);
const km = fc.integer({ min: 0, max: 40 });

type Ground = { readonly count: number; readonly cut: string; readonly start: fc.Arbitrary<Plan['start']> };
/** Plans over a mosaic of so many cells, painted on this cut, that start from one of the given scenarios. */
export const plansOver = ({ count, cut, start }: Ground): fc.Arbitrary<Plan> => {
  const described = fc.record({ where, given });
  const painted = fc.record({ cells: cellsArbitrary(count), given });
  const pieces: fc.Arbitrary<PlanPiece[]> = fc.array(fc.oneof(described, painted), { maxLength: MOST_PIECES });
  return fc
    .record({ start, depth: fc.tuple(km, km), pieces, marks })
    .map((plan) => ({ ...plan, cut: plan.pieces.some((piece) => 'cells' in piece) ? cut : null }));
};

/** Plans that start from anything. */
export const planArbitrary = plansOver({
  count: 1300,
  cut: '8478cc',
  start: fc.record({ scenario: slug, reading: orNull(slug) }),
});
