// Our texts with the first use of each term of the glossary marked, as soon as what explains them has been fetched.
// It must not know where the texts come from.
import { parseInlines, type Paragraph } from '../../core/text/prose.ts';
import type { Glossary, MarkedParagraph } from '../../core/text/terms.ts';
import type * as TermParts from './term-parts.ts';

type Parts = typeof TermParts;
/** Of the knowledge of the page: the glossary of its language, and whether the map no longer waits for anything. */
export type Readiness = {
  readonly lexicon: { readonly texts: { readonly glossary: Glossary } } | undefined;
  readonly settled: boolean;
};

class Explanations {
  /** Undefined until it is fetched; where it does not come, texts stay without marks. */
  parts = $state.raw<Parts | undefined>();
  #requested = false;

  /** Fetches what marks and explains terms; resolves in any case, since texts can be read without. */
  async request(): Promise<void> {
    if (this.#requested) return;
    this.#requested = true;
    try {
      this.parts = await import('./term-parts.ts');
    } catch {
      this.#requested = false;
    }
  }
}
export const explanations = new Explanations();

/** The paragraphs of one text, in reading order. */
export function marked(paragraphs: readonly Paragraph[], { lexicon, settled }: Readiness): readonly MarkedParagraph[] {
  if (settled) void explanations.request();
  const { parts } = explanations;
  return parts && lexicon ? parts.markTerms(paragraphs, parts.termFinder(lexicon.texts.glossary)) : paragraphs;
}

/** The texts of one panel in reading order; what is returned gives the paragraph of each. */
export function explained(texts: readonly string[], readiness: Readiness): (text: string) => MarkedParagraph {
  const paragraphs = marked(texts.map(parseInlines), readiness);
  const byText = new Map<string, MarkedParagraph>();
  for (const [index, text] of texts.entries()) if (!byText.has(text)) byText.set(text, paragraphs[index] ?? []);
  return (text) => byText.get(text) ?? parseInlines(text);
}
