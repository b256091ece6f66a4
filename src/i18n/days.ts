// Periods, days and times as each language writes them.
// It must not know what they are the days of; the first view does without, since a browser takes long over its first date.
import { daysOf, type Period } from '../core/values/period.ts';
import { spaced } from './format.ts';

const dateOf = (day: number): Date => new Date(day * 86_400_000);

function options(date: string): Intl.DateTimeFormatOptions {
  const fields = date.split('-').length;
  if (fields === 1) return { year: 'numeric', timeZone: 'UTC' };
  if (fields === 2) return { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
}

/**
 * The dash of a range: closed between two single words or numbers, open where either side has a space. The no-break
 * space keeps a line from beginning with the dash.
 */
const OPEN_DASH = '\u00a0– ';
const dashFor = (side: readonly unknown[]): string => (side.length > 1 ? OPEN_DASH : '–');

/** `17 December 2025 – 1 January 2026`: Intl has one sign for two years in some languages, as the Ukrainian «рр.». */
function range(format: Intl.DateTimeFormat, from: Date, to: Date): string {
  if (format.resolvedOptions().month !== undefined && from.getUTCFullYear() !== to.getUTCFullYear())
    return format.format(from) + OPEN_DASH + format.format(to);
  const parts = format.formatRangeToParts(from, to);
  const dash = dashFor(parts.filter(({ source, type }) => source === 'startRange' && type !== 'literal'));
  return parts.map(({ value }) => value.replace(/\s*–\s*/u, dash)).join('');
}

/** `28 December 2025`, `27–28 December 2025`, `January–March 2025`, `December 2025`: no more exact than the source. */
export function formatPeriod(period: Period, locale: string): string {
  const [from, to] = daysOf(period);
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options(period.from));
  const isSingle = period.to === undefined || period.to === period.from;
  return spaced(isSingle ? format.format(dateOf(from)) : range(format, dateOf(from), dateOf(to)));
}

/** The time of day of a moment (milliseconds since 1970) on this machine's clock, to the minute, from 00:00 to 23:59. */
export const formatClock = (moment: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);

/** `30 November 2026 at 16:44`: the day and the time of a moment (milliseconds since 1970) on this machine's clock. */
export const formatMoment = (moment: number, locale: string): string =>
  spaced(new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short' }).format(moment)); // prettier-ignore

/** `November 23, 2026`, `23 листопада 2026`: a day written out as a list of references has it. */
export function longDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00Z`)).replace(/\s*р\.$/u, '');
}
