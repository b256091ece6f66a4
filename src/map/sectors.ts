// The line of contact, the land that its stated error leaves in doubt, and the edges of the pockets away from it.
// It must not know how any of it is drawn.
import type { Feature, FeatureCollection } from 'geojson';
import { lineOfContact, type World } from '../core/land/catalogue.ts';
import { doubtOf } from '../core/scenario/uncertain-land.ts';
import { boundaries, outlineWith } from '../core/land/mosaic.ts';

/** The soft band is laid on in so many steps, from the line to the edge of its stated error. */
export const BAND_STEPS = 5;

/** The soft band: the very cells whose holder a range leaves open, in steps from the line (0) to the edge of its error. */
export function bandOf({ mosaic }: World): FeatureCollection {
  const steps = mosaic.cells.map((cell) => {
    const doubt = doubtOf(cell);
    return doubt === undefined ? undefined : Math.floor(doubt * BAND_STEPS);
  });
  const features = Array.from({ length: BAND_STEPS }, (_, step) => step).flatMap((step): Feature[] => {
    const geometry = outlineWith(mosaic, steps, step);
    return geometry ? [{ type: 'Feature', properties: { step }, geometry }] : [];
  });
  return { type: 'FeatureCollection', features };
}

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
