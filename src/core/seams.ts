// The seams between cells: which cells an arc has on its sides, the edge of chosen cells, arcs that meet joined into lines.
// It must not know what a cell is: only arcs, and each cell's rings as lists of arcs.
import type { Position } from 'geojson';
import { leavingOf, plain, ringOf, startOf, type ArcRing, type Arcs } from './arcs.ts';

/** By the number of an arc, the numbers of the cells that have it: two, or one at the outer edge. */
export type Sides = readonly (readonly number[])[];

export function sidesOf({ points }: Arcs, rings: readonly (readonly ArcRing[])[]): Sides {
  const sides: number[][] = points.map(() => []);
  rings.forEach((ofCell, cell) => {
    for (const ring of ofCell) for (const arc of ring) sides[plain(arc)]?.push(cell);
  });
  return sides;
}

/**
 * The arcs around chosen cells, in the direction of those cells: an arc with a chosen cell on both its sides is a seam.
 * `chosen` and `rings` are in the cells' order.
 */
export function edgeOf(sides: Sides, rings: readonly (readonly ArcRing[])[], chosen: readonly boolean[]): number[] {
  const edge: number[] = [];
  for (let cell = 0; cell < rings.length; cell++) {
    if (!chosen[cell]) continue;
    for (const ring of rings[cell] as readonly ArcRing[]) {
      for (const arc of ring) {
        const both = sides[plain(arc)] as readonly number[];
        const across = both[0] === cell ? both[1] : both[0];
        if (across === undefined || !chosen[across]) edge.push(arc);
      }
    }
  }
  return edge;
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
