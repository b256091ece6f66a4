// Which draft this window has open, so that a reload opens it again.
// It must not know what a draft is.

const OPEN_KEY = 'redlines-open-draft';

/** Keeps the id of the open draft for as long as the window is open; empty if none is. */
export function remember(id: string): void {
  try {
    sessionStorage.setItem(OPEN_KEY, id);
  } catch {
    // Without storage a reload opens the list.
  }
}

/** The id of the draft that this window had open; empty if there was none. */
export function remembered(): string {
  try {
    return sessionStorage.getItem(OPEN_KEY) ?? '';
  } catch {
    return '';
  }
}
