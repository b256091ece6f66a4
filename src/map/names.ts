// Points that carry a name in the reader's language: towns with who holds them, and the names of wide things.
// It must not know colours or sizes.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { GeoFeature, TownProperties } from '../../geo/schema.ts';
import type { World } from '../core/land/catalogue.ts';
import { distance } from '../core/land/measure.ts';
import type { Locale } from '../core/view/view.ts';
import { ANCHORS, DISPUTED_TOWNS } from './anchors.ts';

const placeOf = (geometry: Geometry): Position => (geometry.type === 'Point' ? geometry.coordinates : []);

/** The name of a feature in a language; undefined leaves it unlabelled. */
export type Naming = (id: string, locale: Locale) => { readonly name: string } | undefined;

/** A report's mark lies beside a town, and on its name, if it is nearer than this, km. */
const BESIDE_KM = 18;
/** A degree of latitude is 110.6 km at least: what is farther north or south than that need not be measured. */
const near = (a: Position, b: Position): boolean =>
  Math.abs((a[1] ?? 0) - (b[1] ?? 0)) * 110.5 < BESIDE_KM && distance(a, b) < BESIDE_KM;
const isMapped = ({ properties }: GeoFeature): boolean =>
  properties.kind === 'strike' && properties['mapped'] !== false;

/** Towns are sorted by rank: those in dispute come after the cities of a million, whatever their own rank. */
const DISPUTED_RANK = 0.5;

/**
 * Towns with `id`, `name`, `rank` (0 to 4, or `disputed`), `control` (`unstated` is never drawn), and whether a strike
 * report lies `beside`.
 */
export function townsIn(world: World, names: Naming, locale: Locale): FeatureCollection {
  const points = [...world.features.values()].filter(isMapped).map(({ geometry }) => placeOf(geometry));
  const features = [...world.features.values()].flatMap(({ id, properties, geometry }): Feature[] => {
    if (properties.kind !== 'town') return [];
    const town = properties as unknown as TownProperties;
    const { control = 'ukraine', population = 0 } = town;
    const rank = DISPUTED_TOWNS.includes(id) ? 'disputed' : town.rank;
    const name = names(id, locale)?.name;
    if (name === undefined) return [];
    const beside = points.some((point) => near(point, placeOf(geometry)));
    const order = (rank === 'disputed' ? DISPUTED_RANK : rank) * 1e8 - population;
    return [{ type: 'Feature', properties: { id, name, rank, control, order, beside }, geometry }];
  });
  return { type: 'FeatureCollection', features };
}

/** Names of oblasts, countries and seas at their anchors, with `kind`. */
export function labelsIn(names: Naming, locale: Locale): FeatureCollection {
  const features = ANCHORS.flatMap(({ id, kind, at, from }): Feature[] => {
    const name = names(id, locale)?.name;
    if (name === undefined) return [];
    return [{ type: 'Feature', properties: { id, kind, name, from }, geometry: { type: 'Point', coordinates: at } }];
  });
  return { type: 'FeatureCollection', features };
}

/** All names in one text: it has the letters of every alphabet that the language needs. */
export const allNames = ({ features }: FeatureCollection): string =>
  features.map(({ properties }) => String(properties?.['name'])).join('');
