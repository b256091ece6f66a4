// The form of a digest: its length, headline, note and last paragraph.
// It must not judge the wording; wording.ts does.
import type { Problem } from '../../../geo/schema.ts';
import type { Prose } from '../text/prose.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { textOf } from './texts.ts';

export const MIN_WORDS = 300;
export const MAX_WORDS = 620;

/** The number of words in the paragraphs; a word has a letter or a digit, and a slot counts as one. */
export const wordCount = ({ paragraphs }: Pick<Prose, 'paragraphs'>): number =>
  paragraphs
    .map((paragraph) => textOf(paragraph))
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d…]/u.test(word)).length;

function lengthProblems(file: string, prose: Prose): Problem[] {
  const count = wordCount(prose);
  if (count >= MIN_WORDS && count <= MAX_WORDS) return [];
  const message = `has ${count} words; a digest has ${MIN_WORDS} to ${MAX_WORDS}`;
  return [problemAt(file, '', message, count < MIN_WORDS ? 'say more' : 'shorten it')];
}

function partProblems(file: string, { headline, note, paragraphs }: Prose): Problem[] {
  const ending = problemAt(
    file,
    `paragraph ${paragraphs.length}`,
    'does not end with what to keep in mind',
    'begin the last paragraph with `*…*`',
  );
  return [
    ...(headline === '' ? [problemAt(file, 'headline', 'has no headline', 'begin with `# headline`')] : []),
    ...(note.length === 0
      ? [problemAt(file, 'note', 'does not say what the text is', 'add `> what this text is`')]
      : []),
    ...(paragraphs.at(-1)?.[0]?.kind === 'emphasis' ? [] : [ending]),
  ];
}

const judge = ({ languages }: CheckInput): Problem[] =>
  [...languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles).flatMap(([slug, prose]) => {
      const file = `src/content/articles/${slug}/${locale}.md`;
      return [...lengthProblems(file, prose), ...partProblems(file, prose)];
    }),
  );

export const DIGEST_RULES: readonly Rule[] = [{ name: 'digests', judge }];
