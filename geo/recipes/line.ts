// Turns the drawn line into features, and these into the shapes with which the mosaic is cut.
// It must not know oblasts, cells or files: a browser cuts with it too. Positions are [lon, lat], WGS84.
import type { LineString, Polygon, Position } from 'geojson';
import { contactFeature } from '../../src/core/check/line.ts';
import { OVER_BORDER } from '../../src/core/land/border-chain.ts';
import { russianSideOf } from '../../src/core/land/sides.ts';
import type { GeoFeature } from '../schema.ts';
import type { LineSource } from '../schema-line.ts';
import { shape, type Shape } from './shape.ts';

export type Sector = { readonly from: number; readonly to: number; readonly error: number };
export type Pocket = { readonly name: string; readonly km: number; readonly area: Shape; readonly edge: Shape };
export type Line = {
  readonly contact: LineString;
  readonly sectors: readonly Sector[];
  /** The land on the Russian side of the main line, extended far beyond the border and the coast. */
  readonly russianSide: Shape;
  readonly since2014: Shape;
  readonly pockets: readonly Pocket[];
};

/** The line of 2014 ends beyond the state border; the rest of its ring runs through Russia and the sea. */
const AROUND_FROM_LUHANSK: Position[] = [
  [41, 48.6],
  [41, 46.5],
  [37.81, 46.5],
];

const ring = (...parts: Position[][]): Shape => {
  const open = parts.flat();
  return shape({ type: 'Polygon', coordinates: [[...open, open[0] as Position]] });
};

const north = ([lon = 0, lat = 0]: Position): Position => [lon, lat + OVER_BORDER];

/** A pocket borders on Russia: its last side is the state border itself, so only the other sides are uncertain. */
function pocketOf({ id, properties, geometry }: Shape): Pocket {
  const vertices = ((geometry as Polygon).coordinates[0] ?? []).slice(0, -1);
  const first = vertices[0] as Position;
  const last = vertices.at(-1) as Position;
  const edge: LineString = { type: 'LineString', coordinates: vertices };
  return {
    name: String(id).replace('pocket.', ''),
    km: Number(properties['error']),
    area: ring(vertices, [north(last), north(first)]),
    edge: shape(edge),
  };
}

/**
 * The features of geo/features/line.geojson with the line of contact generated from `drawn`, geo/recipes/line.json.
 * Throws on a sector with an unknown vertex.
 */
export function lineFeatures(features: readonly GeoFeature[], drawn: LineSource): GeoFeature[] {
  const contact = contactFeature(drawn);
  return features.map((feature) => (feature.id === contact.id ? contact : feature));
}

/** The lines and pockets of geo/features/line.geojson as shapes for cutting. Throws if one of the lines is missing. */
export function lineOf(features: readonly Shape[]): Line {
  const find = (id: string): Shape => {
    const feature = features.find((candidate) => candidate.id === id);
    if (!feature) throw new Error(`the line file has no ${id}`);
    return feature;
  };
  const contact = find('line.contact');
  const drawn = contact.geometry as LineString;
  return {
    contact: drawn,
    sectors: contact.properties['sectors'] as Sector[],
    russianSide: shape(russianSideOf(drawn.coordinates)),
    since2014: ring((find('line.since-2014').geometry as LineString).coordinates, AROUND_FROM_LUHANSK),
    pockets: features.filter(({ id }) => String(id).startsWith('pocket.')).map(pocketOf),
  };
}
