// The rings of the mosaic's TopoJSON: each is closed, and no arc has two cells on the same side.
// It must not know the properties of a cell.
import type { Position } from 'geojson';
import type { Problem } from '../../../geo/schema.ts';
import type { CellTopology, Shape } from '../land/mosaic.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/mosaic.topo.json';
const REGENERATE = 'run `npm run geo`; the file is not edited by hand';
const MOVE = `${REGENERATE}; if that does not help, move a vertex of geo/recipes/line.json near there by a kilometre or so`;

/** The first and last point of every arc, in steps of the grid; TopoJSON stores the points of an arc as differences. */
function arcEnds({ arcs }: CellTopology): (readonly [string, string])[] {
  return (arcs as Position[][]).map((arc) => {
    let [x, y] = [0, 0];
    for (const [stepX = 0, stepY = 0] of arc) [x, y] = [x + stepX, y + stepY];
    return [String(arc[0]), `${x},${y}`];
  });
}

const ringsOf = (shape: Shape): number[][] => (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat());

function openRings(topology: CellTopology): Problem[] {
  const ends = arcEnds(topology);
  const from = (arc: number): string | undefined => (arc < 0 ? ends[~arc]?.[1] : ends[arc]?.[0]);
  const to = (arc: number): string | undefined => (arc < 0 ? ends[~arc]?.[0] : ends[arc]?.[1]);
  return topology.objects.cells.geometries.flatMap((cell, index) =>
    ringsOf(cell as Shape)
      .filter((ring) => ring.some((arc, at) => to(arc) !== from(ring[(at + 1) % ring.length] ?? arc)))
      .slice(0, 1)
      .map(() => problemAt(FILE, `cells.${index}.arcs`, 'has a ring that does not close', REGENERATE)),
  );
}

/** Where an arc begins: `48.714, 38.088`, latitude first. */
function placeOf(topology: CellTopology, arc: number): string {
  const [x = 0, y = 0] = (topology.arcs as Position[][])[arc < 0 ? ~arc : arc]?.[0] ?? [];
  const { scale: [east, north] = [1, 1], translate: [west, south] = [0, 0] } = topology.transform ?? {};
  return `${(south + y * north).toFixed(3)}, ${(west + x * east).toFixed(3)}`;
}

function sharedEdges(topology: CellTopology): Problem[] {
  const ownerByArc = new Map<number, number>();
  return topology.objects.cells.geometries.flatMap((cell, index) => {
    const sharedArcs = ringsOf(cell as Shape)
      .flat()
      .filter((arc) => {
        const isTaken = ownerByArc.has(arc);
        ownerByArc.set(arc, ownerByArc.get(arc) ?? index);
        return isTaken;
      });
    const [arc] = sharedArcs;
    if (arc === undefined) return [];
    const message = `has an edge with cells.#${(ownerByArc.get(arc) ?? 0) + 1} on the same side of it, at ${placeOf(topology, arc)}`;
    return [problemAt(FILE, `cells.${index}.arcs`, message, MOVE)];
  });
}

const problemCache = new WeakMap<CellTopology, readonly Problem[]>();

function judge({ topology }: CheckInput): readonly Problem[] {
  if (!topology) return [];
  return memoize(problemCache, topology, () => [...openRings(topology), ...sharedEdges(topology)]);
}

export const RING_RULES: readonly Rule[] = [{ name: 'rings of the mosaic', judge }];
