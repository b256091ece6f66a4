// Keeps the punctuation around a figure on the figure's line: no line begins with a full stop or ends with a bracket.
// It must not know what the figure is.
import type { Inline } from '../../core/text/prose.ts';

/** An inline, and the punctuation before (`lead`) and after it (`tail`) that must stay on the same line. */
export type PunctuatedInline = { readonly lead: string; readonly inline: Inline; readonly tail: string };

const OPENING = /[(«“„‘]+$/u;
const CLOSING = /^[.,;:!?)»”…]+/u;

/** The punctuation of a text that touches its neighbour; none if the neighbour is not a slot, or the inline not a text. */
function touching(inline: Inline | undefined, neighbour: Inline | undefined, pattern: RegExp): string {
  if (inline?.kind !== 'text' || neighbour?.kind !== 'slot') return '';
  return pattern.exec(inline.text)?.[0] ?? '';
}

/** The inlines in order, with the punctuation around each slot moved to that slot. */
export function withPunctuation(inlines: readonly Inline[]): PunctuatedInline[] {
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
