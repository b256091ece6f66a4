// Dates as honest as their sources: a year, a month, a day, or a span of them.
// It must not know any language or time zone; days are civil days in the place of the event.
import type { Period } from '../../../geo/schema.ts';

export type { Period } from '../../../geo/schema.ts';

/** The date that everything drawn holds for. */
export const AS_OF = '2025-12-28';

const parts = (date: string): readonly [number, number | undefined, number | undefined] => {
  const [year, month, day] = date.split('-').map(Number);
  return [year ?? Number.NaN, month, day];
};

/** Days since 1970-01-01 of the first day that a partial date can mean. */
export function firstDay(date: string): number {
  const [year, month = 1, day = 1] = parts(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Days since 1970-01-01 of the last day that a partial date can mean. */
export function lastDay(date: string): number {
  const [year, month, day] = parts(date);
  if (month === undefined) return Date.UTC(year, 11, 31) / 86_400_000;
  if (day === undefined) return Date.UTC(year, month, 0) / 86_400_000;
  return firstDay(date);
}

/** First and last day of a period, both belonging to it. */
export const daysOf = (period: Period): readonly [number, number] => [
  firstDay(period.from),
  lastDay(period.to ?? period.from),
];

export function overlaps(a: Period, b: Period): boolean {
  const [aFrom, aTo] = daysOf(a);
  const [bFrom, bTo] = daysOf(b);
  return aFrom <= bTo && bFrom <= aTo;
}

/** Two days, `YYYY-MM-DD`, both included; null where nothing is asked for. */
type Asked = readonly [first: string, last: string] | null;

/** Whether a period may lie in a span, in part at least: a partial date counts with every day that it can mean. */
export const inSpan = (period: Period | undefined, span: Asked): boolean =>
  span === null || (period !== undefined && overlaps(period, { from: span[0], to: span[1] }));

/** Articles of one round are written within days of each other; one older than a week speaks of another round. */
const ROUND_DAYS = 7;
export const isOfAnEarlierRound = (written: Period): boolean => daysOf(written)[1] < firstDay(AS_OF) - ROUND_DAYS;
