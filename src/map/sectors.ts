// The line of contact, and the edges of the pockets away from it.
// It must not know how any of it is drawn.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { lineOfContact, type World } from '../core/land/catalogue.ts';
import { boundaries } from '../core/land/mosaic.ts';
import type { Scene } from '../core/view/scene.ts';

type Edge = { readonly id: string; readonly geometry: Geometry };

function pocketEdges({ mosaic, features }: World): Edge[] {
  return [...features.values()].flatMap(({ id, properties }): Edge[] => {
    if (properties.kind !== 'pocket') return [];
    const slug = id.slice('pocket.'.length);
    const inside = (cell: { pocket?: string | undefined; ring?: string | undefined }): boolean =>
      cell.pocket === slug && cell.ring !== 'outer';
    const geometry = boundaries(mosaic, (cell) => String(inside(cell)));
    return geometry.coordinates.length > 0 ? [{ id, geometry }] : [];
  });
}

/**
 * The line of contact and the edge of each pocket, `as` the line of the day or, for a draft, as that of another day; and
 * an earlier line, if one is shown.
 */
export function edgesOf(world: World, { lineDraft, earlier }: Pick<Scene, 'lineDraft' | 'earlier'>): FeatureCollection {
  const drawn =
    (as: string) =>
    ({ id, geometry }: Edge): Feature => ({ type: 'Feature', properties: { id, as }, geometry });
  const edges = [lineOfContact(world), ...pocketEdges(world)].map(drawn(lineDraft ? 'draft' : 'centre'));
  return { type: 'FeatureCollection', features: [...edges, ...(earlier ? [earlier] : []).map(drawn('earlier'))] };
}
