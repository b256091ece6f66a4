// Edits to a deck as pure functions from one deck to the next, and an undo history of decks.
// It must not know where a deck is stored or who chooses ids.
import { MOST_CHAPTERS, type Chapter, type Deck } from './deck.ts';
import { toQuery } from '../view/share.ts';
import { INITIAL, type View } from '../view/view.ts';

/** An edit that changes nothing returns the same object. */
export type Edit = (deck: Deck) => Deck;
type Words = Partial<Omit<Deck, 'format' | 'version' | 'id' | 'chapters'>>;
type ChapterWords = Partial<Omit<Chapter, 'id'>>;

/** The query of a view as a chapter stores it: what the map shows, without the version, language, theme, page and deck. */
export const queryOf = (view: View): string => {
  const { locale, theme, page, handout, embed, deck, slide, pupil, task } = INITIAL;
  return toQuery({ ...view, locale, theme, page, handout, embed, deck, slide, pupil, task }).replace(/^\?v=\d+&/, '');
};

export const newChapter = (id: string, view: View, title: string): Chapter => ({
  id,
  view: queryOf(view),
  title,
  text: [],
  notes: '',
  question: '',
});

export const newDeck = (id: string, title: string, chapter: Chapter): Deck => ({
  format: 'redlines-deck',
  version: 1,
  id,
  title,
  lede: '',
  minutes: 0,
  chapters: [chapter],
});

export const copyOf = (deck: Deck, id: string, title: string): Deck => ({ ...deck, id, title });

const differs = (target: object, changes: object): boolean =>
  Object.entries(changes).some(([key, value]) => JSON.stringify(Reflect.get(target, key)) !== JSON.stringify(value));
const withChapters = (deck: Deck, chapters: Chapter[]): Deck => ({ ...deck, chapters });
const indexOf = ({ chapters }: Deck, id: string): number => chapters.findIndex((chapter) => chapter.id === id);

/** Inserts a chapter after the one with the id `after`, or at the end; does nothing if the deck is full or has its id. */
export const insert =
  (chapter: Chapter, after?: string): Edit =>
  (deck) => {
    const afterIndex = after === undefined ? -1 : indexOf(deck, after);
    const index = afterIndex < 0 ? deck.chapters.length : afterIndex + 1;
    const hasId = indexOf(deck, chapter.id) >= 0;
    return hasId || deck.chapters.length >= MOST_CHAPTERS
      ? deck
      : withChapters(deck, deck.chapters.toSpliced(index, 0, chapter));
  };

/** Sets fields of a deck. */
export const setDeckFields =
  (words: Words): Edit =>
  (deck) =>
    differs(deck, words) ? { ...deck, ...words } : deck;

/** Sets fields of a chapter. */
export const setChapterFields =
  (id: string, words: ChapterWords): Edit =>
  (deck) => {
    const index = indexOf(deck, id);
    const chapter = deck.chapters[index];
    return chapter && differs(chapter, words)
      ? withChapters(deck, deck.chapters.with(index, { ...chapter, ...words }))
      : deck;
  };

/** Moves a chapter by a number of places, down if it is positive, up if negative, no further than the ends. */
export const move =
  (id: string, by: number): Edit =>
  (deck) => {
    const from = indexOf(deck, id);
    const chapter = deck.chapters[from];
    const to = Math.min(deck.chapters.length - 1, Math.max(0, from + by));
    return !chapter || to === from
      ? deck
      : withChapters(deck, deck.chapters.toSpliced(from, 1).toSpliced(to, 0, chapter));
  };

/** Removes a chapter, unless it is the only one: a deck without chapters cannot be shown. */
export const remove =
  (id: string): Edit =>
  (deck) =>
    deck.chapters.length > 1 && indexOf(deck, id) >= 0
      ? withChapters(
          deck,
          deck.chapters.filter((chapter) => chapter.id !== id),
        )
      : deck;

/** Inserts a copy of a chapter, with the id `copyId`, after it. */
export const duplicate =
  (id: string, copyId: string): Edit =>
  (deck) => {
    const chapter = deck.chapters[indexOf(deck, id)];
    return chapter ? insert({ ...chapter, id: copyId }, id)(deck) : deck;
  };

/** Splits the text of an input field into paragraphs, at empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
/** Joins paragraphs into the text of an input field. */
export const fieldTextOf = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** The current deck with those that undo and redo return to. */
export type History = {
  readonly past: readonly Deck[];
  readonly deck: Deck;
  readonly future: readonly Deck[];
  /** The field into which the last edit was typed: further typing there belongs to the same undo step. */
  readonly field: string | undefined;
};
const MAX_UNDO_STEPS = 200;

export const startHistory = (deck: Deck): History => ({ past: [], deck, future: [], field: undefined });

/** Applies an edit; consecutive edits of the same `field` form one undo step. */
export function applyEdit(history: History, edit: Edit, field?: string): History {
  const deck = edit(history.deck);
  if (deck === history.deck) return history;
  const continues = field !== undefined && field === history.field;
  const past = continues ? history.past : [...history.past, history.deck].slice(-MAX_UNDO_STEPS);
  return { past, deck, future: [], field };
}

export function undo({ past, deck, future, ...rest }: History): History {
  const before = past.at(-1);
  return before === undefined
    ? { ...rest, past, deck, future }
    : { past: past.slice(0, -1), deck: before, future: [deck, ...future], field: undefined };
}

export function redo({ past, deck, future, ...rest }: History): History {
  const [next, ...later] = future;
  return next === undefined
    ? { ...rest, past, deck, future }
    : { past: [...past, deck], deck: next, future: later, field: undefined };
}
