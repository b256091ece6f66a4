// The scale of the time axis: the position of each day, the ticks, and the steps of the two handles of its range slider.
// It must not know what happened on a day, pixels or words. Positions are shares of the length, 0 to 1; days are days
// since 1970-01-01.
import { firstDay, lastDay } from '../values/period.ts';
import { WHOLE, type Span } from '../view/view.ts';

/** The axis is piecewise linear: `share` is the width of a stretch, `every` the distance between its ticks. */
export const STRETCHES = [
  { first: WHOLE[0], last: '2025-01-31', share: 0.06, every: { months: 1200 } },
  { first: '2025-02-01', last: '2025-11-15', share: 0.18, every: { months: 3 } },
  { first: '2025-11-16', last: '2025-12-17', share: 0.23, every: { days: 10 } },
  { first: '2025-12-18', last: '2025-12-31', share: 0.44, every: { days: 2 } },
  { first: '2026-01-01', last: WHOLE[1], share: 0.09, every: { months: 1 } },
] as const;

const MS_PER_DAY = 86_400_000;
/** `to` is the day after the last, `start` the position of the first. */
type Stretch = { readonly from: number; readonly to: number; readonly start: number; readonly share: number };
const stretches: readonly Stretch[] = STRETCHES.map(({ first, last, share }, index) => ({
  from: firstDay(first),
  to: lastDay(last) + 1,
  start: STRETCHES.slice(0, index).reduce((sum, stretch) => sum + stretch.share, 0),
  share,
}));
const dayWidth = ({ from, to, share }: Stretch): number => share / (to - from);
const START = firstDay(WHOLE[0]);
const END = lastDay(WHOLE[1]) + 1;
/** The first day that the handles can select by itself; all earlier days are selected together. */
const FIRST_SINGLE_DAY = firstDay('2025-02-01');

/** The first stretch that matches, or the last stretch. */
function stretchWhere(matches: (stretch: Stretch) => boolean): Stretch {
  const stretch = stretches.find(matches) ?? stretches.at(-1);
  if (!stretch) throw new Error('the axis has no stretch');
  return stretch;
}

/** The date of a day, `YYYY-MM-DD`. */
export const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** The position at which a day begins; days beyond the axis are at its ends. */
export function placeOf(day: number): number {
  const clamped = Math.min(END, Math.max(START, day));
  const { from, to, start, share } = stretchWhere((stretch) => clamped < stretch.to);
  return start + (share * (clamped - from)) / (to - from);
}

/** The day at a position. */
export function dayAt(place: number): number {
  const clamped = Math.min(1, Math.max(0, place));
  const { from, to, start, share } = stretchWhere((stretch) => clamped < stretch.start + stretch.share);
  return Math.min(END - 1, Math.floor(from + ((clamped - start) / share) * (to - from) + 1e-9));
}

/** The last step of the handles: step 0 is all days before February 2025, every further step is one day. */
export const LAST_STEP = END - FIRST_SINGLE_DAY;
const stepOf = (day: number): number => Math.min(LAST_STEP, Math.max(0, day - FIRST_SINGLE_DAY + 1));
export const stepAt = (place: number): number => stepOf(dayAt(place));
export const stepsOf = ([first, last]: Span): readonly [number, number] => [
  stepOf(firstDay(first)),
  stepOf(lastDay(last)),
];

/** The span of days between two handles, given by their steps in either order. */
export function spanOf(a: number, b: number): Span {
  const [low, high] = [Math.min(a, b), Math.max(a, b)].map((step) => Math.min(LAST_STEP, Math.max(0, step)));
  const first = low === 0 ? START : FIRST_SINGLE_DAY + (low ?? 0) - 1;
  return [isoOf(first), isoOf(FIRST_SINGLE_DAY + (high ?? 0) - 1)];
}

/** The positions of the two handles: the start of the first day of a span and the end of the last. */
export const edgesOf = (span: Span): readonly [number, number] => {
  const [from, to] = stepsOf(span);
  return [from === 0 ? 0 : placeOf(FIRST_SINGLE_DAY + from - 1), placeOf(FIRST_SINGLE_DAY + to)];
};

/** Whether a span excludes any part of the axis. */
export const isPartial = (span: Span): boolean => {
  const [from, to] = stepsOf(span);
  return from > 0 || to < LAST_STEP;
};

export type Tick = { readonly day: number; readonly place: number; readonly kind: 'before' | 'month' | 'date' | 'day' };

/** The days with a tick in a stretch, leaving half a step or 30 days free before the next stretch. */
function tickDays({ first, last, every }: (typeof STRETCHES)[number]): number[] {
  const [from, to] = [firstDay(first), lastDay(last)];
  if ('days' in every) {
    const length = Math.ceil((to - from + 1) / every.days - 0.5);
    return Array.from({ length }, (_, index) => from + index * every.days);
  }
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  // No stretch has more than 12 ticks.
  const starts = Array.from({ length: 12 }, (_, index) => Date.UTC(year, month - 1 + index * every.months));
  return starts.map((start) => start / MS_PER_DAY).filter((day) => day <= to - 30);
}

/** Ticks at days are of the kind `date`, to be labelled with the month, where a month begins in the stretch. */
function ticksOf(stretch: (typeof STRETCHES)[number]): Tick[] {
  const days = tickDays(stretch);
  const monthOf = (day: number): string => isoOf(day).slice(0, 7);
  return days.map((day, index) => {
    const isNewMonth = index === 0 || monthOf(day) !== monthOf(days[index - 1] ?? day);
    const dayKind = isNewMonth ? 'date' : 'day';
    const monthKind = firstDay(stretch.first) === START ? 'before' : 'month';
    return { day, place: placeOf(day), kind: 'days' in stretch.every ? dayKind : monthKind };
  });
}

/** All ticks of the axis: months where days are narrow, days where they are wide. */
export const TICKS: readonly Tick[] = STRETCHES.flatMap(ticksOf);

/** How many times wider a day is in the widest stretch than in the narrowest whose days can be selected singly; rounded. */
export const DAY_WIDTH_RATIO = Math.round(
  Math.max(...stretches.map(dayWidth)) / Math.min(...stretches.slice(1).map(dayWidth)),
);
