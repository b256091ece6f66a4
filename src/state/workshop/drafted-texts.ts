// The texts and annotations of a draft in one language, built by the readers of the site.
// It must not know who edits, or how anything is shown.
import { TEXT_ROOMS, parseTexts, type RawTexts, type Texts } from '../../content/texts-reader.ts';
import { parseAnnotations, type Annotation } from '../../core/text/annotation-reader.ts';
import { documentIn, type Document, type Documents } from '../../core/draft/operation.ts';

const ARTICLES = 'src/content/articles';

/** The folders of the articles to which files belong. */
export const slugsIn = (files: readonly string[]): string[] =>
  [...new Set(files.flatMap((file) => new RegExp(`^${ARTICLES}/([^/]+)/`).exec(file)?.[1] ?? []))].sort();

/** The folders of the articles of a draft. */
export const articleSlugs = (documents: Documents, known: readonly string[]): string[] =>
  [...new Set([...known, ...slugsIn([...documents.changed.keys()])])].sort();

type Read = (file: string) => Document | undefined;

function rawTexts(read: Read, locale: string, slugs: readonly string[]): RawTexts {
  const articles = slugs.flatMap((slug) => {
    const text = read(`${ARTICLES}/${slug}/${locale}.md`);
    return typeof text === 'string' ? [[slug, text] as const] : [];
  });
  return {
    rooms: Object.fromEntries(TEXT_ROOMS.map((room) => [room, read(`src/content/${room}/${locale}.json`)])),
    names: read(`geo/names/${locale}.json`),
    articles: Object.fromEntries(articles),
  };
}

/** The texts of a language as drafted; undefined while they cannot be read, so that those before them stay. */
export function draftedTexts(documents: Documents, locale: string, slugs: readonly string[]): Texts | undefined {
  const parsed = parseTexts(
    rawTexts((file) => documentIn(documents, file), locale, slugs),
    locale,
  );
  return parsed.ok ? parsed.value : undefined;
}

/** The annotations of all articles as drafted; those of an article that cannot be read are those of the base. */
export const draftedAnnotations = (documents: Documents, slugs: readonly string[]): Annotation[] =>
  slugs.flatMap((slug) => {
    const file = `${ARTICLES}/${slug}/annotations.json`;
    const [drafted, base] = [documentIn(documents, file), documents.base(file)].map((document) =>
      parseAnnotations(document, slug),
    );
    if (drafted?.ok) return drafted.value;
    return base?.ok ? base.value : [];
  });
