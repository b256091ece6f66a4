// The state of the deck editor: the deck being edited with its undo history, and the choices that it waits for.
// It must not know how any of it looks, how decks are stored, nor the map.
import { settle, type DeckCopy } from '../../../core/deck/deck-copy.ts';
import { applyEdit, copyOf, redo, startHistory, undo, type Edit, type History } from '../../../core/deck/deck-edit.ts';
import { sameDeck } from '../../../core/deck/deck-fields.ts';
import { takeMine, takeTheirs, type Conflict } from '../../../core/deck/deck-merge.ts';
import type { Deck } from '../../../core/deck/deck.ts';
import { DeckCopies } from '../../../state/deck-copies.svelte.ts';
import { freshId } from '../../../state/own-decks.ts';

class DeckEditor {
  /** The reader's decks, and whether they are saved. */
  readonly copies = new DeckCopies({
    isOpen: (id) => this.isOpen && this.history?.deck.id === id,
    onExchange: (deck) => this.#takeIn(deck),
  });
  /** Whether the editor is open. */
  isOpen = $state(false);
  #history = $state.raw<History | undefined>();
  /** The deck edited last, with its undo history; none if it is no longer among the decks. */
  readonly history: History | undefined = $derived(
    this.#history && this.copies.copies.has(this.#history.deck.id) ? this.#history : undefined,
  );
  /** This window's copy of it: what another window has, and the conflicts. */
  readonly copy: DeckCopy | undefined = $derived(this.history && this.copies.copies.get(this.history.deck.id));
  /** The id of the chapter that is open. */
  openChapter = $state<string | undefined>();
  /** The deck deleted last, which can be restored until the list changes again. */
  deleted = $state.raw<Deck | undefined>();
  /** Whether the last change to the deck being edited was made in another window. */
  isFromElsewhere = $state(false);

  delete(deck: Deck): void {
    this.deleted = deck;
    this.copies.delete(deck.id);
  }
  restore(): void {
    if (this.deleted) this.copies.put(this.deleted);
    this.deleted = undefined;
  }
  duplicate(deck: Deck, title: string): Deck {
    const copy = copyOf(deck, freshId('own'), title);
    this.copies.put(copy);
    return copy;
  }
  /** Closes a deck that was deleted elsewhere: what is left of it here goes as well. */
  discard(id: string): void {
    if (this.history?.deck.id === id) this.isOpen = false;
    this.copies.forget(id);
  }

  start(deck: Deck): void {
    this.deleted = undefined;
    this.isFromElsewhere = false;
    if (!this.history || !sameDeck(this.history.deck, deck)) this.#history = startHistory(deck);
  }
  /** Opens a deck in the editor, at a chapter. */
  open(deck: Deck, chapter?: string): void {
    this.start(deck);
    this.isOpen = true;
    this.openChapter = chapter;
  }
  /** Changes the deck being edited; consecutive typing in one `field` is a single undo step. */
  apply(edit: Edit, field?: string): void {
    if (this.history) this.#setHistory(applyEdit(this.history, edit, field));
  }
  undo(): void {
    if (this.history) this.#setHistory(undo(this.history));
  }
  redo(): void {
    if (this.history) this.#setHistory(redo(this.history));
  }
  /** Settles a conflict for the version of this window or of the other, and saves it. */
  choose(conflict: Conflict, side: 'mine' | 'theirs'): void {
    const { copy, history } = this;
    if (!copy?.base || !history) return;
    this.#history = applyEdit(history, side === 'mine' ? takeMine(conflict) : takeTheirs(conflict, copy.base));
    this.isFromElsewhere = false;
    this.copies.set(settle(copy, conflict, this.#history.deck));
  }

  /** Takes what other windows did to the deck being edited as a change that can be undone, in one step. */
  #takeIn(deck: Deck): void {
    if (this.#history?.deck.id !== deck.id || sameDeck(this.#history.deck, deck)) return;
    this.#history = applyEdit(this.#history, () => deck, 'elsewhere');
    this.isFromElsewhere = true;
  }
  #setHistory(history: History): void {
    const changed = history.deck !== this.#history?.deck;
    this.#history = history;
    if (!changed) return;
    this.isFromElsewhere = false;
    this.copies.put(history.deck);
  }
}

/** One per window: its state is preserved while the reader works on the map. */
export const deckEditor = new DeckEditor();
