// Sentences that were read with one number and now show another.
// It must not know the file in which numbers are acknowledged, nor how a language prints them.
import { paragraphsOf, type Corpus, type Placed } from './corpus.ts';
import { evaluator } from '../text/formula.ts';
import type { Inline } from '../text/prose.ts';
import { roundTo, roundingStep, type Quantity, type Unit } from '../values/quantity.ts';

/** A figure as somebody last read it: the central value as shown. */
export type Acknowledged = { readonly value: number; readonly unit: Unit };
export type Acknowledgements = Readonly<Record<string, Acknowledged>>;

/** A figure that is shown with another number than was acknowledged; `before` is undefined for a new one. */
export type Moved = { readonly figure: string; readonly before: number | undefined; readonly now: Quantity };
/** A sentence with such a figure; `words` has `{figure}` in place of every number. */
export type Stale = Omit<Placed, 'paragraph'> & { readonly figure: string; readonly words: string };

/** The value of every figure, each at the initial depth of its scenario. Throws on a formula that has no value. */
export function valuesOf({ world, figures }: Pick<Corpus, 'world' | 'figures'>): Map<string, Quantity> {
  const evaluate = evaluator(world);
  return new Map([...figures].map(([id, { formula }]) => [id, evaluate(formula)]));
}

/** What is written down when somebody has read the sentences with these values. */
export const acknowledge = (values: ReadonlyMap<string, Quantity>): Acknowledgements =>
  Object.fromEntries(
    [...values].map(([id, quantity]) => [
      id,
      { value: roundTo(quantity.central, roundingStep(quantity)), unit: quantity.unit },
    ]),
  );

/** The figures that a reader now sees with another number than the one acknowledged. */
export function movedFigures(acknowledged: Acknowledgements, values: ReadonlyMap<string, Quantity>): Moved[] {
  return [...values].flatMap(([figure, now]) => {
    const before = acknowledged[figure];
    const shown = roundTo(now.central, roundingStep(now));
    return before?.value === shown && before.unit === now.unit ? [] : [{ figure, before: before?.value, now }];
  });
}

const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'slot' ? `{${inline.figure}}` : plain(inline.children);
    })
    .join('');

/** A sentence ends at a stop that a space and a capital letter, a number or a quotation mark follow. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?…]["”»’)]?) (?=[\p{Lu}\d«“{])/u);

/** The sentences, in every language, in which one of the figures stands. */
export function sentencesWith(corpus: Pick<Corpus, 'languages'>, figures: readonly string[]): Stale[] {
  return paragraphsOf(corpus).flatMap(({ paragraph, ...place }) =>
    sentences(plain(paragraph)).flatMap((words) =>
      figures.filter((figure) => words.includes(`{${figure}}`)).map((figure) => ({ ...place, figure, words })),
    ),
  );
}
