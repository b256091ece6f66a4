// Writing a deck: each change a pure step from one deck to the next, and the way back and forth between them.
// It must not know where a deck is kept, nor who chose an id.
import { MOST_CHAPTERS, type Chapter, type Deck } from './deck.ts';
import { toQuery } from '../view/share.ts';
import { INITIAL, type View } from '../view/view.ts';

/** A change that changes nothing gives back the same deck. */
export type Edit = (deck: Deck) => Deck;
type Words = Partial<Pick<Deck, 'title' | 'lede' | 'minutes'>>;
type ChapterWords = Partial<Omit<Chapter, 'id'>>;

/** What the map shows, as a chapter keeps it: all but the reader's language, appearance and page. */
export const queryOf = (view: View): string => {
  const { locale, theme, page, deck, slide } = INITIAL;
  return toQuery({ ...view, locale, theme, page, deck, slide }).replace(/^\?v=\d+&/, '');
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

export const sameDeck = (a: Deck, b: Deck): boolean => JSON.stringify(a) === JSON.stringify(b);

const differs = (of: object, words: object): boolean =>
  Object.entries(words).some(([key, value]) => JSON.stringify(Reflect.get(of, key)) !== JSON.stringify(value));
const withChapters = (deck: Deck, chapters: Chapter[]): Deck => ({ ...deck, chapters });
const placeOf = ({ chapters }: Deck, id: string): number => chapters.findIndex((one) => one.id === id);

/** Puts a chapter behind the others, or behind one of them; a full deck takes none. */
export const insert =
  (chapter: Chapter, behind?: string): Edit =>
  (deck) => {
    const place = behind === undefined ? -1 : placeOf(deck, behind);
    const at = place < 0 ? deck.chapters.length : place + 1;
    const taken = placeOf(deck, chapter.id) >= 0;
    return taken || deck.chapters.length >= MOST_CHAPTERS
      ? deck
      : withChapters(deck, deck.chapters.toSpliced(at, 0, chapter));
  };

export const describe =
  (words: Words): Edit =>
  (deck) =>
    differs(deck, words) ? { ...deck, ...words } : deck;

export const rewrite =
  (id: string, words: ChapterWords): Edit =>
  (deck) => {
    const at = placeOf(deck, id);
    const chapter = deck.chapters[at];
    return chapter && differs(chapter, words)
      ? withChapters(deck, deck.chapters.with(at, { ...chapter, ...words }))
      : deck;
  };

/** Moves a chapter up by a negative number, down by a positive one, no further than the ends. */
export const move =
  (id: string, by: number): Edit =>
  (deck) => {
    const from = placeOf(deck, id);
    const chapter = deck.chapters[from];
    const to = Math.min(deck.chapters.length - 1, Math.max(0, from + by));
    return !chapter || to === from
      ? deck
      : withChapters(deck, deck.chapters.toSpliced(from, 1).toSpliced(to, 0, chapter));
  };

/** Takes a chapter out; the last one stays, since a deck without chapters cannot be shown. */
export const remove =
  (id: string): Edit =>
  (deck) =>
    deck.chapters.length > 1 && placeOf(deck, id) >= 0
      ? withChapters(
          deck,
          deck.chapters.filter((one) => one.id !== id),
        )
      : deck;

export const duplicate =
  (id: string, fresh: string): Edit =>
  (deck) => {
    const chapter = deck.chapters[placeOf(deck, id)];
    return chapter ? insert({ ...chapter, id: fresh }, id)(deck) : deck;
  };

/** What is typed into one field, an empty line between paragraphs; and back. */
export const paragraphsOf = (typed: string): string[] => typed.split(/\n\s*\n/).filter((one) => one.trim() !== '');
export const typedFrom = (text: readonly string[]): string => text.join('\n\n');

/** The deck as it is, what it was, and what it was before a change was taken back. */
export type History = {
  readonly past: readonly Deck[];
  readonly deck: Deck;
  readonly future: readonly Deck[];
  /** What the last change was typed into: typing on there is one change. */
  readonly field: string | undefined;
};
const MOST_STEPS = 200;

export const begin = (deck: Deck): History => ({ past: [], deck, future: [], field: undefined });

/** Makes a change; those typed into one `field` one after the other are taken back together. */
export function change(history: History, edit: Edit, field?: string): History {
  const deck = edit(history.deck);
  if (deck === history.deck) return history;
  const goesOn = field !== undefined && field === history.field;
  const past = goesOn ? history.past : [...history.past, history.deck].slice(-MOST_STEPS);
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
