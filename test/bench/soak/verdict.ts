// Judges the samples of a soak: what grows in its second half, and by how much.
// It must not know what was sampled or how.
import { median } from '../statistics.ts';
import { MEASURES, type Sample } from './sample.ts';

/** By how much each measure may grow in the second half; the counts may not grow at all. */
const MOST_GROWTH: Readonly<Record<(typeof MEASURES)[number], number>> = {
  heap: 0.05,
  nodes: 0,
  listeners: 0,
  documents: 0,
  contexts: 0,
  workers: 0,
};
/** Samples are compared by the median of so many, since one may catch the page in a passing state. */
const NEIGHBOURS = 3;

export type Growth = { readonly measure: (typeof MEASURES)[number]; readonly middle: number; readonly end: number; readonly growth: number; readonly most: number }; // prettier-ignore

/** How each measure grew from the middle of the samples to their end, as a share of its value in the middle. Throws on fewer than 8 samples. */
export function growths(samples: readonly Sample[]): Growth[] {
  if (samples.length < 2 * NEIGHBOURS + 2) throw new Error(`${samples.length} samples are too few to judge`);
  const half = Math.floor(samples.length / 2) - 1;
  return MEASURES.map((measure) => {
    const values = samples.map((sample) => sample[measure]);
    const middle = median(values.slice(half, half + NEIGHBOURS));
    const end = median(values.slice(-NEIGHBOURS));
    return { measure, middle, end, growth: end / middle - 1, most: MOST_GROWTH[measure] };
  });
}

/** The measures that grew too much. */
export const leaks = (samples: readonly Sample[]): Growth[] =>
  growths(samples).filter(({ middle, end, growth, most }) => end > middle && growth > most);
