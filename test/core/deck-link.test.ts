// Proves the links of a class: as short as can be, and each opens the view that it was made from.
// It must not know addresses or how a link is drawn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECKS, fetchDeck } from '../../src/content/decks.ts';
import { classQuery, openingView, pupilQuery } from '../../src/core/deck/deck-link.ts';
import { slidesOf, turnToSlide, type Deck } from '../../src/core/deck/deck.ts';
import { fromQuery } from '../../src/core/view/share.ts';
import { OPENING_VIEW } from '../../src/core/view/opening.ts';
import { INITIAL, look, toggle, type View } from '../../src/core/view/view.ts';
import { viewArbitrary } from './views.ts';

async function deckOf(slug: string): Promise<Deck> {
  const parsed = await fetchDeck(slug, 'en');
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.value;
}
/** What a student's phone shows once it has the deck: the view in its own appearance. */
const scanned = (query: string, deck: Deck | undefined): View => {
  const { view } = fromQuery(query);
  return deck && view.deck === deck.id ? openingView(view, deck) : view;
};

describe.each(DECKS)('the links of %s', (slug) => {
  test('say no more than the chapter while nothing has been moved, and open its view', async () => {
    const deck = await deckOf(slug);
    for (let slide = 1; slide < slidesOf(deck) - 1; slide++) {
      const view = turnToSlide(deck, slide)({ ...INITIAL, theme: 'dark' });
      expect(classQuery(view, deck)).toBe(`?v=1&deck=${slug}.${slide}`);
      expect(scanned(classQuery(view, deck), deck)).toEqual({ ...view, theme: 'auto' });
    }
    const ukrainian = turnToSlide(deck, 1)({ ...INITIAL, locale: 'uk' });
    expect(classQuery(ukrainian, deck)).toBe(`?v=1&lang=uk&deck=${slug}.1`);
  });

  test('say what has been changed, and open it as changed', async () => {
    const deck = await deckOf(slug);
    const chapter = turnToSlide(deck, 1)(INITIAL);
    for (const step of [look({ lon: 37.5, lat: 48.2, zoom: 8 }), toggle('towns')]) {
      const view = step(chapter);
      expect(scanned(classQuery(view, deck), deck)).toEqual(view);
      expect(classQuery(view, deck)).not.toBe(classQuery(chapter, deck));
    }
    for (const slide of [0, slidesOf(deck) - 1]) {
      const view = { ...look({ lon: 30, lat: 50, zoom: 6 })(INITIAL), deck: slug, slide };
      expect(scanned(classQuery(view, deck), deck)).toEqual(view);
    }
  });
});

test('a student’s link is the teacher’s with one word more, and opens the same view', async () => {
  const deck = await deckOf('what-is-on-the-table');
  const view = turnToSlide(deck, 4)(INITIAL);
  expect(pupilQuery(view, deck)).toBe('?v=1&deck=what-is-on-the-table.4&pupil=1');
  expect(scanned(pupilQuery(view, deck), deck)).toEqual({ ...view, pupil: true });
  expect(fromQuery('?v=1&deck=what-is-on-the-table.4&pupil').view.pupil).toBe(true);
  expect(turnToSlide(deck, 5)({ ...view, pupil: true }).pupil).toBe(true);
  expect(pupilQuery(view, undefined)).toBe(classQuery(view, undefined));
});

test('a deck that only this device keeps stays out of the link, and the view is whole', async () => {
  const ready = await deckOf('what-is-on-the-table');
  const own: Deck = { ...ready, id: 'own-k3x9q2ab' };
  const view = turnToSlide(own, 4)(INITIAL);
  const query = classQuery(view, undefined);
  expect(query).not.toContain('deck');
  expect(query).not.toContain('own-');
  expect(scanned(query, undefined)).toEqual({ ...view, deck: null, slide: 0 });
  expect(classQuery(INITIAL, undefined)).toBe('?v=1&panel=scenario');
  expect(classQuery(OPENING_VIEW, undefined)).toBe('?v=1');
});

test('any view survives its link, in the appearance of the device that opens it', async () => {
  const deck = await deckOf('reading-a-claim');
  fc.assert(
    fc.property(viewArbitrary, fc.boolean(), fc.nat(slidesOf(deck) - 1), (any, presented, slide) => {
      const view: View = presented ? { ...any, deck: deck.id, slide } : { ...any, deck: null, slide: 0, pupil: false };
      expect(scanned(classQuery(view, presented ? deck : undefined), deck)).toEqual({
        ...view,
        theme: 'auto',
        page: 'map',
      });
    }),
  );
});

test('bug: a slide that shows the first view was opened again and again', async () => {
  const deck = await deckOf(DECKS[0]!);
  const first = { ...deck, chapters: deck.chapters.map((one) => ({ ...one, view: '' })) };
  for (const slide of [0, 1]) {
    const view = turnToSlide(first, slide)(INITIAL);
    expect(openingView(view, first)).toBe(view);
  }
});

test('a deck that arrives after another has been opened does not take its place', async () => {
  const [late, open] = [await deckOf('step-by-step'), await deckOf('what-is-on-the-table')];
  const asked = { ...INITIAL, deck: open.id, slide: 1 };
  expect(openingView(asked, late)).toBe(asked);
  expect(openingView(asked, open)).toMatchObject({ deck: open.id, scenario: 'recognised-borders' });
});
