// Strike reports as points with the radius that their place is known to; those without a drawn place are left out.
// It must not know colours, dates or what was hit.
import type { Feature, FeatureCollection } from 'geojson';
import type { Precision } from '../../geo/schema.ts';
import type { World } from '../core/catalogue.ts';
import { stretch } from './scale.ts';

/** Radius in km of what “in the city”, “in the district” or “in the region” means on the map. */
const REACH_KM: Readonly<Record<Precision['kind'], number>> = {
  exact: 4,
  district: 6,
  generalised: 8,
  city: 12,
  region: 90,
};

/**
 * Points with `id`, `city`, `grade` and `reach` (km, stretched for their latitude): of the ids between commas, or of
 * all. `shade` is 1 for the first of those that one halo stands for.
 */
export function strikesIn(world: World, ids = ''): FeatureCollection {
  const asked = ids === '' ? null : new Set(ids.split(','));
  const shaded = new Set<string>();
  const features = [...world.features.values()]
    .filter(({ id }) => asked?.has(id) ?? true)
    .flatMap(({ id, properties, geometry }): Feature[] => {
      if (properties.kind !== 'strike' || properties['mapped'] === false || geometry.type !== 'Point') return [];
      const reach = REACH_KM[properties.precision?.kind ?? 'region'] * stretch(geometry.coordinates[1] ?? 0);
      const halo = [properties['city'], reach, ...geometry.coordinates].join(' ');
      const shade = shaded.has(halo) ? 0 : 1;
      shaded.add(halo);
      const told = { id, city: properties['city'], grade: properties['certainty'], reach, shade };
      return [{ type: 'Feature', properties: told, geometry }];
    });
  return { type: 'FeatureCollection', features };
}
