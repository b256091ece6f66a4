// The passages of all articles, as the site has them.
// It must not know what any article says.
import { readdirSync } from 'node:fs';
import type { Annotation } from '../../src/core/text/annotation.ts';
import { parseAnnotations } from '../../src/core/text/annotation-reader.ts';
import { fileOf } from './site.ts';

const FOLDER = 'src/content/articles';

/** The slugs of all articles. */
export const articles = readdirSync(new URL(`../../${FOLDER}`, import.meta.url));

export const annotations: readonly Annotation[] = articles.flatMap((article) => {
  const parsed = parseAnnotations(JSON.parse(fileOf(`${FOLDER}/${article}/annotations.json`)), article);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
});
