// What an editor does to a vertex of the line, on the map or in the table: moved, added after, removed; each one step.
// It must not know where it was done. Positions are [lon, lat] in degrees, WGS84.
import { addVertex, halfway, moveVertex, removeVertex } from '../../core/draft/line-edits.ts';
import { drawnLine } from '../../state/workshop/drafted-world.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';

export function move(workshop: Workshop, id: string, to: readonly [lon: number, lat: number]): void {
  const operations = moveVertex(drawnLine(workshop.documents), id, [...to]);
  workshop.do({ what: 'move-vertex', subject: id, operations });
}

/** Adds a vertex halfway to the next one and chooses it; nothing after the last. Its id, or undefined. */
export function addAfter(workshop: Workshop, index: number): string | undefined {
  const line = drawnLine(workshop.documents);
  const [vertex, at] = [line.vertices[index], halfway(line, index)];
  if (!vertex || !at) return undefined;
  const { id, operations } = addVertex(line, vertex.id, [...at]);
  workshop.do({ what: 'add-vertex', subject: id, operations });
  workshop.vertex = id;
  return id;
}

/** Removes a vertex and chooses the one that takes its place, or the last; its id. */
export function remove(workshop: Workshop, index: number): string {
  const line = drawnLine(workshop.documents);
  const id = line.vertices[index]?.id ?? '';
  workshop.do({ what: 'remove-vertex', subject: id, operations: removeVertex(line, id) });
  const { vertices } = drawnLine(workshop.documents);
  workshop.vertex = vertices[Math.min(index, vertices.length - 1)]?.id ?? '';
  return workshop.vertex;
}
