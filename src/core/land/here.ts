// The facts about a point of the map: who holds the land, how far the line of contact is, what each scenario says.
// It must not know words or keyboard keys; the text map turns these facts into sentences.
import type { Position } from 'geojson';
import { lineOfContact, type World } from './catalogue.ts';
import { oblastId } from '../values/id.ts';
import { distanceFromLine } from './line-error.ts';
import { bearing, distance } from './measure.ts';
import { cellAt, type Cell } from './mosaic.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';
import {
  assign,
  depthFor,
  landOf,
  LINES,
  type Depth,
  type Line,
  type Scenario,
  type Status,
} from '../scenario/scenario.ts';

export const COMPASS_POINTS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

export type LandControl = {
  readonly side: 'ukraine' | 'russia';
  readonly since2014: boolean;
  /** False where the other side would hold the land if the line lay elsewhere within its stated error. */
  readonly sure: boolean;
};

export type Here = {
  /** Undefined outside Ukraine. */
  readonly cell: Cell | undefined;
  readonly oblast: string | undefined;
  /** Who held the land on 28 December 2025; undefined outside Ukraine. */
  readonly control: LandControl | undefined;
  /** The nearest town, its distance in km, and the direction in which it lies. */
  readonly town: { readonly id: string; readonly km: number; readonly towards: CompassPoint } | undefined;
  /** The distance of the line of contact in km, with the range that its error leaves, and the direction in which it lies. */
  readonly line: { readonly distance: Quantity; readonly towards: CompassPoint };
};

/** The nearest of the eight compass points to a bearing in degrees clockwise from north. */
export const compassPointOf = (degrees: number): CompassPoint =>
  COMPASS_POINTS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? 'north';

/** The town nearest to the point `[lon, lat]`: much quicker to tell than all of `hereAt`. Undefined if there are no towns. */
export function nearestTown(world: World, point: Position): Here['town'] {
  let best: Here['town'];
  for (const { id, properties, geometry } of world.features.values()) {
    if (properties.kind !== 'town' || geometry.type !== 'Point') continue;
    const km = distance(point, geometry.coordinates);
    if (!best || km < best.km) best = { id, km, towards: compassPointOf(bearing(point, geometry.coordinates)) };
  }
  return best;
}

/** Who holds a cell's land with the line as drawn, and whether that is so wherever the line lies within its error. */
export function controlOf(cell: Cell): LandControl {
  const drawn = landOf(cell, 'as-drawn');
  return {
    side: drawn.held,
    since2014: drawn.since2014 ?? false,
    sure: LINES.every((line) => landOf(cell, line).held === drawn.held),
  };
}

/** The facts about the point `[lon, lat]`; throws if the catalogue has no line of contact. */
export function hereAt(world: World, point: Position): Here {
  const cell = cellAt(world.mosaic, point);
  const { outcomes, at } = distanceFromLine(lineOfContact(world), point);
  return {
    cell,
    oblast: cell && oblastId(cell.oblast),
    control: cell && controlOf(cell),
    town: nearestTown(world, point),
    line: {
      distance: quantityOf(outcomes, 'km'),
      towards: compassPointOf(bearing(point, at)),
    },
  };
}

/** The status that a scenario gives land; `or` has the statuses it would get if the line lay elsewhere within its error. */
export type LandOutcome = { readonly scenario: string; readonly status: Status; readonly or: readonly Status[] };

/** The status that each scenario gives the land of a cell, in the order of `scenarios`. */
export const outcomesOf = (cell: Cell, scenarios: readonly Scenario[], chosenDepth?: Depth): LandOutcome[] =>
  scenarios.flatMap((scenario) => {
    const depth = depthFor(scenario, chosenDepth);
    const statusesFor = (line: Line): Status[] => assign(scenario, [cell], depth, line);
    const possible = new Set(LINES.flatMap(statusesFor));
    return statusesFor('as-drawn').map((status) => ({
      scenario: scenario.id,
      status,
      or: [...possible].filter((other) => other !== status),
    }));
  });

const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;
/** Unit vectors `[east, north]` of the directions in which the point can be moved. */
const DIRECTIONS = { north: [0, 1], east: [1, 0], south: [0, -1], west: [-1, 0] } as const;
export type Direction = keyof typeof DIRECTIONS;
/** The highest latitude, north or south, that the map and its links reach; degrees. */
const MAX_LATITUDE = 85;

/** A position `[lon, lat]` as links store it: clamped to the map and rounded to four decimals (about 10 m). */
export function toMapPosition([lon = 0, lat = 0]: Position): Position {
  // Adding 0 turns -0 into 0.
  const fit = (value: number, max: number): number => Number(Math.min(max, Math.max(-max, value)).toFixed(4)) + 0;
  return [fit(lon, 180), fit(lat, MAX_LATITUDE)];
}

/** The position `km` from `[lon, lat]` along the meridian or the parallel, clamped to the map. */
export function moveBy([lon = 0, lat = 0]: Position, direction: Direction, km: number): Position {
  const [east, north] = DIRECTIONS[direction];
  const kmPerDegreeEast = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return toMapPosition([lon + (east * km) / kmPerDegreeEast, lat + (north * km) / KM_PER_DEGREE]);
}
