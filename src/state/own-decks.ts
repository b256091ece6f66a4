// Saves the reader's own decks in IndexedDB; decks that it does not take stay in memory, so that work can go on.
// It must not know how a deck is written, merged or shown.
import { openDB, type IDBPDatabase } from 'idb';
import { sameDeck } from '../core/deck/deck-fields.ts';
import { parseDraft, type Deck } from '../core/deck/deck.ts';
import { notifyOtherWindows } from './other-windows.ts';

/** Whether storage has what was to be saved, or why not: the browser refused, or its quota is used up. */
export type SaveResult = 'saved' | 'refused' | 'full';
/** A stored deck that this version cannot read; it stays in storage and can be exported unchanged. */
export type Unreadable = { readonly id: string; readonly raw: unknown };
type OwnDecks = {
  readonly decks: readonly Deck[];
  readonly unreadable: readonly Unreadable[];
  readonly result: SaveResult;
};
type StoredDeck = { readonly id: string; readonly deck: unknown; readonly changed: number };

const STORE = 'decks';
/** How long a browser may take to answer before the reader reads that it does not, ms. */
export const ANSWER_MS = 5000;
export class NoAnswer extends Error {}
/** Decks of which this window has more than storage has. */
const unsaved = new Map<string, Deck>();
let opened: Promise<IDBPDatabase> | undefined;

/** Async, so that a browser without IndexedDB rejects the promise just as one that denies access does. */
async function open(): Promise<IDBPDatabase> {
  return openDB('redlines-decks', 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
    blocking: (_current, _blocked, event) => {
      // A later version of the site wants to change the database: it would wait for this window for ever.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
}
function database(): Promise<IDBPDatabase> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}
export const failureOf = (error: unknown): SaveResult =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';

/** A random id that is not in use yet, for example `own-k3x9q2ab`. */
export function freshId(prefix: 'own' | 'c'): string {
  const numbers = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}-${[...numbers].map((number) => (number % 36).toString(36)).join('')}`;
}
export const isOwn = (id: string): boolean => id.startsWith('own-');

/** Has `findOwn` give this window's deck, or, without one, what is stored. */
export function setUnsaved(id: string, deck: Deck | undefined): void {
  if (deck) unsaved.set(id, deck);
  else unsaved.delete(id);
}

/** All decks in storage, most recently changed first. */
export async function readOwn(): Promise<OwnDecks> {
  let stored: StoredDeck[] = [];
  let result: SaveResult = 'saved';
  try {
    stored = (await (await database()).getAll(STORE)) as StoredDeck[];
  } catch (error) {
    result = failureOf(error);
  }
  const decks: Deck[] = [];
  const unreadable: Unreadable[] = [];
  for (const { id, deck } of stored.sort((a, b) => b.changed - a.changed)) {
    const parsed = parseDraft(deck, id);
    if (parsed.ok) decks.push(parsed.value);
    else unreadable.push({ id, raw: deck });
  }
  return { decks, unreadable, result };
}

/**
 * One deck as this window has it or as it is stored, unchecked; undefined if there is none. Rejects if storage fails,
 * with `NoAnswer` if it does not answer within five seconds.
 */
export async function findOwn(id: string): Promise<unknown> {
  const here = unsaved.get(id);
  if (here) return here;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('storage does not answer')), ANSWER_MS);
  });
  const stored = database().then((all) => all.get(STORE, id) as Promise<StoredDeck | undefined>);
  return Promise.race([stored.then((record) => record?.deck), limit]).finally(() => clearTimeout(timer));
}

function readable(record: StoredDeck | undefined): Deck | undefined {
  if (!record) return undefined;
  const parsed = parseDraft(record.deck, record.id);
  if (parsed.ok) return parsed.value;
  throw new Error(`${record.id} is stored in a form that this version cannot read`);
}

/**
 * Reads a stored deck and stores what `change` makes of it, in one transaction: no other window comes between. If
 * `change` gives nothing or what is there already, nothing is stored. `saved` only if it was stored and read back.
 */
export async function updateOwn(
  id: string,
  change: (stored: Deck | undefined) => Deck | undefined,
): Promise<SaveResult> {
  // prettier-ignore
  try {
    const transaction = (await database()).transaction(STORE, 'readwrite');
    const read = async (): Promise<Deck | undefined> => readable((await transaction.store.get(id)) as StoredDeck | undefined); // prettier-ignore
    const write = async (): Promise<boolean> => {
      const stored = await read();
      const deck = change(stored);
      if (!deck || (stored && sameDeck(deck, stored))) return false;
      await transaction.store.put({ id, deck, changed: Date.now() } satisfies StoredDeck);
      const written = await read();
      if (!written || !sameDeck(deck, written)) throw new Error(`${id} was not stored as it is`);
      return true;
    };
    // Together, so that a transaction that fails with its request leaves no rejection behind.
    const [changed] = await Promise.all([write(), transaction.done]);
    if (changed) notifyOtherWindows();
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}

/** Deletes a deck; other windows are notified. */
export async function deleteOwn(id: string): Promise<SaveResult> {
  try {
    await (await database()).delete(STORE, id);
    notifyOtherWindows();
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
