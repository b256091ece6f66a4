// Merges two versions of a deck that come from the same one, by chapter and field; what both changed differently is a conflict.
// It must not know where the versions come from or how a conflict is shown.
import { remove, setChapterFields, setDeckFields, type Edit } from './deck-edit.ts';
import {
  CHAPTER_FIELDS,
  DECK_FIELDS,
  chapterById,
  sameChapter,
  sameValue,
  type ChapterField,
  type DeckField,
} from './deck-fields.ts';
import type { Chapter, Deck } from './deck.ts';

/**
 * What both sides changed, and differently: a field of the deck or of a chapter, the order of the chapters, or a chapter
 * that one side removed (`by`) and the other changed.
 */
export type Conflict =
  | { readonly kind: 'deck'; readonly field: DeckField }
  | { readonly kind: 'chapter'; readonly chapter: string; readonly field: ChapterField }
  | { readonly kind: 'removal'; readonly chapter: string; readonly by: 'mine' | 'theirs' }
  | { readonly kind: 'order' };
export type Merged = { readonly deck: Deck; readonly conflicts: readonly Conflict[] };

const byId = ({ chapters }: Deck): Map<string, Chapter> => new Map(chapters.map((chapter) => [chapter.id, chapter]));
const idsOf = ({ chapters }: Deck): string[] => chapters.map(({ id }) => id);

/** Takes each field from the side that changed it; `clashes` are fields that both changed differently, where mine stays. */
function mergeFields<T extends object, F extends keyof T>(
  fields: readonly F[],
  base: T | undefined,
  mine: T,
  theirs: T,
): { readonly merged: T; readonly clashes: readonly F[] } {
  const merged = { ...mine };
  const clashes: F[] = [];
  for (const field of fields) {
    if (sameValue(mine[field], theirs[field])) continue;
    if (sameValue(mine[field], base?.[field])) merged[field] = theirs[field];
    else if (!sameValue(theirs[field], base?.[field])) clashes.push(field);
  }
  return { merged, clashes };
}

type MergedChapters = { readonly chapters: Map<string, Chapter>; readonly conflicts: Conflict[] };

/** The chapters to keep, by id, and the conflicts in them. */
function mergeChapters(base: Deck, mine: Deck, theirs: Deck): MergedChapters {
  const [before, here, there] = [byId(base), byId(mine), byId(theirs)];
  const chapters = new Map<string, Chapter>();
  const removed = new Map<string, Chapter>();
  const conflicts: Conflict[] = [];
  const keepRemoved = (chapter: Chapter): void => {
    chapters.set(chapter.id, chapter);
    conflicts.push({ kind: 'removal', chapter: chapter.id, by: here.has(chapter.id) ? 'theirs' : 'mine' });
  };
  for (const [id, either] of [...there, ...here]) {
    const [old, own, other] = [before.get(id), here.get(id), there.get(id)];
    if (chapters.has(id)) continue;
    if (own && other) {
      const { merged, clashes } = mergeFields(CHAPTER_FIELDS, old, own, other);
      chapters.set(id, merged);
      conflicts.push(...clashes.map((field): Conflict => ({ kind: 'chapter', chapter: id, field })));
    } else if (!old) chapters.set(id, either);
    else if (sameChapter(either, old)) removed.set(id, either);
    else keepRemoved(either);
  }
  // Each side left what the other removed: a deck needs a chapter, so the reader decides.
  if (chapters.size === 0) removed.forEach(keepRemoved);
  return { chapters, conflicts };
}

