// What has been guessed, kept on this device alone; where the browser keeps nothing, for as long as the page is open.
// It must not know questions, figures or the map.
import { readGuesses, type Guess } from '../core/deck/guess.ts';

const KEY = 'redlines.guesses';

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Guesses by chapter, `deck.chapter`. */
export class Guesses {
  all = $state.raw<Readonly<Record<string, Guess>>>(readGuesses(kept()));
  /** The browser has refused to keep them. */
  refused = $state(false);
  readonly any = $derived(Object.keys(this.all).length > 0);

  of(chapter: string): Guess | undefined {
    return this.all[chapter];
  }

  keep(chapter: string, guess: Guess): void {
    this.#set({ ...this.all, [chapter]: guess });
  }

  forget(chapter: string): void {
    this.#set(Object.fromEntries(Object.entries(this.all).filter(([key]) => key !== chapter)));
  }

  clear(): void {
    this.#set({});
  }

  #set(all: Readonly<Record<string, Guess>>): void {
    this.all = all;
    try {
      if (this.any) localStorage.setItem(KEY, JSON.stringify(all));
      else localStorage.removeItem(KEY);
      this.refused = false;
    } catch {
      this.refused = true;
    }
  }
}
