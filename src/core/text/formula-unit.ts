// The unit of what a formula gives, from the formula alone.
// It must not know features or cells.
import type { Unit } from '../values/quantity.ts';
import type { Formula } from './formula.ts';

const UNITS: Readonly<Record<Exclude<Formula['op'], 'given' | 'sum' | 'difference'>, Unit>> = {
  area: 'km2',
  share: 'percent',
  length: 'km',
  distance: 'km',
  'strike-reports': 'count',
  towns: 'count',
  'in-question': 'km2',
  proposals: 'count',
};

/** The formulas from which a formula is made. */
function partsOf(formula: Formula): readonly Formula[] {
  if (formula.op === 'sum') return formula.of;
  if (formula.op === 'difference') return [formula.minuend, formula.subtrahend];
  return formula.op === 'share' ? [formula.part, formula.whole] : [];
}

/** The unit of a formula; of a sum or a difference that of its first part. */
export function unitOf(formula: Formula): Unit | undefined {
  if (formula.op === 'given') return formula.unit;
  if (formula.op !== 'sum' && formula.op !== 'difference') return UNITS[formula.op];
  const [first] = partsOf(formula);
  return first && unitOf(first);
}

/** Whether all numbers that are added, subtracted or compared, at any depth, have one unit. */
export function isOfOneUnit(formula: Formula): boolean {
  const parts = partsOf(formula);
  return new Set(parts.map(unitOf)).size <= 1 && parts.every(isOfOneUnit);
}
