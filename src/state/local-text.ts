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

/** The text saved for this window and those that it opens, until they are closed; null where there is none. */
export function readSession(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Saves a text for this window, or removes it for null; does nothing where the browser refuses. */
export function writeSession(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // It lasts as long as the page.
  }
}
