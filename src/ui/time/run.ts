// Plays the dates of a span one after another: the days shown grow from its first day to the date reached.
// It must not know timers, texts or the map.
import { daysOf, isoDate, lastDay } from '../../core/values/period.ts';
import { marksIn, type Mark } from '../../core/time/timeline.ts';
import type { Span } from '../../core/view/view.ts';

/** The span being played, and the part of it that is shown now. */
export type Run = { readonly whole: Span; readonly shown: Span };

/** The part shown when a date is reached: the whole span at its last date, and never more than the span. */
function shownAt(whole: Span, mark: Mark, isLast: boolean): Span {
  const reached = Math.min(daysOf(mark.period)[1], lastDay(whole[1]));
  return isLast ? whole : [whole[0], isoDate(reached)];
}

/**
 * The next or previous date of a run; undefined if there is none. The run continues as long as the days shown are the
 * ones it set. If the reader has set other days, these start a new run, which wraps from its last date to its first.
 */
export function stepFrom(
  run: Run | undefined,
  now: Span,
  dates: readonly Mark[],
  chosen: Mark | undefined,
  by: 1 | -1,
): { readonly run: Run; readonly mark: Mark } | undefined {
  const whole = run && run.shown.join() === now.join() ? run.whole : now;
  const within = marksIn(dates, whole);
  const at = within.findIndex(({ key }) => key === chosen?.key);
  const next = at < 0 && by < 0 ? within.length - 1 : at + by;
  const mark = within[next] ?? (by > 0 && whole !== run?.whole ? within[0] : undefined);
  return mark && { mark, run: { whole, shown: shownAt(whole, mark, mark === within.at(-1)) } };
}
