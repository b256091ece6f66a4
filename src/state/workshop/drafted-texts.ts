// The texts and annotations of a draft in one language, built by the readers of the site, entry by entry.
// It must not know who edits, or how anything is shown.
import { parseNames } from '../../../geo/schema.ts';
import { tablesOf } from '../../content/tables.ts';
import { begunReader, TEXT_ROOMS, type Texts } from '../../content/texts-reader.ts';
import { parseAnnotations, type Annotation } from '../../core/text/annotation-reader.ts';
import { parseProse, type Prose } from '../../core/text/prose.ts';
import { documentIn, type Document, type Documents } from '../../core/draft/operation.ts';
import { LastResult, memoize } from '../../core/values/memoize.ts';
import { distinct, readDrafted } from './drafted-file.ts';

const ARTICLES = 'src/content/articles';

/** The folders of the articles to which files belong. */
export const slugsIn = (files: readonly string[]): string[] =>
  [...new Set(files.flatMap((file) => new RegExp(`^${ARTICLES}/([^/]+)/`).exec(file)?.[1] ?? []))].sort();

/** The folders of the articles of a draft. */
export const articleSlugs = (documents: Documents, known: readonly string[]): string[] =>
  [...new Set([...known, ...slugsIn([...documents.changed.keys()])])].sort();

/** The digest of each article, by its slug, with the text that it was read from: typing changes one at a time. */
const digests = new Map<string, { readonly text: string; readonly prose: Prose | undefined }>();

function read(file: string, text: string): Prose | undefined {
  const known = digests.get(file);
  if (known?.text === text) return known.prose;
  let prose: Prose | undefined;
  try {
    prose = parseProse(text);
  } catch {
    // A passage is being written: until it is closed, the digest stays as the base has it.
  }
  digests.set(file, { text, prose });
  return prose;
}

const proseOf = (file: string, document: Document | undefined): Prose | undefined =>
  typeof document === 'string' ? read(file, document) : undefined;

/** The digest of an article; that of the base while the draft's cannot be read, none where the draft has none. */
function digestIn(documents: Documents, file: string): Prose | undefined {
  const document = documentIn(documents, file);
  return document === undefined
    ? undefined
    : (proseOf(file, document) ?? proseOf(`${file} before`, documents.base(file)));
}

function textsOf(documents: Documents, locale: string, articles: readonly (readonly [slug: string, file: string])[]) {
  const table = (file: string, parse: Parameters<typeof readDrafted>[1]['parse']) =>
    readDrafted(documents, { file, parse, layout: 'table' });
  const rooms = TEXT_ROOMS.map(
    (room) => [room, table(`src/content/${room}/${locale}.json`, begunReader(room))] as const,
  );
  const prose = articles.flatMap(([slug, file]) => {
    const digest = digestIn(documents, file);
    return digest ? [[slug, digest] as const] : [];
  });
  const names = readDrafted(documents, { file: `geo/names/${locale}.json`, parse: parseNames, layout: 'table' });
  return tablesOf(Object.fromEntries(rooms), names, Object.fromEntries(prose)) as unknown as Texts;
}

/** By language. */
const lastTexts = new Map<string, LastResult<Texts>>();
/**
 * The texts of a language as drafted, the same object while none of them changes; undefined where the draft leaves them
 * as they are in this build. A faulty entry is as the base has it, or left out; an empty text is empty.
 */
export function draftedTexts(documents: Documents, locale: string, slugs: readonly string[]): Texts | undefined {
  const articles = slugs.map((slug) => [slug, `${ARTICLES}/${slug}/${locale}.md`] as const);
  const rooms = TEXT_ROOMS.map((room) => `src/content/${room}/${locale}.json`);
  const all = [...rooms, `geo/names/${locale}.json`, ...articles.map(([, file]) => file)];
  const inputs = all.map((file) => documentIn(documents, file));
  if (all.every((file, index) => inputs[index] === documents.base(file))) return undefined;
  const last = memoize(lastTexts, locale, () => new LastResult<Texts>());
  return last.of([...all, ...inputs], () => textsOf(documents, locale, articles));
}

const keptAnnotations = new LastResult<readonly Annotation[]>();

function annotationsOf(documents: Documents, slug: string, file: string): readonly Annotation[] {
  if (documentIn(documents, file) === undefined) return [];
  const parse = (input: unknown): ReturnType<typeof parseAnnotations> => parseAnnotations(input, slug);
  return readDrafted(documents, { file, parse, layout: 'list' });
}

/**
 * The annotations of all articles as drafted, the same object while none of them changes; a faulty one is as the base
 * has it, or left out.
 */
export function draftedAnnotations(documents: Documents, slugs: readonly string[]): readonly Annotation[] {
  const files = slugs.map((slug) => [slug, `${ARTICLES}/${slug}/annotations.json`] as const);
  const inputs = files.flatMap(([, file]) => [file, documentIn(documents, file)]);
  return keptAnnotations.of(inputs, () =>
    distinct(files.flatMap(([slug, file]) => annotationsOf(documents, slug, file))),
  );
}
