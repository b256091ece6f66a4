// The arcs between cells: which cell lies across each arc, the arcs around a set of cells, arcs joined into lines.
// It must not know what a cell is: cells are indices, and their rings are lists of arcs.
import type { Position } from 'geojson';
import { arcIndex, ringPoints, startNode, type ArcRing, type Arcs } from './arcs.ts';
import { memoize } from '../values/memoize.ts';

/** By cell: the arcs of all its rings, and for each of those the index of the cell across it, or `OUTSIDE`. */
export type Sides = readonly { readonly arcs: readonly number[]; readonly across: readonly number[] }[];
const OUTSIDE = -1;

/** Finds the cell across every arc; `rings` has the rings of each cell. */
export function sidesOf({ points }: Arcs, rings: readonly (readonly ArcRing[])[]): Sides {
  const arcs = rings.map((ofCell) => ofCell.flat());
  const cells: number[][] = points.map(() => []);
  arcs.forEach((ofCell, cell) => {
    for (const arc of ofCell) cells[arcIndex(arc)]?.push(cell);
  });
  const acrossFrom = (cell: number, arc: number): number =>
    cells[arcIndex(arc)]?.find((other) => other !== cell) ?? OUTSIDE;
  return arcs.map((ofCell, cell) => ({ arcs: ofCell, across: ofCell.map((arc) => acrossFrom(cell, arc)) }));
}

/**
 * The arcs around the cells that have a value, in the direction in which they run around those cells. Arcs between two
 * such cells are left out. `values` has one entry per cell, in their order.
 */
export function edgeOf<Value>(sides: Sides, values: readonly Value[], value: Value): number[] {
  const edge: number[] = [];
  for (let cell = 0; cell < sides.length; cell++) {
    if (values[cell] !== value) continue;
    const { arcs, across } = sides[cell] as Sides[number];
    for (let index = 0; index < arcs.length; index++) {
      const neighbour = across[index] as number;
      if (neighbour === OUTSIDE || values[neighbour] !== value) edge.push(arcs[index] as number);
    }
  }
  return edge;
}

/**
 * The indices of the arcs between cells with different values, each once; `outer` adds the outer edge of all cells.
 * `values` has one entry per cell, in their order.
 */
export function seamsOf(sides: Sides, values: readonly unknown[], outer: boolean): number[] {
  // Both cells list the arc between them: it counts for the one with the lower index.
  const isSeam = (cell: number, neighbour: number): boolean =>
    neighbour === OUTSIDE ? outer : cell < neighbour && values[cell] !== values[neighbour];
  return sides.flatMap(({ arcs, across }, cell) =>
    arcs.filter((_, index) => isSeam(cell, across[index] as number)).map(arcIndex),
  );
}

/** By node: the arcs that start there, `~n` being arc n reversed. */
function outgoingArcs(arcs: Arcs, directed: readonly number[]): Map<number, number[]> {
  const outgoing = new Map<number, number[]>();
  for (const arc of directed) memoize(outgoing, startNode(arcs, arc), () => []).push(arc);
  return outgoing;
}

/** Follows unused arcs from a node until none is left, and removes them from `outgoing` and `unused`. */
function takePath(arcs: Arcs, start: number, outgoing: ReadonlyMap<number, number[]>, unused: Set<number>): number[] {
  const path: number[] = [];
  for (let node = start; ;) {
    const candidates = outgoing.get(node);
    let next = candidates?.pop();
    while (next !== undefined && !unused.delete(arcIndex(next))) next = candidates?.pop();
    if (next === undefined) return path;
    path.push(next);
    node = startNode(arcs, ~next);
  }
}

/** Joins arcs, given by index, into few long lines in `[lon, lat]`; each arc is part of exactly one line. */
export function linesOf(arcs: Arcs, indices: readonly number[]): Position[][] {
  // Each arc may be followed in either direction, but only once.
  const outgoing = outgoingArcs(
    arcs,
    indices.flatMap((arc) => [arc, ~arc]),
  );
  const unused = new Set(indices);
  // A line has to end at a node where an odd number of arcs meet; the arcs left over after those lines form rings.
  const ends = [...outgoing].filter(([, leaving]) => leaving.length % 2 === 1).map(([node]) => node);
  const lines: Position[][] = [];
  for (const node of [...ends, ...outgoing.keys()]) {
    let path = takePath(arcs, node, outgoing, unused);
    for (; path.length > 0; path = takePath(arcs, node, outgoing, unused)) lines.push(ringPoints(arcs, path));
  }
  return lines;
}
