// Dates as precise as their sources (a year, a month or a day) and periods between them.
// It must not know languages or time zones: days are calendar days at the place of the event.
import type { Period } from '../../../geo/schema.ts';
import day from './day.json' with { type: 'json' };

export type { Period } from '../../../geo/schema.ts';

/** The day of the situation that this build shows. An open draft may have another: the catalogue of facts says which. */
export const AS_OF = day.asOf;
/** The day of the talks in Florida; it stays when the map moves to a later day. */
export const MEETING = '2025-12-28';

export const MS_PER_DAY = 86_400_000;

const parts = (date: string): readonly [number, number | undefined, number | undefined] => {
  const [year, month, day] = date.split('-').map(Number);
  return [year ?? Number.NaN, month, day];
};

/** Days since 1970-01-01 of the first day that a partial date can mean. */
export function firstDay(date: string): number {
  const [year, month = 1, day = 1] = parts(date);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** Days since 1970-01-01 of the last day that a partial date can mean. */
export function lastDay(date: string): number {
  const [year, month, day] = parts(date);
  if (month === undefined) return Date.UTC(year, 11, 31) / MS_PER_DAY;
  if (day === undefined) return Date.UTC(year, month, 0) / MS_PER_DAY;
  return firstDay(date);
}

/** The date, `YYYY-MM-DD`, of a day since 1970-01-01. */
export const isoDate = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** The first and the last day of a period, both inclusive, in days since 1970-01-01. */
export const daysOf = (period: Period): readonly [number, number] => [
  firstDay(period.from),
  lastDay(period.to ?? period.from),
];

export function overlaps(a: Period, b: Period): boolean {
  const [aFrom, aTo] = daysOf(a);
  const [bFrom, bTo] = daysOf(b);
  return aFrom <= bTo && bFrom <= aTo;
}

/** The first and the last day, `YYYY-MM-DD`, both inclusive; null for all time. */
type SelectedSpan = readonly [first: string, last: string] | null;

/** Whether a period may overlap a span: a partial date stands for every day that it can mean. */
export const inSpan = (period: Period | undefined, span: SelectedSpan): boolean =>
  span === null || (period !== undefined && overlaps(period, { from: span[0], to: span[1] }));

/** Articles about the same round of talks appear within days of each other; older ones are about an earlier round. */
const ROUND_DAYS = 7;
export const isOfAnEarlierRound = (written: Period): boolean => daysOf(written)[1] < firstDay(MEETING) - ROUND_DAYS;
