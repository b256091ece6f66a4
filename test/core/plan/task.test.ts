// Proves how a plan stands to the limits of a task: what a view starts with keeps them all, and each limit is broken by what breaks it.
// It must not know words, slides or who composes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeck, type Deck } from '../../../src/core/deck/deck.ts';
import { pupilDeck } from '../../../src/core/deck/pupil-deck.ts';
import { LIMIT_KINDS, withLimit, type LimitKind, type Limits } from '../../../src/core/deck/task.ts';
import { addPiece, deepen, startFrom } from '../../../src/core/plan/plan-edit.ts';
import { EMPTY_PLAN, type Plan, type PlanPiece } from '../../../src/core/plan/plan.ts';
import { planText } from '../../../src/core/plan/plan-text.ts';
import { planScenario } from '../../../src/core/plan/compile.ts';
import { standingsOf, startOfView } from '../../../src/core/plan/task.ts';
import { assign } from '../../../src/core/scenario/scenario.ts';
import { scenarioOf } from '../../../src/core/scenario/variant.ts';
import { assignAll } from '../../../src/core/scenario/ledger.ts';
import { INITIAL, type View } from '../../../src/core/view/view.ts';
import { realPlans, world } from './ground.ts';

const brokenOf = (limits: Limits, start: Plan, plan: Plan): LimitKind[] =>
  standingsOf(world, limits, start, plan).flatMap(({ kind, held }) => (held ? [] : [kind]));
const donetsk: PlanPiece = { given: 'left-by-ukraine', where: { oblasts: ['UA-14'] } };
const withDonetsk = addPiece(donetsk)(EMPTY_PLAN);

