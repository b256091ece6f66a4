// The scale of the timeline: the position of each day, the day at a position, and the ticks.
// It must not know what happened on a day, pixels or words. Positions are shares of the length, 0 to 1; days are days
// since 1970-01-01.
import { scaleLinear } from 'd3-scale';
import { utcDay, utcMonth } from 'd3-time';
import { firstDay, isoDate, lastDay, MS_PER_DAY } from '../values/period.ts';
import { WHOLE, type Span } from '../view/view.ts';
import { AXIS_END, dayOfStep, stepOf, stepsOf } from './steps.ts';

/** The axis is piecewise linear: `share` is the width of a stretch, `every` the distance between its ticks. */
export const STRETCHES = [
  { first: WHOLE[0], last: '2025-01-31', share: 0.06, every: { months: 1200 } },
  { first: '2025-02-01', last: '2025-11-15', share: 0.18, every: { months: 3 } },
  { first: '2025-11-16', last: '2025-12-17', share: 0.23, every: { days: 10 } },
  { first: '2025-12-18', last: '2025-12-31', share: 0.44, every: { days: 2 } },
  { first: '2026-01-01', last: WHOLE[1], share: 0.09, every: { months: 1 } },
] as const;
type Stretch = (typeof STRETCHES)[number];

const startOf = (index: number): number => STRETCHES.slice(0, index).reduce((sum, { share }) => sum + share, 0);
const scale = scaleLinear()
  .domain([...STRETCHES.map(({ first }) => firstDay(first)), AXIS_END])
  .range([...STRETCHES.map((_, index) => startOf(index)), 1])
  .clamp(true);

/** The position at which a day begins; days beyond the axis are at its ends. */
export const placeOf = (day: number): number => scale(day);

/** The day at a position. */
export const dayAt = (place: number): number => Math.min(AXIS_END - 1, Math.floor(scale.invert(place) + 1e-9));

/** The step of a handle at a position. */
export const stepAt = (place: number): number => stepOf(dayAt(place));

/** The positions of the two handles: the start of the first day of a span and the end of the last. */
export const edgesOf = (span: Span): readonly [number, number] => {
  const [from, to] = stepsOf(span);
  return [placeOf(dayOfStep(from)), placeOf(dayOfStep(to + 1))];
};

export type Tick = { readonly day: number; readonly place: number; readonly kind: 'before' | 'month' | 'date' | 'day' };

/** The days with a tick in a stretch, leaving half a step or 30 days free before the next stretch. */
function tickDays({ first, last, every }: Stretch): number[] {
  const [unit, step, free] = 'days' in every ? [utcDay, every.days, every.days / 2] : [utcMonth, every.months, 30];
  const [from, to] = [firstDay(first), lastDay(last) + 1 - free];
  return unit.range(new Date(from * MS_PER_DAY), new Date(to * MS_PER_DAY), step).map((date) => +date / MS_PER_DAY);
}

/** Ticks at days are of the kind `date`, to be labelled with the month, where a month begins in the stretch. */
function ticksOf(stretch: Stretch): Tick[] {
  const days = tickDays(stretch);
  const monthOf = (day: number): string => isoDate(day).slice(0, 7);
  return days.map((day, index) => {
    const isNewMonth = index === 0 || monthOf(day) !== monthOf(days[index - 1] ?? day);
    const dayKind = isNewMonth ? 'date' : 'day';
    const monthKind = stretch === STRETCHES[0] ? 'before' : 'month';
    return { day, place: placeOf(day), kind: 'days' in stretch.every ? dayKind : monthKind };
  });
}

/** All ticks of the axis: months where days are narrow, days where they are wide. */
export const TICKS: readonly Tick[] = STRETCHES.flatMap(ticksOf);

const dayWidths = STRETCHES.map(({ first, last, share }) => share / (lastDay(last) + 1 - firstDay(first)));
/** How many times wider a day is in the widest stretch than in the narrowest whose days can be selected singly; rounded. */
export const DAY_WIDTH_RATIO = Math.round(Math.max(...dayWidths) / Math.min(...dayWidths.slice(1)));
