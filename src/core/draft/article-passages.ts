// The passages of a digest's body: found with their places, tied to selected words, untied and renamed.
// It must not know files, operations or what an annotation says.
import {
  BREAK,
  CLOSE,
  EMPHASIS,
  matchAt,
  parseInlines,
  SLOT,
  annotationsIn,
  wordsOf,
  type Paragraph,
  type SlotFormat,
} from '../text/prose.ts';

/** A passage by the id of its annotation: the words between `at + 1` and `close`, all of it up to `end`, UTF-16 units. */
type Marks = { readonly id: string; readonly at: number; readonly close: number; readonly end: number };

/** The passages in a text from an offset, as the parser of the site finds them; those not closed are left out. */
function marksIn(text: string, offset = 0): Marks[] {
  const found: Marks[] = [];
  let open = -1;
  for (let index = 0; index < text.length;) {
    const slot = matchAt(SLOT, text, index);
    const close = open >= 0 && !slot ? matchAt(CLOSE, text, index) : null;
    const emphasis = matchAt(EMPHASIS, text, index);
    if (close) {
      found.push({ id: close[1] ?? '', at: offset + open, close: offset + index, end: offset + index + close[0].length }); // prettier-ignore
      open = -1;
    } else if (!slot && emphasis) found.push(...marksIn(emphasis[1] ?? '', offset + index + 1));
    else if (!slot && open < 0 && text[index] === '[') open = index;
    index += (slot ?? close ?? emphasis)?.[0].length ?? 1;
  }
  return found;
}

/** The paragraphs of a body, each with its offset. */
function paragraphsOf(body: string): { readonly text: string; readonly at: number }[] {
  const breaks = [...body.matchAll(BREAK)];
  const starts = [0, ...breaks.map(({ 0: gap, index }) => index + gap.length)];
  return starts.map((at, index) => ({ at, text: body.slice(at, breaks[index]?.index ?? body.length) }));
}
const allMarks = (body: string): Marks[] => paragraphsOf(body).flatMap(({ text, at }) => marksIn(text, at));

/** A slot among words; no text that somebody types looks like it. */
const slotSign = (figure: string, format: SlotFormat): string => `\0${figure} ${format}\0`;
/** The words of inlines, with a sign for each slot. */
const plain = (paragraph: Paragraph): string => wordsOf(paragraph, slotSign);

export type Passage = { readonly id: string; readonly words: string; readonly paragraph: number };
/** The passages of a body in reading order: the id, the words, and the paragraph from 1. */
export function passagesIn(body: string): Passage[] {
  return paragraphsOf(body).flatMap(({ text }, index) =>
    marksIn(text).map(({ id, at, close }) => ({ id, paragraph: index + 1, words: text.slice(at + 1, close).trim() })),
  );
}

/** What a body says and ties; undefined while a passage is not closed. */
function sense(body: string): { readonly words: string; readonly tied: readonly string[] } | undefined {
  try {
    const paragraphs = paragraphsOf(body).map(({ text }) => parseInlines(text));
    return { words: paragraphs.map(plain).join('\n\n'), tied: paragraphs.flatMap(annotationsIn) };
  } catch {
    return undefined;
  }
}

/** A selection without the white space at its ends. */
export function trimmed(text: string, from: number, to: number): readonly [from: number, to: number] {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return [start, Math.max(start, from + words.trimEnd().length)];
}

/**
 * The body with the words from one offset to another tied to an annotation; undefined where they cannot be: none are
 * selected, the annotation has words already, or they cross a passage, a number, an emphasis or the end of a paragraph.
 */
export function tied(body: string, from: number, to: number, id: string): string | undefined {
  const [start, end] = trimmed(body, from, to);
  const before = sense(body);
  if (start === end || !before || before.tied.includes(id)) return undefined;
  const now = `${body.slice(0, start)}[${body.slice(start, end)}](#${id})${body.slice(end)}`;
  const after = sense(now);
  const isTied = after?.words === before.words && after.tied.length === before.tied.length + 1;
  return isTied && after.tied.includes(id) && isSame(after.tied, before.tied, id) ? now : undefined;
}
const isSame = (after: readonly string[], before: readonly string[], id: string): boolean =>
  after.filter((one) => one !== id).join() === before.join();

/** The body with the words of an annotation tied to nothing; the words stay. */
export const untied = (body: string, id: string): string =>
  allMarks(body)
    .filter((marks) => marks.id === id)
    .reduceRight((text, { at, close, end }) => text.slice(0, at) + text.slice(at + 1, close) + text.slice(end), body);

/** The body with the passages of an annotation under another id. */
export const renamed = (body: string, from: string, to: string): string =>
  allMarks(body)
    .filter(({ id }) => id === from)
    .reduceRight((text, { close, end }) => `${text.slice(0, close)}](#${to})${text.slice(end)}`, body);

/** The body with a figure's slot at an offset; undefined where it would tear another mark. */
export function withSlot(body: string, at: number, figure: string, format: SlotFormat): string | undefined {
  const now = `${body.slice(0, at)}[](=${figure}${format === 'range' ? ' range' : ''})${body.slice(at)}`;
  const [before, after] = [sense(body), sense(now)];
  if (!before || after?.tied.join() !== before.tied.join()) return undefined;
  const sign = slotSign(figure, format);
  const isAdded = [...after.words.matchAll(new RegExp(sign, 'g'))].some(
    ({ index }) => after.words.slice(0, index) + after.words.slice(index + sign.length) === before.words,
  );
  return isAdded ? now : undefined;
}
