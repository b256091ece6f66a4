// The page about this map: what is written for it in each language, by section, and the log of corrections.
// It must not know how the page looks.
import { parseInlines, parseProse, type Paragraph } from '../core/prose.ts';
import corrections from './about/corrections.json';

const FILES = import.meta.glob<string>('./about/*.md', { query: '?raw', import: 'default' });

export type About = {
  readonly headline: string;
  readonly note: Paragraph;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly Paragraph[] }[];
};

/** `# title`, `> what this is`, then sections under `## titles`. */
export function aboutOf(source: string): About {
  const [opening = '', ...rest] = source.split(/^## /m);
  const { headline, note } = parseProse(opening);
  const sections = rest.map((text) => {
    const [title = '', ...paragraphs] = text.trim().split(/\n\s*\n/);
    return { title, paragraphs: paragraphs.map(parseInlines) };
  });
  return { headline, note, sections };
}

/** The page in a language; rejects where it does not load. */
export async function fetchAbout(locale: string): Promise<About> {
  const load = FILES[`./about/${locale}.md`];
  if (!load) throw new Error(`nothing is written about the map in ${locale}`);
  return aboutOf(await load());
}

export type Correction = { readonly date: string; readonly said: Readonly<Record<string, string>> };
/** Only ever added to, the earliest first. */
export const CORRECTIONS: readonly Correction[] = corrections;
