// A body as one reads it: runs of words with the passage they belong to, slots, and the words that another text has too.
// It must not know how any of it looks, or what a figure is worth.
import { parseProse, type Inline, type Paragraph, type Prose, type SlotFormat } from '../text/prose.ts';
import type { Run } from './article-overlap.ts';

/** A piece of a paragraph: words, or a slot that shows a figure; `at` is its offset in the plain text of the paragraph. */
export type Piece = {
  readonly at: number;
  readonly text: string;
  readonly passage: string | undefined;
  readonly emphasis: boolean;
  readonly figure: string | undefined;
  readonly format: SlotFormat;
  readonly shared: boolean;
};
/** What a slot is in the plain text: no word. */
const SLOT_TEXT = '…';

function piecesOf(inlines: readonly Inline[], frame: Pick<Piece, 'passage' | 'emphasis'>): Piece[] {
  return inlines.flatMap((inline): Piece[] => {
    if (inline.kind === 'passage') return piecesOf(inline.children, { ...frame, passage: inline.annotation });
    if (inline.kind === 'emphasis') return piecesOf(inline.children, { ...frame, emphasis: true });
    const isSlot = inline.kind === 'slot';
    return [{ at: 0, shared: false, ...frame, text: isSlot ? SLOT_TEXT : inline.text, figure: isSlot ? inline.figure : undefined, format: isSlot ? inline.format : 'value' }]; // prettier-ignore
  });
}

function placed(pieces: readonly Piece[]): Piece[] {
  let at = 0;
  return pieces.map((piece) => {
    at += piece.text.length;
    return { ...piece, at: at - piece.text.length };
  });
}

/** A piece cut at the edges of runs; the parts within a run are shared. */
function cut(piece: Piece, runs: readonly Run[]): Piece[] {
  const end = piece.at + piece.text.length;
  const edges = runs.flatMap((run) => [run.at, run.end]).filter((edge) => edge > piece.at && edge < end);
  const starts = [piece.at, ...edges];
  return starts.map((at, index) => {
    const text = piece.text.slice(at - piece.at, (starts[index + 1] ?? end) - piece.at);
    return { ...piece, at, text, shared: runs.some((run) => run.at <= at && at < run.end) };
  });
}

/** The paragraphs of a body as pieces; `sharedIn` finds what each shares with another text. */
export const readable = (paragraphs: readonly Paragraph[], sharedIn: (words: string) => readonly Run[]): Piece[][] =>
  paragraphs.map((paragraph) => {
    const pieces = placed(piecesOf(paragraph, { passage: undefined, emphasis: false }));
    const runs = sharedIn(pieces.map(({ text }) => text).join(''));
    return pieces.flatMap((piece) => cut(piece, runs));
  });

/** How many runs of a paragraph are shared. */
const runsIn = (pieces: readonly Piece[]): number =>
  pieces.filter(({ shared }, index) => shared && !pieces[index - 1]?.shared).length;
export const sharedRuns = (paragraphs: readonly (readonly Piece[])[]): number =>
  paragraphs.reduce((sum, pieces) => sum + runsIn(pieces), 0);

/** A digest as the site reads it; undefined while a passage in it is not closed. */
export function proseOf(text: string): Prose | undefined {
  try {
    return parseProse(text);
  } catch {
    return undefined;
  }
}

const plain = (text: string): Paragraph => [{ kind: 'text', text }];
/** All that a reader sees of a digest, in its order: headline, note, paragraphs, claims. */
export const allOf = ({ headline, note, paragraphs, claims }: Prose): Paragraph[] =>
  [plain(headline), note, ...paragraphs, ...Object.values(claims).map((words) => plain(words))].filter(({ length }) => length > 0); // prettier-ignore
