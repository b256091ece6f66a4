// A style's sources with their geometry in place of the keys that it speaks in.
// It must not touch a map; it takes geometry from the stock only for the sources it is asked about.
import type {
  GeoJSONSourceSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';

export type Resolve = (key: string) => FeatureCollection;

/** The key that stands for a source's data. */
export function keyOf(data: GeoJSONSourceSpecification['data']): string {
  if (typeof data !== 'string') throw new Error('the data of a style must be a key of the stock');
  return data;
}

export function resolved(source: SourceSpecification, resolve: Resolve): SourceSpecification {
  if (source.type !== 'geojson') throw new Error(`a source of type ${source.type} is none of ours`);
  return { ...source, data: resolve(keyOf(source.data)) };
}

/** The style as a map is born with it. */
export const withData = (style: StyleSpecification, resolve: Resolve): StyleSpecification => ({
  ...style,
  sources: Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [id, resolved(source, resolve)])),
});
