// Parses our own texts: paragraphs with passages linked to the map and slots for numbers.
// It must not know the language of a text or the numbers in its slots.
import { table, type Table } from '../values/table.ts';

export type SlotFormat = 'value' | 'range';
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'slot'; readonly figure: string; readonly format: SlotFormat }
  | { readonly kind: 'passage'; readonly annotation: string; readonly children: readonly Inline[] };
export type Paragraph = readonly Inline[];
/** `claims` has our wording of each claim of the article, by its id. */
export type Prose = {
  readonly headline: string;
  readonly note: Paragraph;
  readonly paragraphs: readonly Paragraph[];
  readonly claims: Table<string>;
};

/** `[](=figure)`, `[](=figure range)`, `[passage](#annotation)` and `*emphasis*`; everything else is text. */
export const SLOT = /\[\]\(=([a-z0-9-]+)(?: (range))?\)/y;
export const EMPHASIS = /\*([^*]+)\*/y;
/** The end of a passage, with the id of its annotation. */
export const CLOSE = /\]\(#([a-z0-9-]+)\)/y;

/** Matches a sticky pattern at an index. */
export const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Inlines up to `end`; `annotation` is set if they end with the close of a passage. */
type ParsedInlines = { readonly inlines: Inline[]; readonly end: number; readonly annotation?: string };

function inlinesFrom(text: string, start: number, insidePassage: boolean): ParsedInlines {
  const inlines: Inline[] = [];
  let plain = '';
  const push = (inline: Inline): void => {
    if (plain) inlines.push({ kind: 'text', text: plain });
    plain = '';
    inlines.push(inline);
  };
  let index = start;
  while (index < text.length) {
    const slot = matchAt(SLOT, text, index);
    const emphasis = matchAt(EMPHASIS, text, index);
    const close = insidePassage ? matchAt(CLOSE, text, index) : null;
    if (slot) {
      push({ kind: 'slot', figure: slot[1] ?? '', format: slot[2] === 'range' ? 'range' : 'value' });
      index += slot[0].length;
    } else if (close) {
      if (plain) inlines.push({ kind: 'text', text: plain });
      return { inlines, end: index + close[0].length, annotation: close[1] ?? '' };
    } else if (emphasis) {
      push({ kind: 'emphasis', children: inlinesFrom(emphasis[1] ?? '', 0, false).inlines });
      index += emphasis[0].length;
    } else if (text[index] === '[' && !insidePassage) {
      const passage = inlinesFrom(text, index + 1, true);
      if (passage.annotation === undefined)
        throw new Error(`passage is not closed: “${text.slice(index, index + 40)}”`);
      push({ kind: 'passage', annotation: passage.annotation, children: passage.inlines });
      index = passage.end;
    } else {
      plain += text.charAt(index++);
    }
  }
  if (plain) inlines.push({ kind: 'text', text: plain });
  return { inlines, end: index };
}

/** Parses one paragraph; throws if a passage is not closed, quoting its beginning. */
export const parseInlines = (text: string): Paragraph =>
  inlinesFrom(text.trim().replace(/\s*\n\s*/g, ' '), 0, false).inlines;

/** A line of the list of claims at the end of a digest, such as `- A01: text`. */
export const CLAIM = /^- ([A-Z]\d+): *(.*)$/gm;
/** What stands between two blocks. */
export const BREAK = /\n\s*\n/g;
/** What a block of a digest is by its first letters. */
export const blockKind = (block: string): 'headline' | 'note' | 'claims' | 'paragraph' => {
  if (block.startsWith('# ')) return 'headline';
  if (block.startsWith('>')) return 'note';
  return /^- [A-Z]\d/.test(block) ? 'claims' : 'paragraph';
};

/** Parses a digest: `# headline`, a `> note` that says what the text is, paragraphs, and the list of claims. */
export function parseProse(source: string): Prose {
  const blocks = source.trim().split(BREAK);
  const first = (kind: ReturnType<typeof blockKind>): string => blocks.find((block) => blockKind(block) === kind) ?? '';
  const headline = first('headline').slice(2).trim();
  const note = first('note');
  const paragraphs = blocks.filter((block) => blockKind(block) === 'paragraph');
  const claims = [...source.matchAll(CLAIM)].map(([, id = '', words = '']) => [id, words.trim()] as const);
  return {
    headline,
    note: parseInlines(note.replace(/^>\s?/gm, '')),
    paragraphs: paragraphs.map(parseInlines),
    claims: table(Object.fromEntries(claims)),
  };
}

/** The claims of all digests, by id. */
export const claimsIn = (articles: Readonly<Record<string, Prose>>): Table<string> =>
  table(Object.fromEntries(Object.values(articles).flatMap(({ claims }) => Object.entries(claims))));

/** All inlines of a paragraph in depth-first order, including those inside passages and emphasis. */
export const flatten = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => ('children' in inline ? [inline, ...flatten(inline.children)] : [inline]));

/** The ids of the figures in the slots of a paragraph, in reading order. */
export const figuresIn = (paragraph: Paragraph): string[] =>
  flatten(paragraph).flatMap((inline) => (inline.kind === 'slot' ? [inline.figure] : []));

/** The ids of the annotations of the passages of a paragraph, in reading order. */
export const annotationsIn = (paragraph: Paragraph): string[] =>
  flatten(paragraph).flatMap((inline) => (inline.kind === 'passage' ? [inline.annotation] : []));

/** The plain text of a paragraph; `number` formats its slots, which are an ellipsis by default. */
export const wordsOf = (
  paragraph: Paragraph,
  number: (figure: string, format: SlotFormat) => string = () => '…',
): string =>
  paragraph
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'slot' ? number(inline.figure, inline.format) : wordsOf(inline.children, number);
    })
    .join('');
