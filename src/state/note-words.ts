// The words of the notes on the map: the reader's language, with numbers at the chosen depth and reading.
// It must not know where a note stands or how it is drawn.
import { QUESTION_NOTES } from '../content/question-notes.ts';
import { STANDING } from '../core/scenario/countable.ts';
import { resolvedName } from '../core/scenario/variant.ts';
import { underVariant } from '../core/text/formula.ts';
import { figuresIn, parseInlines, wordsOf, type SlotFormat } from '../core/text/prose.ts';
import type { NoteSource } from '../core/view/notes.ts';
import { INITIAL, type View } from '../core/view/view.ts';
import { formatQuantity, formatRange } from '../i18n/format.ts';
import type { Quantity } from '../core/values/quantity.ts';
import type { Knowledge } from './knowledge.svelte.ts';

type Known = Pick<Knowledge, 'world' | 'figures' | 'evaluate' | 'lexicon'>;

/** The value of a figure under the chosen variant of the view's scenario; undefined while the facts load. */
function quantityOf({ world, figures, evaluate }: Known, view: View, id: string): Quantity | undefined {
  const figure = figures.get(id);
  if (!figure || !world) return undefined;
  return evaluate?.(underVariant(figure.formula, view.scenario, resolvedName(world, view)), view.depth);
}

/** A note on land that there is none of at this depth, which is left out. */
const isOfNothing = (quantity: Quantity | undefined): boolean => quantity?.unit === 'km2' && quantity.central === 0;

function filled(known: Known, view: View, locale: string, line: string): string | undefined {
  const paragraph = parseInlines(line);
  const values = new Map(figuresIn(paragraph).map((id) => [id, quantityOf(known, view, id)]));
  if ([...values.values()].some(isOfNothing)) return undefined;
  return wordsOf(paragraph, (id: string, format: SlotFormat) => {
    const quantity = values.get(id);
    if (!quantity) return '…';
    return (format === 'range' && formatRange(quantity, locale)) || formatQuantity(quantity, locale);
  });
}

/** Whether the land in question is the one that its notes tell of: with what stands, at the depth of the texts. */
const isCountedAsTold = ({ question, depth }: View): boolean =>
  question !== null && question.join() === STANDING.join() && depth === INITIAL.depth;

/** The notes of a view in the reader's language. */
export function noteSource(known: Known, view: View, small: boolean): NoteSource {
  const { lexicon } = known;
  const linesOf: NoteSource['linesOf'] = (key, note, isSmall) => {
    const words = lexicon?.texts.notes[`${key}.${note}`];
    const lines = (isSmall && words?.short) || words?.lines || [];
    const written = lines.map((line) => filled(known, view, lexicon?.locale ?? view.locale, line));
    return written.every((line) => line !== undefined) ? written : [];
  };
  return {
    small,
    linesOf,
    ...(isCountedAsTold(view) ? { other: { key: 'in-question', places: QUESTION_NOTES } } : {}),
  };
}

/** The sentence over the map of a proposal that draws no new line, or no outline; empty where there is none. */
export const stripOf = (known: Known, view: View): string =>
  noteSource(known, view, false).linesOf(view.scenario, 'strip', false).join(' ');
