// Keeps the reader's own decks in this browser; where it refuses, in memory, so that work goes on.
// It must not know how a deck is written or shown.
import { openDB, type IDBPDatabase } from 'idb';
import { parseDraft, type Deck } from '../core/deck/deck.ts';

/** Whether what was handed over is kept, or why it is not. */
export type Outcome = 'kept' | 'refused' | 'full';
/** Something kept here that this version cannot read; it stays where it is and can be taken away as it is. */
export type Unreadable = { readonly id: string; readonly raw: unknown };
type Shelf = { readonly decks: readonly Deck[]; readonly unreadable: readonly Unreadable[]; readonly outcome: Outcome };
type Kept = { readonly id: string; readonly deck: unknown; readonly changed: number };

const STORE = 'decks';
const CHANNEL = 'redlines-decks';
/** What could not be kept: it is here until it can, or the window closes. */
const memory = new Map<string, Kept>();
let why: Outcome = 'kept';
let opened: Promise<IDBPDatabase> | undefined;

/** Async, so that a browser without the storage fails as one that refuses it. */
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
const whyNot = (error: unknown): Outcome =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';

/** An id that nothing has yet: `own-k3x9q2ab`. */
export function freshId(prefix: 'own' | 'c'): string {
  const numbers = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}-${[...numbers].map((one) => (one % 36).toString(36)).join('')}`;
}
export const isOwn = (id: string): boolean => id.startsWith('own-');

/** Everything kept here, the last changed first. */
export async function readOwn(): Promise<Shelf> {
  let stored: Kept[] = [];
  let outcome: Outcome = 'kept';
  try {
    stored = (await (await database()).getAll(STORE)) as Kept[];
    if (memory.size > 0) outcome = why;
  } catch (error) {
    outcome = whyNot(error);
  }
  const all = [...stored.filter(({ id }) => !memory.has(id)), ...memory.values()];
  const decks: Deck[] = [];
  const unreadable: Unreadable[] = [];
  for (const { id, deck } of all.sort((a, b) => b.changed - a.changed)) {
    const parsed = parseDraft(deck, id);
    if (parsed.ok) decks.push(parsed.value);
    else unreadable.push({ id, raw: deck });
  }
  return { decks, unreadable, outcome };
}

/** One deck as it is kept, unchecked; undefined where there is none. */
export async function findOwn(id: string): Promise<unknown> {
  const kept = memory.get(id) ?? ((await (await database()).get(STORE, id)) as Kept | undefined);
  return kept?.deck;
}

/** Other windows hear that something kept here has changed, and nothing more. */
function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}
/** Calls back whenever another window has changed what is kept here, as long as this one lives. */
export function onOthers(hear: () => void): void {
  new BroadcastChannel(CHANNEL).onmessage = hear;
}

/** Keeps a deck, over what was kept under its id. */
export async function keepOwn(deck: Deck): Promise<Outcome> {
  const kept: Kept = { id: deck.id, deck, changed: Date.now() };
  memory.set(deck.id, kept);
  try {
    await (await database()).put(STORE, kept);
    if (memory.get(deck.id) === kept) memory.delete(deck.id);
    tellOthers();
    return 'kept';
  } catch (error) {
    return (why = whyNot(error));
  }
}

export async function dropOwn(id: string): Promise<Outcome> {
  memory.delete(id);
  try {
    await (await database()).delete(STORE, id);
    tellOthers();
    return 'kept';
  } catch (error) {
    return whyNot(error);
  }
}
