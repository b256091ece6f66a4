// Texts of ours with their slots filled: plain words, or a paragraph without slots.
// It must not know what the text says or where a number comes from.
import { parseInlines, wordsOf, type Inline, type Paragraph } from '../core/text/prose.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { slotText } from './format.ts';

type ValueOf = (figure: string) => Quantity | undefined;

/** A text, or a paragraph of one, as plain words, each slot filled. */
export const filled = (text: string | Paragraph, locale: string, valueOf: ValueOf): string =>
  wordsOf(typeof text === 'string' ? parseInlines(text) : text, (figure, format) =>
    slotText(valueOf(figure), format, locale),
  );

/** The paragraph with text in place of each slot, for a page on which numbers explain nothing. */
export const withNumbers = (paragraph: Paragraph, locale: string, valueOf: ValueOf): Paragraph =>
  paragraph.map((inline): Inline => {
    if (inline.kind === 'slot') return { kind: 'text', text: slotText(valueOf(inline.figure), inline.format, locale) };
    if (inline.kind === 'text') return inline;
    return { ...inline, children: withNumbers(inline.children, locale, valueOf) };
  });
