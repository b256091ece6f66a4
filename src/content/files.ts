// The texts of one language and the annotations, as the browser fetches them: one chunk each, gathered by the build.
// It must not know what the texts say; `texts.ts` reads them, and tests read the same files from disk.
import { own } from '../core/values/table.ts';
import languages, { ownNames, writtenDays } from 'virtual:texts';
import type { RawTexts } from './texts.ts';

/** What is written for a language, not yet read; `messages` are the words of the screen. */
export type RawLanguage = { readonly texts: RawTexts; readonly messages: unknown };

/** A language's name in itself. */
export const ownName = (locale: string): string => own(ownNames, locale) ?? locale;

/** The day that the picture shows, as the language writes it: what `formatPeriod` would write, for a first view that does without. */
export const writtenDay = (locale: string): string => own(writtenDays, locale) ?? '';

/** Everything that is written for one language; rejects where there is no such language or it does not load. */
export async function fetchLanguage(locale: string): Promise<RawLanguage> {
  const load = own(languages, locale);
  if (!load) throw new Error(`nothing is written in ${locale}`);
  const { rooms, articles, words } = await load();
  return { texts: { rooms, names: words['names'], articles }, messages: words['messages'] };
}

/** The annotations of every article by its slug, not yet read. */
export const fetchAnnotations = async (): Promise<Record<string, unknown>> =>
  (await import('virtual:annotations')).default;
