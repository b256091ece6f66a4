// Proves the numbers of a plan: what each side gives up, the nearest proposal, towns near the line, what is decided.
// It must not know words.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Point } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { parsePopulation } from '../../../geo/schema-population.ts';
import { populationOf } from '../../../src/core/population/population.ts';
import { planScenario } from '../../../src/core/plan/compile.ts';
import { pieceEffects } from '../../../src/core/plan/effects.ts';
import { decidedBy } from '../../../src/core/plan/decided.ts';
import { residentsOfSides, sideOf, twoSidesOf } from '../../../src/core/plan/holders.ts';
import { nearestOf } from '../../../src/core/plan/nearest.ts';
import { lineBetweenSides, NEAR_KM, townsNearLine } from '../../../src/core/plan/new-line.ts';
import { EMPTY_PLAN, type Plan } from '../../../src/core/plan/plan.ts';
import { nearest } from '../../../src/core/land/measure.ts';
import { countedScenarios, STANDING } from '../../../src/core/scenario/countable.ts';
import { assignAll, type Assignment } from '../../../src/core/scenario/ledger.ts';
import { OBSERVED } from '../../../src/core/scenario/scenario.ts';
import { townsOf } from '../../../src/core/scenario/towns.ts';
import { realPlans, world } from './ground.ts';

vi.setConfig({ testTimeout: 60_000 });

const { mosaic } = world;
const listed = parsePopulation(
  JSON.parse(readFileSync(new URL('../../../geo/population.json', import.meta.url), 'utf8')),
  '',
);
const population = populationOf(mosaic, listed.ok ? listed.value : []);
const appliedTo = (plan: Plan): Assignment => assignAll(mosaic, planScenario(world, plan)!);
const donbas: Plan = { ...EMPTY_PLAN, pieces: [{ given: 'left-by-ukraine', where: { oblasts: ['UA-14', 'UA-09'] } }] };

describe('the two sides', () => {
  it('give up nothing where nothing changes, and hold what they hold', () => {
    const { ukraine, russia, neither } = twoSidesOf(world, appliedTo(EMPTY_PLAN));
    expect([ukraine, russia].map(({ givesUp }) => givesUp.area.high)).toEqual([0, 0]);
    expect(neither.high).toBe(0);
    expect(russia.area.central / (ukraine.area.central + russia.area.central)).toBeCloseTo(0.19, 1);
  });

  it('show land that Ukraine leaves on the side of Russia, and as given up by Ukraine alone', () => {
    const [before, after] = [EMPTY_PLAN, donbas].map((plan) => twoSidesOf(world, appliedTo(plan)));
    expect(after!.russia.givesUp.area.high).toBe(0);
    expect(after!.ukraine.givesUp.area.central).toBeCloseTo(
      after!.russia.area.central - before!.russia.area.central,
      6,
    );
  });
});

