// Runs of words that a text of ours shares with somebody else's, whatever their case and punctuation.
// It must not know where either text comes from or is kept.

/** A shared run in our text, in UTF-16 units; `end` is exclusive. */
export type Run = { readonly at: number; readonly end: number };

/** So many words in a row are shown as shared. */
export const LEAST_SHARED = 5;

const WORD = /[\p{L}\p{N}]+(?:['’ʼ.][\p{L}\p{N}]+)*/gu;
type Word = Run & { readonly word: string };
const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    return { at: index, end: index + word.length, word: word.normalize('NFKC').toLowerCase().replace(/['’ʼ]/g, "'") };
  });

const windows = (words: readonly Word[]): string[] =>
  words.slice(0, Math.max(0, words.length - LEAST_SHARED + 1)).map((_, index) => keyAt(words, index));
const keyAt = (words: readonly Word[], index: number): string =>
  words
    .slice(index, index + LEAST_SHARED)
    .map(({ word }) => word)
    .join(' ');

/** Returns a function that finds the runs of at least `LEAST_SHARED` words that a text shares with `other`, in their order. */
export function sharedWith(other: string): (text: string) => Run[] {
  const known = new Set(windows(wordsIn(other)));
  return (text) => {
    if (known.size === 0) return [];
    const words = wordsIn(text);
    const runs: Run[] = [];
    windows(words).forEach((key, index) => {
      const [first, last] = [words[index], words[index + LEAST_SHARED - 1]];
      if (!known.has(key) || !first || !last) return;
      const before = runs.at(-1);
      if (before && first.at < before.end) runs[runs.length - 1] = { at: before.at, end: last.end };
      else runs.push({ at: first.at, end: last.end });
    });
    return runs;
  };
}
