// The rule against operational use: rows dated within the last fourteen days are left out, whatever the date stands for.
// It must not know places, nor which columns the reader has picked.
import { firstDay, isoDate } from '../values/period.ts';
import { dateReader } from './dates.ts';
import type { Value } from './sheet.ts';

/** Days before today that count as recent; today and the next day, which another time zone may have, do too. */
const RECENT_DAYS = 14;

/** Whether a date lies in a span of days, both ends included; a month without a day does if any of its days does. */
const lies = (date: string | undefined, from: string, to: string): boolean =>
  date !== undefined && date >= from.slice(0, date.length) && date <= to.slice(0, date.length);

/**
 * Whether a row has a date in one of the given columns within the last fourteen days before `today`, `YYYY-MM-DD`. Where
 * day and month may be meant either way, one recent reading is enough. What lies in the future has not happened.
 */
export function recentRows(columns: readonly (readonly Value[])[], today: string): (row: number) => boolean {
  const day = firstDay(today);
  const [from, to] = [isoDate(day - RECENT_DAYS), isoDate(day + 1)];
  const readers = [dateReader('dmy'), dateReader('mdy')];
  return (row) => columns.some((values) => readers.some((read) => lies(read(values[row] ?? null), from, to)));
}
