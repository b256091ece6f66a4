// The numbers of a bar: parts follow each other to scale, and what is too narrow is enlarged as a whole.
// It must not know pixels.
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/core/scenario/scenario.ts';
import { assignAll, partsOf } from '../../src/core/scenario/ledger.ts';
import { exactQuantity } from '../../src/core/values/quantity.ts';
import { segmentsOf, smallOf, type Segment } from '../../src/ui/kit/bar.ts';
import { enlargedOf } from '../../src/ui/ledger/enlarged.ts';
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

  it('has no enlarged stretch where every part can be seen, nor where narrow parts lie far apart', () => {
    expect(enlargedOf(barOf(50, 30, 20))).toBe(undefined);
    expect(enlargedOf(barOf(1, 98, 1))).toBe(undefined);
    expect(smallOf(barOf(1, 98, 1))).toHaveLength(2);
  });

  it('enlarges narrow parts together, as many times as it says, with something of their neighbours', () => {
    const found = enlargedOf(barOf(80, 1, 0.2, 18.8))!;
    expect([found.times, found.to - found.from]).toEqual([20, 5]);
    const [before = 0, one, other, behind = 0] = widths(found.segments);
    expect([one, other]).toEqual([20, 4]);
    expect(Math.min(before, behind)).toBeGreaterThan(5);
  });

  it('stays within the bar where the narrow parts lie at its end', () => {
    const found = enlargedOf(barOf(99.5, 0.5))!;
    expect([found.from, found.to]).toEqual([95, 100]);
    expect(widths(found.segments)).toEqual([90, 10]);
  });

  it('enlarges every proposal for the whole country alike, so that the lower bars can be compared', () => {
    const world = realWorld();
    const times = [...world.scenarios.values()].map(
      (scenario) => enlargedOf(segmentsOf(partsOf(assignAll(world.mosaic, scenario))))?.times,
    );
    expect(new Set(times.filter((one) => one !== undefined)).size).toBe(1);
  });
});
