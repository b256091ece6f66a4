// The state of the deck editor: the reader's decks, the one being edited with its history, and whether it is saved.
// It must not know how any of it looks, nor the map.
import { applyEdit, copyOf, redo, startHistory, undo, type Edit, type History } from '../../../core/deck/deck-edit.ts';
import { sameDeck } from '../../../core/deck/deck-fields.ts';
import type { Deck } from '../../../core/deck/deck.ts';
import {
  deleteOwn,
  freshId,
  onOtherWindowChange,
  readOwn,
  saveOwn,
  type SaveResult,
  type Unreadable,
} from '../../../state/own-decks.ts';
import { beforeReload } from '../../../state/reload.ts';

/** `saving` while a change is being written, then the result. */
type SaveState = SaveResult | 'saving';

class DeckEditor {
  decks = $state.raw<readonly Deck[]>([]);
  unreadable = $state.raw<readonly Unreadable[]>([]);
  loaded = $state(false);
  saveState = $state<SaveState>('saved');
  /** Whether the editor is open; and the deck edited last, with its undo history. */
  isOpen = $state(false);
  history = $state.raw<History | undefined>();
  /** Goes up with each undo, redo and change from another window: fields then show the stored text again. */
  revision = $state(0);
  /** The id of the chapter that is open. */
  openChapter = $state<string | undefined>();
  /** The deck deleted last, which can be restored until the list changes again. */
  deleted = $state.raw<Deck | undefined>();
  #lastWrite: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #listening = false;

  /** Reads the stored decks again, since another window may have changed them. The deck being edited is not replaced. */
  async load(): Promise<void> {
    if (!this.#listening) onOtherWindowChange(() => void this.#applyOtherWindow());
    this.#listening = true;
    await this.#lastWrite;
    const { decks, unreadable, result } = await readOwn();
    this.decks = decks;
    this.unreadable = unreadable;
    if (this.saveState !== 'saving') this.saveState = result;
    this.loaded = true;
  }

  /** Adds or replaces a deck, puts it first in the list and saves it. */
  put(deck: Deck): void {
    this.decks = [deck, ...this.decks.filter(({ id }) => id !== deck.id)];
    this.#enqueue(() => saveOwn(deck));
  }

  delete(deck: Deck): void {
    this.decks = this.decks.filter(({ id }) => id !== deck.id);
    this.deleted = deck;
    if (this.history?.deck.id === deck.id) this.history = undefined;
    this.#enqueue(() => deleteOwn(deck.id));
  }
  restore(): void {
    if (this.deleted) this.put(this.deleted);
    this.deleted = undefined;
  }
  copy(deck: Deck, title: string): Deck {
    const copy = copyOf(deck, freshId('own'), title);
    this.put(copy);
    return copy;
  }

  start(deck: Deck): void {
    this.deleted = undefined;
    if (!this.history || !sameDeck(this.history.deck, deck)) this.history = startHistory(deck);
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
    this.revision += 1;
    if (this.history) this.#setHistory(undo(this.history));
  }
  redo(): void {
    this.revision += 1;
    if (this.history) this.#setHistory(redo(this.history));
  }

  /** Applies what another window did to the deck being edited, as a change that can be undone. */
  async #applyOtherWindow(): Promise<void> {
    await this.load();
    const stored = this.decks.find(({ id }) => id === this.history?.deck.id);
    if (!stored || !this.history) return;
    this.revision += 1;
    this.history = applyEdit(this.history, (deck) => (sameDeck(deck, stored) ? deck : stored));
  }

  #setHistory(history: History): void {
    const changed = history.deck !== this.history?.deck;
    this.history = history;
    if (changed) this.put(history.deck);
  }
  /** Settles when everything written so far is saved, or refused. */
  written(): Promise<unknown> {
    return this.#lastWrite;
  }
  /** Writes run one after another, so that the last change wins. */
  #enqueue(write: () => Promise<SaveResult>): void {
    this.saveState = 'saving';
    this.#pending += 1;
    this.#lastWrite = this.#lastWrite.then(write).then((result) => {
      this.#pending -= 1;
      if (this.#pending === 0) this.saveState = result;
    });
  }
}

/** One per window: its state is preserved while the reader works on the map. */
export const deckEditor = new DeckEditor();
beforeReload(() => deckEditor.written());
