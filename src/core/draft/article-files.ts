// The files of an article: their names, and what stands in them as a draft has it.
// It must not change anything.
import type { WrittenClaim, Article } from '../../../geo/schema.ts';
import type { WrittenAnnotation } from '../text/annotation-reader.ts';
import { own } from '../values/table.ts';
import { isObject, type Json } from './json.ts';
import { documentIn, type Documents } from './operation.ts';

export const ARTICLES_FILE = 'geo/articles.json';
export const CLAIMS_FILE = 'geo/claims.json';
export const SCENARIOS_FILE = 'geo/scenarios.json';
const folder = (slug: string): string => `src/content/articles/${slug}`;
export const annotationsFile = (slug: string): string => `${folder(slug)}/annotations.json`;
export const textFile = (slug: string, locale: string): string => `${folder(slug)}/${locale}.md`;

const hasId = (row: Json): boolean => isObject(row) && typeof row['id'] === 'string';
const rowsOf = (document: Json | undefined): Json[] =>
  Array.isArray(document) ? (document as Json[]).filter(hasId) : [];

/** The entries of the articles, in the order of their file; their fields are those that the file has. */
export const articlesIn = (documents: Documents): Article[] =>
  rowsOf(documentIn(documents, ARTICLES_FILE)) as unknown as Article[];
export const articleIn = (documents: Documents, slug: string): Article | undefined =>
  articlesIn(documents).find(({ id }) => id === slug);

const isAnnotation = (row: Json): boolean =>
  isObject(row) && Array.isArray(row['features']) && Array.isArray(row['claims']) && isObject(row['view']);
/** The annotations of an article that can be shown, in their order. */
export const annotationsIn = (documents: Documents, slug: string): WrittenAnnotation[] =>
  rowsOf(documentIn(documents, annotationsFile(slug))).filter(isAnnotation) as unknown as WrittenAnnotation[];

/** All claims, in the order of their file. */
const claimsIn = (documents: Documents): WrittenClaim[] =>
  rowsOf(documentIn(documents, CLAIMS_FILE)) as unknown as WrittenClaim[];
export const claimsOf = (documents: Documents, slug: string): WrittenClaim[] =>
  claimsIn(documents).filter(({ article }) => article === slug);
export const claimIn = (documents: Documents, id: string): WrittenClaim | undefined =>
  claimsIn(documents).find((claim) => claim.id === id);

/** The text of an article in a language; empty where it has none. */
export function textIn(documents: Documents, slug: string, locale: string): string {
  const text = documentIn(documents, textFile(slug, locale));
  return typeof text === 'string' ? text : '';
}

/** The ids of the annotations of all articles, by which links name a passage. */
export const passageIds = (documents: Documents): Set<string> =>
  new Set(articlesIn(documents).flatMap(({ id }) => annotationsIn(documents, id).map((annotation) => annotation.id)));

/** The fields of an entry in the order of `keys`, without those that it does not have. */
export const inKeyOrder = (keys: readonly string[], fields: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = own(fields, key);
      return value === undefined ? [] : [[key, value as Json]];
    }),
  );

/** The proposals that name a claim, by their ids. */
export const proposalsOf = (documents: Documents, claim: string): string[] =>
  (rowsOf(documentIn(documents, SCENARIOS_FILE)) as unknown as { readonly id: string; readonly claims?: unknown }[])
    .filter(({ claims }) => Array.isArray(claims) && claims.includes(claim))
    .map(({ id }) => id);
