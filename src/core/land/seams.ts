// The seams between cells: which cell lies on which side of an arc, the edge of chosen cells, arcs that meet joined into lines.
// It must not know what a cell is: only arcs, and each cell's rings as lists of arcs.
import type { Position } from 'geojson';
import { plain, ringOf, startOf, type ArcRing, type Arcs } from './arcs.ts';
import { memoize } from '../values/memoize.ts';

/** For every cell the arcs of all its rings, and for each arc the cell across it or `OUTSIDE`. */
export type Sides = readonly { readonly arcs: readonly number[]; readonly across: readonly number[] }[];
const OUTSIDE = -1;

export function sidesOf({ points }: Arcs, rings: readonly (readonly ArcRing[])[]): Sides {
  const arcs = rings.map((ofCell) => ofCell.flat());
  const cells: number[][] = points.map(() => []);
  arcs.forEach((ofCell, cell) => {
    for (const arc of ofCell) cells[plain(arc)]?.push(cell);
  });
  const acrossFrom = (cell: number, arc: number): number =>
    cells[plain(arc)]?.find((other) => other !== cell) ?? OUTSIDE;
  return arcs.map((ofCell, cell) => ({ arcs: ofCell, across: ofCell.map((arc) => acrossFrom(cell, arc)) }));
}

/**
 * The arcs around the cells with a value, in the direction of those cells: an arc with such a cell on both its sides is a
 * seam. `values` are in the cells' order.
 */
export function edgeOf<Value>(sides: Sides, values: readonly Value[], value: Value): number[] {
  const edge: number[] = [];
  for (let cell = 0; cell < sides.length; cell++) {
    if (values[cell] !== value) continue;
    const { arcs, across } = sides[cell] as Sides[number];
    for (let at = 0; at < arcs.length; at++) {
      const other = across[at] as number;
      if (other === OUTSIDE || values[other] !== value) edge.push(arcs[at] as number);
    }
  }
  return edge;
}

/**
 * The numbers of the arcs between cells with different values, each once; `outer` adds the outer edge of all cells.
 * `values` are in the cells' order.
 */
export function seamsOf(sides: Sides, values: readonly unknown[], outer: boolean): number[] {
  const parts = (cell: number, other: number): boolean =>
    other === OUTSIDE ? outer : cell < other && values[cell] !== values[other];
  return sides.flatMap(({ arcs, across }, cell) =>
    arcs.filter((_, at) => parts(cell, across[at] as number)).map(plain),
  );
}

/** By the node, the arcs that begin there, each read in the direction that is given. */
function leavingOf(arcs: Arcs, directed: readonly number[]): Map<number, number[]> {
  const leaving = new Map<number, number[]>();
  for (const arc of directed) memoize(leaving, startOf(arcs, arc), () => []).push(arc);
  return leaving;
}

/** Walks on from a node until nothing is left to walk on; every arc is walked once. */
function walk(arcs: Arcs, node: number, leaving: ReadonlyMap<number, number[]>, unused: Set<number>): number[] {
  const path: number[] = [];
  for (let at = node; ;) {
    const ways = leaving.get(at);
    let next = ways?.pop();
    while (next !== undefined && !unused.delete(plain(next))) next = ways?.pop();
    if (next === undefined) return path;
    path.push(next);
    at = startOf(arcs, ~next);
  }
}

/** The lines that chosen arcs make, in `[lon, lat]`: as few and as long as a walk makes them, each arc in one of them. */
export function linesOf(arcs: Arcs, chosen: readonly number[]): Position[][] {
  // Each may be walked either way, once.
  const leaving = leavingOf(
    arcs,
    chosen.flatMap((arc) => [arc, ~arc]),
  );
  const unused = new Set(chosen);
  // Where an odd number of arcs meets, a line has to end; what is left after those are rings.
  const ends = [...leaving].filter(([, ways]) => ways.length % 2 === 1).map(([node]) => node);
  const lines: Position[][] = [];
  for (const node of [...ends, ...leaving.keys()]) {
    for (let path = walk(arcs, node, leaving, unused); path.length > 0; path = walk(arcs, node, leaving, unused))
      lines.push(ringOf(arcs, path));
  }
  return lines;
}
