// Numbers with a unit and a range, and the precision to which they may be shown.
// It must not know where a number comes from or in which language it is printed.

export const UNITS = ['km2', 'km', 'percent', 'count', 'people', 'days', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** A value with the range that the stated error of the line leaves; `low <= central <= high`. */
export type Quantity = {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly unit: Unit;
};

/**
 * The same number computed three times: with the line of contact moved by its stated error towards Russian-held land, as
 * drawn, and moved towards government-held land. Sums and ratios are computed line by line; only the result becomes a range.
 */
export type Outcomes = readonly [number, number, number];

/** Outcomes that do not depend on the line. */
export const certain = (value: number): Outcomes => [value, value, value];

export function combine(a: Outcomes, b: Outcomes, operation: (x: number, y: number) => number): Outcomes {
  return [operation(a[0], b[0]), operation(a[1], b[1]), operation(a[2], b[2])];
}

export function quantityOf(outcomes: Outcomes, unit: Unit): Quantity {
  return { low: Math.min(...outcomes), central: outcomes[1], high: Math.max(...outcomes), unit };
}

/** A quantity without a range. */
export const exactQuantity = (value: number, unit: Unit): Quantity => quantityOf(certain(value), unit);

/** Whether the ends of the range differ at the precision shown. */
export const hasRange = (quantity: Quantity): boolean => {
  const step = roundingStep(quantity);
  return roundTo(quantity.low, step) !== roundTo(quantity.high, step);
};

/** Which end of its range a quantity equals at the precision shown: moved to either side, the line then changes it one way. */
export function endOfRange(quantity: Quantity): 'least' | 'greatest' | null {
  if (!hasRange(quantity)) return null;
  const step = roundingStep(quantity);
  const [low, central, high] = [quantity.low, quantity.central, quantity.high].map((value) => roundTo(value, step));
  return central === high ? 'greatest' : central === low ? 'least' : null;
}

/** The significant digits of a value without a range, where they are not four. */
const DIGITS: Readonly<Partial<Record<Unit, number>>> = { km: 2, people: 3 };
const FINEST: Readonly<Record<Unit, number>> = { km2: 1, km: 1, percent: 0.1, count: 1, people: 1, days: 1, years: 1 };

/**
 * The step to which a quantity is rounded for display, in its unit. With a range, the half-range keeps two significant
 * digits (after the Particle Data Group, Review of Particle Physics, section 5.3). Without one, an area keeps four
 * significant digits and a length two, because all borders here are generalised and a line is shorter the coarser it is
 * drawn; people keep three, because a register says how many were entered, not how many live there.
 */
export function roundingStep({ low, central, high, unit }: Quantity): number {
  const finest = FINEST[unit];
  const half = (high - low) / 2;
  if (half > 0) return Math.max(finest, 10 ** (Math.floor(Math.log10(half)) - 1));
  if (central === 0 || (Number.isInteger(central) && unit !== 'people')) return 1;
  const digits = DIGITS[unit] ?? 4;
  return Math.max(finest, 10 ** (Math.floor(Math.log10(Math.abs(central))) + 1 - digits));
}

export const roundTo = (value: number, step: number): number => {
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toFixed(6)) || 0;
};
