// A style's sources with their geometry in place of the keys by which styles are compared.
// It must not touch a map; it takes geometry only for the sources that it is asked about.
import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';

/** The geometry of a source, by its id in the style. */
export type DataOf = (source: string) => FeatureCollection;

/** A source as the library takes it; throws for one that already has its data, since then two styles cannot be compared. */
export function sourceWithData(id: string, source: SourceSpecification, dataOf: DataOf): SourceSpecification {
  if (source.type !== 'geojson' || typeof source.data !== 'string') throw new Error(`the data of ${id} must be a key`);
  return { ...source, data: dataOf(id) };
}

/** The style as a new map takes it. */
export const styleWithData = (style: StyleSpecification, dataOf: DataOf): StyleSpecification => ({
  ...style,
  sources: Object.fromEntries(
    Object.entries(style.sources).map(([id, source]) => [id, sourceWithData(id, source, dataOf)]),
  ),
});
