// A change as each language writes it: always with its sign, its range from the one end to the other.
// It must not know what has changed.
import { hasRange, roundTo, roundingStep, type Quantity } from '../core/values/quantity.ts';
import { formatNumber } from './format.ts';

const signed = (value: number, locale: string, step: number): string =>
  (roundTo(value, step) > 0 ? '+' : '') + formatNumber(value, locale, step);

/** `+5,760` or `−5,760`, without its unit. */
export const formatSigned = (quantity: Quantity, locale: string): string =>
  signed(quantity.central, locale, roundingStep(quantity));

/** The two ends of a change, lowest first; undefined where the range is narrower than the digits shown. */
export function signedEnds(quantity: Quantity, locale: string): { low: string; high: string } | undefined {
  const step = roundingStep(quantity);
  return hasRange(quantity)
    ? { low: signed(quantity.low, locale, step), high: signed(quantity.high, locale, step) }
    : undefined;
}
