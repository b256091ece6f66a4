// Sentences whose number is another than the one they were read with, as problems.
// It must not know how they are printed.
import type { Problem } from '../../geo/schema.ts';
import { problemAt, type CheckInput } from '../core/check/input.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { exactly } from '../core/values/quantity.ts';
import {
  movedFigures,
  sentencesWith,
  valuesOf,
  type Acknowledgements,
  type Moved,
  type Stale,
} from '../core/check/moved-figures.ts';
import { formatQuantity } from '../i18n/format.ts';

/** What stands for a moved number: the old one where there was one, and the new one. */
function changeOf({ before, now }: Moved, locale: string): string {
  const number = formatQuantity(now, locale);
  return before === undefined
    ? `[new: ${number}]`
    : `[${formatQuantity(exactly(before, now.unit), locale)} → ${number}]`;
}

/** A sentence with all its numbers put in, and the change for the one that moved. */
function filled({ words, locale }: Stale, moved: Moved, values: ReadonlyMap<string, Quantity>): string {
  return words.replace(/\{([a-z0-9-]+)\}/g, (slot, figure: string) => {
    if (figure === moved.figure) return changeOf(moved, locale);
    const value = values.get(figure);
    return value ? formatQuantity(value, locale) : slot;
  });
}

/** A number that is new or has moved, and that no reader sees. */
const unshown = (moved: Moved): Problem =>
  problemAt(
    'src/content/figures.ts',
    moved.figure,
    `${moved.before === undefined ? 'is' : 'moved'} ${changeOf(moved, 'en')}, and stands in no sentence`,
    `show it in a text with [](=${moved.figure})`,
  );

/** Every sentence with a number that moved, and every such figure that stands in no sentence. */
export function movedIn(input: CheckInput, acknowledged: Acknowledgements): Problem[] {
  const values = valuesOf(input);
  return movedFigures(acknowledged, values).flatMap((moved) => {
    const sentences = sentencesWith(input, [moved.figure]);
    if (sentences.length === 0) return [unshown(moved)];
    return sentences.map((one) => problemAt(one.file, one.path, filled(one, moved, values)));
  });
}
