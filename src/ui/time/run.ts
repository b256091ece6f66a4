// Going through the dates of a span one after another: the days shown grow from its first day to the date reached.
// It must not know clocks, words or the map.
import { isoOf } from '../../core/time/axis.ts';
import { daysOf, lastDay } from '../../core/values/period.ts';
import { marksIn, type Mark } from '../../core/time/timeline.ts';
import type { Span } from '../../core/view/view.ts';

/** The span that is gone through, and what of it is shown now. */
export type Run = { readonly whole: Span; readonly shown: Span };

/** What is shown when a date is reached: all of the span at its last date, and never more than the span. */
function shownAt(whole: Span, mark: Mark, isLast: boolean): Span {
  const reached = Math.min(daysOf(mark.period)[1], lastDay(whole[1]));
  return isLast ? whole : [whole[0], isoOf(reached)];
}

/**
 * The next date of a run, or the one before; undefined where there is none. A run goes on while the days shown are
 * those that it set; once the reader has set others, these are a new run, and after its last date comes its first.
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
