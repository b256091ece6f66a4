// Figures: each has a value, each slot a figure, and every language shows the same numbers in the same places.
// It must not know how a number is printed.
import type { Problem } from '../../../geo/schema.ts';
import { STATUSES } from '../../../geo/schema-status.ts';
import { paragraphsOf } from './corpus.ts';
import { evaluator, type Formula } from '../text/formula.ts';
import { figuresIn, flatten, parseInlines, type Paragraph } from '../text/prose.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { unknownId } from './dangling.ts';

const FIGURES = 'src/content/figures.ts';
const ACKNOWLEDGED = 'src/content/acknowledged.json';

type Slotted = { readonly locale: string; readonly file: string; readonly path: string; readonly paragraph: Paragraph };

/** Every paragraph in which a slot may stand: of digests, scenarios, notes on contradictions and presentations. */
function slottedIn(input: CheckInput): Slotted[] {
  const inDecks = input.decks.flatMap(({ slug, words }) =>
    [...words].flatMap(([locale, { chapters }]) =>
      Object.entries(chapters).flatMap(([id, { text }]) =>
        text.map((one, index) => ({
          locale,
          file: `src/content/decks/${slug}/${locale}.json`,
          path: `chapters.${id}.text.${index}`,
          paragraph: parseInlines(one),
        })),
      ),
    ),
  );
  return [...paragraphsOf(input), ...inDecks];
}

const judgeSlots = (input: CheckInput): Problem[] =>
  slottedIn(input).flatMap(({ file, path, paragraph }) =>
    figuresIn(paragraph)
      .filter((id) => !input.figures.has(id))
      .map((id) => unknownId(file, path, 'figure', id)),
  );

/** The file without its language, so that one place is one in all languages. */
const placeOf = ({ locale, file, path }: Slotted): string => `${file.replace(`/${locale}.`, '/*.')} ${path}`;
/** Slots as they are written, the same one twice where it stands twice. */
const slotsIn = (paragraph: Paragraph): string[] => {
  const slots = flatten(paragraph).flatMap((one) =>
    one.kind === 'slot' ? [`${one.figure}${one.format === 'range' ? ' range' : ''}`] : [],
  );
  return slots.map((slot, index) => `${slot}#${slots.slice(0, index).filter((other) => other === slot).length}`);
};

/** A number that one language shows in a paragraph, all show there. */
function judgeLanguages(input: CheckInput): Problem[] {
  const places = new Map<string, Slotted[]>();
  for (const one of slottedIn(input)) places.set(placeOf(one), [...(places.get(placeOf(one)) ?? []), one]);
  return [...places.values()].flatMap((sameInAll) => {
    const owners = new Map<string, string>();
    for (const { locale, paragraph } of sameInAll)
      for (const slot of slotsIn(paragraph)) owners.set(slot, owners.get(slot) ?? locale);
    return sameInAll.flatMap(({ file, path, paragraph }) => {
      const own = new Set(slotsIn(paragraph));
      return [...owners]
        .filter(([slot]) => !own.has(slot))
        .map(([slot, owner]) => {
          const shown = `[](=${slot.replace(/#.*/, '')})`;
          return problemAt(
            file,
            path,
            `lacks the slot ${shown}, which “${owner}” has there`,
            'show the same numbers in every language',
          );
        });
    });
  });
}

/** The statuses that a formula counts, wherever it counts them; a formula is code, and code may misspell one. */
function statusesIn(formula: Formula): readonly string[] {
  if (formula.op === 'area') return formula.statuses ?? [];
  if (formula.op === 'sum') return formula.of.flatMap(statusesIn);
  return formula.op === 'share' ? [...statusesIn(formula.part), ...statusesIn(formula.whole)] : [];
}

/** A status that is not there is given to no cell: its area would be a false nought. */
const judgeStatuses = ({ figures }: CheckInput): Problem[] =>
  [...figures.values()].flatMap(({ id, formula }) =>
    [...new Set(statusesIn(formula))]
      .filter((status) => !(STATUSES as readonly string[]).includes(status))
      .map((status) =>
        problemAt(
          FIGURES,
          id,
          `counts the status “${status}”, which is not there`,
          `use one of: ${STATUSES.join(', ')}`,
        ),
      ),
  );

/** Formulas that have no value, such as the length of a point; those that name what is not there are told elsewhere. */
function judgeValues(input: CheckInput): Problem[] {
  const { world, figures, lost } = input;
  if ([...lost.files, ...lost.entries].some((one) => one.startsWith('geo/'))) return [];
  const evaluate = evaluator(world);
  return [...figures.values()].flatMap(({ id, formula }) => {
    try {
      const { low, central, high } = evaluate(formula);
      return [low, central, high].every(Number.isFinite) ? [] : [problemAt(FIGURES, id, 'has no value')];
    } catch (error) {
      return [problemAt(FIGURES, id, `cannot be worked out: ${(error as Error).message}`, 'correct its formula')];
    }
  });
}

function judgeAcknowledged(input: CheckInput): Problem[] {
  if (isLost(input, ACKNOWLEDGED)) return [];
  return Object.keys(input.acknowledged ?? {})
    .filter((id) => !input.figures.has(id))
    .map((id) => problemAt(ACKNOWLEDGED, id, 'is the value of no figure', 'run `npm run check -- --acknowledge`'));
}

export const FIGURE_RULES: readonly Rule[] = [
  { name: 'slots for figures', judge: judgeSlots },
  { name: 'slots in every language', judge: judgeLanguages },
  { name: 'statuses of figures', judge: judgeStatuses },
  { name: 'values of figures', judge: judgeValues },
  { name: 'acknowledged figures', judge: judgeAcknowledged },
];
