// All that is written for one language, taken on trust as this build has shipped it; texts-reader.ts checks it.
// It must not know where the files lie or how they travel.
import type { Names } from '../../geo/schema.ts';
import { parseProse } from '../core/text/prose.ts';
import { tablesOf } from './tables.ts';
import type { RawTexts, Texts } from './texts-reader.ts';

export type { RawTexts, Texts } from './texts-reader.ts';

/** The words of a language as they are written, and its articles as prose; throws on a slip in the prose. */
export function textsOf({ rooms, names, articles: sources }: RawTexts): Texts {
  const articles = Object.fromEntries(Object.entries(sources).map(([slug, source]) => [slug, parseProse(source)]));
  return tablesOf(rooms, names as Names, articles) as unknown as Texts;
}
