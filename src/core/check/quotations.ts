// Quotations: at most eight words of somebody else’s text at a time.
// It must not know who is quoted; the log of corrections quotes only ourselves and may quote longer.
import type { Problem } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { cachedTexts } from './texts.ts';

export const MAX_WORDS = 8;
const QUOTATION = /“[^”]*”|«[^»]*»|„[^“”]*[“”]/g;
const CORRECTIONS = 'src/content/about/corrections.json';

/** The number of words in a text: what stands between spaces and has a letter or a digit. */
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** By text, because most texts are the same from one corpus to the next. */
const longCache = new Map<string, readonly string[]>();

/** The quotations of a text that are longer than is allowed, in their order. */
export const longQuotations = (text: string): readonly string[] =>
  memoize(longCache, text, () => (text.match(QUOTATION) ?? []).filter((quotation) => wordCount(quotation) > MAX_WORDS));

const judge = (input: CheckInput): Problem[] =>
  cachedTexts(input)
    .filter(({ file }) => file !== CORRECTIONS)
    .flatMap(({ file, path, text }) =>
      longQuotations(text).map((quotation) => {
        const fix = `quote at most ${MAX_WORDS}, and say the rest in our own words`;
        return problemAt(file, path, `quotes ${wordCount(quotation)} words: ${quotation}`, fix);
      }),
    );

export const QUOTATION_RULES: readonly Rule[] = [{ name: 'length of quotations', judge }];
