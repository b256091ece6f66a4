// Saves the reader's own decks in IndexedDB; if the browser refuses, in memory, so that work can go on.
// It must not know how a deck is written or shown.
import { openDB, type IDBPDatabase } from 'idb';
import { parseDraft, type Deck } from '../core/deck/deck.ts';

/** Whether a deck was saved, or why not: the browser refused, or its quota is used up. */
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
const CHANNEL = 'redlines-decks';
/** Decks not in storage yet: they stay here until they are saved or the window closes. */
const unsaved = new Map<string, StoredDeck>();
let lastResult: SaveResult = 'saved';
let opened: Promise<IDBPDatabase> | undefined;

/** Async, so that a browser without IndexedDB rejects the promise just as one that denies access does. */
async function open(): Promise<IDBPDatabase> {
  return openDB('redlines-decks', 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
    terminated: () => (opened = undefined),
  });
}
function database(): Promise<IDBPDatabase> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}
const failureOf = (error: unknown): SaveResult =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';

/** A random id that is not in use yet, for example `own-k3x9q2ab`. */
export function freshId(prefix: 'own' | 'c'): string {
  const numbers = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}-${[...numbers].map((number) => (number % 36).toString(36)).join('')}`;
}
export const isOwn = (id: string): boolean => id.startsWith('own-');

/** All of the reader's decks, most recently changed first. */
export async function readOwn(): Promise<OwnDecks> {
  let stored: StoredDeck[] = [];
  let result: SaveResult = 'saved';
  try {
    stored = (await (await database()).getAll(STORE)) as StoredDeck[];
    if (unsaved.size > 0) result = lastResult;
  } catch (error) {
    result = failureOf(error);
  }
  const all = [...stored.filter(({ id }) => !unsaved.has(id)), ...unsaved.values()];
  const decks: Deck[] = [];
  const unreadable: Unreadable[] = [];
  for (const { id, deck } of all.sort((a, b) => b.changed - a.changed)) {
    const parsed = parseDraft(deck, id);
    if (parsed.ok) decks.push(parsed.value);
    else unreadable.push({ id, raw: deck });
  }
  return { decks, unreadable, result };
}

/** One deck as stored, unchecked; undefined if there is none with this id. */
export async function findOwn(id: string): Promise<unknown> {
  const stored = unsaved.get(id) ?? ((await (await database()).get(STORE, id)) as StoredDeck | undefined);
  return stored?.deck;
}

/** Tells other windows that stored decks have changed, without saying which. */
function notifyOtherWindows(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}
/** Calls back whenever another window changes a stored deck, for as long as this window is open. */
export function onOtherWindowChange(listener: () => void): void {
  new BroadcastChannel(CHANNEL).onmessage = listener;
}

/** Saves a deck, replacing the stored deck with the same id. */
export async function saveOwn(deck: Deck): Promise<SaveResult> {
  const stored: StoredDeck = { id: deck.id, deck, changed: Date.now() };
  unsaved.set(deck.id, stored);
  try {
    await (await database()).put(STORE, stored);
    if (unsaved.get(deck.id) === stored) unsaved.delete(deck.id);
    notifyOtherWindows();
    return 'saved';
  } catch (error) {
    return (lastResult = failureOf(error));
  }
}

/** Deletes a deck; other windows are notified. */
export async function deleteOwn(id: string): Promise<SaveResult> {
  unsaved.delete(id);
  try {
    await (await database()).delete(STORE, id);
    notifyOtherWindows();
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
