// What the parts of the editor of articles share: edits as steps of the history, words as they are written, names of what they list.
// It must not know components.
import type { Style } from '../../../core/check/style.ts';
import { articleSubject, type ArticlePart } from '../../../core/draft/article-place.ts';
import { partOf } from '../../../core/draft/article-digest.ts';
import { textIn } from '../../../core/draft/article-files.ts';
import { claimWords } from '../../../core/draft/claim-lines.ts';
import { withNoBreaks } from '../../../core/draft/no-break.ts';
import type { Documents } from '../../../core/draft/operation.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';

/** The text with the no-break spaces of its language, which hardly anybody can type; its length stays. */
export function mended(workshop: Workshop, locale: string, text: string): string {
  const style = workshop.project.document(`src/i18n/style/${locale}.json`) as unknown as Style | undefined;
  return style ? withNoBreaks(text, style) : text;
}

export const bodyIn = (documents: Documents, slug: string, locale: string): string =>
  partOf(textIn(documents, slug, locale), 'body');
export const wordsOfClaim = (documents: Documents, slug: string, locale: string, id: string): string =>
  claimWords(textIn(documents, slug, locale), id);
/** What an article is called in a language: the headline of its digest, else its id. */
export const headlineIn = (documents: Documents, slug: string, locale: string): string =>
  partOf(textIn(documents, slug, locale), 'headline') || slug;

/** Opens a part of an article, with something chosen in it. */
export const openPart = (workshop: Workshop, slug: string, part: ArticlePart, id = ''): void =>
  workshop.goTo({ tab: 'articles', subject: articleSubject({ slug, part, id }) });
