// Edits of the annotations of an article as operations: a passage tied to selected words, changed, renamed, removed.
// It must not know the map; a view is handed in. Boxes are [west, south, east, north] in degrees.
import type { WrittenAnnotation } from '../text/annotation-reader.ts';
import { SLUG } from '../values/id.ts';
import { partOf, withPart } from './article-digest.ts';
import { annotationsFile, annotationsIn, claimIn, passageIds, textFile, textIn } from './article-files.ts';
import { passagesIn, tied } from './article-passages.ts';
import { inOrderOf, orderBy, renameInTexts, textChange, untieWords, type TextPlace } from './article-text.ts';
import { entryStep, gapOf, isEntries, valueAt, type Gap, type Json } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { orderedGap, setValue } from './set-value.ts';

/** What a passage shows: its places, its claims, where the map looks. */
export type Tie = Pick<WrittenAnnotation, 'features' | 'claims' | 'view'>;
/** A selection of a body in a language, in UTF-16 units. */
export type Selection = TextPlace & { readonly from: number; readonly to: number };

const KEYS = ['id', 'features', 'claims', 'paragraphs', 'view'];

/** The paragraphs of claims, each once, in their order: those of a passage are just those of its claims. */
const paragraphsOf = (documents: Documents, claims: readonly string[]): number[] =>
  [...new Set(claims.flatMap((id) => claimIn(documents, id)?.paragraph ?? []))].sort((a, b) => a - b);

/** An id for a passage by its words, as far as they have Latin letters; else by its article. No other passage has it. */
export function freshPassageId(documents: Documents, slug: string, words: string): string {
  const plain = words.replace(/\[\]\([^)]*\)/g, ' ').normalize('NFD').replace(/[\p{M}'’ʼ]/gu, '').toLowerCase(); // prettier-ignore
  const stem = (plain.match(/[a-z0-9]+/g) ?? []).slice(0, 5).join('-') || `${slug}-passage`;
  const taken = passageIds(documents);
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

const rowOf = (documents: Documents, id: string, { features, claims, view }: Tie): Json =>
  ({ id, features: [...features], claims: [...claims], paragraphs: paragraphsOf(documents, claims), view }) as unknown as Json; // prettier-ignore

/** The gap in which the order of a body has a new annotation. */
function gapByText(documents: Documents, slug: string, body: string, id: string): Gap {
  const ids = annotationsIn(documents, slug).map((one) => one.id);
  const order = inOrderOf([...ids, id], passagesIn(body).map((one) => one.id)); // prettier-ignore
  const step = (one: string | undefined): string | null => (one === undefined ? null : entryStep(one));
  const index = order.indexOf(id);
  return { follows: step(order[index - 1]), precedes: step(order[index + 1]) };
}

/**
 * Ties selected words to an annotation, which is added with `tie` if the article has none of that id; undefined where
 * the words cannot be tied, or a new annotation has no place or no id of its own.
 */
export function tieWords(documents: Documents, at: Selection, id: string, tie?: Tie): Operation[] | undefined {
  const { slug, locale, from, to } = at;
  const text = textIn(documents, slug, locale);
  const body = tied(partOf(text, 'body'), from, to, id);
  if (body === undefined) return undefined;
  const change = textChange(textFile(slug, locale), text, withPart(text, 'body', body));
  if (annotationsIn(documents, slug).some((one) => one.id === id)) return [...change, ...orderBy(documents, slug, body)]; // prettier-ignore
  if (!tie || tie.features.length === 0 || !SLUG.test(id) || passageIds(documents).has(id)) return undefined;
  const add: Operation = {
    kind: 'value',
    file: annotationsFile(slug),
    path: [entryStep(id)],
    after: rowOf(documents, id, tie),
    gap: gapByText(documents, slug, body, id),
  };
  return [...orderBy(documents, slug, body), add, ...change];
}

/** Changes what a passage shows; its paragraphs follow its claims. Without a place nothing changes: a passage has one. */
export function setTie(documents: Documents, slug: string, id: string, tie: Partial<Tie>): Operation[] {
  const file = annotationsFile(slug);
  const row = valueAt(documentIn(documents, file), [entryStep(id)]);
  if (row === undefined || tie.features?.length === 0) return [];
  const paragraphs = tie.claims && paragraphsOf(documents, tie.claims);
  const parts = { ...tie, ...(paragraphs ? { paragraphs } : {}) };
  return Object.entries(parts).flatMap(([key, value]) =>
    setValue(documents, { file, path: [entryStep(id), key], gap: orderedGap(row, key, KEYS) }, value as Json),
  );
}

/** Removes a passage; its words stay in the texts, tied to nothing. */
export const removePassage = (documents: Documents, slug: string, locales: readonly string[], id: string): Operation[] => [
  ...setValue(documents, { file: annotationsFile(slug), path: [entryStep(id)] }, undefined),
  ...untieWords(documents, slug, locales, id),
]; // prettier-ignore

/** Gives a passage another id, in links too; none if the id is no slug or a passage has it. */
export function renamePassage(
  documents: Documents,
  slug: string,
  locales: readonly string[],
  [from, to]: readonly [string, string],
): Operation[] {
  // prettier-ignore
  const file = annotationsFile(slug);
  const list = documentIn(documents, file);
  const row = valueAt(list, [entryStep(from)]);
  if (row === undefined || !isEntries(list) || !SLUG.test(to) || passageIds(documents).has(to)) return [];
  const gap = gapOf(list, entryStep(from));
  return [
    { kind: 'value', file, path: [entryStep(from)], before: row, gap },
    { kind: 'value', file, path: [entryStep(to)], after: { ...(row as object), id: to } as Json, gap },
    ...renameInTexts(documents, slug, locales, [from, to]),
  ];
}
