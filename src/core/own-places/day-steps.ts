// The span of dates of a file in steps of equal kind: days, weeks, months or years, one after the other.
// It must not know places or words. Dates are ISO text, `2025-11-20` or `2025-11`.
import { firstDay, isoDate, lastDay } from '../values/period.ts';

export const DAY_STEPS = ['day', 'week', 'month', 'year'] as const;
export type DayStep = (typeof DAY_STEPS)[number];
export type DateSpan = { readonly first: string; readonly last: string };

const WEEK = 7;
const MONTHS = 12;
const monthsOf = (date: string): number => Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7)) - 1;
const monthText = (months: number): string => `${Math.floor(months / MONTHS)}-${String((months % MONTHS) + 1).padStart(2, '0')}`; // prettier-ignore

/** How many steps a span has; the last may reach beyond it. */
export function stepCount({ first, last }: DateSpan, step: DayStep): number {
  if (step === 'year') return Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  if (step === 'month') return monthsOf(last) - monthsOf(first) + 1;
  const days = lastDay(last) - firstDay(first) + 1;
  return step === 'day' ? days : Math.ceil(days / WEEK);
}

/** The first and the last day of a step, `YYYY-MM-DD`, counted from 0: months and years are those of the calendar. */
export function stepAt({ first }: DateSpan, step: DayStep, index: number): readonly [from: string, to: string] {
  if (step === 'day' || step === 'week') {
    const length = step === 'day' ? 1 : WEEK;
    const from = firstDay(first) + index * length;
    return [isoDate(from), isoDate(from + length - 1)];
  }
  const text = step === 'year' ? String(Number(first.slice(0, 4)) + index).padStart(4, '0') : monthText(monthsOf(first) + index); // prettier-ignore
  return [isoDate(firstDay(text)), isoDate(lastDay(text))];
}

/** The step that has a day. */
export function stepOf(span: DateSpan, step: DayStep, day: string): number {
  const [from] = stepAt(span, step, 0);
  return Math.max(0, Math.min(stepCount(span, step), stepCount({ first: from, last: day }, step)) - 1);
}
