// Cuts rings and lines where they meet or part, so that an edge of two neighbours is kept once.
// It must not know which features the rings belong to.
import type { Position } from 'geojson';
import type { Nested } from './packed-arcs.ts';

/** Positions, `[lon, lat]`, nested as in GeoJSON: a line, rings, or polygons of rings. */
export type Coordinates = readonly Position[] | readonly Coordinates[];
type Cut = { readonly lines: readonly Position[][]; readonly lists: readonly Nested[] };

const isLine = (coordinates: Coordinates): coordinates is readonly Position[] =>
  typeof coordinates[0]?.[0] === 'number';
const linesIn = (coordinates: Coordinates): (readonly Position[])[] =>
  isLine(coordinates) ? [coordinates] : coordinates.flatMap(linesIn);

/** Where lines are cut: at their ends, and where one goes on to another place than the next one that comes through. */
function cutsOf(lines: readonly (readonly Position[])[]): ReadonlySet<string> {
  const cuts = new Set<string>();
  const ways = new Map<string, string>();
  for (const line of lines) {
    const names = line.map(String);
    names.forEach((name, at) => {
      const way = [names[at - 1] ?? '', names[at + 1] ?? ''].sort().join(' ');
      if (at === 0 || at === names.length - 1 || (ways.get(name) ?? way) !== way) cuts.add(name);
      ways.set(name, way);
    });
  }
  return cuts;
}

/** The pieces of a line between cuts; where one ends, the next begins. */
function piecesOf(line: readonly Position[], cuts: ReadonlySet<string>): Position[][] {
  const pieces: Position[][] = [];
  let start = 0;
  for (let at = 1; at < line.length; at += 1) {
    if (!cuts.has(String(line[at]))) continue;
    pieces.push(line.slice(start, at + 1));
    start = at;
  }
  return pieces;
}

/** Each of the coordinates as lists of lines in the manner of TopoJSON, and the lines, each once, in either direction. */
export function shareLines(all: readonly Coordinates[]): Cut {
  const cuts = cutsOf(all.flatMap(linesIn));
  const lines: Position[][] = [];
  const known = new Map<string, number>();
  const indexOf = (piece: Position[]): number => {
    const found = known.get(piece.join(' '));
    if (found !== undefined) return found;
    const index = lines.push(piece) - 1;
    known.set(piece.toReversed().join(' '), ~index);
    // A piece that is the same backwards is named forwards.
    known.set(piece.join(' '), index);
    return index;
  };
  const listOf = (coordinates: Coordinates): Nested =>
    isLine(coordinates) ? piecesOf(coordinates, cuts).map(indexOf) : coordinates.map(listOf);
  return { lines, lists: all.map(listOf) };
}
