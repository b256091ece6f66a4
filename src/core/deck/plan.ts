// When each chapter of a presentation is planned, and how far ahead of that or behind it a slide is.
// It must not know clocks, words or how a plan is shown.
import type { Deck } from './deck.ts';

/** Minutes from the start. */
export type Planned = { readonly from: number; readonly to: number };
export type Progress = {
  /** The index of the chapter that the plan is at; the number of chapters once the plan is over. */
  readonly chapter: number;
  /** Minutes ahead of the plan, negative if behind; 0 while the slide shown is within its time. */
  readonly lead: number;
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The sum of the minutes that chapters are given. */
export const givenMinutes = ({ chapters }: Deck): number => sum(chapters.map(({ minutes }) => minutes ?? 0));

/**
 * The time of each chapter: its own minutes, or an equal share of what the others leave of the deck's length. Empty for a
 * deck without any minutes.
 */
export function planOf(deck: Deck): readonly Planned[] {
  const open = deck.chapters.filter(({ minutes }) => minutes === undefined).length;
  const share = open > 0 ? Math.max(0, deck.minutes - givenMinutes(deck)) / open : 0;
  let from = 0;
  const plan = deck.chapters.map(({ minutes = share }): Planned => {
    const planned = { from, to: from + minutes };
    from = planned.to;
    return planned;
  });
  return from > 0 ? plan : [];
}

/** Where the plan is after so many minutes, and how a slide compares with it: 0 is the opening one, the last the closing one. */
export function progressOf(plan: readonly Planned[], slide: number, minutes: number): Progress {
  const end = plan.at(-1)?.to ?? 0;
  const now = plan.findIndex(({ to }) => minutes < to);
  const { from, to } = slide === 0 ? { from: 0, to: 0 } : (plan[slide - 1] ?? { from: end, to: end });
  return {
    chapter: now < 0 ? plan.length : now,
    lead: minutes < from ? from - minutes : Math.min(0, to - minutes),
  };
}
