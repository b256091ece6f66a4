// A number with its unit and its range, and how many of its digits may be shown.
// It must not know where the number came from or in which language it will be printed.

export type Unit = 'km2' | 'km' | 'percent' | 'count' | 'days';

/** A value with the range that its stated error leaves open; `low <= central <= high`. */
export type Quantity = {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly unit: Unit;
};

/**
 * The same sum worked out three times: with the line of contact moved by its stated error towards
 * Russian-held land, as drawn, and towards government-held land. Kept together so that sums and
 * ratios are formed line by line; only the result becomes a range.
 */
export type Outcomes = readonly [number, number, number];

export const certain = (value: number): Outcomes => [value, value, value];

export function combine(a: Outcomes, b: Outcomes, with_: (x: number, y: number) => number): Outcomes {
  return [with_(a[0], b[0]), with_(a[1], b[1]), with_(a[2], b[2])];
}

export function quantityOf(outcomes: Outcomes, unit: Unit): Quantity {
  return { low: Math.min(...outcomes), central: outcomes[1], high: Math.max(...outcomes), unit };
}

export const exactly = (value: number, unit: Unit): Quantity => quantityOf(certain(value), unit);

/** Two numbers are one to a reader when the range is narrower than the digits shown. */
export const hasRange = (quantity: Quantity): boolean => {
  const step = roundingStep(quantity);
  return roundTo(quantity.low, step) !== roundTo(quantity.high, step);
};

const FINEST: Readonly<Record<Unit, number>> = { km2: 1, km: 1, percent: 0.1, count: 1, days: 1 };

/**
 * The step to which a quantity is rounded for reading. An uncertain one keeps two significant digits of
 * its half-range (the habit of the Particle Data Group, Review of Particle Physics, section 5.3); one
 * without a range keeps four significant digits, since every border here is itself generalised.
 */
export function roundingStep({ low, central, high, unit }: Quantity): number {
  const finest = FINEST[unit];
  const half = (high - low) / 2;
  if (half > 0) return Math.max(finest, 10 ** (Math.floor(Math.log10(half)) - 1));
  if (Number.isInteger(central)) return 1;
  return Math.max(finest, 10 ** (Math.floor(Math.log10(Math.abs(central))) - 3));
}

export const roundTo = (value: number, step: number): number => {
  const rounded = Math.round(value / step) * step;
  return Number(rounded.toFixed(6)) || 0;
};
