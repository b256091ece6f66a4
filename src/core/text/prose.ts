// Our own text: paragraphs with passages tied to the map and slots for numbers.
// It must not know which language it is in or what a slot's number is.

export type SlotFormat = 'value' | 'range';
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'slot'; readonly figure: string; readonly format: SlotFormat }
  | { readonly kind: 'passage'; readonly annotation: string; readonly children: readonly Inline[] };
export type Paragraph = readonly Inline[];
/** `claims` are the article's claims in our words, by their ids. */
export type Prose = {
  readonly headline: string;
  readonly note: Paragraph;
  readonly paragraphs: readonly Paragraph[];
  readonly claims: Readonly<Record<string, string>>;
};

/** `[](=figure)`, `[](=figure range)`, `[passage](#annotation)` and `*emphasis*`; everything else is text. */
const SLOT = /\[\]\(=([a-z0-9-]+)(?: (range))?\)/y;
const EMPHASIS = /\*([^*]+)\*/y;
const CLOSE = /\]\(#([a-z0-9-]+)\)/y;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

type Read = { readonly inlines: Inline[]; readonly end: number; readonly annotation?: string };

function readInlines(text: string, start: number, inside: boolean): Read {
  const inlines: Inline[] = [];
  let plain = '';
  const push = (inline: Inline): void => {
    if (plain) inlines.push({ kind: 'text', text: plain });
    plain = '';
    inlines.push(inline);
  };
  let index = start;
  while (index < text.length) {
    const slot = at(SLOT, text, index);
    const emphasis = at(EMPHASIS, text, index);
    const close = inside ? at(CLOSE, text, index) : null;
    if (slot) {
      push({ kind: 'slot', figure: slot[1] ?? '', format: slot[2] === 'range' ? 'range' : 'value' });
      index += slot[0].length;
    } else if (close) {
      if (plain) inlines.push({ kind: 'text', text: plain });
      return { inlines, end: index + close[0].length, annotation: close[1] ?? '' };
    } else if (emphasis) {
      push({ kind: 'emphasis', children: readInlines(emphasis[1] ?? '', 0, false).inlines });
      index += emphasis[0].length;
    } else if (text[index] === '[' && !inside) {
      const passage = readInlines(text, index + 1, true);
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

/** Parses one paragraph; throws with the words where a passage is left open. */
export const parseInlines = (text: string): Paragraph =>
  readInlines(text.trim().replace(/\s*\n\s*/g, ' '), 0, false).inlines;

/** A line such as `- A01: words`, of the list of claims at the end of a digest. */
const CLAIM = /^- ([A-Z]\d+): *(.*)$/gm;

/** Parses a digest: one `# headline`, one `> note` on what the text is, then paragraphs, then the list of claims. */
export function parseProse(source: string): Prose {
  const blocks = source.trim().split(/\n\s*\n/);
  const headline =
    blocks
      .find((block) => block.startsWith('# '))
      ?.slice(2)
      .trim() ?? '';
  const note = blocks.find((block) => block.startsWith('>')) ?? '';
  const paragraphs = blocks.filter((block) => !/^(# |>|- [A-Z]\d)/.test(block));
  const claims = Object.fromEntries([...source.matchAll(CLAIM)].map(([, id = '', words = '']) => [id, words.trim()]));
  return {
    headline,
    note: parseInlines(note.replace(/^>\s?/gm, '')),
    paragraphs: paragraphs.map(parseInlines),
    claims,
  };
}

/** The claims of all digests in one table. */
export const claimsIn = (articles: Readonly<Record<string, Prose>>): Record<string, string> =>
  Object.assign({}, ...Object.values(articles).map(({ claims }) => claims)) as Record<string, string>;

/** Every inline of a paragraph, those inside passages and emphasis included. */
export const flatten = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => ('children' in inline ? [inline, ...flatten(inline.children)] : [inline]));

/** The figures whose numbers stand in the paragraph, in reading order. */
export const figuresIn = (paragraph: Paragraph): string[] =>
  flatten(paragraph).flatMap((inline) => (inline.kind === 'slot' ? [inline.figure] : []));

/** The annotations whose passages stand in the paragraph, in reading order. */
export const annotationsIn = (paragraph: Paragraph): string[] =>
  flatten(paragraph).flatMap((inline) => (inline.kind === 'passage' ? [inline.annotation] : []));

/** The words of a paragraph; `number` writes its slots, which are left as an ellipsis without it. */
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
