// Short texts saved on this device only, in a browser that may refuse storage.
// It must not know what they say.

/** The text saved under a key; null where there is none, or where the browser refuses. */
export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Saves a text under a key, or removes it for null; returns false where the browser refuses. */
export function writeLocal(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
