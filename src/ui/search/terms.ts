// How a typed word and a written word are made alike, and which words of a line were found.
// It must not know what is searched.
import { fold } from '../column/places.ts';

/** Russian letters that a Ukrainian text has not: a name typed on another keyboard is found as well. */
const KINDRED: Readonly<Record<string, string>> = { ё: 'е', ы: 'и', э: 'е', ъ: '', ґ: 'г' };

/** One word as it is kept and asked for: without case, accents, apostrophes and the English plural. */
export const termOf = (word: string): string =>
  fold(word)
    .replace(/[ёыэъґ]/g, (letter) => KINDRED[letter] ?? '')
    .replace(/(?<=[a-z]{3})s$/, '');

/** A word: letters and digits, apostrophes within it. Combining marks belong to their letter. */
const WORD = /[\p{L}\p{N}](?:['’ʼ`´]?[\p{L}\p{N}\p{M}])*/gu;

export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

export type Piece = { readonly text: string; readonly found: boolean };

/** A line in pieces, in order: its words that are among the terms, and what stands between them. */
export function piecesOf(line: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(WORD)) {
    if (!terms.has(termOf(match[0]))) continue;
    if (match.index > end) pieces.push({ text: line.slice(end, match.index), found: false });
    pieces.push({ text: match[0], found: true });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end), found: false });
  return pieces;
}
