// Joins the arcs around a choice of land into rings, and nests the rings into polygons with holes.
// It must not know what the land is or how its arcs were chosen.
import type { Position } from 'geojson';
import { ringPoints, startNode, type Arcs } from './arcs.ts';
import { memoize } from '../values/memoize.ts';
import { contains } from './measure.ts';

/**
 * Working memory for stitching arcs into rings: linked lists of outgoing arcs in typed arrays. Arcs are stored as
 * `arc + arcOffset`, which is always positive, so that 0 can mean "none".
 */
type RingScratch = {
  readonly arcOffset: number;
  /** By node: the next unused arc that leaves it. */
  readonly firstOutgoing: Int32Array;
  /** By stored arc: the arc to take after it from the same node. */
  readonly nextOutgoing: Int32Array;
  /** By node: the position in the current path, counted from 1, of the arc that leaves it. */
  readonly pathIndex: Int32Array;
};

/** Stitching leaves its scratch arrays zeroed for the next call: allocating them takes longer than the stitching. */
const scratches = new WeakMap<Arcs, RingScratch>();

function newScratch({ points, nodeCount }: Arcs): RingScratch {
  const arcOffset = points.length + 1;
  return {
    arcOffset,
    firstOutgoing: new Int32Array(nodeCount),
    nextOutgoing: new Int32Array(2 * arcOffset),
    pathIndex: new Int32Array(nodeCount),
  };
}

function addOutgoing(arcs: Arcs, edge: readonly number[], scratch: RingScratch): void {
  const { arcOffset, firstOutgoing, nextOutgoing } = scratch;
  for (const arc of edge) {
    const node = startNode(arcs, arc);
    nextOutgoing[arc + arcOffset] = firstOutgoing[node] as number;
    firstOutgoing[node] = arc + arcOffset;
  }
}

/** Follows unused arcs from a node until none is left; each time the path returns to one of its nodes, cuts off a ring. */
function tracePath(arcs: Arcs, start: number, scratch: RingScratch, rings: number[][]): void {
  const { arcOffset, firstOutgoing, nextOutgoing, pathIndex } = scratch;
  const path: number[] = [];
  const cutFrom = (index: number): number[] => {
    const ring = path.splice(index);
    for (const arc of ring) pathIndex[startNode(arcs, arc)] = 0;
    return ring;
  };
  for (let node = start; ;) {
    if (pathIndex[node] !== 0) rings.push(cutFrom((pathIndex[node] as number) - 1));
    const next = firstOutgoing[node] as number;
    if (next === 0) break;
    firstOutgoing[node] = nextOutgoing[next] as number;
    pathIndex[node] = path.push(next - arcOffset);
    node = startNode(arcs, ~(next - arcOffset));
  }
  // Whole rings leave an empty path; arcs that close no ring are dropped, and the scratch arrays are zero again.
  cutFrom(0);
}

/** Joins arcs end to end into closed rings of arcs. */
function stitchRings(arcs: Arcs, edge: readonly number[]): number[][] {
  const scratch = memoize(scratches, arcs, () => newScratch(arcs));
  const rings: number[][] = [];
  addOutgoing(arcs, edge, scratch);
  for (const arc of edge) {
    const start = startNode(arcs, arc);
    // Most arcs are already part of a ring that started elsewhere.
    if (scratch.firstOutgoing[start] !== 0) tracePath(arcs, start, scratch, rings);
  }
  return rings;
}

/** Twice the area of a closed ring in square degrees, by the shoelace formula; positive when it runs counterclockwise. */
export function signedDoubleArea(ring: readonly Position[]): number {
  let sum = 0;
  let previous = ring.at(-1) as Position;
  for (const point of ring) {
    sum += (previous[0] as number) * (point[1] as number) - (point[0] as number) * (previous[1] as number);
    previous = point;
  }
  return sum;
}

/** Whether a ring lies inside another. The two may share points, so a point that only the inner one has decides. */
function isInside(outer: readonly Position[], ring: readonly Position[]): boolean {
  const outerPoints = new Set(outer.map(String));
  const unshared = ring.find((point) => !outerPoints.has(String(point)));
  return unshared !== undefined && contains({ type: 'Polygon', coordinates: [[...outer]] }, unshared);
}

/**
 * The polygons within an edge, as the coordinates of a GeoJSON MultiPolygon in `[lon, lat]`. The edge is a list of arcs,
 * each in the direction in which it runs around the land (`~n` is arc n reversed); together they must form whole rings.
 */
export function polygonsIn(arcs: Arcs, edge: readonly number[]): Position[][][] {
  const rings = stitchRings(arcs, edge)
    .map((ring) => ringPoints(arcs, ring))
    .map((ring) => ({ ring, area: signedDoubleArea(ring) }))
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  // The largest ring cannot be a hole, so its direction is that of all outer rings.
  const outerSign = Math.sign(rings[0]?.area ?? 0);
  const polygons = rings.filter(({ area }) => Math.sign(area) === outerSign).map(({ ring }) => [ring]);
  for (const hole of rings.filter(({ area }) => Math.sign(area) !== outerSign)) {
    const containing = polygons.filter(([outer = []]) => polygons.length === 1 || isInside(outer, hole.ring));
    containing.at(-1)?.push(hole.ring);
  }
  return polygons;
}
