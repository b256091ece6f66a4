// Parses the text of the About page: a headline, a note and sections of paragraphs.
// It must not know where the text is stored or how the page looks.
import { parseInlines, parseProse, type Paragraph } from './prose.ts';

export type About = {
  readonly headline: string;
  readonly note: Paragraph;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly Paragraph[] }[];
};

/** Parses `# headline`, `> note`, then sections under `## title`; throws if a passage is not closed. */
export function aboutOf(source: string): About {
  const [opening = '', ...rest] = source.split(/^## /m);
  const { headline, note } = parseProse(opening);
  const sections = rest.map((text) => {
    const [title = '', ...paragraphs] = text.trim().split(/\n\s*\n/);
    return { title, paragraphs: paragraphs.map(parseInlines) };
  });
  return { headline, note, sections };
}
