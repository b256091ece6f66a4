// What is at a point of the map, in facts that can be read aloud: whose land, how far the line is, what each scenario says.
// It must not know words or keys; the text map puts this into sentences.
import type { Position } from 'geojson';
import { lineOfContact, type World } from './catalogue.ts';
import { errorAt } from '../text/formula.ts';
import { oblastId } from '../values/id.ts';
import { bearing, distance, nearest } from './measure.ts';
import { cellAt, type Cell } from './mosaic.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';
import { assign, depthFor, landOf, LINES, type Depth, type Scenario, type Status } from '../scenario/scenario.ts';

export const WINDS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type Wind = (typeof WINDS)[number];

export type Held = {
  readonly side: 'ukraine' | 'russia';
  readonly since2014: boolean;
  /** False where the line, moved by its stated error, would leave the land to the other side. */
  readonly sure: boolean;
};

export type Here = {
  /** Undefined outside Ukraine. */
  readonly cell: Cell | undefined;
  readonly oblast: string | undefined;
  /** Who held the land on the date; undefined outside Ukraine. */
  readonly held: Held | undefined;
  /** The nearest town, how far it is in km, and in which direction. */
  readonly town: { readonly id: string; readonly km: number; readonly towards: Wind } | undefined;
  /** How far and in which direction the line of contact lies, km. */
  readonly line: { readonly distance: Quantity; readonly towards: Wind };
};

/** The wind, of eight, that a bearing in degrees clockwise from north points to. */
export const windOf = (degrees: number): Wind => WINDS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] ?? 'north';

function nearestTown(world: World, point: Position): Here['town'] {
  let best: Here['town'];
  for (const { id, properties, geometry } of world.features.values()) {
    if (properties.kind !== 'town' || geometry.type !== 'Point') continue;
    const km = distance(point, geometry.coordinates);
    if (!best || km < best.km) best = { id, km, towards: windOf(bearing(point, geometry.coordinates)) };
  }
  return best;
}

function heldIn(cell: Cell): Held {
  const [lands, drawn] = [LINES.map((line) => landOf(cell, line)), landOf(cell, 'as-drawn')];
  return {
    side: drawn.held,
    since2014: drawn.since2014 ?? false,
    sure: lands.every(({ held }) => held === drawn.held),
  };
}

/** What is at `[lon, lat]`. */
export function hereAt(world: World, point: Position): Here {
  const cell = cellAt(world.mosaic, point);
  const line = lineOfContact(world);
  const { km, at, segment } = nearest(line.geometry, point);
  const error = errorAt(line.properties, segment);
  return {
    cell,
    oblast: cell && oblastId(cell.oblast),
    held: cell && heldIn(cell),
    town: nearestTown(world, point),
    line: {
      distance: quantityOf([km + error, km, Math.max(0, km - error)], 'km'),
      towards: windOf(bearing(point, at)),
    },
  };
}

/** What a scenario makes of a piece of land, and what it would be were the line elsewhere within its stated error. */
export type Fate = { readonly scenario: string; readonly status: Status; readonly or: readonly Status[] };

/** What each scenario makes of the land in a cell, in the order asked. */
export const fatesOf = (cell: Cell, scenarios: readonly Scenario[], chosenDepth?: Depth): Fate[] =>
  scenarios.flatMap((scenario) => {
    const depth = depthFor(scenario, chosenDepth);
    const on = (line: (typeof LINES)[number]): Status[] => assign(scenario, [cell], depth, line);
    const all = new Set(LINES.flatMap(on));
    return on('as-drawn').map((status) => ({
      scenario: scenario.id,
      status,
      or: [...all].filter((other) => other !== status),
    }));
  });

const KM_A_DEGREE = (6371.0088 * Math.PI) / 180;
/** Where the keys of a point lead: shares of a step to the east and to the north. */
const WAYS = { north: [0, 1], east: [1, 0], south: [0, -1], west: [-1, 0] } as const;
export type Way = keyof typeof WAYS;
/** How near the poles the map, and so a link, goes. */
const NORTHERNMOST = 85;

/** A place as a link can keep it: four decimals (about 10 m), on the map. */
export function placed([lon = 0, lat = 0]: Position): Position {
  const fit = (value: number, most: number): number => Number(Math.min(most, Math.max(-most, value)).toFixed(4)) + 0;
  return [fit(lon, 180), fit(lat, NORTHERNMOST)];
}

/** The place so many km north, east, south or west of `[lon, lat]`, along the parallel or the meridian. */
export function moved([lon = 0, lat = 0]: Position, way: Way, km: number): Position {
  const [east, north] = WAYS[way];
  const narrow = Math.cos((lat * Math.PI) / 180);
  return placed([lon + (east * km) / (KM_A_DEGREE * narrow), lat + (north * km) / KM_A_DEGREE]);
}
