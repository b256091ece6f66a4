// Days and times that only later parts of the page write: a presenter's clock, a citation.
// It must not know what they are the days of.

/** The time of day of a moment (milliseconds since 1970) on this machine's clock, to the minute. */
export const formatClock = (moment: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);

/** `November 23, 2026`, `23 листопада 2026`: a day written out as a list of references has it. */
export function longDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00Z`)).replace(/\s*р\.$/u, '');
}
