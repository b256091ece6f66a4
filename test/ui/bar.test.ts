// The numbers of bars: parts follow each other to scale, and changed land has one axis under every scenario.
// It must not know pixels.
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/core/scenario/scenario.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { SIDES, withdrawalsFromToday } from '../../src/core/scenario/withdrawals.ts';
import { scenarioOf } from '../../src/core/scenario/variant.ts';
import { exactQuantity } from '../../src/core/values/quantity.ts';
import { segmentsOf, type Segment } from '../../src/ui/kit/bar.ts';
import { axisFor, lengthOn, placeOn, ticksOf } from '../../src/ui/ledger/change-axis.ts';
import { realWorld } from '../core/ground.ts';

const partOf = (km2: number, index: number) => ({ status: STATUSES[index]!, area: exactQuantity(km2, 'km2') });
const barOf = (...areas: readonly number[]): Segment[] => segmentsOf(areas.map(partOf));
const widths = (segments: readonly Segment[]): number[] => segments.map(({ width }) => Math.round(width * 1000) / 1000);

describe('a bar', () => {
  it('is full: its parts follow each other, as wide as their share, and an empty one is left out', () => {
    const bar = barOf(70, 0, 10, 20);
    expect(widths(bar)).toEqual([70, 10, 20]);
    expect(bar.map(({ from }) => from)).toEqual([0, 70, 80]);
    expect(barOf()).toEqual([]);
  });
});

describe('the axis of changed land', () => {
  const world = realWorld();
  const axis = axisFor(world);

  it('holds every scenario at every depth, ranges included, and is the same for each', () => {
    for (const scenario of world.scenarios.values()) {
      const { least = 0, most = 0 } = scenario.depth ?? {};
      for (let depth = least; depth <= most; depth += 1) {
        const result = withdrawalsFromToday(world, assignAll(world.mosaic, scenario, depth))!;
        for (const side of SIDES) expect(result[side].area.high, scenario.id).toBeLessThanOrEqual(axis[side]);
        expect(axisFor(world, result)).toEqual(axis);
      }
    }
  });

  it('grows for a zone of the reader that goes beyond all scenarios', () => {
    const own = scenarioOf(world, { scenario: 'own', reading: null, own: world.mosaic.oblasts })!;
    const result = withdrawalsFromToday(world, assignAll(world.mosaic, own, 40))!;
    const grown = axisFor(world, result);
    for (const side of SIDES) expect(grown[side]).toBeGreaterThanOrEqual(result[side].area.high);
    expect(grown.ukraine + grown.russia).toBeGreaterThan(axis.ukraine + axis.russia);
  });

  it('measures both sides from zero outwards with the same length for the same area', () => {
    const zero = placeOn(axis, 'ukraine', 0);
    expect(placeOn(axis, 'russia', 0)).toBeCloseTo(zero, 9);
    expect(placeOn(axis, 'ukraine', axis.ukraine)).toBeCloseTo(0, 9);
    expect(placeOn(axis, 'russia', axis.russia)).toBeCloseTo(100, 9);
    expect(zero - placeOn(axis, 'ukraine', 3000)).toBeCloseTo(lengthOn(axis, 3000), 9);
    expect(placeOn(axis, 'russia', 3000) - zero).toBeCloseTo(lengthOn(axis, 3000), 9);
  });

  it('has ticks at both ends and one at zero, evenly apart', () => {
    const ticks = ticksOf(axis);
    expect([ticks[0]!.at, ticks.at(-1)!.at]).toEqual([0, 100]);
    expect([ticks[0]!.km2, ticks.at(-1)!.km2]).toEqual([axis.ukraine, axis.russia]);
    expect(ticks.filter(({ km2 }) => km2 === 0)).toHaveLength(1);
    const gaps = ticks.slice(1).map(({ at }, index) => at - ticks[index]!.at);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
  });
});
