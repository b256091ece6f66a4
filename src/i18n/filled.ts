// Texts of ours with their slots filled: plain words, or a paragraph without slots.
// It must not know what the text says or where a number comes from.
import { parseInlines, wordsOf, type Inline, type Paragraph } from '../core/text/prose.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { formatQuantity } from './format.ts';

type ValueOf = (figure: string) => Quantity | undefined;

/** A number as the locale writes it, or an ellipsis where there is none. */
function numberOf(figure: string, locale: string, valueOf: ValueOf): string {
  const quantity = valueOf(figure);
  return quantity ? formatQuantity(quantity, locale) : '…';
}

/** The text as plain words, each slot filled. */
export const filled = (text: string, locale: string, valueOf: ValueOf): string =>
  wordsOf(parseInlines(text), (figure) => numberOf(figure, locale, valueOf));

/** The paragraph with text in place of each slot, for a page on which numbers explain nothing. */
export const withNumbers = (paragraph: Paragraph, locale: string, valueOf: ValueOf): Paragraph =>
  paragraph.map((inline): Inline => {
    if (inline.kind === 'slot') return { kind: 'text', text: numberOf(inline.figure, locale, valueOf) };
    if (inline.kind === 'text') return inline;
    return { ...inline, children: withNumbers(inline.children, locale, valueOf) };
  });
