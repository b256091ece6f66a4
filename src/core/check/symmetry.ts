// Labels of what each side would do: the same words for both sides, except for the name of the side.
// It must not know the words of a language; the names of the sides come from its table of people.
import type { Problem } from '../../../geo/schema.ts';
import type { Language } from './corpus.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

/** Pairs of statuses for the same act of either side: Ukraine’s first, then Russia’s. */
const PAIRS = [
  ['left-by-ukraine', 'vacated-by-russia'],
  ['demilitarised-ukrainian-side', 'demilitarised-russian-side'],
] as const;
const LABELS = ['status', 'short'] as const;
/** The messages that are compared: a label of each status, and what a bar of changed land says of either side. */
const MESSAGES: readonly (readonly [string, string])[] = [
  ...LABELS.flatMap((label) => PAIRS.map(([own, twin]) => [`${label}.${own}`, `${label}.${twin}`] as const)),
  ['change.ukraine', 'change.russia'],
];

/** Whether a word is the name of a side in any of its forms: languages decline names at their end. */
const isFormOf = (name: string, word: string): boolean =>
  word.toLowerCase().startsWith(name.slice(0, Math.max(3, name.length - 2)).toLowerCase());

/** The words and the signs between them, each for itself. */
const tokensOf = (label: string): string[] => label.match(/[\p{L}\p{N}ʼ’'-]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Whether two labels have the same words in the same order, but for the names of the two sides. */
function areAlike(
  ukrainian: string,
  russian: string,
  { ukraine = '', russia = '' }: Language['words']['people'],
): boolean {
  const [own, other] = [tokensOf(ukrainian), tokensOf(russian)];
  return (
    own.length === other.length &&
    own.every((word, index) => {
      const twin = other[index] ?? '';
      return word === twin || (isFormOf(ukraine, word) && isFormOf(russia, twin));
    })
  );
}

function labelProblems(
  { messages, words }: Language,
  locale: string,
  [own, twin]: readonly [string, string],
): Problem[] {
  const [ukrainian, russian] = [messages[own], messages[twin]];
  if (typeof ukrainian !== 'string' || typeof russian !== 'string') return [];
  if (areAlike(ukrainian, russian, words.people)) return [];
  const message = `uses other words for Russia than “${own}” for Ukraine`;
  const fix = `write the words of “${ukrainian}”, with Russia’s name in place of Ukraine’s (src/content/people/${locale}.json)`;
  return [problemAt(`src/i18n/messages/${locale}.json`, twin, message, fix)];
}

const judge = ({ languages }: CheckInput): Problem[] =>
  [...languages].flatMap(([locale, language]) => MESSAGES.flatMap((pair) => labelProblems(language, locale, pair)));

export const SYMMETRY_RULES: readonly Rule[] = [{ name: 'same verb for both sides', judge }];