describe('the nearest proposal', () => {
  it('is the very proposal that a plan repeats, at no distance', () => {
    const [first] = nearestOf(world, planScenario(world, donbas)!);
    expect(first).toMatchObject({ km2: 0, changes: [] });
    expect(first?.scenario.id).toBe('all-of-the-donbas');
  });

  it('of any plan that starts from a named proposal and has no pieces is that, with its reading and depth', () => {
    const start = { scenario: 'mutual-pull-back', reading: 'with-luhansk' };
    const [first] = nearestOf(world, planScenario(world, { ...EMPTY_PLAN, start, depth: [5, 5] })!);
    expect([first?.scenario.id, first?.reading, first?.depth, first?.km2]).toEqual([
      start.scenario,
      start.reading,
      5,
      0,
    ]);
  });

  it('is at a distance of just the cells that get another status', () => {
    fc.assert(
      fc.property(realPlans, (plan) => {
        const after = appliedTo(plan);
        const distances = nearestOf(world, after.scenario);
        for (const { scenario, depth, km2 } of distances) {
          const before = assignAll(mosaic, scenario, depth).statuses[1];
          const differing = mosaic.cells.filter(({ index }) => before[index] !== after.statuses[1][index]);
          expect(km2).toBeCloseTo(
            differing.reduce((sum, cell) => sum + cell.km2, 0),
            4,
          );
        }
        expect([...distances].sort((a, b) => a.km2 - b.km2)).toEqual(distances);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the people of both sides', () => {
  const residentsOf = (plan: Plan) => residentsOfSides(population, appliedTo(EMPTY_PLAN), appliedTo(plan));
  it('are all that are listed in Ukraine, unless a zone is on neither side', () => {
    const { ukraine, russia } = residentsOf(donbas);
    const all = population.reduce((sum, { people }) => sum + people, 0);
    expect(ukraine.all.people.central + russia.all.people.central).toBe(all);
    expect(russia.givenUp.people.high).toBe(0);
  });

  it('who live on what Ukraine gives up are those that Russia’s side gains', () => {
    const [before, after] = [residentsOf(EMPTY_PLAN), residentsOf(donbas)];
    expect(after.ukraine.givenUp.people.central).toBe(
      after.russia.all.people.central - before.russia.all.people.central,
    );
    expect(after.ukraine.givenUp.people.central).toBeGreaterThan(400_000);
  });
});

describe('the effect of a piece', () => {
  it('is the land that would be otherwise without it; nothing where a later piece covers all of it', () => {
    const pieces: Plan['pieces'] = [...donbas.pieces, { given: 'buffer', where: { oblasts: ['UA-14', 'UA-09'] } }];
    const [covered, last] = pieceEffects(world, { ...EMPTY_PLAN, pieces });
    expect(covered).toBe(0);
    expect(last).toBeGreaterThan(50_000);
    const { givesUp } = twoSidesOf(world, appliedTo(donbas)).ukraine;
    expect(pieceEffects(world, donbas)).toEqual([expect.closeTo(givesUp.area.central, 6)]);
  });
});

describe('the new line', () => {
  it('has an edge wherever land of one side meets other land, and the towns within 5 km of one are told', () => {
    fc.assert(
      fc.property(realPlans, (plan) => {
        const assignment = appliedTo(plan);
        const lines = lineBetweenSides(mosaic, assignment.statuses[1]);
        const told = new Map(townsNearLine(world, assignment).map((town) => [town.id, town]));
        for (const { id, status } of townsOf(world, assignment).filter((_, index) => index % 8 === 0)) {
          const at = (world.features.get(id)!.geometry as Point).coordinates;
          const km = Math.min(...lines.map((line) => nearest(line, at).km));
          if (km <= NEAR_KM) expect(told.get(id)).toEqual({ id, side: sideOf(status), km });
          else expect(told.has(id)).toBe(false);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('runs along the border of the Donbas where Ukraine leaves it, with towns on both sides', () => {
    const towns = townsNearLine(world, appliedTo(donbas));
    expect(new Set(towns.map(({ side }) => side))).toEqual(new Set(['ukraine', 'russia']));
    expect(towns.map(({ km }) => km)).toEqual(towns.map(({ km }) => km).sort((a, b) => a - b));
  });
});

describe('what a plan decides of the land in question', () => {
  it('is nothing while the plan says nothing', () => {
    expect(decidedBy(world, EMPTY_PLAN)).toMatchObject({
      share: { central: 0 },
      changed: { high: 0 },
      unchanged: { high: 0 },
    });
  });

  it('is all of it once a piece leaves the whole country as it is, and all of that is unchanged', () => {
    const decided = decidedBy(world, { ...EMPTY_PLAN, pieces: [{ given: 'as-held', where: {} }] })!;
    expect(decided.share).toMatchObject({ low: 100, central: 100, high: 100 });
    expect(decided.unchanged).toEqual(decided.inQuestion);
  });

  it('is what its start changes, as proposed', () => {
    const start = { scenario: 'all-of-the-donbas', reading: null };
    const decided = decidedBy(world, { ...EMPTY_PLAN, start })!;
    expect(decided.changed.central).toBeGreaterThan(5000);
    expect(decided.asProposed).toEqual(decided.changed);
  });

  it('is land in question that changes or that a piece covers, cell by cell', () => {
    const observed = assignAll(mosaic, world.scenarios.get(OBSERVED)!).statuses[1];
    const proposals = countedScenarios(world, STANDING).map((scenario) => assignAll(mosaic, scenario).statuses[1]);
    fc.assert(
      fc.property(realPlans, (plan) => {
        const decided = decidedBy(world, plan)!;
        const after = appliedTo(plan).statuses[1];
        const asked = mosaic.cells.filter(({ index }) =>
          proposals.some((statuses) => statuses[index] !== observed[index]),
        );
        const changed = asked.filter(({ index }) => after[index] !== observed[index]);
        const sum = (cells: typeof asked): number => cells.reduce((km2, cell) => km2 + cell.km2, 0);
        expect(decided.inQuestion.central).toBeCloseTo(sum(asked), 6);
        expect(decided.changed.central).toBeCloseTo(sum(changed), 6);
        expect(decided.unchanged.central).toBeLessThanOrEqual(sum(asked) - sum(changed) + 1e-6);
        expect(decided.asProposed.central).toBeLessThanOrEqual(decided.changed.central + 1e-6);
      }),
      { numRuns: 30 },
    );
  });
});
