// The reader's saved views, kept as a presentation of their own: so they are stored, merged and exported as decks are.
// It must not know where they are stored or how they are listed.
import { insert, newDeck, remove, setChapterFields } from './deck-edit.ts';
import type { Chapter, Deck } from './deck.ts';

/** The id of the deck that holds them; there is one in each browser. */
export const SAVED_VIEWS = 'own-views';

/**
 * The deck with a view saved as its last chapter; a view that is saved already gets the new name instead. `title` is that
 * of the deck, where there is none yet. Returns the same deck if it is full.
 */
export function withView(deck: Deck | undefined, chapter: Chapter, title: string): Deck {
  if (!deck) return newDeck(SAVED_VIEWS, title, chapter);
  const saved = deck.chapters.find(({ view }) => view === chapter.view);
  return saved ? setChapterFields(saved.id, { title: chapter.title })(deck) : insert(chapter)(deck);
}

/** The deck without a view; undefined once there are no others, since a deck has at least one chapter. */
export const withoutView = (deck: Deck, id: string): Deck | undefined =>
  deck.chapters.length > 1 ? remove(id)(deck) : undefined;
