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

/** `28 December 2025`, `27–28 December 2025`, `December 2025`: no more exact than the source. */
export function formatPeriod(period: Period, locale: string): string {
  const [from, to] = daysOf(period);
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options(period.from));
  const text =
    period.to === undefined || period.to === period.from
      ? format.format(dateOf(from))
      : format.formatRange(dateOf(from), dateOf(to));
  return spaced(text.replace(/\s*–\s*/u, (dash) => (/\d/.test(text.split(dash)[0]?.at(-1) ?? '') ? '–' : ' – ')));
}

/** The time of day of a moment (milliseconds since 1970) on this machine's clock, to the minute. */
export const formatClock = (moment: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);

/** `November 23, 2026`, `23 листопада 2026`: a day written out as a list of references has it. */
export function longDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00Z`)).replace(/\s*р\.$/u, '');
}
