// The arcs of a topology, decoded once, with the nodes between them; the points of a ring of arcs.
// It must not know what an arc parts.
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { memoize } from '../values/memoize.ts';

/** A ring as a topology writes it: the numbers of its arcs; `~n` is arc n read backwards. */
export type ArcRing = readonly number[];
export type Arcs = {
  /** Points `[lon, lat]` of every arc. */
  readonly points: readonly (readonly Position[])[];
  /** The number of the node at which each begins, as it is and backwards: of `arc` it stands at `arc + points.length`. */
  readonly starts: Int32Array;
  /** How many nodes there are. */
  readonly nodes: number;
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
  const nodeAt = (point: Position | undefined): number => memoize(nodes, String(point), () => nodes.size);
  const backwards = points.map((arc) => nodeAt(arc.at(-1))).reverse();
  const starts = Int32Array.from([...backwards, ...points.map((arc) => nodeAt(arc[0]))]);
  return { points, starts, nodes: nodes.size };
}

/** The number of the node at which an arc begins, read in the direction that is asked. */
export const startOf = ({ points, starts }: Arcs, arc: number): number => starts[arc + points.length] as number;

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
