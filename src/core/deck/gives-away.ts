// Which numbers an open question leaves out of a text: those that would answer it.
// It must not know texts, or figures by name.
import { inputsOf } from '../text/figure.ts';
import type { Formula } from '../text/formula.ts';
import { unitOf } from '../text/formula-unit.ts';

/**
 * Whether one number would help a class to guess another: it is measured on the same land or at the same place, or it is
 * a quoted number in the same unit.
 */
export function givesAway(other: Formula, asked: Formula): boolean {
  const { features } = inputsOf(asked);
  const isQuotedAlike = other.op === 'given' && other.unit === unitOf(asked);
  return isQuotedAlike || inputsOf(other).features.some((id) => features.includes(id));
}
