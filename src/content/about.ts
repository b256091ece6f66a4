// The page about this map: what is written for it in each language, by section, and the log of corrections.
// It must not know how the page looks.
import { aboutOf, type About } from '../core/text/about.ts';
import type { Correction } from '../core/check/corpus.ts';
import corrections from './about/corrections.json';

const FILES = import.meta.glob<string>('./about/*.md', { query: '?raw', import: 'default' });

/** The page in a language; rejects where it does not load. */
export async function fetchAbout(locale: string): Promise<About> {
  const load = FILES[`./about/${locale}.md`];
  if (!load) throw new Error(`nothing is written about the map in ${locale}`);
  return aboutOf(await load());
}

/** Only ever added to, the earliest first. */
export const CORRECTIONS: readonly Correction[] = corrections;
