// The glossary: each term is used by some text, each form belongs to one term, each explanation is one short sentence or two.
// It must not know how a term is shown.
import type { Problem } from '../../../geo/schema.ts';
import { termFinder, termsIn } from '../text/terms.ts';
import type { Language } from './corpus.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { cachedTexts } from './texts.ts';

/** Characters that fit into the note beside a term. */
const LONGEST = 200;

const fileOf = (locale: string): string => `src/content/glossary/${locale}.json`;
/** The texts in which terms are marked, and the labels beside them. */
const EXPLAINED = /^src\/content\/(?:about|articles|contradictions|decks|scenarios)\//;

function judgeUse(input: CheckInput): Problem[] {
  return [...input.languages].flatMap(([locale, { words }]) => {
    const find = termFinder(words.glossary);
    const texts = cachedTexts(input).filter((text) => text.locale === locale && EXPLAINED.test(text.file));
    const used = new Set(texts.flatMap(({ text }) => termsIn(text, find)));
    return Object.keys(words.glossary)
      .filter((id) => !used.has(id))
      .map((id) => problemAt(fileOf(locale), `${id}.forms`, 'has no form that a text uses', 'add the form that the texts use, or remove the term')); // prettier-ignore
  });
}

function lengthProblems(locale: string, { words }: Language): Problem[] {
  return Object.entries(words.glossary)
    .filter(([, { means }]) => means.length > LONGEST)
    .map(([id, { means }]) =>
      problemAt(fileOf(locale), `${id}.means`, `has ${means.length} characters`, `write at most ${LONGEST}`),
    );
}

function formProblems(locale: string, { words }: Language): Problem[] {
  const owners = new Map<string, string>();
  return Object.entries(words.glossary).flatMap(([id, { forms }]) =>
    forms.flatMap((form) => {
      const owner = owners.get(form.toLowerCase());
      owners.set(form.toLowerCase(), owner ?? id);
      return owner === undefined
        ? []
        : [problemAt(fileOf(locale), `${id}.forms`, `has the form “${form}” of “${owner}”`, 'remove one of the two')];
    }),
  );
}

const judge = ({ languages }: CheckInput): Problem[] =>
  [...languages].flatMap(([locale, language]) => [
    ...lengthProblems(locale, language),
    ...formProblems(locale, language),
  ]);

export const GLOSSARY_RULES: readonly Rule[] = [
  { name: 'terms that texts use', judge: judgeUse },
  { name: 'entries of the glossary', judge },
];
