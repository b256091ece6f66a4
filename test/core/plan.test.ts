// Proves the plan of a presentation: chapters in order, within its length, and a slide compared with the clock.
// It must not know words or clocks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECKS, fetchDeck } from '../../src/content/decks.ts';
import { setChapterFields } from '../../src/core/deck/deck-edit.ts';
import type { Deck } from '../../src/core/deck/deck.ts';
import { givenMinutes, planOf, progressOf } from '../../src/core/deck/plan.ts';
import { smallDeck } from './decks.ts';

const minutesArbitrary = fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), { minLength: 8, maxLength: 8 }); // prettier-ignore
const timedDeck = fc
  .tuple(smallDeck, fc.integer({ min: 0, max: 600 }), minutesArbitrary)
  .map(([deck, length, given]): Deck =>
    deck.chapters.reduce((made, { id }, index) => setChapterFields(id, { minutes: given[index] })(made), {
      ...deck,
      minutes: length,
    }),
  );

describe('the plan', () => {
  test('has the chapters one after another, each with its own minutes, and fills the length where one is open', () => {
    fc.assert(
      fc.property(timedDeck, (deck) => {
        const plan = planOf(deck);
        if (plan.length === 0) {
          expect(givenMinutes(deck)).toBe(0);
          return;
        }
        expect(plan).toHaveLength(deck.chapters.length);
        plan.forEach(({ from, to }, index) => {
          expect(from).toBeCloseTo(index === 0 ? 0 : plan[index - 1]!.to);
          const { minutes } = deck.chapters[index]!;
          if (minutes !== undefined) expect(to - from).toBeCloseTo(minutes);
        });
        const isOpen = deck.chapters.some(({ minutes }) => minutes === undefined);
        const length = isOpen ? Math.max(deck.minutes, givenMinutes(deck)) : givenMinutes(deck);
        expect(plan.at(-1)!.to).toBeCloseTo(length);
      }),
    );
  });

  test('says where it is, and how far a slide is ahead or behind', () => {
    const plan = [
      { from: 0, to: 3 },
      { from: 3, to: 8 },
    ];
    expect(progressOf(plan, 1, 2)).toEqual({ chapter: 0, lead: 0 });
    expect(progressOf(plan, 2, 2)).toEqual({ chapter: 0, lead: 1 });
    expect(progressOf(plan, 1, 5)).toEqual({ chapter: 1, lead: -2 });
    expect(progressOf(plan, 0, 4)).toEqual({ chapter: 1, lead: -4 });
    expect(progressOf(plan, 3, 7)).toEqual({ chapter: 1, lead: 1 });
    expect(progressOf(plan, 3, 10)).toEqual({ chapter: 2, lead: -2 });
  });
});

/** The guided path is walked alone: it has no plan. */
test.each(DECKS.filter((slug) => slug !== 'step-by-step'))(
  'every chapter of %s has its minutes, and together they are the lesson’s',
  async (slug) => {
    const parsed = await fetchDeck(slug, 'en');
    if (!parsed.ok) throw new Error(slug);
    const { chapters, minutes } = parsed.value;
    expect(chapters.filter((one) => one.minutes === undefined)).toEqual([]);
    expect(givenMinutes(parsed.value)).toBe(minutes);
  },
);
