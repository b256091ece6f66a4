// A text of ours as plain words, its slots filled with numbers.
// It must not know what the text says or where a number comes from.
import { parseInlines, wordsOf } from '../core/text/prose.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { formatQuantity } from './format.ts';

/** The text with each slot as the locale writes its number, or an ellipsis where `valueOf` has none. */
export const filled = (text: string, locale: string, valueOf: (figure: string) => Quantity | undefined): string =>
  wordsOf(parseInlines(text), (figure) => {
    const quantity = valueOf(figure);
    return quantity ? formatQuantity(quantity, locale) : '…';
  });
