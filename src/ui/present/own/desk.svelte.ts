// The desk where the reader's own decks are written: the list, the one being edited with its history, what is kept.
// It must not know how any of it looks, nor the map.
import { begin, change, copyOf, redo, sameDeck, undo, type Edit, type History } from '../../../core/deck/deck-edit.ts';
import type { Deck } from '../../../core/deck/deck.ts';
import {
  dropOwn,
  freshId,
  keepOwn,
  onOthers,
  readOwn,
  type Outcome,
  type Unreadable,
} from '../../../state/own-decks.ts';

/** While something is on its way to where it is kept, and what became of it. */
type Keeping = Outcome | 'keeping';

class Desk {
  decks = $state.raw<readonly Deck[]>([]);
  unreadable = $state.raw<readonly Unreadable[]>([]);
  read = $state(false);
  keeping = $state<Keeping>('kept');
  /** The deck changed last, with what it was before; and whether its editor stands open. */
  writing = $state(false);
  history = $state.raw<History | undefined>();
  /** How often a change was taken back or made again: fields then show what is kept. */
  turned = $state(0);
  /** Which chapter stands open. */
  open = $state<string | undefined>();
  /** The deck deleted last, until something else is done to the list. */
  deleted = $state.raw<Deck | undefined>();
  #last: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #hearing = false;

  /** Reads again what is kept: another window may have changed it. What is being edited stays as it is. */
  async load(): Promise<void> {
    if (!this.#hearing) onOthers(() => void this.#adopt());
    this.#hearing = true;
    await this.#last;
    const { decks, unreadable, outcome } = await readOwn();
    this.decks = decks;
    this.unreadable = unreadable;
    if (this.keeping !== 'keeping') this.keeping = outcome;
    this.read = true;
  }

  /** Puts a deck on the shelf, foremost, and keeps it. */
  put(deck: Deck): void {
    this.decks = [deck, ...this.decks.filter(({ id }) => id !== deck.id)];
    this.#keep(() => keepOwn(deck));
  }

  delete(deck: Deck): void {
    this.decks = this.decks.filter(({ id }) => id !== deck.id);
    this.deleted = deck;
    if (this.history?.deck.id === deck.id) this.history = undefined;
    this.#keep(() => dropOwn(deck.id));
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

  edit(deck: Deck): void {
    this.deleted = undefined;
    if (!this.history || !sameDeck(this.history.deck, deck)) this.history = begin(deck);
  }
  /** Opens a deck in the editor, at a chapter. */
  write(deck: Deck, chapter?: string): void {
    this.edit(deck);
    this.writing = true;
    this.open = chapter;
  }
  /** Changes the deck being edited; what is typed on into one field is one change. */
  do(edit: Edit, field?: string): void {
    if (this.history) this.#turn(change(this.history, edit, field));
  }
  undo(): void {
    this.turned += 1;
    if (this.history) this.#turn(undo(this.history));
  }
  redo(): void {
    this.turned += 1;
    if (this.history) this.#turn(redo(this.history));
  }

  /** Another window has changed something: what it made of the deck that is written here is a change like any other. */
  async #adopt(): Promise<void> {
    await this.load();
    const there = this.decks.find(({ id }) => id === this.history?.deck.id);
    if (!there || !this.history) return;
    this.turned += 1;
    this.history = change(this.history, (deck) => (sameDeck(deck, there) ? deck : there));
  }

  #turn(history: History): void {
    const changed = history.deck !== this.history?.deck;
    this.history = history;
    if (changed) this.put(history.deck);
  }
  /** One after the other, so that the last change is the one that stays. */
  #keep(work: () => Promise<Outcome>): void {
    this.keeping = 'keeping';
    this.#pending += 1;
    this.#last = this.#last.then(work).then((outcome) => {
      this.#pending -= 1;
      if (this.#pending === 0) this.keeping = outcome;
    });
  }
}

/** One desk a window: it stays as it was left while the reader sets the map. */
export const desk = new Desk();
