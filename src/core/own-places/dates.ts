// Dates in cells, as people and programs write them, in English, Ukrainian and Russian.
// It must not know columns or today; a date is text as precise as what was written, `2025-11-20` or `2025-11`.
import { isoDate, lastDay } from '../values/period.ts';
import type { Value } from './sheet.ts';

/** Whether the day or the month comes first in `05/12/2025`. */
export type DayOrder = 'dmy' | 'mdy';

const LONGEST = 60;
const MONTHS =
  'jan feb mar apr may jun jul aug sep oct nov dec січ лют бер кві тра чер лип сер вер жов лис гру янв фев мар апр мая июн июл авг сен окт ноя дек май'.split(
    ' ',
  );
const [MONTHS_A_YEAR, MAY] = [12, 5];

/** The month whose name begins with the three letters of the word, 1 to 12; 0 for any other word. */
function monthNamed(word: string): number {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return at < 0 ? 0 : at === MONTHS.length - 1 ? MAY : (at % MONTHS_A_YEAR) + 1;
}

const two = (number: number): string => String(number).padStart(2, '0');

const daysIn = (month: string): number => Number(isoDate(lastDay(month)).slice(8));

/** The date if the calendar has it. */
function real(year: number, month: number, day?: number): string | undefined {
  if (!(year >= 1800 && year < 2200 && month >= 1 && month <= MONTHS_A_YEAR)) return undefined;
  const text = `${year}-${two(month)}`;
  if (day === undefined) return text;
  return day >= 1 && (day <= 28 || day <= daysIn(text)) ? `${text}-${two(day)}` : undefined;
}

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s,].{0,40})?$/;
const ISO_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\.?(?:[\s,].{0,40})?$/;
const DAY_FIRST = /^(?:\p{L}{2,12},?\s+)?(\d{1,2})[\s.-]+(\p{L}{3,12})\.?[\s,.-]+(\d{4})\b/u;
const MONTH_FIRST = /^(?:\p{L}{2,12},?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const MONTH_ONLY = /^(\p{L}{3,12})\.?\s+(\d{4})$/u;

function numericDate([, a = '', b = '', year = '']: RegExpExecArray, order: DayOrder): string | undefined {
  const [first, second] = [Number(a), Number(b)];
  const [day, month] = (order === 'dmy' ? first <= 31 && second <= 12 : first > 12) ? [first, second] : [second, first];
  return real(Number(year.length === 2 ? `20${year}` : year), month, day);
}

/** The date that a text says; undefined if it says none. */
function dateOfText(value: string, order: DayOrder): string | undefined {
  if (value.length > LONGEST) return undefined;
  const text = value.trim();
  const numbers = NUMBERS.exec(text);
  if (numbers) return numericDate(numbers, order);
  const iso = ISO.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const month = ISO_MONTH.exec(text);
  if (month) return real(Number(month[1]), Number(month[2]));
  const [, day, name = '', year] = DAY_FIRST.exec(text) ?? [];
  if (day !== undefined) return real(Number(year), monthNamed(name), Number(day));
  const [, word, on, of] = MONTH_FIRST.exec(text) ?? [];
  if (word !== undefined) return real(Number(of), monthNamed(word), Number(on));
  const [, alone, in_] = MONTH_ONLY.exec(text) ?? [];
  return alone === undefined ? undefined : real(Number(in_), monthNamed(alone));
}

const MS_PER_DAY = 86_400_000;
/** 30 December 1899, from which spreadsheets count days. */
const SERIAL_ZERO = -25_569;
const between = (value: number, from: number, to: number): boolean => value >= from && value < to;

/** What a number means in a column of dates: milliseconds or seconds since 1970, days of a spreadsheet, or `20251120`. */
function dateOfNumber(value: number): string | undefined {
  if (between(value, 5e11, 4e12)) return isoDate(Math.floor(value / MS_PER_DAY));
  if (between(value, 5e8, 4e9)) return isoDate(Math.floor((value * 1000) / MS_PER_DAY));
  if (between(value, 20_000, 80_000)) return isoDate(Math.floor(value) + SERIAL_ZERO);
  if (between(value, 18_000_000, 22_000_000) && Number.isInteger(value))
    return real(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  return undefined;
}

/** The date of a cell; numbers count only where the column is known to have dates. Undefined if it has none. */
export function dateOf(value: Value, order: DayOrder, isDateColumn: boolean): string | undefined {
  if (typeof value === 'number') return isDateColumn ? dateOfNumber(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const isNumber = /^\s*\d{5,13}(?:\.\d+)?\s*$/.test(value);
  return isNumber ? (isDateColumn ? dateOfNumber(Number(value)) : undefined) : dateOfText(value, order);
}

/** Different cells of a column whose dates are remembered: rows of the same day have the same text. */
const REMEMBERED = 20_000;

/** `dateOf` for the cells of a column of dates, which looks at each text once. */
export function dateReader(order: DayOrder): (value: Value) => string | undefined {
  const known = new Map<Value, string | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    const date = dateOf(value, order, true);
    if (known.size < REMEMBERED) known.set(value, date);
    return date;
  };
}

/** Whether a cell is a date as `dateReader` gives it: a day or a month. */
export const isDate = (value: Value): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value);

/** The order of day and month in a column: the day comes first unless a value can only be read the other way. */
export function dayOrderOf(values: Iterable<Value>): DayOrder {
  for (const value of values) {
    const [, first, second] = typeof value === 'string' ? (NUMBERS.exec(value.trim()) ?? []) : [];
    if (Number(first) > 12) return 'dmy';
    if (Number(second) > 12) return 'mdy';
  }
  return 'dmy';
}
