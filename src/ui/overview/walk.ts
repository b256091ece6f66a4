// Where an arrow key leads in a table of cells.
// It must not know the table.

type At = readonly [row: number, column: number];
const STEPS: Readonly<Record<string, At>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};
const fit = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

/** The cell that a key leads to, within `size` rows and columns; undefined for a key that is none of ours. */
export function stepIn(key: string, [row, column]: At, [rows, columns]: At): At | undefined {
  const step = STEPS[key];
  return step && [fit(row + step[0], rows), fit(column + step[1], columns)];
}
