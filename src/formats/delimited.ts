// Reads tables of text: CSV, TSV, and what is pasted from a spreadsheet, with any separator.
// It must not know which columns are coordinates. `parseRows` alone of d3-dsv is used: `parse` makes code, which the policy forbids.
import { dsvFormat } from 'd3-dsv';
import type { Limits } from '../core/own-places/limits.ts';
import { coordinateOf, pairOf } from '../core/own-places/coordinates.ts';
import { dateOf } from '../core/own-places/dates.ts';
import { UnreadableFile, type Sheet } from '../core/own-places/sheet.ts';
import { isWkt } from '../core/own-places/wkt.ts';
import { SheetBuilder } from './builder.ts';

export const SEPARATORS = [',', ';', '\t', '|', ':', '^', '~'] as const;

/** What the first line of a file may say for spreadsheets: `sep=;`. */
const SAID = /^sep=(.)\r?\n/i;
/** Rows that the separator is guessed from. */
const HEAD_ROWS = 60;
const HEAD_LENGTH = 100_000;

/** A cell is only blanks. */
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The whole rows of the head of a text. */
function headRows(text: string, separator: string): string[][] {
  const head = text.slice(0, HEAD_LENGTH);
  const rows = dsvFormat(separator).parseRows(head).filter((row) => !isBlank(row)); // prettier-ignore
  return (head.length < text.length && rows.length > 1 ? rows.slice(0, -1) : rows).slice(0, HEAD_ROWS);
}

/** How well a separator divides the head: the share of rows that have as many cells as most, if these are several. */
function fitOf(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, count] = [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [1, 0]); // prettier-ignore
  // More cells a row are better, but a row that does not fit is much worse.
  return cells < 2 ? 0 : count / rows.length + Math.min(cells, 50) / 1000;
}

/** The separator that divides the rows best; undefined where none does. */
function separatorOf(text: string): string | undefined {
  const fits = SEPARATORS.map((separator) => fitOf(headRows(text, separator)));
  const best = Math.max(...fits);
  return best > 0.5 ? SEPARATORS[fits.indexOf(best)] : undefined;
}

const isData = (cell: string): boolean =>
  coordinateOf(cell) !== undefined || pairOf(cell) !== undefined || dateOf(cell, 'dmy', false) !== undefined || isWkt(cell); // prettier-ignore

/** The first row has names unless one of its cells is a number, a date or a coordinate. */
const isHeader = (cells: readonly string[]): boolean => !cells.some((cell) => isData(cell.trim()));

/** A line that goes on for megabytes is no line of a table, and would make as many cells. */
function refuseLongLines(text: string, { line }: Limits): void {
  for (let from = 0, row = 1; from < text.length; row++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    if (to - from > line) throw new UnreadableFile('longLine', row);
    from = to + 1;
  }
}

export type TableOptions = {
  readonly format: string;
  readonly limits: Limits;
  readonly encoding?: string;
  readonly separator?: string;
  /** Told the share of the text that is read, 0 to 1. */
  readonly progress?: (fraction: number) => void;
};

/** How often progress is told, in rows. */
const STEP = 10_000;

/**
 * A table of text. A row with more cells than the header has, other than empty ones, cannot be read; one with fewer has
 * empty cells. Throws an UnreadableFile for lines, cells and tables that are too large.
 */
export function readTable(input: string, { format, limits, encoding, separator, progress }: TableOptions): Sheet {
  const said = SAID.exec(input);
  const text = said ? input.slice(said[0].length) : input;
  const offset = said ? 1 : 0;
  if (text.trim() === '') throw new UnreadableFile('emptyFile');
  refuseLongLines(text, limits);
  const divided = separator ?? said?.[1] ?? separatorOf(text);
  const builder = new SheetBuilder(limits);
  let width = 0;
  let read = 0;
  let last = { number: 0, cell: '' };
  dsvFormat(divided ?? '\t').parseRows(text, (cells, index) => {
    const number = index + 1 + offset;
    read += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    if (cells.some((cell) => cell.length > limits.cell)) throw new UnreadableFile('openQuote', number);
    last = { number, cell: cells.at(-1) ?? '' };
    if (index % STEP === 0) progress?.(Math.min(1, read / text.length));
    if (isBlank(cells)) return;
    if (width === 0) {
      const names = isHeader(cells) ? cells.map((cell) => cell.trim()) : cells.map(() => '');
      for (const name of names) builder.addColumn(name);
      width = cells.length;
      if (isHeader(cells)) return;
    }
    const isTooLong = cells.length > width && !isBlank(cells.slice(width));
    if (isTooLong) builder.addUnreadable(number);
    else builder.addCells(number, cells.slice(0, width).map((cell) => (cell.trim() === '' ? null : cell))); // prettier-ignore
  });
  // A quotation mark that is never closed takes all that follows into its cell.
  if (last.cell.includes('\n') && !/"\s*$/.test(text.slice(-1000))) throw new UnreadableFile('openQuote', last.number);
  const readAs = { format, ...(encoding === undefined ? {} : { encoding }), ...(divided === undefined ? {} : { separator: divided }) }; // prettier-ignore
  return builder.build(readAs, false);
}
