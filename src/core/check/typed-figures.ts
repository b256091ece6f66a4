// Numbers that somebody gave and that have a figure: nowhere are they typed as digits beside it.
// It must not know how a number is printed.
import type { Problem } from '../../../geo/schema.ts';
import type { Unit } from '../values/quantity.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { cachedTexts, type LocalizedText } from './texts.ts';

/** What follows a number of a unit. A count has no unit, so small counts are not looked for. */
const AFTER: Readonly<Partial<Record<Unit, string>>> = {
  percent: '[\\s\\u00a0]*(?:%|per ?cent|відсот|процент)',
  days: '[\\s\\u00a0-]*(?:days?|дн|діб)',
  years: '[\\s\\u00a0-]*(?:years?|рок|річ)',
};
const LEAST_COUNT = 30;

type Typed = { readonly id: string; readonly pattern: RegExp; readonly bare: boolean };

function typedOf({ figures }: CheckInput): Typed[] {
  return [...figures.values()].flatMap(({ id, formula }) => {
    if (formula.op !== 'given') return [];
    const { value, unit } = formula;
    const after = AFTER[unit];
    if (after === undefined && (unit !== 'count' || value < LEAST_COUNT)) return [];
    return [
      {
        id,
        bare: after === undefined,
        pattern: new RegExp(`(?<!\\d|\\d[.,\\u00a0])${value}(?!\\d|[.,\\u00a0]\\d)${after ?? ''}`, 'u'),
      },
    ];
  });
}

/** The log quotes what was once printed; the words of the screen and the names of figures speak of no figure. */
const isJudged = ({ file }: LocalizedText): boolean => !/corrections|messages|content\/figures/.test(file);
/** Whether counts are looked for: only in strike reports and in notes on contradictions. */
const isOfStrikes = ({ file, kind }: LocalizedText): boolean => kind === 'note' || file.includes('/strikes/');

const judge = (input: CheckInput): Problem[] => {
  const typed = typedOf(input);
  return cachedTexts(input)
    .filter(isJudged)
    .flatMap((written) =>
      typed
        .filter(({ bare, pattern }) => (!bare || isOfStrikes(written)) && pattern.test(written.text))
        .map(({ id }) =>
          problemAt(
            written.file,
            written.path,
            `types the number of the figure “${id}”`,
            `show it with [](=${id}) where slots are filled, or use words`,
          ),
        ),
    );
};

export const TYPED_FIGURE_RULES: readonly Rule[] = [{ name: 'typed figures', judge }];
