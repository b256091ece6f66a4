// The texts and annotations of a draft in one language, built by the readers of the site.
// It must not know who edits, or how anything is shown.
import { TEXT_ROOMS, parseTexts, type RawTexts, type Texts } from '../../content/texts-reader.ts';
import { parseAnnotations, type Annotation } from '../../core/text/annotation-reader.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { Kept } from '../../core/values/memoize.ts';

const ARTICLES = 'src/content/articles';

/** The folders of the articles to which files belong. */
export const slugsIn = (files: readonly string[]): string[] =>
  [...new Set(files.flatMap((file) => new RegExp(`^${ARTICLES}/([^/]+)/`).exec(file)?.[1] ?? []))].sort();

/** The folders of the articles of a draft. */
export const articleSlugs = (documents: Documents, known: readonly string[]): string[] =>
  [...new Set([...known, ...slugsIn([...documents.changed.keys()])])].sort();

/** The files that one language is written in: the tables, the names, the digests by the folders of their articles. */
const filesOf = (locale: string, slugs: readonly string[]) => ({
  rooms: TEXT_ROOMS.map((room) => [room, `src/content/${room}/${locale}.json`] as const),
  names: `geo/names/${locale}.json`,
  articles: slugs.map((slug) => [slug, `${ARTICLES}/${slug}/${locale}.md`] as const),
});

function rawTexts(documents: Documents, { rooms, names, articles }: ReturnType<typeof filesOf>): RawTexts {
  const digests = articles.flatMap(([slug, file]) => {
    const text = documentIn(documents, file);
    return typeof text === 'string' ? [[slug, text] as const] : [];
  });
  return {
    rooms: Object.fromEntries(rooms.map(([room, file]) => [room, documentIn(documents, file)])),
    names: documentIn(documents, names),
    articles: Object.fromEntries(digests),
  };
}

const keptTexts = new Kept<Texts | undefined>();
/**
 * The texts of a language as drafted, the same object while none of them changes. Undefined where the draft leaves them
 * as they are in this build, or while they cannot be read: the texts of the build stand.
 */
export function draftedTexts(documents: Documents, locale: string, slugs: readonly string[]): Texts | undefined {
  const files = filesOf(locale, slugs);
  const all = [...files.rooms.map(([, file]) => file), files.names, ...files.articles.map(([, file]) => file)];
  const inputs = all.map((file) => documentIn(documents, file));
  if (all.every((file, index) => inputs[index] === documents.base(file))) return undefined;
  return keptTexts.of([locale, ...all, ...inputs], () => {
    const parsed = parseTexts(rawTexts(documents, files), locale);
    return parsed.ok ? parsed.value : undefined;
  });
}

const keptAnnotations = new Kept<readonly Annotation[]>();
/**
 * The annotations of all articles as drafted, the same object while none of them changes; those of an article that
 * cannot be read are those of the base.
 */
export function draftedAnnotations(documents: Documents, slugs: readonly string[]): readonly Annotation[] {
  const files = slugs.map((slug) => `${ARTICLES}/${slug}/annotations.json`);
  return keptAnnotations.of([...files, ...files.map((file) => documentIn(documents, file))], () =>
    slugs.flatMap((slug, index) => {
      const file = files[index] ?? '';
      const [drafted, base] = [documentIn(documents, file), documents.base(file)].map((document) =>
        parseAnnotations(document, slug),
      );
      if (drafted?.ok) return drafted.value;
      return base?.ok ? base.value : [];
    }),
  );
}
