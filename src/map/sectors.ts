// The line of contact, and the edges of the pockets away from it.
// It must not know how any of it is drawn.
import type { Feature, FeatureCollection } from 'geojson';
import { lineOfContact, type World } from '../core/land/catalogue.ts';
import { boundaries } from '../core/land/mosaic.ts';

function pocketEdges({ mosaic, features }: World): Feature[] {
  return [...features.values()].flatMap((pocket): Feature[] => {
    if (pocket.properties.kind !== 'pocket') return [];
    const slug = pocket.id.slice('pocket.'.length);
    const inside = (cell: { pocket?: string | undefined; ring?: string | undefined }): boolean =>
      cell.pocket === slug && cell.ring !== 'outer';
    const geometry = boundaries(mosaic, (cell) => String(inside(cell)));
    return geometry.coordinates.length > 0 ? [{ type: 'Feature', properties: { id: pocket.id }, geometry }] : [];
  });
}

/** The line of contact and the edge of each pocket; `draft` marks them as those of another day's line. */
export function edgesOf(world: World, draft: boolean): FeatureCollection {
  const { id, geometry } = lineOfContact(world);
  const edges: Feature[] = [{ type: 'Feature', properties: { id }, geometry }, ...pocketEdges(world)];
  const features = edges.map((edge) => ({ ...edge, properties: { ...edge.properties, draft } }));
  return { type: 'FeatureCollection', features };
}
