// Proves that two versions of a deck are merged without losing anything: each change is in the result or is a conflict.
// It must not know where versions come from.
import fc from 'fast-check';
import { describe as room, expect, it } from 'vitest';
import { insert, move, newChapter, newDeck, remove, setChapterFields, setDeckFields, type Edit } from '../../src/core/deck/deck-edit.ts'; // prettier-ignore
import { CHAPTER_FIELDS, DECK_FIELDS, chapterById, sameChapter, sameDeck, sameValue } from '../../src/core/deck/deck-fields.ts'; // prettier-ignore
import { blankBase, isOpenConflict, mergeDecks, takeMine, takeTheirs, type Conflict } from '../../src/core/deck/deck-merge.ts'; // prettier-ignore
import { parseDraft, type Deck } from '../../src/core/deck/deck.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { smallDeck, smallEdit } from './decks.ts';

const ids = ({ chapters }: Deck): string[] => chapters.map(({ id }) => id);
const edits = fc.array(smallEdit, { maxLength: 6 });
const versions = fc
  .tuple(smallDeck, edits, edits)
  .map(([base, mine, theirs]) => [base, after(base, ...mine), after(base, ...theirs)] as const);
const plain = (...names: string[]): Deck =>
  names
    .slice(1)
    .reduce(
      (deck, name) => insert(newChapter(name, INITIAL, name))(deck),
      newDeck('own-x', 'T', newChapter(names[0]!, INITIAL, names[0]!)),
    );
const after = (deck: Deck, ...edits: Edit[]): Deck => edits.reduce((made, edit) => edit(made), deck);

/** What one side changed and the merge has neither taken nor listed. */
function missing(base: Deck, side: Deck, deck: Deck, conflicts: readonly Conflict[]): string[] {
  const listed = (conflict: Conflict): boolean => conflicts.some((other) => sameValue(other, conflict));
  const removal = (id: string): boolean => conflicts.some((other) => other.kind === 'removal' && other.chapter === id);
  const lost = DECK_FIELDS.filter(
    (field) => !sameValue(side[field], base[field]) && !sameValue(side[field], deck[field]) && !listed({ kind: 'deck', field }), // prettier-ignore
  ) as string[];
  for (const chapter of side.chapters) {
    const [old, made] = [chapterById(base, chapter.id), chapterById(deck, chapter.id)];
    if (old && sameChapter(old, chapter)) continue;
    if (!made) lost.push(chapter.id);
    for (const field of CHAPTER_FIELDS)
      if (made && !sameValue(chapter[field], old?.[field]) && !sameValue(chapter[field], made[field]))
        if (!listed({ kind: 'chapter', chapter: chapter.id, field })) lost.push(`${chapter.id}.${field}`);
  }
  for (const id of ids(base)) if (!chapterById(side, id) && chapterById(deck, id) && !removal(id)) lost.push(`-${id}`);
  const common = (all: Deck): string[] => ids(all).filter((id) => [base, side, deck].every((one) => chapterById(one, id))); // prettier-ignore
  if (!sameValue(common(side), common(base)) && !sameValue(common(side), common(deck)) && !listed({ kind: 'order' }))
    lost.push('order');
  return lost;
}

