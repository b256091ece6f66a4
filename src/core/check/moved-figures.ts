// Figures that have changed since they were acknowledged, and the sentences that show them.
// It must not know the file of acknowledgements, nor how a language prints numbers.
import { own } from '../values/table.ts';
import { paragraphsOf, type Corpus, type PlacedParagraph } from './corpus.ts';
import { evaluator } from '../text/formula.ts';
import type { Inline } from '../text/prose.ts';
import { hasRange, roundTo, roundingStep, type Quantity, type Unit } from '../values/quantity.ts';

/** A figure as it was shown when somebody last reviewed it: its central value, and its range if it has one. */
export type Acknowledged = {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit: Unit;
};
export type Acknowledgements = Readonly<Record<string, Acknowledged>>;

/** A figure that shows another number or range than the acknowledged one; nothing is `before` a new figure. */
export type Moved = {
  readonly figure: string;
  readonly before: number | undefined;
  readonly rangeBefore: readonly [low: number, high: number] | undefined;
  readonly now: Quantity;
};
/** A sentence with a changed figure; `words` has `{figure}` in place of every number, `{figure range}` of a range. */
export type StaleSentence = Omit<PlacedParagraph, 'paragraph'> & { readonly figure: string; readonly words: string };

/** The value of every figure, each at the initial depth of its scenario. Throws on a formula that has no value. */
export function valuesOf({ world, figures }: Pick<Corpus, 'world' | 'figures'>): Map<string, Quantity> {
  const evaluate = evaluator(world);
  return new Map([...figures].map(([id, { formula }]) => [id, evaluate(formula)]));
}

/** A quantity as the page shows it. */
function shownOf(quantity: Quantity): Acknowledged {
  const step = roundingStep(quantity);
  const [low, value, high] = [quantity.low, quantity.central, quantity.high].map((number) => roundTo(number, step)) as [number, number, number]; // prettier-ignore
  return { value, ...(hasRange(quantity) ? { low, high } : {}), unit: quantity.unit };
}

/** The acknowledgements that record these values as reviewed. */
export const acknowledge = (values: ReadonlyMap<string, Quantity>): Acknowledgements =>
  Object.fromEntries([...values].map(([id, quantity]) => [id, shownOf(quantity)]));

/** The figures that are shown with another number than the acknowledged one. */
export function movedFigures(acknowledged: Acknowledgements, values: ReadonlyMap<string, Quantity>): Moved[] {
  return [...values].flatMap(([figure, now]) => {
    const before = own(acknowledged, figure);
    const shown = shownOf(now);
    const isSame = (['value', 'low', 'high', 'unit'] as const).every((field) => before?.[field] === shown[field]);
    if (isSame) return [];
    const { low, high } = before ?? {};
    const rangeBefore = low === undefined || high === undefined ? undefined : ([low, high] as const);
    return [{ figure, before: before?.value, rangeBefore, now }];
  });
}

const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'slot'
        ? `{${inline.figure}${inline.format === 'range' ? ' range' : ''}}`
        : plainText(inline.children);
    })
    .join('');

/** Splits a text after punctuation that a space and a capital letter, a digit or a quotation mark follow. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]["”»’)]?) (?=[\p{Lu}\d«“{])/u);

/** The sentences, in every language, that show one of the figures. */
export function sentencesWith(corpus: Pick<Corpus, 'languages'>, figures: readonly string[]): StaleSentence[] {
  return paragraphsOf(corpus).flatMap(({ paragraph, ...place }) =>
    sentencesOf(plainText(paragraph)).flatMap((words) =>
      figures
        .filter((figure) => words.includes(`{${figure}}`) || words.includes(`{${figure} range}`))
        .map((figure) => ({ ...place, figure, words })),
    ),
  );
}
