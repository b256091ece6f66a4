// Proves comparisons with known places: true within a tenth, as simple as possible, and missing where nothing fits.
// It must not know how a comparison is worded.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSizes, type KnownSize } from '../../geo/schema-sizes.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { FACTORS, sizeComparison } from '../../src/core/scenario/size-comparison.ts';
import { oblastShares } from '../../src/core/scenario/withdrawal-shares.ts';
import { withdrawalsFromToday } from '../../src/core/scenario/withdrawals.ts';
import { realWorld } from './ground.ts';

const parsed = parseSizes(JSON.parse(readFileSync(new URL('../../geo/sizes.json', import.meta.url), 'utf8')), '');
const SIZES: readonly KnownSize[] = parsed.ok ? parsed.value : [];
const world = realWorld();

describe('known places', () => {
  it('lie between 100 and 25,000 km2, each once, and none is a party to the war', () => {
    expect(parsed.ok && SIZES.length > 0).toBe(true);
    for (const { km2 } of SIZES) expect(km2 >= 100 && km2 <= 25_000).toBe(true);
    expect(new Set(SIZES.map(({ id }) => id)).size).toBe(SIZES.length);
    expect(SIZES.filter(({ id }) => ['country.ua', 'country.ru', 'country.by', 'country.us'].includes(id))).toEqual([]);
  });
});

describe('a comparison', () => {
  const places: readonly KnownSize[] = [
    { id: 'country.aa', km2: 1000, sources: ['s01'] },
    { id: 'country.bb', km2: 1080, sources: ['s01'] },
  ];

  it('prefers the place that fits best, then the simplest factor', () => {
    expect(sizeComparison(1050, places)).toEqual({ place: places[1], factor: 1 });
    expect(sizeComparison(1020, places)).toEqual({ place: places[0], factor: 1 });
    expect(sizeComparison(2000, places)).toEqual({ place: places[0], factor: 2 });
    expect(sizeComparison(510, places)).toEqual({ place: places[0], factor: 0.5 });
    expect(sizeComparison(100, places)).toBeUndefined();
    expect(sizeComparison(1e6, places)).toBeUndefined();
  });

  it('is true within a tenth, and no simpler factor would be', () => {
    const fits = (km2: number, factor: number): boolean =>
      SIZES.some((place) => Math.abs(km2 / (factor * place.km2) - 1) <= 0.1);
    const property = fc.property(fc.double({ min: 1, max: 60_000, noNaN: true }), (km2) => {
      const comparison = sizeComparison(km2, SIZES);
      const simplest = FACTORS.find((factor) => fits(km2, factor));
      expect(comparison?.factor).toBe(simplest);
      if (comparison) {
        const ratio = km2 / (comparison.factor * comparison.place.km2);
        expect(ratio >= 0.9 - 1e-9 && ratio <= 1.1 + 1e-9).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  /** Below it the list has only a few places, and a proposal may be compared with none. */
  const LEAST = 2000;
  it('is there for every proposal that changes more land than a small place has', () => {
    for (const scenario of world.scenarios.values()) {
      const area = withdrawalsFromToday(world, assignAll(world.mosaic, scenario))?.area;
      if (area && area.central > LEAST) expect(sizeComparison(area.central, SIZES), scenario.id).toBeDefined();
    }
  });
});

describe('shares of oblasts', () => {
  it('add up to the changed land and come with the largest land first', () => {
    const after = assignAll(world.mosaic, world.scenarios.get('us-december-draft')!);
    const totalOf = (iso: string): number =>
      world.mosaic.cells.reduce((sum, { oblast, km2 }) => sum + (oblast === iso ? km2 : 0), 0);
    const shares = oblastShares(world, after);
    const areas = shares.map(({ oblast, share }) => (share.central / 100) * totalOf(oblast));
    const whole = withdrawalsFromToday(world, after)!.area.central;
    expect(areas.reduce((sum, km2) => sum + km2, 0)).toBeCloseTo(whole, 5);
    expect([...areas].sort((a, b) => b - a)).toEqual(areas);
    expect(oblastShares(world, after, ['UA-30'])).toEqual([]);
  });
});
