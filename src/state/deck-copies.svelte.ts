// This window's copies of the reader's decks: reads and writes them one after another, merged with what other windows wrote.
// It must not know which deck is being edited, nor how anything looks.
import {
  absorb,
  exchange,
  hasOpenChoice,
  hasUnsaved,
  isStored,
  receive,
  restored,
  storedCopy,
  unstoredCopy,
  type DeckCopy,
  type Exchange,
} from '../core/deck/deck-copy.ts';
import type { Deck } from '../core/deck/deck.ts';
import { onOtherWindowChange } from './other-windows.ts';
import { ANSWER_MS, deleteOwn, readOwn, setUnsaved, updateOwn, type SaveResult, type Unreadable } from './own-decks.ts'; // prettier-ignore
import { beforeReload } from './reload.ts';

/**
 * `saving` while a change waits or is being written, `unanswered` if that takes too long, then the result; `choice` if
 * all is saved but what the reader has to choose between.
 */
export type SaveState = SaveResult | 'saving' | 'unanswered' | 'choice';

/** What the copies ask and tell the editor. */
type Editor = {
  /** Whether a deck is on screen, so that it does not go without a word when somebody else deletes it. */
  readonly isOpen: (id: string) => boolean;
  /** This window's copy as it is after a read or a write, perhaps with changes of other windows. */
  readonly onExchange: (deck: Deck) => void;
};

