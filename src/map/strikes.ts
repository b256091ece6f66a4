// Strike reports as points with the radius that their place is known to; those without a drawn place are left out.
// It must not know colours, dates or what was hit.
import type { Feature, FeatureCollection } from 'geojson';
import type { Precision } from '../../geo/schema.ts';
import type { World } from '../core/land/catalogue.ts';
import type { Scene } from '../core/view/scene.ts';
import { stretch } from './scale.ts';

/** Radius in km of what “in the city”, “in the district” or “in the region” means on the map. */
const RADIUS_KM: Readonly<Record<Precision['kind'], number>> = {
  exact: 4,
  district: 6,
  generalised: 8,
  city: 12,
  region: 90,
};

/** From this radius on, km, a halo lies over whole oblasts. */
const WIDE_KM = 60;

/**
 * Points with `id`, `city`, `grade` and `radius` (km, stretched for their latitude): of some ids, or of all. `wide`
 * says that the radius reaches over whole oblasts, `first` that no report before it has the same halo.
 */
export function strikesIn(world: World, ids: Scene['strikes']): FeatureCollection {
  const included = ids && new Set(ids);
  const halos = new Set<string>();
  const features = [...world.features.values()]
    .filter(({ id }) => included?.has(id) ?? true)
    .flatMap(({ id, properties, geometry }): Feature[] => {
      if (properties.kind !== 'strike' || properties['mapped'] === false || geometry.type !== 'Point') return [];
      const { city, certainty: grade } = properties;
      const radius = RADIUS_KM[properties.precision?.kind ?? 'region'] * stretch(geometry.coordinates[1] ?? 0);
      const halo = [city, radius, ...geometry.coordinates].join(' ');
      const first = !halos.has(halo);
      halos.add(halo);
      return [{ type: 'Feature', properties: { id, city, grade, radius, wide: radius > WIDE_KM, first }, geometry }];
    });
  return { type: 'FeatureCollection', features };
}
