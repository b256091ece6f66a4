// Figures: each has a value, each slot has a figure, and every language has the same slots in the same places.
// It must not know how a number is printed.
import type { Problem } from '../../../geo/schema.ts';
import { paragraphsOf } from './corpus.ts';
import { evaluator } from '../text/formula.ts';
import { figuresIn, flatten, parseInlines, type Paragraph } from '../text/prose.ts';
import { memoize } from '../values/memoize.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { unknownId } from './dangling.ts';
import { FIGURES, knownIds } from './known-ids.ts';

const ACKNOWLEDGED = 'src/content/acknowledged.json';

type LocalizedParagraph = {
  readonly locale: string;
  readonly file: string;
  readonly path: string;
  readonly paragraph: Paragraph;
};

/** Every paragraph that may have slots: those of digests, scenarios, contradictions, the About page and decks. */
function collectParagraphs(input: CheckInput): LocalizedParagraph[] {
  const inDecks = input.decks.flatMap(({ slug, words }) =>
    [...words].flatMap(([locale, { chapters }]) =>
      Object.entries(chapters).flatMap(([id, { text, answer }]) =>
        [
          ...text.map((source, index) => [`text.${index}`, source] as const),
          ...(answer ? [['answer', answer] as const] : []),
        ].map(([field, source]) => ({
          locale,
          file: `src/content/decks/${slug}/${locale}.json`,
          path: `chapters.${id}.${field}`,
          paragraph: parseInlines(source),
        })),
      ),
    ),
  );
  return [...paragraphsOf(input), ...inDecks];
}

const paragraphCache = new WeakMap<CheckInput, LocalizedParagraph[]>();
const paragraphsWithSlots = (input: CheckInput): LocalizedParagraph[] =>
  memoize(paragraphCache, input, () => collectParagraphs(input));

function judgeSlots(input: CheckInput): Problem[] {
  const known = knownIds(input);
  return paragraphsWithSlots(input).flatMap(({ file, path, paragraph }) =>
    figuresIn(paragraph)
      .filter((id) => !known.figure(id))
      .map((id) => unknownId(file, path, 'figure', id)),
  );
}

/** The file without its language and the path: equal for the same place in all languages. */
const placeOf = ({ locale, file, path }: LocalizedParagraph): string => `${file.replace(`/${locale}.`, '/*.')} ${path}`;
/** The slots of a paragraph; a repeated slot gets a number. */
const slotsIn = (paragraph: Paragraph): string[] => {
  const slots = flatten(paragraph).flatMap((inline) =>
    inline.kind === 'slot' ? [`${inline.figure}${inline.format === 'range' ? ' range' : ''}`] : [],
  );
  return slots.map((slot, index) => `${slot}#${slots.slice(0, index).filter((other) => other === slot).length}`);
};

/** If one language shows a number in a paragraph, all languages show it there. */
function judgeLanguages(input: CheckInput): Problem[] {
  const places = new Map<string, LocalizedParagraph[]>();
  for (const placed of paragraphsWithSlots(input))
    places.set(placeOf(placed), [...(places.get(placeOf(placed)) ?? []), placed]);
  return [...places.values()].flatMap((sameInAll) => {
    const ownerBySlot = new Map<string, string>();
    for (const { locale, paragraph } of sameInAll)
      for (const slot of slotsIn(paragraph)) ownerBySlot.set(slot, ownerBySlot.get(slot) ?? locale);
    return sameInAll.flatMap(({ file, path, paragraph }) => {
      const own = new Set(slotsIn(paragraph));
      return [...ownerBySlot]
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

/** Formulas that cannot be evaluated, such as the length of a point. */
function judgeValues(input: CheckInput): Problem[] {
  const { world, figures, lost } = input;
  if ([...lost.files, ...lost.entries].some((entry) => entry.startsWith('geo/'))) return [];
  const evaluate = evaluator(world);
  return [...figures.values()].flatMap(({ id, formula }) => {
    try {
      const { low, central, high } = evaluate(formula);
      return [low, central, high].every(Number.isFinite) ? [] : [problemAt(FIGURES, id, 'has no value')];
    } catch (error) {
      return [problemAt(FIGURES, id, `cannot be evaluated: ${(error as Error).message}`, 'correct its formula')];
    }
  });
}

function judgeAcknowledged(input: CheckInput): Problem[] {
  if (isLost(input, ACKNOWLEDGED)) return [];
  const known = knownIds(input);
  return Object.keys(input.acknowledged ?? {})
    .filter((id) => !known.figure(id))
    .map((id) => problemAt(ACKNOWLEDGED, id, 'belongs to no figure', 'run `npm run check -- --acknowledge`'));
}

export const FIGURE_RULES: readonly Rule[] = [
  { name: 'slots for figures', judge: judgeSlots },
  { name: 'slots in every language', judge: judgeLanguages },
  { name: 'values of figures', judge: judgeValues },
  { name: 'acknowledged figures', judge: judgeAcknowledged },
];
