// The text of the page about this map: a headline, a note and sections of paragraphs.
// It must not know where the text lies or how the page looks.
import { parseInlines, parseProse, type Paragraph } from './prose.ts';

export type About = {
  readonly headline: string;
  readonly note: Paragraph;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly Paragraph[] }[];
};

/** Reads `# title`, `> what this is`, then sections under `## titles`; throws on a passage left open. */
export function aboutOf(source: string): About {
  const [opening = '', ...rest] = source.split(/^## /m);
  const { headline, note } = parseProse(opening);
  const sections = rest.map((text) => {
    const [title = '', ...paragraphs] = text.trim().split(/\n\s*\n/);
    return { title, paragraphs: paragraphs.map(parseInlines) };
  });
  return { headline, note, sections };
}
