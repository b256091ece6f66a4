// Reads the hand file of the line and turns it into the shapes that the mosaic is cut with.
// It must not know oblasts or cells. Positions are [lon, lat], WGS84.
import { readFileSync } from 'node:fs';
import type { LineString, Polygon, Position } from 'geojson';
import { shape, type Shape, type Shapes } from './shape.ts';

export type Sector = { readonly from: number; readonly to: number; readonly error: number };
export type Pocket = { readonly name: string; readonly km: number; readonly area: Shape; readonly edge: Shape };
export type Line = {
  readonly contact: LineString;
  readonly sectors: readonly Sector[];
  /** The land on the Russian side of the main line, drawn far past the border and the coast. */
  readonly russianSide: Shape;
  readonly since2014: Shape;
  readonly pockets: readonly Pocket[];
};

/** From the northern end straight to the state border, 2 km off, then round the east and south, far outside Ukraine. */
const ROUND_FROM_NORTH: Position[] = [
  [37.66, 50.19],
  [38, 50.6],
  [45, 50.6],
  [45, 43],
  [31, 43],
];
/** Out to sea from the mouth of the Dnipro estuary: the Kinburn and Tendra spits lie to the south and east of it. */
const SEAWARD_OF_SPITS: Position[] = [
  [31, 45.9],
  [31.2, 46.3],
  [31.4, 46.55],
];
/** The line of 2014 ends past the state border; the rest of its ring runs through Russia and the sea. */
const ROUND_FROM_LUHANSK: Position[] = [
  [41, 48.6],
  [41, 46.5],
  [37.81, 46.5],
];

const ring = (...parts: Position[][]): Shape => {
  const open = parts.flat();
  return shape({ type: 'Polygon', coordinates: [[...open, open[0] as Position]] });
};

const north = ([lon = 0, lat = 0]: Position): Position => [lon, lat + 0.15];

/** A pocket lies against the state border: its last side is the border itself, so only the others are uncertain. */
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

/** What the editor drew in geo/features/line.geojson, made ready for cutting. */
export function readLine(file: string | URL): Line {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Shapes;
  const find = (id: string): Shape => {
    const found = features.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`the line file has no ${id}`);
    return found;
  };
  const contact = find('line.contact');
  const drawn = contact.geometry as LineString;
  const backwards = drawn.coordinates.toReversed();
  return {
    contact: drawn,
    sectors: contact.properties['sectors'] as Sector[],
    russianSide: ring(backwards, ROUND_FROM_NORTH, SEAWARD_OF_SPITS),
    since2014: ring((find('line.since-2014').geometry as LineString).coordinates, ROUND_FROM_LUHANSK),
    pockets: features.filter(({ id }) => String(id).startsWith('pocket.')).map(pocketOf),
  };
}
