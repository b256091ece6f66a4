// Slugs made from names and titles.
// It must not know what a slug is for, nor which ones are taken.
import { LONGEST_SLUG } from '../../../geo/schema-id.ts';

/** Room for the `-12` that tells equal slugs apart. */
const LONGEST = LONGEST_SLUG - 4;

/** The lower-case words of a text that are written in Latin letters and digits, without accents and apostrophes. */
const latinWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** `chasiv-yar` of “Chasiv Yar”, cut after a whole word where it would be too long for an id; empty where it has no Latin letter or digit. */
export function slugOf(text: string, mostWords = Infinity): string {
  const words = latinWords(text).slice(0, mostWords);
  const joined = (count: number): string => words.slice(0, count).join('-');
  let count = words.length;
  while (count > 1 && joined(count).length > LONGEST) count--;
  return joined(count).slice(0, LONGEST);
}
