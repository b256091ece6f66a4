// Proves the scenarios: every cell gets one status, the first rule wins, depth and line move land one way only.
// It must not know areas in km2; the ledger's test does.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Mosaic } from '../../src/core/land/mosaic.ts';
import {
  assign,
  depthFor,
  landOf,
  LINES,
  sidesOf,
  STATUSES,
  type Depth,
  type Scenario,
  type Status,
} from '../../src/core/scenario/scenario.ts';
import { scenarioArbitrary } from './arbitraries.ts';
import { gridMosaic } from './grid.ts';
import { realMosaic, realScenarios } from './ground.ts';
import { holder, statusOf, type Shift } from './slow-rules.ts';

vi.setConfig({ testTimeout: 30_000 });

const SHIFTS: readonly Shift[] = [-1, 0, 1];
const DEPTHS = Array.from({ length: 40 }, (_, index) => index + 1);
const kinds: readonly (readonly [string, () => Mosaic])[] = [
  ['the grid', gridMosaic],
  ['Ukraine', realMosaic],
];

const slowly = (scenario: Scenario, mosaic: Mosaic, depth: Depth, shift: Shift): (Status | undefined)[] => {
  const [ukraine, russia] = sidesOf(depth);
  return mosaic.cells.map((cell) =>
    statusOf(scenario, cell, holder(cell, shift) === 'ukraine' ? ukraine : russia, shift),
  );
};
const depths = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })));

describe.each(kinds)('scenarios over %s', (_, make) => {
  const mosaic = make();

  it.each(realScenarios().map((scenario) => [scenario.id, scenario] as const))(
    '%s gives every cell exactly one status, for three lines and 40 depths',
    (_id, scenario) => {
      for (const depth of scenario.depth ? DEPTHS : [0]) {
        for (const [index, line] of LINES.entries()) {
          const given = assign(scenario, mosaic.cells, depth, line);
          expect(given).toHaveLength(mosaic.cells.length);
          expect(given.every((status) => STATUSES.includes(status))).toBe(true);
          expect(given).toEqual(slowly(scenario, mosaic, depth, SHIFTS[index] as Shift));
        }
      }
    },
  );

  it('lets the first rule win, whatever the rules are and however deep each side is', () => {
    fc.assert(
      fc.property(scenarioArbitrary, depths, fc.constantFrom(0, 1, 2), (scenario, depth, n) => {
        const given = assign(scenario, mosaic.cells, depth, LINES[n]);
        expect(given).toEqual(slowly(scenario, mosaic, depth, SHIFTS[n] as Shift));
      }),
      { numRuns: 60 },
    );
  });

  it('never takes land out of a pull-back when it grows deeper', () => {
    const scenario = realScenarios().find(({ id }) => id === 'mutual-pull-back') as Scenario;
    for (const side of ['demilitarised-ukrainian-side', 'demilitarised-russian-side'] as const) {
      for (const line of LINES) {
        let before = new Set<number>();
        for (const depth of DEPTHS) {
          const statuses = assign(scenario, mosaic.cells, depth, line);
          const now = new Set(statuses.flatMap((status, index) => (status === side ? [index] : [])));
          expect(
            [...before].every((index) => now.has(index)),
            `${side} ${line} ${depth} km`,
          ).toBe(true);
          before = now;
        }
        expect(before.size).toBeGreaterThan(0);
      }
    }
  });

  it('never takes land from the side that the line moves away from', () => {
    for (const cell of mosaic.cells) {
      const held = LINES.map((line) => landOf(cell, line).held);
      expect(held).toEqual(SHIFTS.map((shift) => holder(cell, shift)));
      expect(['ukraine ukraine ukraine', 'ukraine ukraine russia', 'ukraine russia russia', 'russia russia russia']) // prettier-ignore
        .toContain(held.join(' '));
    }
  });

  it('leaves land beyond 50 km and outside pockets, and land held since 2014 to its holder, wherever the line lies', () => {
    for (const cell of mosaic.cells.filter((one) => !one.ring && (Math.abs(one.band) === 51 || one.since2014))) {
      for (const line of LINES) expect(landOf(cell, line).held).toBe(cell.held);
    }
  });
});

/** The scenarios, and each other reading of one as a scenario of its own. */
const readable = (): (readonly [string, Scenario])[] =>
  realScenarios().flatMap((scenario) => [
    [scenario.id, scenario] as const,
    ...(scenario.readings ?? []).map((one) => [`${scenario.id}.${one.id}`, { ...scenario, rules: one.rules }] as const),
  ]);

describe('the rules of geo/scenarios.json', () => {
  it('let every reading differ from the first somewhere', () => {
    for (const scenario of realScenarios()) {
      for (const { id, rules } of scenario.readings ?? []) {
        const [first, other] = [scenario, { ...scenario, rules }].map((one) => assign(one, realMosaic().cells, 10));
        expect(other, `${scenario.id}.${id}`).not.toEqual(first);
      }
    }
  });

  it.each(readable())(
    '%s ends with the one rule that catches the rest, and every rule decides somewhere',
    (_, scenario) => {
      const mosaic = realMosaic();
      expect(scenario.rules.map((rule) => rule.where === undefined).indexOf(true)).toBe(scenario.rules.length - 1);
      for (const [index, { status }] of scenario.rules.entries()) {
        const without = { ...scenario, rules: scenario.rules.filter((_rule, at) => at !== index) };
        const [depth] = sidesOf(depthFor(scenario, undefined));
        const [all, less] = [scenario, without].map((one) => slowly(one, mosaic, depth, 0)) as [unknown[], unknown[]];
        expect(
          all.some((given, cell) => given !== less[cell]),
          `rule ${index} (${status}) decides nothing`,
        ).toBe(true);
      }
    },
  );

  it('keeps the depth within what the scenario allows, in whole km', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.option(fc.double({ min: -100, max: 100, noNaN: true }), { nil: undefined }), (scenario, chosen) => {
        const depth = depthFor(scenario, chosen);
        expect(Number.isInteger(depth)).toBe(true);
        expect(depth).toBeGreaterThanOrEqual(1);
        expect(depth).toBeLessThanOrEqual(40);
        if (chosen === undefined) expect(depth).toBe(10);
      }),
    ); // prettier-ignore
    const flat = realScenarios().find((scenario) => !scenario.depth) as Scenario;
    expect(depthFor(flat, 17)).toBe(0);
  });

  it('throws where no rule catches a cell', () => {
    const scenario = realScenarios()[1] as Scenario;
    const open = { ...scenario, rules: scenario.rules.slice(0, -1) };
    expect(() => assign(open, gridMosaic().cells, 0)).toThrow('has no rule for a cell in');
  });
});
