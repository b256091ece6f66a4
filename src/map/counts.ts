// How many claims speak of a place, as points: a town's at the town, an oblast's at its name, of wider land in its middle.
// It must not know which claims, nor how a number is drawn.
import { own } from '../core/values/table.ts';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { boundsOf } from '../core/values/bounds.ts';
import { shapeOf, type World } from '../core/land/catalogue.ts';
import { kindOf } from '../core/values/id.ts';
import type { Scene } from '../core/view/scene.ts';
import type { Locale } from '../core/view/view.ts';
import { ANCHORS } from './anchors.ts';
import type { Naming } from './names.ts';

/** Land that lies as a bow has its middle outside: there the number stands where the land is widest. */
const MIDDLES: Readonly<Record<string, Position>> = {
  'area.donbas': [38.75, 48.12],
  'area.government-held-donetsk': [37.25, 48.75],
};

function middleOf(world: World, id: string): Position | undefined {
  const label = ANCHORS.find((anchor) => anchor.id === id)?.at;
  if (label) return label;
  const shape = shapeOf(world, id);
  if (!shape || shape.type === 'LineString') return undefined;
  if (shape.type === 'Point') return shape.coordinates;
  const [west, south, east, north] = boundsOf(shape);
  return own(MIDDLES, id) ?? [(west + east) / 2, (south + north) / 2];
}

/** Points with `id` and `count`, a text, and with `name` where no other label names them. */
export function countsOf(world: World, names: Naming, locale: Locale, counts: Scene['counts']): FeatureCollection {
  const features = counts.flatMap(([id, count]): Feature[] => {
    const at = middleOf(world, id);
    if (!at) return [];
    const name = kindOf(id) === 'town' || kindOf(id) === 'oblast' ? undefined : names(id, locale)?.name;
    const properties = { id, count: String(count), ...(name === undefined ? {} : { name }) };
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } }];
  });
  return { type: 'FeatureCollection', features };
}
