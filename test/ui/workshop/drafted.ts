// The files of this project as a draft reads them, their problems once it has changed some, and the words of the workshop.
// It must not know what is tested.
import type { Problem } from '../../../geo/schema.ts';
import { DISK } from '../../../src/cli/disk.ts';
import { isText } from '../../../src/core/draft/editable.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { applyAll, documentsOf, type Document, type Operation } from '../../../src/core/draft/operation.ts';
import type { Locale } from '../../../src/core/values/locale.ts';
import type { Disk } from '../../../src/corpus/disk.ts';
import { judge } from '../../../src/corpus/judgement.ts';
import { say as sayOf, type MessageKey, type Messages, type Params } from '../../../src/i18n/messages.ts';
import { sayIn, type WorkshopWords } from '../../../src/i18n/workshop.ts';
import type { Naming } from '../../../src/ui/workshop/wording/naming.ts';

export const read = (file: string): unknown => JSON.parse(DISK.read(file) ?? 'null') as unknown;
const known = new Map<string, Document | undefined>();
export function base(file: string): Document | undefined {
  if (!known.has(file)) known.set(file, isText(file) ? DISK.read(file) : ((read(file) as Json) ?? undefined));
  return known.get(file);
}

export const wordsOfWorkshop = (locale: Locale): WorkshopWords => read(`src/i18n/workshop/${locale}.json`) as WorkshopWords; // prettier-ignore
export const wordsIn = (locale: Locale): Naming['words'] => {
  const words = wordsOfWorkshop(locale);
  return { locale, say: (key, params) => sayIn(words, locale, key, params) };
};
/** The words of the site, as far as the workshop uses them. */
export function siteIn(locale: Locale): { readonly say: (key: MessageKey, params?: Params) => string } {
  const messages = read(`src/i18n/messages/${locale}.json`) as Messages;
  return { say: (key, params = {}) => sayOf(messages, locale, key, params) };
}

/** The problems of the project with some operations applied. */
export function problemsWith(operations: readonly Operation[]): readonly Problem[] {
  const { changed } = applyAll(documentsOf(base), operations);
  const textOf = (document: Document | null): string | undefined =>
    document === null ? undefined : typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  const disk: Disk = { ...DISK, read: (file) => (changed.has(file) ? textOf(changed.get(file) ?? null) : DISK.read(file)) }; // prettier-ignore
  return judge(disk).problems;
}
