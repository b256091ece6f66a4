// What is at a point of the map, in facts that can be read aloud: whose land, how far the line is, what each scenario says.
// It must not know words or keys; the text map puts this into sentences.
import type { Position } from 'geojson';
import { lineOfContact, type World } from './catalogue.ts';
import { errorAt } from './formula.ts';
import { oblastId } from './id.ts';
import { assignAll } from './ledger.ts';
import { bearing, distance, nearest } from './measure.ts';
import { cellAt, type Cell } from './mosaic.ts';
import { quantityOf, type Quantity } from './quantity.ts';
import type { Depth, Status } from './scenario.ts';

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

export type Here = {
  /** Undefined outside Ukraine. */
  readonly cell: Cell | undefined;
  readonly oblast: string | undefined;
  /** The nearest town and how far it is, km. */
  readonly town: { readonly id: string; readonly km: number } | undefined;
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
    if (!best || km < best.km) best = { id, km };
  }
  return best;
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
    town: nearestTown(world, point),
    line: {
      distance: quantityOf([km + error, km, Math.max(0, km - error)], 'km'),
      towards: windOf(bearing(point, at)),
    },
  };
}

/** What each scenario makes of the land in a cell, in the order asked. */
export function fatesOf(
  world: World,
  cell: Cell,
  scenarios: readonly string[],
  chosenDepth?: Depth,
): { readonly scenario: string; readonly status: Status }[] {
  return scenarios.flatMap((id) => {
    const scenario = world.scenarios.get(id);
    if (!scenario) return [];
    const status = assignAll(world.mosaic, scenario, chosenDepth).statuses[1][cell.index];
    return status ? [{ scenario: id, status }] : [];
  });
}
