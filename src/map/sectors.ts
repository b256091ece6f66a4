// The line of contact, the land that its stated error leaves in doubt, and the edges of the pockets away from it.
// It must not know how any of it is drawn.
import type { Feature, FeatureCollection } from 'geojson';
import { lineOfContact, type World } from '../core/catalogue.ts';
import { doubtOf } from '../core/doubt.ts';
import { boundaries, outline } from '../core/mosaic.ts';
import { BAND_STEPS } from './measures.ts';

/** The soft band: the very cells whose holder a range leaves open, in steps from the line (0) to the edge of its error. */
function bandOf({ mosaic }: World): Feature[] {
  const steps = mosaic.cells.map((cell) => {
    const doubt = doubtOf(cell);
    return doubt === undefined ? undefined : Math.floor(doubt * BAND_STEPS);
  });
  return Array.from({ length: BAND_STEPS }, (_, step) => step).flatMap((step): Feature[] => {
    const geometry = outline(mosaic, ({ index }) => steps[index] === step);
    return geometry ? [{ type: 'Feature', properties: { part: 'band', step }, geometry }] : [];
  });
}

function pocketEdges({ mosaic, features }: World): Feature[] {
  return [...features.values()].flatMap((pocket): Feature[] => {
    if (pocket.properties.kind !== 'pocket') return [];
    const slug = pocket.id.slice('pocket.'.length);
    const inside = (cell: { pocket?: string | undefined; ring?: string | undefined }): boolean =>
      cell.pocket === slug && cell.ring !== 'outer';
    const geometry = boundaries(mosaic, (cell) => String(inside(cell)));
    return geometry.coordinates.length > 0
      ? [{ type: 'Feature', properties: { id: pocket.id, part: 'edge' }, geometry }]
      : [];
  });
}

/** Features with `part`: `band` with its `step`, and `edge` for the line of contact and around each pocket. */
export function sectorsOf(world: World): FeatureCollection {
  const { id, geometry } = lineOfContact(world);
  const line: Feature = { type: 'Feature', properties: { id, part: 'edge' }, geometry };
  return { type: 'FeatureCollection', features: [...bandOf(world), line, ...pocketEdges(world)] };
}
