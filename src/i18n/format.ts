// Numbers, ranges and spans as each language writes them.
// It must not know what is being said, only how its numbers are written.
import type { SlotFormat } from '../core/text/prose.ts';
import { hasRange, roundTo, roundingStep, type Quantity, type Unit } from '../core/values/quantity.ts';
import { memoize } from '../core/values/memoize.ts';

const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** No-break spaces before letters that follow a number, and for the narrow ones that `Intl` puts into spans. */
export const spaced = (text: string): string =>
  text.replace(/\u202f/g, NO_BREAK).replace(/(\d) (?=\p{L})/gu, `$1${NO_BREAK}`);

const kilometres = new Map<string, string>();
/** The language's own sign of the kilometre: `km`, `км`. */
const kilometre = (locale: string): string =>
  memoize(kilometres, locale, () => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', unitDisplay: 'short' });
    return format.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? 'km';
  });

/** The sign of a unit, or nothing for a bare count. */
function unitSign(unit: Unit, locale: string): string {
  if (unit === 'percent') return '%';
  if (unit === 'km') return kilometre(locale);
  return unit === 'km2' ? `${kilometre(locale)}²` : '';
}

const digits = (step: number): number => Math.max(0, -Math.floor(Math.log10(step)));

const formats = new Map<string, Intl.NumberFormat>();
/** One format for each language and number of digits: to make one takes a hundred times as long as to use it. */
const numbers = (locale: string, places: number): Intl.NumberFormat =>
  memoize(formats, `${locale} ${places}`, () => {
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    return new Intl.NumberFormat(locale, { ...digits, useGrouping: 'always' });
  });

/** A number rounded to a step, grouped and signed as the language does it. */
export function formatNumber(value: number, locale: string, step = 1): string {
  return numbers(locale, digits(step)).format(roundTo(value, step)).replace('-', MINUS);
}

const withUnit = (number: string, unit: Unit, locale: string): string => {
  const sign = unitSign(unit, locale);
  if (!sign) return number;
  return unit === 'percent' ? `${number}${sign}` : `${number}${NO_BREAK}${sign}`;
};

const TIMES: Readonly<Partial<Record<Unit, string>>> = { days: 'day', years: 'year' };

/** `60 days`: a span of time with its unit in words, as the language inflects it. */
const formatTime = (value: number, unit: string, locale: string): string =>
  spaced(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value));

/** `5,760 km²`: the central value, no finer than its error allows. */
export const formatQuantity = (quantity: Quantity, locale: string): string => {
  const time = TIMES[quantity.unit];
  return time !== undefined
    ? formatTime(quantity.central, time, locale)
    : withUnit(formatNumber(quantity.central, locale, roundingStep(quantity)), quantity.unit, locale);
};

/** `4,700–6,900 km²`, or nothing where the range is narrower than the digits shown. */
export function formatRange(quantity: Quantity, locale: string): string {
  if (!hasRange(quantity)) return '';
  const step = roundingStep(quantity);
  const number = `${formatNumber(quantity.low, locale, step)}–${formatNumber(quantity.high, locale, step)}`;
  return withUnit(number, quantity.unit, locale);
}

/** The text of a slot: the number, or its range where it asks for that and there is one; an ellipsis where there is no number. */
export function slotText(quantity: Quantity | undefined, format: SlotFormat, locale: string): string {
  if (!quantity) return '…';
  return (format === 'range' && formatRange(quantity, locale)) || formatQuantity(quantity, locale);
}
