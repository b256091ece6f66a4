// The texts of one language and the annotations, as the browser fetches them: one chunk a language.
// It must not know what the texts say; `texts.ts` reads them, and tests read the same files from disk.
import type { RawTexts } from './texts.ts';

type Loaded<T> = Record<string, () => Promise<T>>;

const ROOMS: Loaded<unknown> = import.meta.glob('./*/*.json', {
  import: 'default',
});
const NAMES: Loaded<unknown> = import.meta.glob('../../geo/names/*.json', {
  import: 'default',
});
const ARTICLES = import.meta.glob<string>('./articles/*/*.md', {
  import: 'default',
  query: '?raw',
});
const ANNOTATIONS: Loaded<unknown> = import.meta.glob('./articles/*/annotations.json', { import: 'default' });

/** The name of the folder that a file stands in. */
const folder = (path: string): string => path.split('/').at(-2) ?? '';

async function gather<T>(files: Loaded<T>, suffix: string): Promise<Record<string, T>> {
  const wanted = Object.entries(files).filter(([path]) => path.endsWith(suffix));
  const loaded = await Promise.all(wanted.map(async ([path, load]) => [folder(path), await load()] as const));
  return Object.fromEntries(loaded);
}

/** Everything that is written for one language, not yet read. */
export async function fetchTexts(locale: string): Promise<RawTexts> {
  const [rooms, names, articles] = await Promise.all([
    gather(ROOMS, `/${locale}.json`),
    gather(NAMES, `/${locale}.json`),
    gather(ARTICLES, `/${locale}.md`),
  ]);
  return { rooms, names: names['names'], articles };
}

/** The annotations of every article by its slug, not yet read. */
export const fetchAnnotations = (): Promise<Record<string, unknown>> => gather(ANNOTATIONS, '/annotations.json');
