// The rings of the mosaic's TopoJSON: each closes, and no edge has two cells on one side of it.
// It must not know what a cell says of itself.
import type { Position } from 'geojson';
import type { Problem } from '../../../geo/schema.ts';
import type { CellTopology, Shape } from '../land/mosaic.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/mosaic.topo.json';
const REMAKE = 'run `npm run geo`; the file is not edited by hand';

/** Where every arc begins and ends, in whole steps of the grid; arcs are written as differences. */
function endsOf({ arcs }: CellTopology): (readonly [string, string])[] {
  return (arcs as Position[][]).map((arc) => {
    let [x, y] = [0, 0];
    for (const [stepX = 0, stepY = 0] of arc) [x, y] = [x + stepX, y + stepY];
    return [String(arc[0]), `${x},${y}`];
  });
}

const ringsOf = (shape: Shape): number[][] => (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat());

function openRings(topology: CellTopology): Problem[] {
  const ends = endsOf(topology);
  const from = (arc: number): string | undefined => (arc < 0 ? ends[~arc]?.[1] : ends[arc]?.[0]);
  const to = (arc: number): string | undefined => (arc < 0 ? ends[~arc]?.[0] : ends[arc]?.[1]);
  return topology.objects.cells.geometries.flatMap((cell, index) =>
    ringsOf(cell as Shape)
      .filter((ring) => ring.some((arc, at) => to(arc) !== from(ring[(at + 1) % ring.length] ?? arc)))
      .slice(0, 1)
      .map(() => problemAt(FILE, `cells.${index}.arcs`, 'has a ring that does not close', REMAKE)),
  );
}

function sharedEdges(topology: CellTopology): Problem[] {
  const owner = new Map<number, number>();
  return topology.objects.cells.geometries.flatMap((cell, index) => {
    const doubled = ringsOf(cell as Shape)
      .flat()
      .filter((arc) => {
        const taken = owner.has(arc);
        owner.set(arc, owner.get(arc) ?? index);
        return taken;
      });
    const message = `has an edge with cells.${String(owner.get(doubled[0] ?? 0))} on the same side of it`;
    return doubled.length > 0 ? [problemAt(FILE, `cells.${index}.arcs`, message, REMAKE)] : [];
  });
}

const judged = new WeakMap<CellTopology, readonly Problem[]>();

/** One topology is always judged alike. */
function judge({ topology }: CheckInput): readonly Problem[] {
  if (!topology) return [];
  const problems = judged.get(topology) ?? [...openRings(topology), ...sharedEdges(topology)];
  judged.set(topology, problems);
  return problems;
}

export const RING_RULES: readonly Rule[] = [{ name: 'rings of the mosaic', judge }];
