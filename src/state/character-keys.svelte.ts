// Whether shortcuts of a single character are on (WCAG 2.1.4): the reader's choice, saved on this device only.
// It must not know which shortcuts there are. If the browser refuses storage, the choice lasts until the page is closed.
import { readLocal, writeLocal } from './local-text.ts';

const KEY = 'redlines.character-keys';

export class CharacterKeys {
  #on = $state(readLocal(KEY) !== 'off');

  get on(): boolean {
    return this.#on;
  }

  set(on: boolean): void {
    this.#on = on;
    writeLocal(KEY, on ? null : 'off');
  }
}
