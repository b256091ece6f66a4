// The text of a digest taken apart into headline, note and body, and put together again; what is not changed stays byte for byte.
// It must not know files, operations or what a passage is tied to.
import { blockKind, BREAK } from '../text/prose.ts';

type BlockKind = ReturnType<typeof blockKind>;
/** A block with its place in the text, in UTF-16 units; `end` is exclusive. */
export type Block = { readonly kind: BlockKind; readonly at: number; readonly end: number };

/** The blocks of a digest in their order; between them, before and after, there is only white space. */
export function blocksOf(text: string): Block[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start >= end) return [];
  const breaks = [...text.slice(start, end).matchAll(BREAK)].map(({ 0: gap, index }) => [start + index, start + index + gap.length] as const); // prettier-ignore
  const starts = [start, ...breaks.map(([, next]) => next)];
  const ends = [...breaks.map(([at]) => at), end];
  return starts.map((at, index) => {
    const stop = ends[index] ?? end;
    return { kind: blockKind(text.slice(at, stop)), at, end: stop };
  });
}

/** The parts that are written as one piece: the body is everything from the first paragraph to the last. */
export type Part = 'headline' | 'note' | 'body';
type Span = { readonly at: number; readonly end: number };

/** Where a part stands; undefined while the digest has none. */
function spanOf(text: string, part: Part): Span | undefined {
  const blocks = blocksOf(text).filter(({ kind }) => kind === (part === 'body' ? 'paragraph' : part));
  const [first, last] = [blocks[0], part === 'body' ? blocks.at(-1) : blocks[0]];
  return first && last && { at: first.at, end: last.end };
}

const bare: Readonly<Record<Part, (block: string) => string>> = {
  headline: (block) => block.slice(2).trim(),
  note: (block) => block.replace(/^>\s?/gm, '').trim(),
  body: (block) => block,
};
/** The words of a part, without its sign: of a headline `#`, of a note `>`. Empty where there is none. */
export function partOf(text: string, part: Part): string {
  const span = spanOf(text, part);
  return span ? bare[part](text.slice(span.at, span.end)) : '';
}

/** One line: white space at the ends goes, a line break becomes a space. */
const oneLine = (typed: string): string => typed.trim().replace(/\s*\n\s*/g, ' ');
/** What begins a line and would make something else of a paragraph: the signs of headline, note and claim. */
const SIGNS = /^(?:# |> ?|- (?=[A-Z]\d))+/gm;
const written: Readonly<Record<Part, (typed: string) => string>> = {
  headline: (typed) => (oneLine(typed) === '' ? '' : `# ${oneLine(typed)}`),
  note: (typed) => (oneLine(typed) === '' ? '' : `> ${oneLine(typed)}`),
  body: (typed) => typed.replace(SIGNS, '').trim(),
};

const PLACES: readonly BlockKind[] = ['headline', 'note', 'paragraph', 'claims'];
/** Puts a block where its kind belongs: after the last that comes before it, each kind in its order. */
function insertBlock(text: string, block: string): string {
  const place = PLACES.indexOf(blockKind(block));
  const before = blocksOf(text).findLast(({ kind }) => PLACES.indexOf(kind) <= place);
  if (before) return `${text.slice(0, before.end)}\n\n${block}${text.slice(before.end) || '\n'}`;
  return text.trim() === '' ? `${block}\n` : `${block}\n\n${text.trimStart()}`;
}

/** The text without a span and the white space that set it apart. */
function without(text: string, { at, end }: Span): string {
  const [before, after] = [text.slice(0, at).trimEnd(), text.slice(end)];
  return before === '' ? after.trimStart() : before + after;
}

/** The text with a part written anew; the blank text takes it out. */
export function withPart(text: string, part: Part, typed: string): string {
  const span = spanOf(text, part);
  const block = written[part](typed);
  if (span && block !== '') return text.slice(0, span.at) + block + text.slice(span.end);
  if (span) return without(text, span);
  return block === '' ? text : insertBlock(text, block);
}

/** A digest of these parts, without claims. */
export const digestOf = (parts: Readonly<Record<Part, string>>): string =>
  (['headline', 'note', 'body'] as const).reduce((text, part) => withPart(text, part, parts[part]), '');
