// Days and months as short as an axis needs them, as each language writes them.
// It must not know where on the axis they stand.
import type { Tick } from '../core/time/axis.ts';

const FIELDS: Readonly<Record<Exclude<Tick['kind'], 'before'>, Intl.DateTimeFormatOptions>> = {
  month: { month: 'short' },
  date: { month: 'short', day: 'numeric' },
  day: { day: 'numeric' },
};

/** `Feb`, `18 Dec`, `20`; the year stands with a January. Empty for what was before the axis counts days. */
export function formatTick({ day, kind }: Tick, locale: string): string {
  if (kind === 'before') return '';
  const date = new Date(day * 86_400_000);
  const year = kind === 'month' && date.getUTCMonth() === 0 ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...FIELDS[kind],
    ...year,
    timeZone: 'UTC',
  }).format(date);
}