room('F12: a merge', () => {
  it('of a version with the one that it comes from is that version, and of equal versions theirs', () => {
    fc.assert(
      fc.property(versions, ([base, mine]) => {
        expect(mergeDecks(base, mine, base)).toEqual({ deck: mine, conflicts: [] });
        expect(mergeDecks(base, base, mine)).toEqual({ deck: mine, conflicts: [] });
        expect(mergeDecks(base, mine, mine)).toEqual({ deck: mine, conflicts: [] });
      }),
    );
  });

  it('has every change of either side, or lists it as a conflict; no id twice, never empty, and readable', () => {
    fc.assert(
      fc.property(versions, ([base, mine, theirs]) => {
        const { deck, conflicts } = mergeDecks(base, mine, theirs);
        expect(missing(base, mine, deck, conflicts)).toEqual([]);
        expect(missing(base, theirs, deck, conflicts)).toEqual([]);
        expect(new Set(ids(deck)).size).toBe(deck.chapters.length);
        expect(deck.chapters.length).toBeGreaterThan(0);
        expect(parseDraft(JSON.parse(JSON.stringify(deck)), 'deck').ok).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('comes to the same whichever side is mine, but for the conflicts; these are the same ones', () => {
    const swapped = (conflict: Conflict): Conflict =>
      conflict.kind === 'removal' ? { ...conflict, by: conflict.by === 'mine' ? 'theirs' : 'mine' } : conflict;
    const sorted = (conflicts: readonly Conflict[]): string[] => conflicts.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(versions, ([base, mine, theirs]) => {
        const [one, other] = [mergeDecks(base, mine, theirs), mergeDecks(base, theirs, mine)];
        expect(sorted(other.conflicts.map(swapped))).toEqual(sorted(one.conflicts));
        const settled = one.conflicts.reduce((deck, conflict) => conflict.kind === 'removal' ? deck : takeTheirs(conflict, theirs)(deck), one.deck); // prettier-ignore
        const order = (deck: Deck): unknown => ({ ...deck, chapters: [...deck.chapters].sort((a, b) => (a.id < b.id ? -1 : 1)) }); // prettier-ignore
        expect(order(settled)).toEqual(order(other.deck));
        if (!one.conflicts.some(({ kind }) => kind === 'order')) expect(sameDeck(settled, other.deck)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps mine at a conflict, which is open until it is settled for either side', () => {
    fc.assert(
      fc.property(versions, ([base, mine, theirs]) => {
        const { deck, conflicts } = mergeDecks(base, mine, theirs);
        for (const conflict of conflicts) {
          expect(isOpenConflict(conflict, deck, theirs)).toBe(true);
          const taken = takeTheirs(conflict, theirs)(deck);
          if (conflict.kind === 'removal') continue;
          expect(isOpenConflict(conflict, taken, theirs)).toBe(false);
          expect(takeMine(conflict)(deck)).toBe(deck);
        }
      }),
    );
  });

  it('takes what each side typed into a chapter of its own, and into different fields of one', () => {
    const base = plain('a', 'b');
    const mine = after(base, setChapterFields('a', { notes: 'mine' }), setDeckFields({ minutes: 20 }));
    const theirs = after(base, setChapterFields('a', { title: 'theirs' }), setChapterFields('b', { text: ['theirs'] }));
    const { deck, conflicts } = mergeDecks(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(deck).toEqual(after(theirs, setChapterFields('a', { notes: 'mine' }), setDeckFields({ minutes: 20 })));
  });

  it('keeps a chapter that one side removed and the other changed, and either can be settled', () => {
    const base = plain('a', 'b');
    const [short, typed] = [remove('b')(base), setChapterFields('b', { notes: 'words' })(base)];
    const here = mergeDecks(base, typed, short);
    expect(here).toEqual({ deck: typed, conflicts: [{ kind: 'removal', chapter: 'b', by: 'theirs' }] });
    expect(takeTheirs(here.conflicts[0]!, short)(here.deck)).toEqual(short);
    expect(takeMine(here.conflicts[0]!)(here.deck)).toBe(here.deck);
    const there = mergeDecks(base, short, typed);
    expect(there).toEqual({ deck: typed, conflicts: [{ kind: 'removal', chapter: 'b', by: 'mine' }] });
    expect(takeMine(there.conflicts[0]!)(there.deck)).toEqual(short);
  });

  it('keeps both chapters where each side removed the one that the other left, and says so', () => {
    const base = plain('a', 'b');
    const { deck, conflicts } = mergeDecks(base, remove('a')(base), remove('b')(base));
    expect(ids(deck).sort()).toEqual(['a', 'b']);
    expect(conflicts).toHaveLength(2);
  });

  it('takes the order of the side that moved chapters and weaves in what the other added', () => {
    const base = plain('a', 'b', 'c');
    const added = insert(newChapter('x', INITIAL, 'x'), 'a')(base);
    expect(ids(mergeDecks(base, move('c', -2)(base), added).deck)).toEqual(['c', 'a', 'x', 'b']);
    const clash = mergeDecks(base, move('c', -2)(base), move('a', 1)(base));
    expect(ids(clash.deck)).toEqual(['c', 'a', 'b']);
    expect(clash.conflicts).toEqual([{ kind: 'order' }]);
    expect(ids(takeTheirs({ kind: 'order' }, move('a', 1)(base))(clash.deck))).toEqual(['b', 'a', 'c']);
  });

  it('lists an order of mine that stands on a chapter which the other side removed while moving the rest', () => {
    const base = plain('a', 'b', 'c');
    const mine = after(base, move('b', 1), setChapterFields('b', { notes: 'words' }));
    const theirs = after(base, remove('b'), move('c', -1));
    const { deck, conflicts } = mergeDecks(base, mine, theirs);
    expect(deck).toEqual(mine);
    expect(conflicts).toEqual([{ kind: 'removal', chapter: 'b', by: 'theirs' }, { kind: 'order' }]);
  });

  it('without a common version lists all that differs and takes what only one side has', () => {
    const [mine, theirs] = [plain('a', 'b'), after(plain('a'), setDeckFields({ title: 'U', lede: 'About' }))];
    const { deck, conflicts } = mergeDecks(blankBase(theirs), mine, theirs);
    expect(deck).toEqual({ ...mine, lede: 'About' });
    expect(conflicts).toEqual([{ kind: 'deck', field: 'title' }]);
  });
});
