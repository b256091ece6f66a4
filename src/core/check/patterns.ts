// Compiles regular expressions from text and caches them, because compiling is slower than matching.
// It must not know what the expressions look for.
import { memoize } from '../values/memoize.ts';

const cache = new Map<string, RegExp>();

/** The expression is shared, so use the flag `g` only with `String.match`, which ignores `lastIndex`. */
export const cachedPattern = (source: string, flags: string): RegExp =>
  memoize(cache, `${flags} ${source}`, () => new RegExp(source, flags));

/** An expression that matches only where no letter precedes or follows. */
export const wholeWord = (words: string, flags: string): RegExp =>
  cachedPattern(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** The same with the flag `g`, for `String.match` only. */
export const everyWord = (words: string, flags: string): RegExp => wholeWord(words, `${flags}g`);
