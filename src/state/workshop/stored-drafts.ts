// Drafts of the workshop in IndexedDB: read, joined with what another window wrote, and written.
// It must not know how a draft is edited or shown.
import { openDB, type IDBPDatabase } from 'idb';
import type { Draft } from '../../core/draft/draft.ts';
import { failureOf, type SaveResult } from '../own-decks.ts';

export type StoredDraft = { readonly id: string; readonly draft: Draft; readonly changed: number };

const STORE = 'drafts';
const CHANNEL = 'redlines-drafts';
let opened: Promise<IDBPDatabase> | undefined;
let channel: BroadcastChannel | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB('redlines-workshop', 1, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE, { keyPath: 'id' }),
    blocking: (_current, _blocked, event) => {
      // A later version of the site wants to change the database: it would wait for this window for ever.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** One channel for sending and hearing, so that a window does not hear itself; undefined where the browser has none. */
function shared(): BroadcastChannel | undefined {
  try {
    channel ??= new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
  return channel;
}

/** Calls back when another window has written a draft, or the reader comes back to this one; returns the teardown. */
export function onOtherWindow(listener: () => void): () => void {
  const messages = shared();
  if (messages) messages.onmessage = listener;
  window.addEventListener('focus', listener);
  return () => {
    if (messages) messages.onmessage = null;
    window.removeEventListener('focus', listener);
  };
}

/** All stored drafts, the last changed first; why not, if they cannot be read. */
export async function readDrafts(): Promise<{ readonly drafts: readonly StoredDraft[]; readonly result: SaveResult }> {
  try {
    const drafts = (await (await database()).getAll(STORE)) as StoredDraft[];
    return { drafts: drafts.sort((a, b) => b.changed - a.changed), result: 'saved' };
  } catch (error) {
    return { drafts: [], result: failureOf(error) };
  }
}

/**
 * Stores the drafts that `join` makes of the stored one, in one transaction, so that no other window comes between and
 * all of them are written or none. `saved` only if they were written.
 */
export async function writeDraft(
  id: string,
  join: (stored: Draft | undefined) => readonly Draft[],
): Promise<SaveResult> {
  try {
    const transaction = (await database()).transaction(STORE, 'readwrite');
    const write = async (): Promise<void> => {
      const stored = (await transaction.store.get(id)) as StoredDraft | undefined;
      const records = join(stored?.draft).map((draft): StoredDraft => ({ id: draft.id, draft, changed: Date.now() }));
      await Promise.all(records.map((record) => transaction.store.put(record)));
    };
    // Together, so that a transaction that fails with its request leaves no rejection behind.
    await Promise.all([write(), transaction.done]);
    shared()?.postMessage('changed');
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}

export async function deleteDraft(id: string): Promise<SaveResult> {
  try {
    await (await database()).delete(STORE, id);
    shared()?.postMessage('changed');
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