const limitsArbitrary: fc.Arbitrary<Limits> = fc.record(
  {
    depth: fc.integer({ min: 0, max: 40 }),
    changedKm2: fc.integer({ min: 1, max: 50_000 }),
    oblasts: fc.subarray(['UA-14', 'UA-23', 'UA-65'], { minLength: 1 }),
    pieces: fc.integer({ min: 1, max: 16 }),
    fixedStart: fc.constant(true as const),
    noneCutOff: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

describe('a plan within limits', () => {
  it('is judged by each limit that is given, and by no other', () => {
    fc.assert(
      fc.property(limitsArbitrary, realPlans, realPlans, (limits, start, plan) => {
        const kinds = standingsOf(world, limits, start, plan).map(({ kind }) => kind);
        expect(kinds).toEqual(LIMIT_KINDS.filter((kind) => limits[kind] !== undefined));
      }),
      { numRuns: 30 },
    );
  });

  it('changes as much land as has another status than at the start, in and outside of the oblasts', () => {
    fc.assert(
      fc.property(realPlans, realPlans, (start, plan) => {
        const [from, to] = [start, plan].map((one) => assign(planScenario(world, one)!, world.mosaic.cells, 0));
        const changed = world.mosaic.cells.filter(({ index }) => from![index] !== to![index]);
        const sum = (cells: typeof changed): number => cells.reduce((km2, cell) => km2 + cell.km2, 0);
        const [outside, all] = standingsOf(world, { changedKm2: 1, oblasts: ['UA-14'] }, start, plan);
        expect(all!.found).toBeCloseTo(sum(changed));
        expect(outside!.found).toBeCloseTo(sum(changed.filter(({ oblast }) => oblast !== 'UA-14')));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every limit at the start', () => {
    const limits: Limits = { depth: 10, changedKm2: 1, oblasts: ['UA-14'], pieces: 1, fixedStart: true };
    expect(brokenOf(limits, withDonetsk, withDonetsk)).toEqual([]);
    expect(brokenOf({ ...limits, noneCutOff: true }, EMPTY_PLAN, EMPTY_PLAN)).toEqual([]);
  });

  it.each<[LimitKind, Limits, Plan, Plan]>([
    ['depth', { depth: 15 }, EMPTY_PLAN, deepen(16, 0)(EMPTY_PLAN)],
    ['depth', { depth: 15 }, EMPTY_PLAN, addPiece({ given: 'buffer', where: { withinKm: 30 } })(EMPTY_PLAN)],
    ['changedKm2', { changedKm2: 1000 }, EMPTY_PLAN, withDonetsk],
    ['oblasts', { oblasts: ['UA-23'] }, EMPTY_PLAN, withDonetsk],
    ['pieces', { pieces: 1 }, EMPTY_PLAN, addPiece(donetsk)(withDonetsk)],
    ['fixedStart', { fixedStart: true }, withDonetsk, EMPTY_PLAN],
    ['fixedStart', { fixedStart: true }, EMPTY_PLAN, startFrom('four-oblasts', null)(EMPTY_PLAN)],
    [
      'noneCutOff',
      { noneCutOff: true },
      EMPTY_PLAN,
      addPiece({ given: 'left-by-ukraine', where: { oblasts: ['UA-51', 'UA-12', 'UA-18'] } })(EMPTY_PLAN),
    ],
  ])('breaks %s by what goes beyond it', (kind, limits, start, plan) => {
    expect(brokenOf(limits, start, plan)).toEqual([kind]);
  });

  it('keeps its start where pieces are added behind those of the start', () => {
    expect(brokenOf({ fixedStart: true }, withDonetsk, addPiece({ given: 'buffer', where: {} })(withDonetsk))).toEqual(
      [],
    );
  });
});

it('a task starts with the very land that its view shows, whether proposal, zone or plan', () => {
  const views: Partial<View>[] = [
    ...[...world.scenarios.keys()].map((scenario) => ({ scenario })),
    { scenario: 'mutual-pull-back', depth: [5, 30] },
    { scenario: 'own', own: ['UA-14', 'UA-23'], depth: 15 },
    { scenario: 'own', own: [], depth: [0, 15] },
    { scenario: 'plan', plan: planText(withDonetsk) },
  ];
  for (const view of views.map((one) => ({ ...INITIAL, ...one }))) {
    const shown = assignAll(world.mosaic, scenarioOf(world, view)!, view.depth).statuses;
    expect(assignAll(world.mosaic, planScenario(world, startOfView(view))!).statuses, view.scenario).toEqual(shown);
  }
});

describe('the task of a chapter', () => {
  const deck: Deck = {
    format: 'redlines-deck',
    version: 1,
    id: 'own-x',
    title: 'T',
    lede: '',
    minutes: 0,
    chapters: [
      {
        id: 'c-1',
        view: 'scenario=four-oblasts',
        title: 'T',
        text: [],
        notes: 'N',
        question: 'Q',
        answer: 'A',
        ask: { kind: 'plan', limits: { depth: 15 } },
      },
    ],
  };

  it('is read from a file with its limits, and refused with limits that are none', () => {
    expect(parseDeck(deck, 'x').ok).toBe(true);
    for (const limits of [
      { depth: 41 },
      { depth: 1.5 },
      { oblasts: [] },
      { oblasts: ['14'] },
      { fixedStart: false },
      { score: 1 },
    ]) {
      const chapters = [{ ...deck.chapters[0], ask: { kind: 'plan', limits } }];
      expect(parseDeck({ ...deck, chapters }, 'x').ok, JSON.stringify(limits)).toBe(false);
    }
  });

  it('stays in the file for students, with what its map shows, and without notes and answer', () => {
    const [chapter] = pupilDeck(deck, () => undefined).chapters;
    expect(chapter).toMatchObject({ ask: { kind: 'plan', limits: { depth: 15 } }, view: 'scenario=four-oblasts', notes: '' }); // prettier-ignore
    expect(chapter!.answer).toBeUndefined();
  });

  it('has a limit taken off without a trace', () => {
    expect(Object.keys(withLimit({ depth: 15, pieces: 2 }, 'depth', undefined))).toEqual(['pieces']);
    expect(withLimit({}, 'depth', 0)).toEqual({ depth: 0 });
  });
});
