// Which numbers an open question leaves out of a text: those that would answer it.
// It must not know texts, or figures by name.
import { inputsOf } from '../text/figure.ts';
import type { Formula } from '../text/formula.ts';
import type { Unit } from '../values/quantity.ts';

const UNITS: Readonly<Record<Exclude<Formula['op'], 'given' | 'sum'>, Unit>> = {
  area: 'km2',
  share: 'percent',
  length: 'km',
  distance: 'km',
  'strike-reports': 'count',
  towns: 'count',
  'in-question': 'km2',
  proposals: 'count',
};
function unitOf(formula: Formula): Unit | undefined {
  if (formula.op === 'given') return formula.unit;
  if (formula.op !== 'sum') return UNITS[formula.op];
  const [first] = formula.of;
  return first && unitOf(first);
}

/**
 * Whether one number would help a class to guess another: it is measured on the same land or at the same place, or it is
 * a quoted number in the same unit.
 */
export function givesAway(other: Formula, asked: Formula): boolean {
  const { features } = inputsOf(asked);
  const isQuotedAlike = other.op === 'given' && other.unit === unitOf(asked);
  return isQuotedAlike || inputsOf(other).features.some((id) => features.includes(id));
}
