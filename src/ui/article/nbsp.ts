// Keeps the punctuation after a number with the number, so that no line begins with a full stop.
// It must not know what the number is.
import type { Inline } from '../../core/text/prose.ts';

/** An inline, and the punctuation that must not part from it. */
export type Glued = { readonly inline: Inline; readonly tail: string };

const PUNCTUATION = /^[.,;:!?)»”…]+/u;

/** The inlines in order, each slot with the punctuation that follows it. */
export function glued(inlines: readonly Inline[]): Glued[] {
  return inlines.map((inline, index) => {
    const [before, after] = [inlines[index - 1], inlines[index + 1]];
    const tail = inline.kind === 'slot' && after?.kind === 'text' ? (PUNCTUATION.exec(after.text)?.[0] ?? '') : '';
    const starts = inline.kind === 'text' && before?.kind === 'slot';
    return { inline: starts ? { ...inline, text: inline.text.replace(PUNCTUATION, '') } : inline, tail };
  });
}
