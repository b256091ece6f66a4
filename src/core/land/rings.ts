// Arcs around land joined into rings, and the polygons that those rings make.
// It must not know what the land is, nor which arcs are around it.
import type { Position } from 'geojson';
import { ringOf, startOf, type Arcs } from './arcs.ts';
import { memoize } from '../values/memoize.ts';
import { contains } from './measure.ts';

/** What is written down while arcs are joined. An arc stands there as its number and `one`, which makes it more than 0: 0 is none. */
type Slate = {
  readonly one: number;
  /** By the node, the arc to leave it by next; by that arc, the one to leave the same node by after it. */
  readonly way: Int32Array;
  readonly after: Int32Array;
  /** By the node, how many arcs long the walk is with the one that leaves it. */
  readonly met: Int32Array;
};

/** Left clean for whoever joins next: a new one each time would take longer to make than the joining. */
const slates = new WeakMap<Arcs, Slate>();

function newSlate({ points, nodes }: Arcs): Slate {
  const one = points.length + 1;
  return { one, way: new Int32Array(nodes), after: new Int32Array(2 * one), met: new Int32Array(nodes) };
}

function write(arcs: Arcs, edge: readonly number[], { one, way, after }: Slate): void {
  for (const arc of edge) {
    const node = startOf(arcs, arc);
    after[arc + one] = way[node] as number;
    way[node] = arc + one;
  }
}

/** Walks on from a node until there is no way left; where the walk meets itself, what lies between is a ring of its own. */
function walk(arcs: Arcs, start: number, { one, way, after, met }: Slate, rings: number[][]): void {
  const path: number[] = [];
  const cut = (since: number): number[] => {
    const ring = path.splice(since);
    for (const arc of ring) met[startOf(arcs, arc)] = 0;
    return ring;
  };
  for (let node = start; ;) {
    if (met[node] !== 0) rings.push(cut((met[node] as number) - 1));
    const next = way[node] as number;
    if (next === 0) break;
    way[node] = after[next] as number;
    met[node] = path.push(next - one);
    node = startOf(arcs, ~(next - one));
  }
  // Of an edge of whole rings nothing is left.
  cut(0);
}

/** Arcs joined end to end into rings. */
function joined(arcs: Arcs, edge: readonly number[]): number[][] {
  const slate = memoize(slates, arcs, () => newSlate(arcs));
  const rings: number[][] = [];
  write(arcs, edge, slate);
  for (const arc of edge) {
    const start = startOf(arcs, arc);
    // Most have been walked from elsewhere.
    if (slate.way[start] !== 0) walk(arcs, start, slate, rings);
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
export function polygonsIn(arcs: Arcs, edge: readonly number[]): Position[][][] {
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
