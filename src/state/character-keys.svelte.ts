// Whether shortcuts of a single character are on (WCAG 2.1.4): the reader's choice, saved on this device only.
// It must not know which shortcuts there are. If the browser refuses storage, the choice lasts until the page is closed.

const KEY = 'redlines.character-keys';

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export class CharacterKeys {
  #on = $state(stored() !== 'off');

  get on(): boolean {
    return this.#on;
  }

  set(on: boolean): void {
    this.#on = on;
    try {
      if (on) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // The choice still holds for this visit.
    }
  }
}
