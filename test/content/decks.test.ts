// Proves the ready decks: each is whole in every language, and what its slides show and name is there.
// It must not know how slides look.
import { describe, expect, test } from 'vitest';
import { DECKS, fetchDeck } from '../../src/content/decks.ts';
import { FIGURES } from '../../src/content/figures.ts';
import { exists } from '../../src/core/catalogue.ts';
import { chapterOn, parseDeck, slidesOf, turnToSlide, type Deck } from '../../src/core/deck.ts';
import { figuresIn, parseInlines } from '../../src/core/prose.ts';
import { fromQuery, settle, toQuery } from '../../src/core/share.ts';
import { INITIAL, LOCALES } from '../../src/core/view.ts';
import { readCorpus } from '../../src/cli/assemble.ts';

const { world, annotations } = readCorpus();
const known = {
  scenario: (id: string): boolean => world.scenarios.has(id),
  article: (id: string): boolean => world.articles.has(id),
  passage: (id: string): boolean => annotations.some((one) => one.id === id),
  pick: (id: string): boolean => exists(world, id),
};

async function deckOf(slug: string, locale: string): Promise<Deck> {
  const parsed = await fetchDeck(slug, locale);
  if (!parsed.ok) throw new Error(parsed.problems.map((one) => `${one.file} ${one.path}: ${one.message}`).join('\n'));
  return parsed.value;
}

describe.each(DECKS)('%s', (slug) => {
  test.each(LOCALES)('is whole in %s, and survives being exported', async (locale) => {
    const deck = await deckOf(slug, locale);
    expect(parseDeck(JSON.parse(JSON.stringify(deck)), 'deck')).toEqual({ ok: true, value: deck });
    expect(deck.id).toBe(slug);
    for (const { id, text, notes, question } of deck.chapters) {
      expect(text.length, id).toBeGreaterThan(0);
      expect(notes, id).not.toBe('');
      expect(question, id).not.toBe('');
      for (const figure of text.flatMap((one) => figuresIn(parseInlines(one))))
        expect(FIGURES.has(figure), `${id}: ${figure}`).toBe(true);
    }
  });

  test('says the same numbers in every language, and its views name what is there', async () => {
    const [first, ...others] = await Promise.all(LOCALES.map((locale) => deckOf(slug, locale)));
    const figures = ({ chapters }: Deck): string[][] =>
      chapters.map(({ text }) => text.flatMap((one) => figuresIn(parseInlines(one))).sort());
    for (const other of others) expect(figures(other)).toEqual(figures(first!));
    for (const { id, view, ask } of first!.chapters) {
      const read = fromQuery(view);
      expect(settle(read.view, { has: (field, name) => known[field](name) }).notices, id).toEqual([]);
      expect(ask?.kind !== 'number' || FIGURES.has(ask.figure), id).toBe(true);
    }
  });

  test('leads through its slides and no further, and each has a link', async () => {
    const deck = await deckOf(slug, 'uk');
    const before = { ...INITIAL, locale: 'uk', theme: 'dark' } as const;
    for (let slide = -1; slide <= slidesOf(deck); slide++) {
      const view = turnToSlide(deck, slide)(before);
      expect(view.slide).toBe(Math.min(slidesOf(deck) - 1, Math.max(0, slide)));
      expect([view.locale, view.theme, view.deck]).toEqual(['uk', 'dark', slug]);
      expect(fromQuery(toQuery(view)).view).toEqual(view);
      expect(chapterOn(deck, view.slide) === undefined).toBe(view.slide === 0 || view.slide === slidesOf(deck) - 1);
    }
  });
});
