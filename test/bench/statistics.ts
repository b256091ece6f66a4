// Medians, high percentiles and ratios of paired runs.
// It must not know what was measured.

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The percentile of the values by the nearest-rank method; `share` is from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const ranked = sorted(values);
  return ranked[Math.min(ranked.length - 1, Math.max(0, Math.ceil(share * ranked.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The median of the ratios of paired runs, made one after the other so that a slow minute affects both. */
export const pairedRatio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)));
