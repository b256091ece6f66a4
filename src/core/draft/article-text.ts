// Edits of the texts of an article as operations: the smallest piece replaced, and the annotations in the order of the text.
// It must not know the map or what an annotation says.
import { annotationsFile, annotationsIn, textFile, textIn } from './article-files.ts';
import { partOf, withPart, type Part } from './article-digest.ts';
import { passagesIn, renamed, untied } from './article-passages.ts';
import type { Documents, Operation } from './operation.ts';

/** Whether an offset would tear a character of two units. */
const tears = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** The change from one text to another as one piece, as short as can be; none if they are the same. */
export function textChange(file: string, before: string, after: string): Operation[] {
  if (before === after) return [];
  const least = Math.min(before.length, after.length);
  let at = 0;
  while (at < least && before[at] === after[at]) at += 1;
  while (at > 0 && (tears(before, at) || tears(after, at))) at -= 1;
  let end = 0;
  while (end < least - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  while (end > 0 && (tears(before, before.length - end) || tears(after, after.length - end))) end -= 1;
  return [{ kind: 'text', file, at, before: before.slice(at, before.length - end), after: after.slice(at, after.length - end) }]; // prettier-ignore
}

/** The ids in the order of a text; those that it does not have stay behind the one that they follow. */
export function inOrderOf(ids: readonly string[], inText: readonly string[]): string[] {
  const order = inText.filter((id, index) => ids.includes(id) && inText.indexOf(id) === index);
  ids.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = ids.slice(0, index).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** Puts the annotations in the order in which a body ties them. */
export function orderBy(documents: Documents, slug: string, body: string): Operation[] {
  const before = annotationsIn(documents, slug).map(({ id }) => id);
  const after = inOrderOf(before, passagesIn(body).map(({ id }) => id)); // prettier-ignore
  return before.join() === after.join()
    ? []
    : [{ kind: 'order', file: annotationsFile(slug), path: [], before, after }];
}

/** A text of an article: of which, and in which language. */
export type TextPlace = { readonly slug: string; readonly locale: string };

/** Writes a part of a text anew; none where the article has no text in that language. */
export function setPart(documents: Documents, { slug, locale }: TextPlace, part: Part, typed: string): Operation[] {
  const before = textIn(documents, slug, locale);
  if (before === '') return [];
  const after = withPart(before, part, typed);
  const change = textChange(textFile(slug, locale), before, after);
  return change.length > 0 && part === 'body' ? [...change, ...orderBy(documents, slug, partOf(after, 'body'))] : change; // prettier-ignore
}

const changeBodies = (documents: Documents, slug: string, locales: readonly string[], change: (body: string) => string): Operation[] =>
  locales.flatMap((locale) => {
    const before = textIn(documents, slug, locale);
    const body = partOf(before, 'body');
    return textChange(textFile(slug, locale), before, withPart(before, 'body', change(body)));
  }); // prettier-ignore

/** Ties the words of an annotation to nothing, in every language. */
export const untieWords = (documents: Documents, slug: string, locales: readonly string[], id: string): Operation[] =>
  changeBodies(documents, slug, locales, (body) => untied(body, id));
/** Renames an annotation in the texts of every language. */
export const renameInTexts = (documents: Documents, slug: string, locales: readonly string[], [from, to]: readonly [string, string]): Operation[] =>
  changeBodies(documents, slug, locales, (body) => renamed(body, from, to)); // prettier-ignore
