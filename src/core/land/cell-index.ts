// Finds the cells of very many points: the same answers as `cellAt`, fifty times as quick, once the index is made.
// It must not know whose points they are. It is not part of the first view: single points are found without it.
import type { Polygon, Position } from 'geojson';
import { union, within } from '../values/bounds.ts';
import { contains } from './measure.ts';
import { cellAt, type Cell, type Mosaic } from './mosaic.ts';

/** Side of a square of the grid, degrees. */
const SIDE = 0.05;

type Grid = {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  /** By square the cells that have an edge in it or near it, in order. */
  readonly edged: ReadonlyMap<number, readonly number[]>;
};

const squareOf = ({ west, south, columns }: Grid, [lon = 0, lat = 0]: Position): number =>
  Math.floor((lat - south) / SIDE) * columns + Math.floor((lon - west) / SIDE);

/** The squares that the box of an edge touches: all that it passes, and some that it does not. */
function* squaresOf(grid: Grid, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): Generator<number> {
  const first = squareOf(grid, [Math.min(ax, bx), Math.min(ay, by)]);
  const last = squareOf(grid, [Math.max(ax, bx), Math.max(ay, by)]);
  const width = (last - first) % grid.columns;
  for (let row = first; row <= last; row += grid.columns) for (let at = row; at <= row + width; at++) yield at;
}

function gridOf({ boxes, polygons }: Mosaic): Grid {
  const [west, south, east] = boxes.reduce(union);
  const columns = Math.ceil((east - west) / SIDE) + 1;
  const edged = new Map<number, number[]>();
  const grid = { west, south, columns, edged };
  polygons.forEach(({ type, coordinates }, cell) => {
    const rings = type === 'Polygon' ? coordinates : coordinates.flat();
    for (const ring of rings)
      ring.slice(1).forEach((end, index) => {
        for (const square of squaresOf(grid, ring[index] ?? end, end)) {
          const cells = edged.get(square);
          if (!cells) edged.set(square, [cell]);
          else if (cells.at(-1) !== cell) cells.push(cell);
        }
      });
  });
  return grid;
}

/**
 * A function that gives the cell at `[lon, lat]`, or undefined outside Ukraine, as `cellAt` does. In a square without an
 * edge all points are in the same cell; in any other only the cells with an edge there, or around all of it, can have them.
 */
export function cellFinder(mosaic: Mosaic): (point: Position) => Cell | undefined {
  const grid = gridOf(mosaic);
  const whole = new Map<number, Cell | undefined>();
  /** Squares side by side that no edge comes near are in the same cell: the westernmost is looked up for all of them. */
  const ofSquare = (square: number): Cell | undefined => {
    let first = square;
    while (first % grid.columns > 0 && !grid.edged.has(first) && !grid.edged.has(first - 1) && !whole.has(first))
      first--;
    if (!whole.has(first)) {
      const [row, column] = [Math.floor(first / grid.columns), first % grid.columns];
      whole.set(first, cellAt(mosaic, [grid.west + (column + 0.5) * SIDE, grid.south + (row + 0.5) * SIDE]));
    }
    const cell = whole.get(first);
    for (let at = first + 1; at <= square; at++) whole.set(at, cell);
    return cell;
  };
  const box = mosaic.boxes.reduce(union);
  return (point) => {
    if (!within(box, point)) return undefined;
    const square = squareOf(grid, point);
    const edged = grid.edged.get(square);
    const found = edged?.find((cell) => contains(mosaic.polygons[cell] as Polygon, point));
    if (found !== undefined) return mosaic.cells[found];
    // The box of a slanting edge reaches into squares that the edge does not pass: they may lie within another cell.
    const around = ofSquare(square);
    return around && edged?.includes(around.index) ? undefined : around;
  };
}
