// Adds what the map shows as a chapter: to the deck being written, to the one changed last, or to a new one.
// It must not know how the reader asks for it.
import { insert, newChapter, newDeck } from '../../../core/deck/deck-edit.ts';
import { MOST_CHAPTERS, type Deck } from '../../../core/deck/deck.ts';
import { freshId } from '../../../state/own-decks.ts';
import type { Store } from '../../../state/store.svelte.ts';
import { deckEditor } from './deck-editor.svelte.ts';

/** What a view is called until the reader calls it something: the article being read, or else the proposal. */
export function viewTitle({ knowledge, choice }: Store): string {
  const { panel, article, scenario } = choice.view;
  const read =
    panel === 'articles' && article !== null ? knowledge.lexicon?.texts.articles[article]?.headline : undefined;
  return (read ?? knowledge.settingTitle(choice.view)).slice(0, 160) || scenario;
}

export const isFull = ({ chapters }: Deck): boolean => chapters.length >= MOST_CHAPTERS;

/** Adds the view on the map; tells the deck as it is then, and the chapter, or no chapter where none fits. */
export function addView(store: Store, to: Deck | undefined): { deck: Deck; chapter: string | undefined } {
  const chapter = newChapter(freshId('c'), store.choice.view, viewTitle(store));
  if (!to) {
    const deck = newDeck(freshId('own'), store.knowledge.say('deck.untitled'), chapter);
    deckEditor.copies.put(deck);
    deckEditor.start(deck);
    return { deck, chapter: chapter.id };
  }
  if (isFull(to)) return { deck: to, chapter: undefined };
  deckEditor.start(to);
  deckEditor.apply(insert(chapter));
  return { deck: deckEditor.history?.deck ?? to, chapter: chapter.id };
}