export class DeckCopies {
  /** By id; those changed here last come first. */
  copies = $state.raw<ReadonlyMap<string, DeckCopy>>(new Map());
  unreadable = $state.raw<readonly Unreadable[]>([]);
  loaded = $state(false);
  #activity = $state<'idle' | 'saving' | 'unanswered'>('idle');
  #lastRead = $state<SaveResult>('saved');
  /** What was not written or deleted, with the reason: it is tried again with the next write. */
  #failed = $state.raw<ReadonlyMap<string, SaveResult>>(new Map());
  readonly #due = new Set<string>();
  #readDue = false;
  #running: Promise<void> | undefined;
  #listening = false;
  readonly #deletions = new Set<string>();
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
    beforeReload(() => this.written());
  }

  get decks(): readonly Deck[] {
    return [...this.copies.values()].map(({ deck }) => deck);
  }
  /** Decks that somebody else deleted and that are still here. */
  get deletedElsewhere(): readonly Deck[] {
    return [...this.copies.values()].filter(({ deleted }) => deleted).map(({ deck }) => deck);
  }
  get saveState(): SaveState {
    if (this.#activity !== 'idle') return this.#activity;
    const [failure = this.#lastRead] = this.#failed.values();
    if (failure !== 'saved') return failure;
    const copies = [...this.copies.values()].filter(({ deleted }) => !deleted);
    if (copies.some(hasUnsaved)) return 'saving';
    return copies.some(hasOpenChoice) ? 'choice' : 'saved';
  }
  /** Whether closing the window would lose something. */
  get atRisk(): boolean {
    return this.#failed.size > 0 || [...this.copies.values()].some((copy) => copy.deleted || !isStored(copy));
  }

  /** Reads the stored decks; settles when they are there, or when the browser has not answered for five seconds. */
  async load(): Promise<void> {
    if (!this.#listening) this.#listen();
    this.#listening = true;
    await Promise.race([this.#read(), new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
  }
  #listen(): void {
    onOtherWindowChange(() => void this.#read());
    window.addEventListener('beforeunload', (event) => this.atRisk && event.preventDefault());
  }
  /** Settles when everything changed so far is saved, or refused. */
  async written(): Promise<void> {
    await this.#running;
  }

  /** Adds a deck or replaces this window's copy of it, puts it first and saves it. */
  put(deck: Deck): void {
    const copy = this.copies.get(deck.id);
    this.set(copy ? { ...copy, deck } : unstoredCopy(deck));
  }
  /** As `put`, with the state of its conflicts. */
  set(copy: DeckCopy): void {
    const { id } = copy.deck;
    this.copies = new Map([[id, copy], ...[...this.copies].filter(([other]) => other !== id)]);
    this.#deletions.delete(id);
    this.#changed(id, copy);
    if (!copy.deleted) this.#write(id);
  }
  /** Stores a deck again that was deleted elsewhere. */
  restore(id: string): void {
    const copy = this.copies.get(id);
    if (copy) this.set(restored(copy));
  }
  /** Forgets this window's copy, without deleting what is stored. */
  forget(id: string): void {
    this.copies = new Map([...this.copies].filter(([other]) => other !== id));
    this.#changed(id, undefined);
  }
  delete(id: string): void {
    this.forget(id);
    this.#deletions.add(id);
    this.#write(id);
  }

  #changed(id: string, copy: DeckCopy | undefined): void {
    setUnsaved(id, copy && !isStored(copy) ? copy.deck : undefined);
  }
  #replace(copy: DeckCopy): void {
    this.copies = new Map([...this.copies, [copy.deck.id, copy]]);
    this.#changed(copy.deck.id, copy);
    this.#editor.onExchange(copy.deck);
  }

  #write(id: string): void {
    for (const failed of this.#failed.keys()) this.#due.add(failed);
    this.#due.add(id);
    void this.#run();
  }
  #read(): Promise<void> {
    this.#readDue = true;
    return this.#run();
  }
  /** Reads and writes one after another, until nothing is due. */
  #run(): Promise<void> {
    this.#running ??= this.#drain();
    return this.#running;
  }
  async #drain(): Promise<void> {
    try {
      for (let [id] = this.#due; id !== undefined || this.#readDue; [id] = this.#due) {
        if (id === undefined) this.#readDue = false;
        else this.#due.delete(id);
        await this.#watched(id === undefined ? this.#readAll() : this.#exchange(id), id !== undefined);
      }
    } finally {
      this.#running = undefined;
    }
  }
  /** Says what is going on, and says so where the browser does not answer. */
  async #watched(work: Promise<void>, writes: boolean): Promise<void> {
    if (writes) this.#activity = 'saving';
    const timer = setTimeout(() => (this.#activity = 'unanswered'), ANSWER_MS);
    await work;
    clearTimeout(timer);
    this.#activity = this.#due.size > 0 ? 'saving' : 'idle';
  }

  /** Writes a copy, merged with what is stored; or deletes the stored deck, if that is due. */
  async #exchange(id: string): Promise<void> {
    const copy = this.copies.get(id);
    if (copy ? copy.deleted || !hasUnsaved(copy) : !this.#deletions.has(id)) return;
    let made: Exchange | undefined;
    const merge = (of: DeckCopy) => (stored: Deck | undefined) => (made = exchange(of, stored))?.store;
    const result = await (copy ? updateOwn(id, merge(copy)) : deleteOwn(id));
    this.#noteResult(id, result);
    if (result !== 'saved') return;
    const now = this.copies.get(id);
    if (!copy) this.#deletions.delete(id);
    else if (now) this.#replace(made ? absorb(now, made, made.store) : { ...now, deleted: true });
  }
  #noteResult(id: string, result: SaveResult): void {
    const others = [...this.#failed].filter(([other]) => other !== id);
    this.#failed = new Map(result === 'saved' ? others : [...others, [id, result]]);
    // Storage that answers again is read again.
    if (result === 'saved' && this.#lastRead !== 'saved') this.#readDue = true;
  }

  async #readAll(): Promise<void> {
    const { decks, unreadable, result } = await readOwn();
    this.#lastRead = result;
    if (result === 'saved') this.#receiveAll(decks);
    this.unreadable = unreadable;
    this.loaded = true;
  }
  /** Takes in all stored decks; a deck that is stored no more goes, unless something of it would be lost. */
  #receiveAll(stored: readonly Deck[]): void {
    const known = new Set(stored.map(({ id }) => id));
    const unstored = [...this.copies]
      .filter(([id, copy]) => !known.has(id) && (!isStored(copy) || this.#editor.isOpen(id)))
      .map(([, copy]) => receive(copy, undefined));
    const read = stored
      .filter(({ id }) => !this.#deletions.has(id))
      .map((deck) => {
        const copy = this.copies.get(deck.id);
        return copy ? receive(copy, deck) : storedCopy(deck);
      });
    this.copies = new Map([...unstored, ...read].map((copy) => [copy.deck.id, copy]));
    for (const [id, copy] of this.copies) {
      this.#changed(id, copy);
      this.#editor.onExchange(copy.deck);
      if (!copy.deleted && hasUnsaved(copy)) this.#due.add(id);
    }
  }
}