/** The ids of `first` in their order; each id that only `other` has follows the one that it follows there. */
function weave(first: readonly string[], other: readonly string[]): string[] {
  const order = [...first];
  for (const [index, id] of other.entries()) {
    const before = other[index - 1];
    if (!order.includes(id)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

type Order = { readonly ids: readonly string[]; readonly clashes: boolean };

/**
 * The order of the side that moved chapters, with the chapters of the other side woven in. A move counts if the chapter
 * stays in the deck, be it one that the other side removed. If neither side moved any, which comes first depends on the
 * ids alone, so that two windows that merge at once come to the same order.
 */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  remaining: ReadonlyMap<string, unknown>,
): Order {
  const moved = (side: readonly string[]): boolean =>
    !sameValue(
      side.filter((id) => remaining.has(id) && base.includes(id)),
      base.filter((id) => remaining.has(id) && side.includes(id)),
    );
  const [moves, theyMove] = [moved(mine), moved(theirs)];
  const differ = !sameValue(
    mine.filter((id) => theirs.includes(id)),
    theirs.filter((id) => mine.includes(id)),
  );
  const clashes = moves === theyMove && differ;
  const mineFirst = clashes || (moves === theyMove ? mine.join() < theirs.join() : moves);
  return { ids: mineFirst ? weave(mine, theirs) : weave(theirs, mine), clashes };
}

/**
 * The deck with the changes of both sides since `base`. Where both changed the same thing differently, mine stays and
 * the conflict is listed. A chapter that one side removed and the other changed stays and is listed. Of two decks without
 * a conflict the result is the same whichever is mine.
 */
export function mergeDecks(base: Deck, mine: Deck, theirs: Deck): Merged {
  const { merged, clashes } = mergeFields(DECK_FIELDS, base, mine, theirs);
  const { chapters, conflicts } = mergeChapters(base, mine, theirs);
  const order = mergeOrder(idsOf(base), idsOf(mine), idsOf(theirs), chapters);
  return {
    deck: { ...merged, chapters: order.ids.flatMap((id) => chapters.get(id) ?? []) },
    conflicts: [
      ...clashes.map((field): Conflict => ({ kind: 'deck', field })),
      ...conflicts,
      ...(order.clashes ? [{ kind: 'order' } as const] : []),
    ],
  };
}

/** What to compare with where there is no common version: then whatever differs is a conflict. */
export const blankBase = ({ format, version, id }: Deck): Deck => ({ format, version, id, title: '', lede: '', minutes: 0, chapters: [] }); // prettier-ignore

const reorder =
  (ids: readonly string[]): Edit =>
  (deck) => {
    const chapters = byId(deck);
    const order = weave(
      ids.filter((id) => chapters.has(id)),
      idsOf(deck),
    );
    return sameValue(order, idsOf(deck)) ? deck : { ...deck, chapters: order.flatMap((id) => chapters.get(id) ?? []) };
  };

/** Settles a conflict for the other version: `theirs` is the deck that has it. */
export function takeTheirs(conflict: Conflict, theirs: Deck): Edit {
  if (conflict.kind === 'deck') return setDeckFields({ [conflict.field]: theirs[conflict.field] });
  if (conflict.kind === 'order') return reorder(idsOf(theirs));
  if (conflict.kind === 'removal') return conflict.by === 'theirs' ? remove(conflict.chapter) : (deck) => deck;
  const chapter = chapterById(theirs, conflict.chapter);
  return chapter ? setChapterFields(conflict.chapter, { [conflict.field]: chapter[conflict.field] }) : (deck) => deck;
}

/** Settles a conflict for this side's version, which the deck has already, unless it is a removal that was put off. */
export const takeMine = (conflict: Conflict): Edit =>
  conflict.kind === 'removal' && conflict.by === 'mine' ? remove(conflict.chapter) : (deck) => deck;

/** Whether there is still something to choose between two decks. */
export function isOpenConflict(conflict: Conflict, mine: Deck, theirs: Deck): boolean {
  if (conflict.kind === 'deck') return !sameValue(mine[conflict.field], theirs[conflict.field]);
  if (conflict.kind === 'order') return reorder(idsOf(theirs))(mine) !== mine;
  const [here, there] = [chapterById(mine, conflict.chapter), chapterById(theirs, conflict.chapter)];
  if (conflict.kind === 'removal') return here !== undefined;
  return here !== undefined && there !== undefined && !sameValue(here[conflict.field], there[conflict.field]);
}
