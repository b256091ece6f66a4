// Figures that have changed since they were acknowledged, and the sentences that show them.
// It must not know the file of acknowledgements, nor how a language prints numbers.
import { own } from '../values/table.ts';
import { paragraphsOf, type Corpus, type PlacedParagraph } from './corpus.ts';
import { evaluator } from '../text/formula.ts';
import type { Inline } from '../text/prose.ts';
import { roundTo, roundingStep, type Quantity, type Unit } from '../values/quantity.ts';

/** The central value of a figure, as it was shown when somebody last reviewed it. */
export type Acknowledged = { readonly value: number; readonly unit: Unit };
export type Acknowledgements = Readonly<Record<string, Acknowledged>>;

/** A figure that shows another number than the acknowledged one; `before` is undefined for a new figure. */
export type Moved = { readonly figure: string; readonly before: number | undefined; readonly now: Quantity };
/** A sentence with a changed figure; `words` has `{figure}` in place of every number. */
export type StaleSentence = Omit<PlacedParagraph, 'paragraph'> & { readonly figure: string; readonly words: string };

/** The value of every figure, each at the initial depth of its scenario. Throws on a formula that has no value. */
export function valuesOf({ world, figures }: Pick<Corpus, 'world' | 'figures'>): Map<string, Quantity> {
  const evaluate = evaluator(world);
  return new Map([...figures].map(([id, { formula }]) => [id, evaluate(formula)]));
}

/** The acknowledgements that record these values as reviewed. */
export const acknowledge = (values: ReadonlyMap<string, Quantity>): Acknowledgements =>
  Object.fromEntries(
    [...values].map(([id, quantity]) => [
      id,
      { value: roundTo(quantity.central, roundingStep(quantity)), unit: quantity.unit },
    ]),
  );

/** The figures that are shown with another number than the acknowledged one. */
export function movedFigures(acknowledged: Acknowledgements, values: ReadonlyMap<string, Quantity>): Moved[] {
  return [...values].flatMap(([figure, now]) => {
    const before = own(acknowledged, figure);
    const shown = roundTo(now.central, roundingStep(now));
    return before?.value === shown && before.unit === now.unit ? [] : [{ figure, before: before?.value, now }];
  });
}

const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'slot' ? `{${inline.figure}}` : plainText(inline.children);
    })
    .join('');

/** Splits a text after punctuation that a space and a capital letter, a digit or a quotation mark follow. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?…]["”»’)]?) (?=[\p{Lu}\d«“{])/u);

/** The sentences, in every language, that show one of the figures. */
export function sentencesWith(corpus: Pick<Corpus, 'languages'>, figures: readonly string[]): StaleSentence[] {
  return paragraphsOf(corpus).flatMap(({ paragraph, ...place }) =>
    sentences(plainText(paragraph)).flatMap((words) =>
      figures.filter((figure) => words.includes(`{${figure}}`)).map((figure) => ({ ...place, figure, words })),
    ),
  );
}
