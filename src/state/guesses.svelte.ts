// The reader's guesses, saved on this device only; if the browser refuses storage, they last until the page is closed.
// It must not know questions, figures or the map.
import { own } from '../core/values/table.ts';
import { readGuesses, type Guess } from '../core/deck/guess.ts';
import { readLocal, writeLocal } from './local-text.ts';

const KEY = 'redlines.guesses';

/** Guesses by chapter; the key is `deck.chapter`. */
export class Guesses {
  all = $state.raw<Readonly<Record<string, Guess>>>(readGuesses(readLocal(KEY)));
  /** The browser refused to save them. */
  refused = $state(false);
  readonly any = $derived(Object.keys(this.all).length > 0);

  of(chapter: string): Guess | undefined {
    return own(this.all, chapter);
  }

  save(chapter: string, guess: Guess): void {
    this.#set({ ...this.all, [chapter]: guess });
  }

  delete(chapter: string): void {
    this.#set(Object.fromEntries(Object.entries(this.all).filter(([key]) => key !== chapter)));
  }

  clear(): void {
    this.#set({});
  }

  #set(all: Readonly<Record<string, Guess>>): void {
    this.all = all;
    this.refused = !writeLocal(KEY, this.any ? JSON.stringify(all) : null);
  }
}
