// The arcs of a topology, decoded once, and the polygons that lie within an edge made of them.
// It must not know what the polygons are: only arcs, and rings as lists of arcs.
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { contains } from './measure.ts';

/** A ring as a topology writes it: the numbers of its arcs; `~n` is arc n read backwards. */
export type ArcRing = readonly number[];
export type Arcs = {
  /** Points `[lon, lat]` of every arc. */
  readonly points: readonly (readonly Position[])[];
  /** The node at which every arc begins and ends, by number. */
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** The number of an arc, whichever way it is read. */
export const plain = (arc: number): number => (arc < 0 ? ~arc : arc);

/** Undoes quantization and deltas; TopoJSON Format Specification 2.1.3. */
function decoder({ transform }: Topology): (arc: readonly Position[]) => Position[] {
  if (!transform) return (arc) => [...arc];
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  return (arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => [(x += stepX) * kx + dx, (y += stepY) * ky + dy]);
  };
}

/** Decodes a topology's arcs and numbers the nodes between them. */
export function decodeArcs(topology: Topology): Arcs {
  const points = topology.arcs.map(decoder(topology));
  const nodes = new Map<string, number>();
  const nodeAt = (point: Position | undefined): number => {
    const key = String(point);
    const number = nodes.get(key) ?? nodes.size;
    nodes.set(key, number);
    return number;
  };
  return { points, from: points.map((arc) => nodeAt(arc[0])), to: points.map((arc) => nodeAt(arc.at(-1))) };
}

/** The points of a ring of arcs, closed: each arc begins where the one before it ends. */
export function ringOf({ points }: Arcs, ring: ArcRing): Position[] {
  const made: Position[] = [];
  for (const arc of ring) {
    if (made.length > 0) made.pop();
    const along = points[plain(arc)] ?? [];
    if (arc >= 0) for (const point of along) made.push(point);
    else for (let at = along.length - 1; at >= 0; at--) made.push(along[at] as Position);
  }
  return made;
}

/** The node at which an arc begins, read in the direction that is asked. */
export const startOf = ({ from, to }: Arcs, arc: number): number => (arc < 0 ? to[~arc] : from[arc]) as number;

/** By the node, the arcs that begin there, each read in the direction that is given. */
export function leavingOf(arcs: Arcs, directed: Iterable<number>): Map<number, number[]> {
  const leaving = new Map<number, number[]>();
  for (const arc of directed) {
    const others = leaving.get(startOf(arcs, arc));
    if (others) others.push(arc);
    else leaving.set(startOf(arcs, arc), [arc]);
  }
  return leaving;
}

/** Joins edges end to end; where a walk meets itself in a node, what lies between is a ring of its own. */
function joined(arcs: Arcs, edges: Iterable<number>): number[][] {
  const leaving = leavingOf(arcs, edges);
  const rings: number[][] = [];
  /** How long the walk was when it came by a node that it still leads through. */
  const met = new Map<number, number>();
  for (const [first, ways] of leaving) {
    // Most have been walked from elsewhere.
    if (ways.length === 0) continue;
    const path: number[] = [];
    for (let node = first; ;) {
      const since = met.get(node);
      if (since !== undefined) {
        const ring = path.splice(since);
        for (const arc of ring) met.delete(startOf(arcs, arc));
        rings.push(ring);
      }
      const next = leaving.get(node)?.pop();
      if (next === undefined) break;
      met.set(node, path.length);
      path.push(next);
      node = startOf(arcs, ~next);
    }
    met.clear();
  }
  return rings;
}

/** Twice the area between a ring and the axes, in square degrees; its sign tells the direction. */
function turn(ring: readonly Position[]): number {
  let sum = 0;
  let before = ring.at(-1) as Position;
  for (const here of ring) {
    sum += (before[0] as number) * (here[1] as number) - (here[0] as number) * (before[1] as number);
    before = here;
  }
  return sum;
}

/** Whether a ring lies in another: they may touch in points, so a point of its own decides. */
function liesIn(outer: readonly Position[], ring: readonly Position[]): boolean {
  const shared = new Set(outer.map(String));
  const own = ring.find((point) => !shared.has(String(point)));
  return own !== undefined && contains({ type: 'Polygon', coordinates: [[...outer]] }, own);
}

/**
 * The polygons within an edge, as GeoJSON coordinates of a MultiPolygon in `[lon, lat]`. The edge is given as arcs, each
 * in the direction in which a ring around the land has it; together they must be whole rings.
 */
export function polygonsIn(arcs: Arcs, edge: Iterable<number>): Position[][][] {
  const found = joined(arcs, edge)
    .map((ring) => ringOf(arcs, ring))
    .map((ring) => ({ ring, turn: turn(ring) }))
    .sort((a, b) => Math.abs(b.turn) - Math.abs(a.turn));
  const outward = Math.sign(found[0]?.turn ?? 0);
  const polygons = found.filter((one) => Math.sign(one.turn) === outward).map(({ ring }) => [ring]);
  for (const hole of found.filter((one) => Math.sign(one.turn) !== outward)) {
    const around = polygons.filter(([outer = []]) => polygons.length === 1 || liesIn(outer, hole.ring));
    around.at(-1)?.push(hole.ring);
  }
  return polygons;
}
