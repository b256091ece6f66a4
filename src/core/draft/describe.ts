// What an operation does, as lines that a person can review: the place, and what stood and stands there.
// It must not know colours, terminals or languages: places are those of the files, values are as written there.
import { diffIndices } from 'node-diff3';
import { groupedBy } from '../values/grouped.ts';
import { entryId, type Json, type Path } from './json.ts';
import type { Operation } from './operation.ts';

/** One line of a review: added, removed, changed, moved; a line of a text is added or removed. */
export type ReviewLine = { readonly sign: '+' | '-' | '~' | '↕'; readonly text: string };

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const written = (value: Json | undefined): string =>
  value === undefined ? 'nothing' : shortened(JSON.stringify(value));

/** `vertices v41 at` for `['vertices', '@v41', 'at']`. */
export const placeOf = (path: Path): string => path.map((step) => entryId(step) ?? step).join(' ') || 'the whole file';

/** `vertices.v41.at` for the same path, as the problems of the check have it. */
export const dotPath = (path: Path): string => path.map((step) => entryId(step) ?? step).join('.');

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** The lines that two texts do not share, each with its number in the text that has it. */
function textLines(before: string, after: string): ReviewLine[] {
  const numbered = (sign: '+' | '-', lines: readonly string[], from: number): ReviewLine[] =>
    lines.map((line, index) => ({ sign, text: `${from + index + 1}: ${line}` }));
  return diffIndices(linesOf(before), linesOf(after)).flatMap(
    ({ buffer1, buffer1Content, buffer2, buffer2Content }) => [
      ...numbered('-', buffer1Content, buffer1[0]),
      ...numbered('+', buffer2Content, buffer2[0]),
    ],
  );
}

function fileLines(before: Json | null, after: Json | null): ReviewLine[] {
  const [sign, document] = after === null ? (['-', before] as const) : (['+', after] as const);
  if (typeof document === 'string') return textLines(sign === '-' ? document : '', sign === '-' ? '' : document);
  return [{ sign, text: `the whole file: ${written(document)}` }];
}

/** The lines of a review of one operation. */
export function reviewLines(operation: Operation): ReviewLine[] {
  if (operation.kind === 'text') return textLines(operation.before, operation.after);
  if (operation.kind === 'file') return fileLines(operation.before, operation.after);
  const place = placeOf(operation.path);
  if (operation.kind === 'order') return [{ sign: '↕', text: `${place}: ${operation.after.join(', ')}` }];
  const { before, after, gap } = operation;
  if (before === undefined) {
    const follows = gap?.follows == null ? '' : `, after ${placeOf([gap.follows])}`;
    return [{ sign: '+', text: `${place}${follows}: ${written(after)}` }];
  }
  if (after === undefined) return [{ sign: '-', text: `${place}: ${written(before)}` }];
  return [{ sign: '~', text: `${place}: ${written(before)} → ${written(after)}` }];
}

/** The operations by file, in the order of the first of each. */
export const byFile = (operations: readonly Operation[]): Map<string, Operation[]> =>
  groupedBy(operations, ({ file }) => file);
