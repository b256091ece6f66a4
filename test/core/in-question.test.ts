// Proves the land in question: cell by cell by other rules and geodesic areas, by Turf's union of outlines, by its pieces.
// It must not know how it is shown.
import { featureCollection, feature, union } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { changedLand } from '../../src/core/scenario/changed-land.ts';
import { COUNTABLE, STANDING, countableOf, countedScenarios, type Counted } from '../../src/core/scenario/countable.ts';
import {
  changesPerCell,
  fatesOf,
  inQuestion,
  questionByOblast,
  questionOutcomes,
  questionPieces,
  townsInQuestion,
} from '../../src/core/scenario/in-question.ts';
import { OBSERVED, depthFor } from '../../src/core/scenario/scenario.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { withdrawalsOf } from '../../src/core/scenario/withdrawals.ts';
import { evaluator } from '../../src/core/text/formula.ts';
import { area } from '../../src/core/land/measure.ts';
import { areaKm2, finely } from './geodesic.ts';
import { realWorld } from './ground.ts';
import { statusOf } from './slow-rules.ts';

vi.setConfig({ testTimeout: 60_000 });

const world = realWorld();
const { mosaic } = world;
const observed = world.scenarios.get(OBSERVED)!;
const groups = fc.subarray([...COUNTABLE], { minLength: 1 });
const depths = fc.integer({ min: 1, max: 40 });

