// Fill of each certainty grade, readable in greyscale: the more certain the darker; contradicted claims are striped.
// It must not know which claims.
import type { Certainty } from '../../core/claims/claims-matrix.ts';

const ink = (share: number): string => `color-mix(in srgb, var(--ink) ${share}%, var(--raised))`;
const striped = (full: string, gap: string): string =>
  `repeating-linear-gradient(135deg, ${full} 0 2px, ${gap} 2px 4px)`;

export const SHADES: Readonly<Record<Certainty, string>> = {
  A: ink(88),
  B: ink(62),
  C: ink(40),
  D: ink(20),
  E: striped('var(--warn)', 'var(--raised)'),
  unreviewed: striped(ink(40), 'var(--raised)'),
};
