// Proves that windows which write one stored deck at once lose nothing: each change is stored, or waits for a choice.
// It must not know a browser: storage is a variable here, and windows take turns in every order.
import fc from 'fast-check';
import { describe as room, expect, it } from 'vitest';
import { absorb, exchange, hasOpenChoice, hasUnsaved, isStored, receive, restored, settle, storedCopy, unstoredCopy, type DeckCopy, type Exchange } from '../../src/core/deck/deck-copy.ts'; // prettier-ignore
import { insert, newChapter, newDeck, setChapterFields, setDeckFields, type Edit } from '../../src/core/deck/deck-edit.ts'; // prettier-ignore
import { sameDeck } from '../../src/core/deck/deck-fields.ts';
import { takeMine, takeTheirs, type Conflict } from '../../src/core/deck/deck-merge.ts';
import type { Deck } from '../../src/core/deck/deck.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { smallDeck, smallEdit } from './decks.ts';

/** Windows over one stored deck. An exchange writes at once, as a transaction does; its result is taken in later. */
class Windows {
  stored: Deck | undefined;
  readonly copies: DeckCopy[];
  readonly #underWay: (Exchange | undefined)[] = [];

  constructor(deck: Deck, count: number) {
    this.stored = deck;
    this.copies = Array.from({ length: count }, () => storedCopy(deck));
  }
  edit(at: number, edit: Edit): void {
    const copy = this.copies[at]!;
    this.copies[at] = { ...copy, deck: edit(copy.deck) };
  }
  /** Begins to write, or ends what was begun: a window writes one after another. */
  write(at: number): void {
    const begun = this.#underWay[at];
    if (begun) this.copies[at] = absorb(this.copies[at]!, begun, begun.store);
    this.#underWay[at] = undefined;
    if (begun) return;
    const made = exchange(this.copies[at]!, this.stored);
    this.stored = made?.store;
    this.#underWay[at] = made;
  }
  /** Another window's message, which comes between two writes. */
  read(at: number): void {
    if (this.#underWay[at]) this.write(at);
    this.copies[at] = receive(this.copies[at]!, this.stored);
  }
  /** Every window writes and reads until nothing changes; the number of rounds it took, or Infinity. */
  rest(): number {
    for (let round = 1; round <= 12; round += 1) {
      const before = JSON.stringify([this.stored, this.copies]);
      this.copies.forEach((_, at) => {
        this.read(at);
        if (hasUnsaved(this.copies[at]!)) this.write(at);
        this.read(at);
      });
      if (JSON.stringify([this.stored, this.copies]) === before) return round;
    }
    return Infinity;
  }
}

const COUNT = 3;
const at = fc.nat(COUNT - 1);
const turn = <T>(edit: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.tuple(fc.constant('edit' as const), at, edit),
    fc.tuple(fc.constantFrom('write' as const, 'read' as const), at, edit),
  );

room('F12: windows on one deck', () => {
  const three = [1, 2].reduce(
    (deck, n) => insert(newChapter(`c-${n}`, INITIAL, 'T'))(deck),
    newDeck('own-x', 'T', newChapter('c-0', INITIAL, 'T')),
  );

  it('store every letter of chapters of their own, whatever the order of writes, without a conflict', () => {
    fc.assert(
      fc.property(fc.array(turn(fc.constantFrom('a', 'b', 'c')), { maxLength: 40 }), (turns) => {
        const windows = new Windows(three, COUNT);
        const typed = Array.from({ length: COUNT }, () => '');
        for (const [kind, which, letter] of turns) {
          if (kind === 'edit') typed[which] = `${typed[which] ?? ''}${letter}`;
          if (kind === 'edit') windows.edit(which, setChapterFields(`c-${which}`, { notes: typed[which] ?? '' }));
          else windows[kind](which);
        }
        windows.rest();
        expect(windows.stored?.chapters.map(({ notes }) => notes)).toEqual(typed);
        expect(windows.copies.every((copy) => isStored(copy) && copy.conflicts.length === 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('come to rest whatever is done in them: each shows what is stored, or what it shows waits for a choice', () => {
    fc.assert(
      fc.property(smallDeck, fc.array(turn(smallEdit), { maxLength: 30 }), (deck, turns) => {
        const windows = new Windows(deck, COUNT);
        for (const [kind, which, edit] of turns) {
          if (kind === 'edit') windows.edit(which, edit);
          else windows[kind](which);
        }
        expect(windows.rest()).toBeLessThan(Infinity);
        for (const copy of windows.copies) {
          expect(copy.base && windows.stored && sameDeck(copy.base, windows.stored)).toBe(true);
          expect(isStored(copy) || hasOpenChoice(copy)).toBe(true);
          expect(hasUnsaved(copy)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  const title: Conflict = { kind: 'deck', field: 'title' };
  const titled = (name: string): Edit => setDeckFields({ title: name });
  function clash(): Windows {
    const windows = new Windows(three, 2);
    windows.edit(0, titled('Theirs'));
    windows.edit(1, titled('Mine'));
    windows.rest();
    return windows;
  }

  it('leave the version stored first in storage, and the other on its screen until the reader chooses', () => {
    const windows = clash();
    expect(windows.stored?.title).toBe('Theirs');
    expect(windows.copies.map(({ deck, conflicts }) => [deck.title, conflicts])).toEqual([['Theirs', []], ['Mine', [title]]]); // prettier-ignore
    windows.edit(1, setDeckFields({ minutes: 5, title: 'Mine, longer' }));
    windows.rest();
    expect([windows.stored?.title, windows.stored?.minutes]).toEqual(['Theirs', 5]);
    expect(windows.copies[1]!.deck.title).toBe('Mine, longer');
  });

  it('find a conflict while writing, too: the version stored first stays stored', () => {
    const windows = new Windows(three, 2);
    windows.edit(0, titled('Theirs'));
    windows.edit(1, titled('Mine'));
    for (const which of [0, 1, 0, 1]) windows.write(which);
    expect(windows.stored?.title).toBe('Theirs');
    expect(windows.copies[1]).toMatchObject({ deck: { title: 'Mine' }, base: { title: 'Theirs' }, conflicts: [title] });
  });

  it('store the version that was chosen, and the other window shows it', () => {
    for (const [choose, expected] of [
      [takeMine(title), 'Mine'],
      [takeTheirs(title, titled('Theirs')(three)), 'Theirs'],
    ] as const) {
      const windows = clash();
      windows.copies[1] = settle(windows.copies[1]!, title, choose(windows.copies[1]!.deck));
      windows.rest();
      expect(windows.stored?.title).toBe(expected);
      expect(windows.copies.map(({ deck, conflicts }) => [deck.title, conflicts])).toEqual([[expected, []], [expected, []]]); // prettier-ignore
    }
  });

  it('show a newer version of the other window at a conflict that is open', () => {
    const windows = clash();
    windows.edit(0, titled('Theirs, newer'));
    windows.rest();
    expect(windows.copies[1]).toMatchObject({ deck: { title: 'Mine' }, base: { title: 'Theirs, newer' }, conflicts: [title] }); // prettier-ignore
  });

  it('do not bring back a deck that was deleted elsewhere, until the reader restores it', () => {
    const windows = new Windows(three, 1);
    windows.edit(0, titled('Mine'));
    windows.stored = undefined;
    windows.write(0);
    expect(windows.stored).toBe(undefined);
    windows.read(0);
    expect(windows.copies[0]).toMatchObject({ deleted: true, deck: { title: 'Mine' } });
    windows.copies[0] = restored(windows.copies[0]!);
    windows.rest();
    expect(windows.stored).toMatchObject({ title: 'Mine' });
    expect(windows.copies[0]).toMatchObject({ deleted: false, conflicts: [] });
  });

  it('store a new deck, and take a deck that comes back after it was deleted', () => {
    const windows = new Windows(three, 2);
    windows.stored = undefined;
    windows.copies[0] = unstoredCopy(titled('New')(three));
    windows.read(1);
    expect(windows.copies[1]!.deleted).toBe(true);
    windows.rest();
    expect(windows.stored).toMatchObject({ title: 'New' });
    expect(windows.copies[1]).toMatchObject({ deleted: false, deck: { title: 'New' } });
  });
});