/** Whether some counted proposal changes a cell, by the second reading of the rules. */
function isChanged(index: number, counted: Counted, depth: number, shift: -1 | 0 | 1): boolean {
  const cell = mosaic.cells[index]!;
  return countedScenarios(world, counted).some((scenario) => {
    const km = depthFor(scenario, depth) as number;
    return statusOf(scenario, cell, km, shift) !== statusOf(observed, cell, 0, shift);
  });
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('what counts', () => {
  it('is each proposal, draft and demand once; baselines, warnings and side questions propose nothing', () => {
    const ids = COUNTABLE.flatMap((group) => countedScenarios(world, [group]).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const scenario of world.scenarios.values()) {
      const proposes = ['proposal', 'draft', 'superseded-draft', 'demand'].includes(scenario.kind);
      expect(ids.includes(scenario.id)).toBe(proposes);
    }
    expect(countableOf(world.scenarios.get('us-28-points')!)).toBe('superseded');
    expect(countableOf(world.scenarios.get('four-oblasts')!)).toBe('earlier');
    expect(countableOf(world.scenarios.get('mutual-pull-back')!)).toBe('standing');
  });
});

describe('the land in question', () => {
  it('is land from which one side would withdraw, as its first sentence says, whatever counts and at every depth', () => {
    fc.assert(
      fc.property(groups, depths, (counted, depth) => {
        const { observed: before, proposals } = inQuestion(world, counted, depth);
        for (const after of proposals) {
          expect(withdrawalsOf(before, after).unmoved).toEqual({ low: 0, central: 0, high: 0, unit: 'km2' });
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is, cell by cell and on all three lines, what another reading of the rules finds', () => {
    fc.assert(
      fc.property(groups, depths, (counted, depth) => {
        const { changed } = inQuestion(world, counted, depth);
        for (const line of [0, 1, 2] as const)
          expect(changed[line]).toEqual(
            mosaic.cells.map(({ index }) => isChanged(index, counted, depth, (line - 1) as -1 | 0 | 1)),
          );
      }),
      { numRuns: 12 },
    );
  });

  it('has the area that geodesic areas of its cells add up to, within a thousandth', () => {
    const geodesic = sum(
      mosaic.polygons.map((shape, index) =>
        isChanged(index, STANDING, 10, 0) ? areaKm2(finely(shape as Polygon)) : 0,
      ),
    );
    const [, central] = questionOutcomes(inQuestion(world, STANDING, 10));
    expect(Math.abs(central - geodesic)).toBeLessThan(1e-3 * geodesic);
  });

  it('has the area of the outlines of all changes when Turf joins them, within a thousandth', () => {
    const { proposals, observed: today } = inQuestion(world, STANDING, 10);
    const shapes = proposals.flatMap((proposal) => changedLand(mosaic, today, proposal).map(({ shape }) => shape));
    const joined = union(featureCollection(shapes.map((shape) => feature(shape))))!;
    const [, central] = questionOutcomes(inQuestion(world, STANDING, 10));
    expect(Math.abs(area(joined.geometry) - central)).toBeLessThan(1e-3 * central);
  });

  it('and the rest are Ukraine; its oblasts and its pieces add up to it', () => {
    fc.assert(
      fc.property(groups, depths, (counted, depth) => {
        const question = inQuestion(world, counted, depth);
        const [inside, outside] = [questionOutcomes(question), questionOutcomes(question, () => true, true)];
        const ukraine = sum(mosaic.cells.map(({ km2 }) => km2));
        for (const line of [0, 1, 2] as const) expect(inside[line] + outside[line]).toBeCloseTo(ukraine, 5);
        expect(sum(questionByOblast(question).map((row) => row.area.central))).toBeCloseTo(inside[1], 5);
        expect(sum(questionPieces(question).map(({ km2 }) => km2))).toBeCloseTo(inside[1], 5);
      }),
      { numRuns: 20 },
    );
  });

  it('is in pieces of cells that the same proposals change alike', () => {
    const question = inQuestion(world, COUNTABLE, 20);
    const counts = changesPerCell(question);
    for (const { now, fates, cells } of questionPieces(question))
      for (const cell of cells) {
        expect(statusOf(observed, cell, 0, 0)).toBe(now);
        expect(fatesOf(question, cell)).toEqual(fates);
        expect(counts[cell.index]).toBe(fates.length);
        for (const { scenario, status } of fates) expect(status, scenario).not.toBe(now);
      }
  });

  it('grows with the depth and with what counts', () => {
    fc.assert(
      fc.property(groups, groups, depths, depths, (some, more, a, b) => {
        const [less, all] = [some, COUNTABLE.filter((group) => some.includes(group) || more.includes(group))];
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        const [few, many] = [inQuestion(world, less, near), inQuestion(world, all, far)];
        expect(few.changed[1].every((changed, index) => !changed || many.changed[1][index])).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('names the towns that lie in its cells, and no other', () => {
    const question = inQuestion(world, STANDING, 10);
    const found = townsInQuestion(world, question);
    const towns = [...world.features.values()].filter(({ properties }) => properties.kind === 'town');
    for (const { id, geometry } of towns) {
      const cell = geometry.type === 'Point' ? cellAt(mosaic, geometry.coordinates) : undefined;
      if (cell) expect(found.includes(id), id).toBe(question.changed[1][cell.index]);
    }
    expect(found).toContain('town.kramatorsk');
  });

  it('does not end at the line of 2014-15, so that the error of that line does not widen its range', () => {
    const { changed } = inQuestion(world, COUNTABLE, 40);
    const heldSince = (since2014: boolean) => mosaic.cells.filter((cell) => Boolean(cell.since2014) === since2014);
    const whole = [...mosaic.oblasts].filter((oblast) => mosaic.cells.some((cell) => cell.oblast === oblast && cell.since2014)); // prettier-ignore
    for (const oblast of whole) {
      const share = (cells: typeof mosaic.cells, band: number): boolean[] =>
        cells.filter((cell) => cell.oblast === oblast && cell.band === band && cell.held === 'russia' && cell.ring === undefined).map(({ index }) => changed[1][index]!); // prettier-ignore
      for (let band = -51; band < 0; band += 1)
        if (share(heldSince(true), band).length > 0 && share(heldSince(false), band).length > 0)
          expect(share(heldSince(true), band).some(Boolean)).toBe(share(heldSince(false), band).some(Boolean));
    }
  });
});

it('adds up over the labels of the opening: two oblasts and what lies outside them', () => {
  const evaluate = evaluator(world);
  const km2 = (more: { within?: string; except?: readonly string[] }): number =>
    evaluate({ op: 'in-question', counted: STANDING, ...more }).central;
  const named = ['oblast.ua-14', 'oblast.ua-63'];
  const parts = [...named.map((within) => km2({ within })), km2({ except: named })];
  expect(parts.every((part) => part > 0)).toBe(true);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(km2({}), 6);
});
