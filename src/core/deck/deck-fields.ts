// The fields of a deck and of its chapters, and whether two values, chapters or decks are equal.
// It must not know who changes a field or where a deck is stored.
import type { Chapter, Deck } from './deck.ts';

export type DeckField = Exclude<keyof Deck, 'format' | 'version' | 'id' | 'chapters'>;
export type ChapterField = Exclude<keyof Chapter, 'id'>;

/** Every field has to be named here: a missing one is a type error. */
const OF_DECK: Readonly<Record<DeckField, true>> = {
  title: true,
  lede: true,
  minutes: true,
  ages: true,
  goals: true,
  vocabulary: true,
};
const OF_CHAPTER: Readonly<Record<ChapterField, true>> = {
  view: true,
  title: true,
  text: true,
  notes: true,
  question: true,
  answer: true,
  ask: true,
  minutes: true,
  places: true,
};
export const DECK_FIELDS = Object.keys(OF_DECK) as readonly DeckField[];
export const CHAPTER_FIELDS = Object.keys(OF_CHAPTER) as readonly ChapterField[];

/** Equality of two values of a field, or of two lists of ids. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export const sameChapter = (a: Chapter, b: Chapter): boolean =>
  a.id === b.id && CHAPTER_FIELDS.every((field) => sameValue(a[field], b[field]));

/** Equality of two decks, whatever the order of the properties in their objects: a reader of files may change it. */
export const sameDeck = (a: Deck, b: Deck): boolean =>
  a === b ||
  (a.id === b.id &&
    DECK_FIELDS.every((field) => sameValue(a[field], b[field])) &&
    a.chapters.length === b.chapters.length &&
    a.chapters.every((chapter, index) => {
      const other = b.chapters[index];
      return other !== undefined && sameChapter(chapter, other);
    }));

export const chapterById = ({ chapters }: Deck, id: string): Chapter | undefined =>
  chapters.find((chapter) => chapter.id === id);
