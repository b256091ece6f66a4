// Which columns of a reader's file can be asked, and what each is called on screen.
// It must not know what is asked.
import type { Kind } from '../../core/own-places/columns.ts';
import type { OwnPlaces } from '../../core/own-places/places.ts';
import type { Words } from './words.ts';

const ASKED: readonly Kind[] = ['text', 'number'];

/** The columns of text and of numbers, by their index: coordinates say nothing of a place, and dates are asked as days. */
export const columnsToAsk = ({ columns }: OwnPlaces): number[] =>
  columns.flatMap(({ kind }, at) => (ASKED.includes(kind) ? [at] : []));

/** The columns of dates, by their index. */
export const columnsOfDates = ({ columns }: OwnPlaces): number[] =>
  columns.flatMap(({ kind }, at) => (kind === 'date' ? [at] : []));

/** The name of a column as the file has it, or its number. */
export const columnName = ({ say }: Words, { columns }: OwnPlaces, at: number): string =>
  columns[at]?.name || say('columns.unnamed', { n: at + 1 });
