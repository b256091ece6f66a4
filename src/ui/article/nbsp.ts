// Keeps the punctuation after a figure on the same line, so that no line begins with a full stop.
// It must not know what the figure is.
import type { Inline } from '../../core/text/prose.ts';

/** An inline, and the punctuation that must stay on the same line. */
export type PunctuatedInline = { readonly inline: Inline; readonly tail: string };

const PUNCTUATION = /^[.,;:!?)»”…]+/u;

/** The inlines in order, with the punctuation after each slot moved to that slot. */
export function withPunctuation(inlines: readonly Inline[]): PunctuatedInline[] {
  return inlines.map((inline, index) => {
    const [before, after] = [inlines[index - 1], inlines[index + 1]];
    const tail = inline.kind === 'slot' && after?.kind === 'text' ? (PUNCTUATION.exec(after.text)?.[0] ?? '') : '';
    const followsSlot = inline.kind === 'text' && before?.kind === 'slot';
    return { inline: followsSlot ? { ...inline, text: inline.text.replace(PUNCTUATION, '') } : inline, tail };
  });
}
