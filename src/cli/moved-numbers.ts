// Sentences whose numbers have changed since they were acknowledged, or that name an earlier day than the map's, as problems.
// It must not know how problems are printed.
import type { Problem } from '../../geo/schema.ts';
import { problemAt, type CheckInput } from '../core/check/input.ts';
import { datedSentences } from '../corpus/dated-sentences.ts';
import { FIGURES } from '../core/check/known-ids.ts';
import { exactQuantity, type Quantity } from '../core/values/quantity.ts';
import {
  movedFigures,
  sentencesWith,
  valuesOf,
  type Acknowledgements,
  type Moved,
  type StaleSentence,
} from '../core/check/moved-figures.ts';
import { formatQuantity, formatRange } from '../i18n/format.ts';

/** `[old → new]` for a changed number, or its range if only that has changed; `[new: …]` for one never acknowledged. */
function changeOf({ before, rangeBefore, now }: Moved, locale: string, asRange = false): string {
  const number = asRange ? rangeText(now, locale) : formatQuantity(now, locale);
  if (before === undefined) return `[new: ${number}]`;
  const was = exactQuantity(before, now.unit);
  const numberBefore = formatQuantity(was, locale);
  if (!rangeBefore || (!asRange && numberBefore !== number)) return `[${numberBefore} → ${number}]`;
  const [low, high] = rangeBefore;
  return `[${rangeText({ ...was, low, high }, locale)} → ${rangeText(now, locale)}]`;
}

/** What a range slot shows: the range alone, or the number where there is none. */
const rangeText = (quantity: Quantity, locale: string): string =>
  formatRange(quantity, locale) || formatQuantity(quantity, locale);

/** The sentence with all its numbers, and `[old → new]` for the changed one. */
function sentenceText({ words, locale }: StaleSentence, moved: Moved, values: ReadonlyMap<string, Quantity>): string {
  return words.replace(/\{([a-z0-9-]+)( range)?\}/g, (slot, figure: string, range?: string) => {
    if (figure === moved.figure) return changeOf(moved, locale, range !== undefined);
    const value = values.get(figure);
    if (!value) return slot;
    return range === undefined ? formatQuantity(value, locale) : rangeText(value, locale);
  });
}

/** The problem of a new or changed figure that no text shows. */
const unusedFigure = (moved: Moved): Problem =>
  problemAt(
    FIGURES,
    moved.figure,
    `${moved.before === undefined ? 'is' : 'changed'} ${changeOf(moved, 'en')}, but no text shows it`,
    `show it in a text with [](=${moved.figure}); acknowledge it without one only as a number for readers’ own presentations`,
  );

/** A problem for every sentence with a changed number, and for every changed figure that no text shows. */
export function movedNumbers(input: CheckInput, acknowledged: Acknowledgements): Problem[] {
  const values = valuesOf(input);
  return movedFigures(acknowledged, values).flatMap((moved) => {
    const { figure } = moved;
    const sentences = sentencesWith(input, [figure]);
    if (sentences.length === 0) return [{ ...unusedFigure(moved), figure }];
    return sentences.map((sentence) => {
      return { ...problemAt(sentence.file, sentence.path, sentenceText(sentence, moved, values)), figure };
    });
  });
}

/** A problem for every sentence that names the day of the edition before, until the texts have been read for the new one. */
export const datedTexts = (input: CheckInput): Problem[] =>
  datedSentences(input).map(({ file, path, words }) => ({
    ...problemAt(file, path, `[the map now shows ${input.asOf ?? ''}] ${words}`),
    figure: 'day',
  }));
