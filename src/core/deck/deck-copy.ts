// A window's copy of a stored deck: how changes made here and changes stored by other windows come together, neither lost.
// It must not know where decks are stored, nor when a copy is written.
import { sameDeck, sameValue } from './deck-fields.ts';
import { blankBase, isOpenConflict, mergeDecks, takeTheirs, type Conflict } from './deck-merge.ts';
import type { Deck } from './deck.ts';

export type DeckCopy = {
  /** The deck as this window shows it. */
  readonly deck: Deck;
  /** The stored version that has been merged into it last; undefined if it was never stored. */
  readonly base: Deck | undefined;
  /** What both changed: mine is in `deck`, theirs in `base` and in storage, until the reader chooses. */
  readonly conflicts: readonly Conflict[];
  /** Whether it has been deleted from storage by somebody else. */
  readonly deleted: boolean;
};

/** What a copy and the stored deck make together. */
export type Exchange = {
  /** What this window put in, the deck with both sides' changes, and what to store. */
  readonly sent: Deck;
  readonly merged: Deck;
  readonly store: Deck;
  readonly conflicts: readonly Conflict[];
};

export const unstoredCopy = (deck: Deck): DeckCopy => ({ deck, base: undefined, conflicts: [], deleted: false });
export const storedCopy = (deck: Deck): DeckCopy => ({ deck, base: deck, conflicts: [], deleted: false });

/** A removal is put off for both sides; any other conflict is this window's alone, and theirs stays stored. */
const isHeldBack = ({ kind }: Conflict): boolean => kind !== 'removal';

const withTheirs = (deck: Deck, conflicts: readonly Conflict[], theirs: Deck): Deck =>
  conflicts.filter(isHeldBack).reduce((made, conflict) => takeTheirs(conflict, theirs)(made), deck);

/** What of a copy is to be stored: all of it but the conflicts that the reader has not settled yet. */
const outgoing = ({ deck, base, conflicts }: DeckCopy): Deck => (base ? withTheirs(deck, conflicts, base) : deck);

/** Whether something of a copy is to be stored and has not been. */
export const hasUnsaved = (copy: DeckCopy): boolean => !copy.base || !sameDeck(outgoing(copy), copy.base);
/** Whether a copy waits for the reader to choose between two versions. */
export const hasOpenChoice = ({ conflicts }: DeckCopy): boolean => conflicts.some(isHeldBack);
/** Whether the stored deck is the copy in every word. */
export const isStored = ({ deck, base }: DeckCopy): boolean => base !== undefined && sameDeck(deck, base);

/** Merges a copy with what is stored; undefined if the stored deck is gone although this window has seen it. */
export function exchange(copy: DeckCopy, stored: Deck | undefined): Exchange | undefined {
  const sent = outgoing(copy);
  if (!stored) return copy.base ? undefined : { sent, merged: sent, store: sent, conflicts: [] };
  const { deck, conflicts } = mergeDecks(copy.base ?? blankBase(stored), sent, stored);
  return { sent, merged: deck, store: withTheirs(deck, conflicts, stored), conflicts };
}

/** The copy after an exchange, with what was typed since; `base` is what is stored now. */
export function absorb(copy: DeckCopy, { sent, merged, conflicts }: Exchange, base: Deck): DeckCopy {
  const { deck, conflicts: since } = mergeDecks(sent, copy.deck, merged);
  const all = [...copy.conflicts, ...conflicts, ...since].filter(
    (conflict, index, list) => list.findIndex((other) => sameValue(other, conflict)) === index,
  );
  return {
    deck: sameDeck(deck, copy.deck) ? copy.deck : deck,
    base,
    conflicts: all.filter((conflict) => isOpenConflict(conflict, deck, base)),
    deleted: false,
  };
}

/** The copy after a read, which stores nothing: what is unsaved stays unsaved. */
export function receive(copy: DeckCopy, stored: Deck | undefined): DeckCopy {
  const made = exchange(copy, stored);
  if (!made) return { ...copy, deleted: true };
  return stored ? absorb(copy, made, stored) : copy;
}

/** The copy with a deleted deck taken as new, so that it is stored again. */
export const restored = ({ deck }: DeckCopy): DeckCopy => unstoredCopy(deck);

/** The copy with one conflict settled. */
export function settle(copy: DeckCopy, conflict: Conflict, deck: Deck): DeckCopy {
  return { ...copy, deck, conflicts: copy.conflicts.filter((other) => !sameValue(other, conflict)) };
}
