// The axis of time: how wide its days are, where a day stands, and the steps of its two handles.
// It must not know what happened on a day, pixels or words; a place on the axis is a share of its length.
import { firstDay, lastDay } from '../values/period.ts';
import { WHOLE, type Span } from '../view/view.ts';

/** Stretches of the axis: in each, all days have one width; `every` so many days or months stands a tick. */
export const STRETCHES = [
  { first: WHOLE[0], last: '2025-01-31', share: 0.06, every: { months: 1200 } },
  { first: '2025-02-01', last: '2025-11-15', share: 0.18, every: { months: 3 } },
  { first: '2025-11-16', last: '2025-12-17', share: 0.23, every: { days: 10 } },
  { first: '2025-12-18', last: '2025-12-31', share: 0.44, every: { days: 2 } },
  { first: '2026-01-01', last: WHOLE[1], share: 0.09, every: { months: 1 } },
] as const;

type Stretch = { readonly from: number; readonly to: number; readonly at: number; readonly share: number };
/** `to` is the day after the last. */
const stretches: readonly Stretch[] = STRETCHES.map(({ first, last, share }, index) => ({
  from: firstDay(first),
  to: lastDay(last) + 1,
  at: STRETCHES.slice(0, index).reduce((sum, one) => sum + one.share, 0),
  share,
}));
const widthOf = ({ from, to, share }: Stretch): number => share / (to - from);
const START = firstDay(WHOLE[0]);
const END = lastDay(WHOLE[1]) + 1;
/** The first day that can be set by itself: all before it is set as one. */
const BY_DAY = firstDay('2025-02-01');

/** The first stretch that holds; the last one where none does. */
function stretchWhere(holds: (one: Stretch) => boolean): Stretch {
  const found = stretches.find(holds) ?? stretches.at(-1);
  if (!found) throw new Error('the axis has no stretch');
  return found;
}

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Where a day begins on the axis, from 0 to 1; days beyond its ends stand at its ends. */
export function placeOf(day: number): number {
  const held = Math.min(END, Math.max(START, day));
  const { from, to, at, share } = stretchWhere((one) => held < one.to);
  return at + (share * (held - from)) / (to - from);
}

/** The day that a place on the axis belongs to. */
export function dayAt(place: number): number {
  const held = Math.min(1, Math.max(0, place));
  const { from, to, at, share } = stretchWhere((one) => held < one.at + one.share);
  return Math.min(END - 1, Math.floor(from + ((held - at) / share) * (to - from) + 1e-9));
}

/** The steps of the two handles: step 0 is all that was before February 2025, each further step one day. */
export const LAST_STEP = END - BY_DAY;
const stepOf = (day: number): number => Math.min(LAST_STEP, Math.max(0, day - BY_DAY + 1));
export const stepAt = (place: number): number => stepOf(dayAt(place));
export const stepsOf = ([first, last]: Span): readonly [number, number] => [
  stepOf(firstDay(first)),
  stepOf(lastDay(last)),
];

/** The days that two handles let through, whichever of them is the first. */
export function spanOf(a: number, b: number): Span {
  const [low, high] = [Math.min(a, b), Math.max(a, b)].map((step) => Math.min(LAST_STEP, Math.max(0, step)));
  const first = low === 0 ? START : BY_DAY + (low ?? 0) - 1;
  return [isoOf(first), isoOf(BY_DAY + (high ?? 0) - 1)];
}

/** Where the handles stand: the edges of the days let through. */
export const edgesOf = (span: Span): readonly [number, number] => {
  const [from, to] = stepsOf(span);
  return [from === 0 ? 0 : placeOf(BY_DAY + from - 1), placeOf(BY_DAY + to)];
};

/** Whether a span leaves out any part of the axis. */
export const narrows = (span: Span): boolean => {
  const [from, to] = stepsOf(span);
  return from > 0 || to < LAST_STEP;
};

export type Tick = { readonly day: number; readonly place: number; readonly kind: 'before' | 'month' | 'date' | 'day' };

function ticksIn({ first, last, every }: (typeof STRETCHES)[number]): Tick[] {
  const [from, to] = [firstDay(first), lastDay(last)];
  const days =
    'days' in every
      ? Array.from({ length: Math.ceil((to - from + 1) / every.days - 0.5) }, (_, index) => from + index * every.days)
      : Array.from({ length: 12 }, (_, index) => Date.UTC(+first.slice(0, 4), +first.slice(5, 7) - 1 + index * every.months) / 86_400_000).filter((day) => day <= to - 30); // prettier-ignore
  return days.map((day, index) => {
    const begins = index === 0 || isoOf(day).slice(0, 7) !== isoOf(days[index - 1] ?? day).slice(0, 7);
    const kind = 'days' in every ? (begins ? 'date' : 'day') : from === START ? 'before' : 'month';
    return { day, place: placeOf(day), kind };
  });
}

/** What stands along the axis, clear of the next stretch: months where days are narrow, days where they are wide. */
export const TICKS: readonly Tick[] = STRETCHES.flatMap(ticksIn);

/** How many times as wide a day in the widest stretch is as one in the narrowest that is set day by day. */
export const WIDEST = Math.round(Math.max(...stretches.map(widthOf)) / Math.min(...stretches.slice(1).map(widthOf)));
