// Decodes the arcs of a TopoJSON topology, numbers the nodes where they meet, and turns rings of arcs into points.
// It must not know what lies on either side of an arc.
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { memoize } from '../values/memoize.ts';

/** A ring as TopoJSON writes it: the indices of its arcs, where `~n` is arc n reversed. */
export type ArcRing = readonly number[];
export type Arcs = {
  /** By arc: its points, `[lon, lat]`. */
  readonly points: readonly (readonly Position[])[];
  /** The node at which each arc starts, reversed arcs first: that of `arc` is at index `arc + points.length`. */
  readonly startNodes: Int32Array;
  readonly nodeCount: number;
};

/** The index of an arc in `points`, whether or not it is reversed. */
export const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc);

/** Undoes quantization and delta encoding; TopoJSON Format Specification 2.1.3. */
function decoder({ transform }: Topology): (arc: readonly Position[]) => Position[] {
  if (!transform) return (arc) => [...arc];
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  return (arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => [(x += stepX) * kx + dx, (y += stepY) * ky + dy]);
  };
}

/** Decodes a topology's arcs and numbers the nodes at their ends; arcs share a node where their end points are equal. */
export function decodeArcs(topology: Topology): Arcs {
  const points = topology.arcs.map(decoder(topology));
  const nodes = new Map<string, number>();
  const nodeAt = (point: Position | undefined): number => memoize(nodes, String(point), () => nodes.size);
  const reversed = points.map((arc) => nodeAt(arc.at(-1))).reverse();
  const startNodes = Int32Array.from([...reversed, ...points.map((arc) => nodeAt(arc[0]))]);
  return { points, startNodes, nodeCount: nodes.size };
}

/** The node at which an arc starts; `~n` starts where arc n ends. */
export const startNode = ({ points, startNodes }: Arcs, arc: number): number =>
  startNodes[arc + points.length] as number;

/** The points `[lon, lat]` of arcs joined end to end, without the doubled points at the joints; closed if the arcs are. */
export function ringPoints({ points }: Arcs, ring: ArcRing): Position[] {
  const joined: Position[] = [];
  for (const arc of ring) {
    if (joined.length > 0) joined.pop();
    const arcPoints = points[arcIndex(arc)] ?? [];
    if (arc >= 0) for (const point of arcPoints) joined.push(point);
    else for (let index = arcPoints.length - 1; index >= 0; index--) joined.push(arcPoints[index] as Position);
  }
  return joined;
}
