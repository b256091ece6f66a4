// The steps of the two handles of the time slider: step 0 is all days before February 2025, every further step is one day.
// It must not know where on the axis a day lies. Days are days since 1970-01-01.
import { firstDay, isoDate, lastDay } from '../values/period.ts';
import { WHOLE, type Span } from '../view/view.ts';

const AXIS_START = firstDay(WHOLE[0]);
/** The day after the last day of the axis. */
export const AXIS_END = lastDay(WHOLE[1]) + 1;
/** The first day that the handles can select by itself; all earlier days are selected together. */
const FIRST_SINGLE_DAY = firstDay('2025-02-01');

export const LAST_STEP = AXIS_END - FIRST_SINGLE_DAY;
const clamped = (step: number): number => Math.min(LAST_STEP, Math.max(0, step));

/** The step that selects a day. */
export const stepOf = (day: number): number => clamped(day - FIRST_SINGLE_DAY + 1);
/** The first day of a step. */
export const dayOfStep = (step: number): number => (step === 0 ? AXIS_START : FIRST_SINGLE_DAY + step - 1);

export const stepsOf = ([first, last]: Span): readonly [number, number] => [
  stepOf(firstDay(first)),
  stepOf(lastDay(last)),
];

/** The span of days between two handles, given by their steps in either order. */
export const spanOf = (a: number, b: number): Span => [
  isoDate(dayOfStep(clamped(Math.min(a, b)))),
  isoDate(dayOfStep(clamped(Math.max(a, b)) + 1) - 1),
];

/** Whether a span excludes any day of the axis; null, while the timeline is closed, excludes none. */
export const isPartial = (span: Span | null): boolean =>
  span !== null && (firstDay(span[0]) > AXIS_START || lastDay(span[1]) + 1 < AXIS_END);
