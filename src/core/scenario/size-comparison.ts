// Compares an area with those of well-known places: about as large as one, or a simple multiple or part of one.
// It must not know names or words, nor which places there are.
import type { KnownSize } from '../../../geo/schema-sizes.ts';

/** How many times a place: what a reader can picture, the simplest first. */
export const FACTORS = [1, 2, 0.5, 3, 1.5, 4, 0.75, 0.25] as const;
export type Factor = (typeof FACTORS)[number];
export type SizeComparison = { readonly place: KnownSize; readonly factor: Factor };

/** How far an area may differ from the one it is compared with, as a share of the latter. */
const TOLERANCE = 0.1;

/**
 * The simplest comparison for an area in km2 that is true within a tenth: the first of `FACTORS` with which a place fits,
 * and of those the place that fits best. Undefined where none does.
 */
export function sizeComparison(km2: number, places: readonly KnownSize[]): SizeComparison | undefined {
  const difference = ({ place, factor }: SizeComparison): number => Math.abs(km2 / (factor * place.km2) - 1);
  for (const factor of FACTORS) {
    const [best] = places
      .map((place) => ({ place, factor }))
      .filter((comparison) => difference(comparison) <= TOLERANCE)
      .sort((a, b) => difference(a) - difference(b));
    if (best) return best;
  }
  return undefined;
}
