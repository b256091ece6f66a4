// Drafts of the workshop in IndexedDB: read, joined with what another window wrote, and written.
// It must not know how a draft is edited or shown.
import { openDB, type IDBPDatabase } from 'idb';
import type { Draft } from '../../core/draft/draft.ts';
import type { Operation } from '../../core/draft/operation.ts';
import { ANSWER_MS, failureOf, NoAnswer, type SaveResult } from '../own-decks.ts';

export type StoredDraft = {
  readonly id: string;
  readonly draft: Draft;
  readonly changed: number;
  /** What the draft comes to, so that a build with other data can lay it over these; see rebase.ts. */
  readonly change?: readonly Operation[];
};

/** `unanswered`: nobody knows yet; what was to be saved may still be. */
export type StoreResult = SaveResult | 'unanswered';

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

const resultOf = (error: unknown): StoreResult => (error instanceof NoAnswer ? 'unanswered' : failureOf(error));

/** What storage answers; rejects with `NoAnswer` if it takes more than a few seconds. */
function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('storage does not answer')), ANSWER_MS);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
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
export async function readDrafts(): Promise<{ readonly drafts: readonly StoredDraft[]; readonly result: StoreResult }> {
  try {
    const drafts = (await answered(database().then((all) => all.getAll(STORE)))) as StoredDraft[];
    return { drafts: drafts.sort((a, b) => b.changed - a.changed), result: 'saved' };
  } catch (error) {
    return { drafts: [], result: resultOf(error) };
  }
}

/** A draft with what it comes to. */
type Written = Required<Pick<StoredDraft, 'draft' | 'change'>>;
type Join = (stored: Draft | undefined) => readonly Written[];

async function writeIn(all: IDBPDatabase, id: string, join: Join): Promise<void> {
  const transaction = all.transaction(STORE, 'readwrite');
  const write = async (): Promise<void> => {
    const stored = (await transaction.store.get(id)) as StoredDraft | undefined;
    const records = join(stored?.draft).map((one): StoredDraft => ({ id: one.draft.id, ...one, changed: Date.now() }));
    await Promise.all(records.map((record) => transaction.store.put(record)));
  };
  // Together, so that a transaction that fails with its request leaves no rejection behind.
  await Promise.all([write(), transaction.done]);
}

/**
 * Stores the drafts that `join` makes of the stored one, in one transaction, so that no other window comes between and
 * all of them are written or none. `saved` only if they were written.
 */
export async function writeDraft(id: string, join: Join): Promise<StoreResult> {
  try {
    await answered(database().then((all) => writeIn(all, id, join)));
    shared()?.postMessage('changed');
    return 'saved';
  } catch (error) {
    return resultOf(error);
  }
}

export async function deleteDraft(id: string): Promise<StoreResult> {
  try {
    await answered(database().then((all) => all.delete(STORE, id)));
    shared()?.postMessage('changed');
    return 'saved';
  } catch (error) {
    return resultOf(error);
  }
}
