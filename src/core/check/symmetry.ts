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

function unlike({ messages, words }: Language, key: string, twin: string): string | undefined {
  const [own, other] = [messages[key], messages[twin]];
  const { ukraine, russia } = words.people;
  if (typeof own !== 'string' || typeof other !== 'string' || !ukraine || !russia) return undefined;
  return own.replace(ukraine, russia) === other ? undefined : own.replace(ukraine, russia);
}

const judge = ({ languages }: CheckInput): Problem[] =>
  [...languages].flatMap(([locale, language]) =>
    LABELS.flatMap((label) =>
      PAIRS.flatMap(([ukraine, russia]) => {
        const due = unlike(language, `${label}.${ukraine}`, `${label}.${russia}`);
        const message = `uses other words for Russia than “${label}.${ukraine}” for Ukraine`;
        return due === undefined
          ? []
          : [problemAt(`src/i18n/messages/${locale}.json`, `${label}.${russia}`, message, `write “${due}”`)];
      }),
    ),
  );

export const SYMMETRY_RULES: readonly Rule[] = [{ name: 'same verb for both sides', judge }];
