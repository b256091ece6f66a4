// Keeps the punctuation around a figure or a term on its line: no line begins with a full stop or ends with a bracket.
// It must not know what the figure or the term is.
import type { MarkedInline } from '../../core/text/terms.ts';

/** An inline, and the punctuation before (`lead`) and after it (`tail`) that must stay on the same line. */
export type PunctuatedInline = { readonly lead: string; readonly inline: MarkedInline; readonly tail: string };

const OPENING = /[(«“„‘]+$/u;
const CLOSING = /^[.,;:!?)»”…]+/u;

/** The punctuation of a text that touches its neighbour; none if the neighbour is neither slot nor term, or the inline not a text. */
function touching(inline: MarkedInline | undefined, neighbour: MarkedInline | undefined, pattern: RegExp): string {
  if (inline?.kind !== 'text' || (neighbour?.kind !== 'slot' && neighbour?.kind !== 'term')) return '';
  return pattern.exec(inline.text)?.[0] ?? '';
}

/** The inlines in order, with the punctuation around each slot or term moved to it. */
export function withPunctuation(inlines: readonly MarkedInline[]): PunctuatedInline[] {
  return inlines.map((inline, index) => {
    const [before, after] = [inlines[index - 1], inlines[index + 1]];
    if (inline.kind !== 'text')
      return { lead: touching(before, inline, OPENING), inline, tail: touching(after, inline, CLOSING) };
    const start = touching(inline, before, CLOSING).length;
    const text = inline.text.slice(start);
    const end = text.length - touching({ ...inline, text }, after, OPENING).length;
    return { lead: '', inline: { ...inline, text: text.slice(0, end) }, tail: '' };
  });
}
