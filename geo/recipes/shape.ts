// Helpers shared by the recipes: GeoJSON features and text, mapshaper, and a projection to a local plane.
// It must not know what any shape stands for.
import { geoAzimuthalEquidistant } from 'd3-geo';
import mapshaperTool from 'mapshaper';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

export type Shape<G extends Geometry = Geometry> = Feature<G, Record<string, unknown>>;
export type Shapes<G extends Geometry = Geometry> = FeatureCollection<G, Record<string, unknown>>;

export const shape = <G extends Geometry>(geometry: G, properties: Record<string, unknown> = {}): Shape<G> => ({
  type: 'Feature',
  properties,
  geometry,
});
export const shapes = <G extends Geometry>(features: Shape<G>[]): Shapes<G> => ({
  type: 'FeatureCollection',
  features,
});

/** Runs mapshaper on GeoJSON in memory and returns its single output file, parsed. */
export async function mapshaper<T = Shapes>(commands: string, layers: Record<string, unknown>): Promise<T> {
  const input = Object.fromEntries(Object.entries(layers).map(([name, value]) => [name, JSON.stringify(value)]));
  const output = await mapshaperTool.applyCommands(`${commands} -quiet`.replace(/\s+/g, ' '), input);
  const file = Object.values(output)[0];
  if (!file) throw new Error(`mapshaper wrote nothing: ${commands}`);
  return JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file)) as T;
}

const roundTo = (digits: number) => (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toFixed(digits)) : value;

/** Features as the generated files have them: coordinates rounded to so many decimals of a degree. */
export const rounded = (features: readonly Shape[], digits: number): Shape[] =>
  features.map(({ id, properties, geometry }) => ({
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    properties,
    geometry: JSON.parse(JSON.stringify(geometry, roundTo(digits))) as Geometry,
  }));

/** GeoJSON text with one feature per line, so that changes can be reviewed; coordinates rounded, WGS84 `[lon, lat]`. */
export function geojsonText(features: readonly Shape[], digits: number): string {
  const lines = rounded(features, digits).map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

const projection = geoAzimuthalEquidistant().rotate([-35.5, -48]).scale(6371).translate([0, 0]).precision(0);

/** `[lon, lat]` to km east and south of 35.5 E, 48 N; distances within 400 km of that point are accurate to 0.4 %. */
export const toPlane = (position: Position): Position => projection(position as [number, number]) as Position;
export const fromPlane = (position: Position): Position =>
  projection.invert?.(position as [number, number]) as Position;
