// A sentence with a changed number in pieces: plain words, and the number with what it was before.
// It must not know components.
import type { Moved, StaleSentence } from '../../../core/check/moved-figures.ts';
import { exactQuantity, type Quantity } from '../../../core/values/quantity.ts';
import { formatQuantity, formatRange } from '../../../i18n/format.ts';

type Piece = { readonly text: string; readonly was?: string };

const number = (quantity: Quantity, asRange: boolean, locale: string): string =>
  (asRange ? formatRange(quantity, locale) : '') || formatQuantity(quantity, locale);
const withRange = (quantity: Quantity, locale: string): string =>
  `${formatQuantity(quantity, locale)} (${formatRange(quantity, locale)})`;

/** What a figure was when it was last read; undefined for a new one. */
export function quantityBefore({ before, rangeBefore, now }: Moved): Quantity | undefined {
  if (before === undefined) return undefined;
  const [low, high] = rangeBefore ?? [before, before];
  return { ...exactQuantity(before, now.unit), low, high };
}

/** The sentence in the language in which it is written, with each of the figures that have moved as it was. */
export function sentencePieces(
  { locale, words }: Pick<StaleSentence, 'locale' | 'words'>,
  moved: ReadonlyMap<string, Moved>,
  values: ReadonlyMap<string, Quantity>,
): Piece[] {
  return words.split(/(\{[a-z0-9-]+(?: range)?\})/g).map((piece): Piece => {
    const [, figure = '', range] = /^\{([a-z0-9-]+)( range)?\}$/.exec(piece) ?? [];
    const value = values.get(figure);
    if (!value) return { text: piece };
    const now = number(value, range !== undefined, locale);
    const of = moved.get(figure);
    const was = of && quantityBefore(of);
    if (!was) return { text: now };
    const before = number(was, range !== undefined, locale);
    // Where only the range has changed, both numbers are shown with it.
    return before === now
      ? { text: withRange(value, locale), was: withRange(was, locale) }
      : { text: now, was: before };
  });
}
