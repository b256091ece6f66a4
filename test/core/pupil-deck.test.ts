// Proves that a deck for students holds no notes and no answers, and is still one that can be shown.
// It must not know figures but those of the ready lessons.
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { DECKS, fetchDeck } from '../../src/content/decks.ts';
import { guessedBy, parseDeck, type Deck } from '../../src/core/deck/deck.ts';
import { pupilDeck } from '../../src/core/deck/pupil-deck.ts';
import { fromQuery } from '../../src/core/view/share.ts';

async function deckOf(slug: string): Promise<Deck> {
  const parsed = await fetchDeck(slug, 'en');
  if (!parsed.ok) throw new Error(slug);
  return parsed.value;
}
const forPupils = (deck: Deck): Deck => pupilDeck(deck, (id) => FIGURES.get(id)?.formula);

describe.each(DECKS)('%s for students', (slug) => {
  test('has every chapter and question, and no word of the notes or the answers', async () => {
    const deck = await deckOf(slug);
    const made = forPupils(deck);
    const text = JSON.stringify(made);
    expect(made.chapters.map(({ title, question }) => [title, question])).toEqual(
      deck.chapters.map(({ title, question }) => [title, question]),
    );
    for (const { notes } of deck.chapters) expect(text).not.toContain(notes.slice(0, 40));
    expect(text).not.toContain('"answer"');
    expect(made.chapters.flatMap(({ ask }) => guessedBy(ask) ?? [])).toEqual([]);
    expect(parseDeck(JSON.parse(text), 'deck')).toEqual({ ok: true, value: made });
  });

  test('shows neither on the map nor in the text what a chapter asks', async () => {
    const deck = await deckOf(slug);
    forPupils(deck).chapters.forEach(({ text, view }, index) => {
      const ask = guessedBy(deck.chapters[index]!.ask);
      if (!ask) return;
      expect(fromQuery(view).view.hidden).toEqual(expect.arrayContaining(['control', 'line', 'zone']));
      if (ask.kind === 'number') expect(text.join()).not.toContain(`(=${ask.figure}`);
    });
  });
});
