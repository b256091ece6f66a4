// Sentences whose numbers have changed since they were acknowledged, as problems.
// It must not know how problems are printed.
import type { Problem } from '../../geo/schema.ts';
import { problemAt, type CheckInput } from '../core/check/input.ts';
import { exactQuantity, type Quantity } from '../core/values/quantity.ts';
import {
  movedFigures,
  sentencesWith,
  valuesOf,
  type Acknowledgements,
  type Moved,
  type StaleSentence,
} from '../core/check/moved-figures.ts';
import { formatQuantity } from '../i18n/format.ts';

/** `[old → new]` for a changed number, or `[new: …]` for one that was never acknowledged. */
function changeOf({ before, now }: Moved, locale: string): string {
  const number = formatQuantity(now, locale);
  return before === undefined
    ? `[new: ${number}]`
    : `[${formatQuantity(exactQuantity(before, now.unit), locale)} → ${number}]`;
}

/** The sentence with all its numbers, and `[old → new]` for the changed one. */
function sentenceText({ words, locale }: StaleSentence, moved: Moved, values: ReadonlyMap<string, Quantity>): string {
  return words.replace(/\{([a-z0-9-]+)\}/g, (slot, figure: string) => {
    if (figure === moved.figure) return changeOf(moved, locale);
    const value = values.get(figure);
    return value ? formatQuantity(value, locale) : slot;
  });
}

/** The problem of a new or changed figure that no text shows. */
const unusedFigure = (moved: Moved): Problem =>
  problemAt(
    'src/content/figures.ts',
    moved.figure,
    `${moved.before === undefined ? 'is' : 'changed'} ${changeOf(moved, 'en')}, but no text shows it`,
    `show it in a text with [](=${moved.figure}); acknowledge it without one only as a number for readers’ own presentations`,
  );

/** A problem for every sentence with a changed number, and for every changed figure that no text shows. */
export function movedNumbers(input: CheckInput, acknowledged: Acknowledgements): Problem[] {
  const values = valuesOf(input);
  return movedFigures(acknowledged, values).flatMap((moved) => {
    const sentences = sentencesWith(input, [moved.figure]);
    if (sentences.length === 0) return [unusedFigure(moved)];
    return sentences.map((sentence) => problemAt(sentence.file, sentence.path, sentenceText(sentence, moved, values)));
  });
}
