// Regular expressions that come as text, each made once: making one takes longer than using it.
// It must not know what is looked for.
import { memoize } from '../values/memoize.ts';

const made = new Map<string, RegExp>();

/** The expression of a source with flags; `g` only for `String.match`, since it is shared. */
export const pattern = (source: string, flags: string): RegExp =>
  memoize(made, `${flags} ${source}`, () => new RegExp(source, flags));

/** One that is found only where no letter stands before or after it. */
export const wholeWord = (words: string, flags: string): RegExp => pattern(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** The same for `String.match`, which finds every occurrence and leaves no trace in the expression. */
export const everyWord = (words: string, flags: string): RegExp => wholeWord(words, `${flags}g`);
