// Normalises words into search terms, and splits a line to highlight the terms that matched.
// It must not know what is searched.
import { own } from '../../core/values/table.ts';
import { fold } from '../column/places.ts';

/** Letters of the Russian alphabet and their Ukrainian counterparts, for names typed on a Russian keyboard. */
const EQUIVALENT: Readonly<Record<string, string>> = { ы: 'и', э: 'е', ъ: '', ґ: 'г' };

/** The normalised form of a word: without case, accents, apostrophes and the English plural. */
export const termOf = (word: string): string =>
  fold(word)
    .replace(/[ыэъґ]/g, (letter) => own(EQUIVALENT, letter) ?? '')
    .replace(/(?<=[a-z]{3})s$/, '');

/** How many letters an ending may differ in, and how many must be the same before it. */
const ENDING = 2;
const SHORTEST_STEM = 4;

/** Whether one of the terms begins with a typed word, or only has another ending: «Запоріжжя», «Запоріжжі». */
export function hasStemOf(word: string, terms: readonly string[]): boolean {
  const stem = word.length > SHORTEST_STEM ? word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING)) : word;
  return terms.some((term) => term.startsWith(stem));
}

/** A word: letters and digits, with apostrophes inside it. Combining marks belong to their letter. */
const WORD = /[\p{L}\p{N}](?:['’ʼ`´]?[\p{L}\p{N}\p{M}])*/gu;

export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

export type Piece = { readonly text: string; readonly matched: boolean };

/** Splits a line into the words that are among the terms and the text between them, in order. */
export function piecesOf(line: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(WORD)) {
    if (!terms.has(termOf(match[0]))) continue;
    if (match.index > end) pieces.push({ text: line.slice(end, match.index), matched: false });
    pieces.push({ text: match[0], matched: true });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end), matched: false });
  return pieces;
}
