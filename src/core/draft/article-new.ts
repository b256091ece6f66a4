// An article added or removed as one edit, and the fields of its entry: geo/articles.json and the files of its folder.
// It must not know components, or the words with which a digest begins: they are handed in for each language.
import type { Article, Period } from '../../../geo/schema.ts';
import { parser, period } from '../../../geo/schema-grammar.ts';
import { SLUG } from '../values/id.ts';
import { slugOf } from '../values/slug.ts';
import { own } from '../values/table.ts';
import { annotationsFile, ARTICLES_FILE, articleIn, articlesIn, CLAIMS_FILE, claimsOf, inKeyOrder, proposalsOf, textFile } from './article-files.ts'; // prettier-ignore
import { digestOf, type Part } from './article-digest.ts';
import { entryStep, valueAt, type Json } from './json.ts';
import { applyAll, documentIn, type Documents, type Operation } from './operation.ts';
import { setProposals } from './claim-edits.ts';
import { lastGap, orderedGap, setValue } from './set-value.ts';

export const ARTICLE_KEYS = ['id', 'letter', 'title', 'outlet', 'undated', 'written', 'spelling', 'paragraphs'];

export type NewArticle = Omit<Article, 'letter'> & {
  /** By language: what the digest begins with. */
  readonly texts: Readonly<Record<string, Readonly<Record<Part, string>>>>;
};
/** Why an article cannot be added: its id is none or another’s, all letters are taken, or something is missing. */
export type ArticleRefusal = 'noId' | 'taken' | 'noLetter' | 'noHeadline' | 'noDate' | 'noParagraphs';

const parsePeriod = parser(period);
/** Whether dates are days, months or years of the calendar, in their order. */
export const isPeriod = (written: Period): boolean => parsePeriod(written, '').ok;

/** Letters of articles; `X` begins the ids of contradictions. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWYZ'.split('');
/** The first letter that no article has; undefined if all are taken. */
export function freshLetter(documents: Documents): string | undefined {
  const taken = new Set(articlesIn(documents).map(({ letter }) => letter));
  return LETTERS.find((letter) => !taken.has(letter));
}

/** An id for an article by its headline: its first words, as far as they have Latin letters. */
export const articleIdOf = (headline: string): string => slugOf(headline, 4);

function isTaken(documents: Documents, slug: string, locales: readonly string[]): boolean {
  const files = [annotationsFile(slug), ...locales.map((locale) => textFile(slug, locale))];
  return articleIn(documents, slug) !== undefined || files.some((file) => documentIn(documents, file) !== undefined);
}

/** What keeps an article from being added; empty if nothing does. */
export function articleRefusals(
  documents: Documents,
  article: NewArticle,
  locales: readonly string[],
): ArticleRefusal[] {
  const { id, written, paragraphs, texts } = article;
  return [
    ...(locales.some((locale) => !own(texts, locale)?.headline.trim()) ? (['noHeadline'] as const) : []),
    ...(SLUG.test(id) ? [] : (['noId'] as const)),
    ...(isTaken(documents, id, locales) ? (['taken'] as const) : []),
    ...(freshLetter(documents) === undefined ? (['noLetter'] as const) : []),
    ...(isPeriod(written) ? [] : (['noDate'] as const)),
    ...(Number.isInteger(paragraphs) && paragraphs > 0 ? [] : (['noParagraphs'] as const)),
  ];
}

/** Adds an article with a digest begun in every language. Throws where `articleRefusals` finds a reason. */
export function addArticle(documents: Documents, article: NewArticle, locales: readonly string[]): Operation[] {
  const refusals = articleRefusals(documents, article, locales);
  if (refusals.length > 0) throw new Error(`the article cannot be added: ${refusals.join(', ')}`);
  const { texts, ...facts } = article;
  const row = inKeyOrder(ARTICLE_KEYS, { ...facts, letter: freshLetter(documents) });
  const place = { file: ARTICLES_FILE, path: [entryStep(article.id)], gap: lastGap(documentIn(documents, ARTICLES_FILE)) }; // prettier-ignore
  const added = (file: string, after: Json): Operation => ({ kind: 'file', file, before: null, after });
  const parts = (locale: string): Readonly<Record<Part, string>> => own(texts, locale) ?? { headline: '', note: '', body: '' }; // prettier-ignore
  return [
    ...setValue(documents, place, row),
    added(annotationsFile(article.id), []),
    ...locales.map((locale) => added(textFile(article.id, locale), digestOf(parts(locale)))),
  ];
}

/** Sets a field of an entry, or takes it out (`undefined`). */
export function setArticle(documents: Documents, slug: string, fields: Partial<Omit<Article, 'id'>>): Operation[] {
  const row = valueAt(documentIn(documents, ARTICLES_FILE), [entryStep(slug)]);
  if (row === undefined) return [];
  return Object.entries(fields).flatMap(
    ([key, value]) =>
    setValue(documents, { file: ARTICLES_FILE, path: [entryStep(slug), key], gap: orderedGap(row, key, ARTICLE_KEYS) }, value as Json | undefined), // prettier-ignore
  );
}

/** Removes an article with its digests, passages and claims; what still refers to them is for the check to say. */
export function removeArticle(documents: Documents, slug: string, locales: readonly string[]): Operation[] {
  const files = [annotationsFile(slug), ...locales.map((locale) => textFile(slug, locale))];
  let operations: Operation[] = [];
  for (const { id } of claimsOf(documents, slug)) {
    const now = applyAll(documents, operations);
    const row = setValue(now, { file: CLAIMS_FILE, path: [entryStep(id)] }, undefined);
    operations = [...operations, ...row, ...(proposalsOf(now, id).length > 0 ? setProposals(now, id, []) : [])];
  }
  return [
    ...operations,
    ...files.flatMap((file): Operation[] => {
      const before = documentIn(documents, file);
      return before === undefined ? [] : [{ kind: 'file', file, before, after: null }];
    }),
    ...setValue(documents, { file: ARTICLES_FILE, path: [entryStep(slug)] }, undefined),
  ];
}
