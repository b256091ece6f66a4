// Slots for figures as fields show them: each by its name in braces, instead of the sign that is stored; and back.
// It must not know fields, nor what a figure is worth.

/** The names of figures in the reader's language, both ways, and the word for a slot that shows a range. */
export type SlotNames = {
  readonly titleOf: (figure: string) => string | undefined;
  readonly figureOf: (title: string) => string | undefined;
  readonly range: string;
};

const STORED = /\[\]\(=([a-z0-9-]+)(?: (range))?\)/g;
const SHOWN = /\{([^{}]*)\}/g;
const JOINT = ' · ';

/** A stored text as a field shows it; a figure without a name of its own keeps its sign. */
export const named = (text: string, { titleOf, figureOf, range }: SlotNames): string =>
  text.replace(STORED, (sign, figure: string, format?: string) => {
    const title = titleOf(figure);
    if (title === undefined || /[{}]/.test(title) || figureOf(title) !== figure) return sign;
    return `{${title}${format === undefined ? '' : JOINT + range}}`;
  });

/** What is typed in a field as it is stored; braces around anything but a name stay as they are. */
export const slotted = (typed: string, { figureOf, range }: SlotNames): string =>
  typed.replace(SHOWN, (shown, title: string) => {
    const plain = figureOf(title);
    if (plain !== undefined) return `[](=${plain})`;
    const ending = JOINT + range;
    const ranged = title.endsWith(ending) ? figureOf(title.slice(0, -ending.length)) : undefined;
    return ranged === undefined ? shown : `[](=${ranged} range)`;
  });

/** The name, with its braces, that Backspace or Delete at `caret` takes away as a whole: `[from, to]`, in characters. */
export function slotBeside(
  typed: string,
  caret: number,
  key: string,
  names: SlotNames,
): readonly [number, number] | undefined {
  for (const { 0: shown, index } of typed.matchAll(SHOWN)) {
    const end = index + shown.length;
    const isBeside = key === 'Backspace' ? index < caret && caret <= end : index <= caret && caret < end;
    if (isBeside && slotted(shown, names) !== shown) return [index, end];
  }
  return undefined;
}
