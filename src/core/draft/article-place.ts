// Places within an article, as the workshop names them: `slug/part/id`; and the place at which a problem of one can be solved.
// It must not know components, or what a place shows.
import type { Problem } from '../../../geo/schema.ts';
import { claimIn } from './article-files.ts';
import type { Documents } from './operation.ts';

/** The parts of an article as an editor sees it, in their order. */
export const ARTICLE_PARTS = ['text', 'passages', 'claims', 'entry'] as const;
export type ArticlePart = (typeof ARTICLE_PARTS)[number];
/** `id` is that of a passage or a claim; empty for none. */
export type ArticlePlace = { readonly slug: string; readonly part: ArticlePart; readonly id: string };

const CLAIM = /^[A-Z]\d+(?=$|\.)/;
const isPart = (part: string): part is ArticlePart => ARTICLE_PARTS.some((one) => one === part);

export const articleSubject = ({ slug, part, id }: ArticlePlace): string =>
  [slug, part, ...(id === '' ? [] : [id])].join('/');

/** The place that a subject names; the id of a claim alone stands for its place in its article. Undefined for none. */
export function articlePlace(documents: Documents, subject: string): ArticlePlace | undefined {
  const claim = CLAIM.test(subject) ? claimIn(documents, subject) : undefined;
  if (claim) return { slug: claim.article, part: 'claims', id: claim.id };
  const [slug = '', part = '', id = ''] = subject.split('/');
  return slug === '' || CLAIM.test(subject) ? undefined : { slug, part: isPart(part) ? part : 'text', id };
}

const FILE = /^src\/content\/articles\/([^/]+)\/(annotations\.json|[a-z]{2,3}\.md)$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*(?=$|\.)/;
const idIn = (pattern: RegExp, path: string): string => pattern.exec(path)?.[0] ?? '';

/** The subject at which a problem of an article can be solved, empty for the list of articles; undefined for other files. */
export function articleSubjectOfProblem({ file, path }: Pick<Problem, 'file' | 'path'>): string | undefined {
  if (file === 'geo/claims.json') return idIn(CLAIM, path);
  const isNumber = /^\d+(?=$|\.)/.test(path);
  if (file === 'geo/articles.json') {
    const slug = isNumber ? '' : idIn(SLUG, path);
    return slug === '' ? '' : articleSubject({ slug, part: 'entry', id: '' });
  }
  const [, slug = '', name = ''] = FILE.exec(file) ?? [];
  if (slug === '') return undefined;
  if (name === 'annotations.json') return articleSubject({ slug, part: 'passages', id: isNumber ? '' : idIn(SLUG, path) }); // prettier-ignore
  return idIn(CLAIM, path) || articleSubject({ slug, part: 'text', id: '' });
}
