// Tests the statistics of the benchmark: medians, percentiles and paired ratios.
// It must not know what was measured.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median, pairedRatio, percentile } from './statistics.ts';

it('takes the nearest rank', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
});

it('returns a value that at least the given share of values does not exceed', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
      const value = percentile(all, share);
      expect(all).toContain(value);
      expect(all.filter((value) => value <= value).length / all.length).toBeGreaterThanOrEqual(share - 1e-9);
    }),
  );
});

it('pairs runs that were made one after the other, so that a slow minute affects both', () => {
  expect(pairedRatio([10, 100, 1000], [5, 50, 500])).toBe(2);
});
