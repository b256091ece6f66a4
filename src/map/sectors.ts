// The line of contact in stretches of one stated error each, and the edges of the pockets away from it.
// It must not know how a stretch is drawn; `reach` is the error in km, stretched for its latitude.
import type { Feature, FeatureCollection, Position } from 'geojson';
import { errorAt } from '../core/formula.ts';
import { lineOfContact, type World } from '../core/catalogue.ts';
import { boundaries } from '../core/mosaic.ts';
import { stretch } from './scale.ts';

type Stretch = { readonly error: number; readonly positions: Position[] };

const reachAt = (km: number, positions: readonly Position[]): number =>
  km * stretch(positions[Math.floor(positions.length / 2)]?.[1] ?? 0);

/** Neighbouring segments of the same error joined; each stretch begins where the last ends. */
function stretches(positions: readonly Position[], errorOf: (segment: number) => number): Stretch[] {
  const made: Stretch[] = [];
  positions.slice(0, -1).forEach((from, segment) => {
    const to = positions[segment + 1] as Position;
    const error = errorOf(segment);
    const last = made.at(-1);
    if (last?.error === error) last.positions.push(to);
    else made.push({ error, positions: [from, to] });
  });
  return made;
}

function pocketEdges({ mosaic, features }: World): Feature[] {
  return [...features.values()].flatMap((pocket): Feature[] => {
    if (pocket.properties.kind !== 'pocket') return [];
    const slug = pocket.id.slice('pocket.'.length);
    const inside = (cell: { pocket?: string | undefined; ring?: string | undefined }): boolean =>
      cell.pocket === slug && cell.ring !== 'outer';
    const geometry = boundaries(mosaic, (cell) => String(inside(cell)));
    const positions = geometry.coordinates.flat();
    const properties = {
      id: pocket.id,
      part: 'pocket',
      reach: reachAt(pocket.properties.precision?.km ?? 5, positions),
    };
    return positions.length > 0 ? [{ type: 'Feature', properties, geometry }] : [];
  });
}

/** Features with `part` (`band` for the soft band, `centre` for the whole line, `pocket` for both) and `reach`. */
export function sectorsOf(world: World): FeatureCollection {
  const line = lineOfContact(world);
  const positions = line.geometry.coordinates;
  const bands = stretches(positions, (segment) => errorAt(line.properties, segment)).map(
    ({ error, positions: along }): Feature => ({
      type: 'Feature',
      properties: { id: line.id, part: 'band', error, reach: reachAt(error, along) },
      geometry: { type: 'LineString', coordinates: along },
    }),
  );
  const centre: Feature = {
    type: 'Feature',
    properties: { id: line.id, part: 'centre', reach: 0 },
    geometry: line.geometry,
  };
  return { type: 'FeatureCollection', features: [...bands, centre, ...pocketEdges(world)] };
}
