// Keyboard navigation in a table of cells: arrow keys, Home and End.
// It must not know what the table shows.
import { own } from '../../core/values/table.ts';

type CellIndex = readonly [row: number, column: number];
const STEPS: Readonly<Record<string, CellIndex>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};
const clamp = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

/** The cell that a key moves to, in a table of `rows` by `columns`; undefined for any other key. */
export function nextCell(key: string, [row, column]: CellIndex, [rows, columns]: CellIndex): CellIndex | undefined {
  const step = own(STEPS, key);
  return step && [clamp(row + step[0], rows), clamp(column + step[1], columns)];
}
