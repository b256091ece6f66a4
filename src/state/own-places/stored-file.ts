// Stores the reader's file in IndexedDB with what was corrected in it, so that it is there at the next visit; it goes nowhere else.
// It must not know what is in the file.
import { openDB, type IDBPDatabase } from 'idb';
import type { Corrections } from '../../core/own-places/places.ts';
import type { Reading } from '../../formats/client.ts';
import { failureOf, type SaveResult } from '../own-decks.ts';

export type StoredFile = {
  readonly name: string;
  readonly file: Blob;
  readonly corrections: Corrections;
  readonly reading: Reading;
};

const [STORE, KEY] = ['files', 'own'];
let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB('redlines-places', 1, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE),
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

/** The stored file; undefined if there is none, or the browser does not give it. */
export async function storedFile(): Promise<StoredFile | undefined> {
  try {
    return (await (await database()).get(STORE, KEY)) as StoredFile | undefined;
  } catch {
    return undefined;
  }
}

/** Stores a file in place of the one before; undefined deletes it. */
export async function store(file: StoredFile | undefined): Promise<SaveResult> {
  try {
    const all = await database();
    await (file ? all.put(STORE, file, KEY) : all.delete(STORE, KEY));
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
