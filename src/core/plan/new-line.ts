// The line that a plan draws between the sides, and the towns near it. Positions are [lon, lat] in degrees, WGS84.
// It must not know words, or who holds a town today.
import type { LineString, Point, Position } from 'geojson';
import type { World } from '../land/catalogue.ts';
import { nearest } from '../land/measure.ts';
import type { Mosaic } from '../land/mosaic.ts';
import type { Assignment } from '../scenario/ledger.ts';
import type { Status } from '../scenario/scenario.ts';
import { townsOf } from '../scenario/towns.ts';
import { boundsOf, within, type Box } from '../values/bounds.ts';
import { sideOf, type Side } from './holders.ts';
import { partsOf } from './parts.ts';

/** A town this near the new line is told, km. */
export const NEAR_KM = 5;

export type NearLine = {
  readonly id: string;
  /** The side on which the plan leaves it; null in the zone of neither army. */
  readonly side: Side | null;
  readonly km: number;
};

/** The lines where land of one side ends at land that is not of that side: both edges of a zone of neither army. */
export function lineBetweenSides(mosaic: Mosaic, statuses: readonly Status[]): LineString[] {
  const { parts, owners } = partsOf(mosaic);
  const sideOfPart = (part: number): Side | null => sideOf(statuses[parts[part]?.cell ?? -1] as Status);
  return owners.flatMap((owning, arc) => {
    const sides = new Set(owning.map(sideOfPart));
    return sides.size < 2 ? [] : [{ type: 'LineString' as const, coordinates: mosaic.topology.arcs[arc] ?? [] }];
  });
}

/** Around a line so far that nothing within `NEAR_KM` lies outside, degrees. */
const PAD = { lon: 0.08, lat: 0.05 } as const;

type Boxed = { readonly line: LineString; readonly box: Box };
const boxed = (line: LineString): Boxed => {
  const [west, south, east, north] = boundsOf(line);
  return { line, box: [west - PAD.lon, south - PAD.lat, east + PAD.lon, north + PAD.lat] };
};

const kmTo = (lines: readonly Boxed[], at: Position): number =>
  Math.min(...lines.filter(({ box }) => within(box, at)).map(({ line }) => nearest(line, at).km));

/** The towns of the map within `NEAR_KM` of the new line, the nearest first; with the line as drawn. */
export function townsNearLine(world: World, assignment: Assignment): NearLine[] {
  const lines = lineBetweenSides(world.mosaic, assignment.statuses[1]).map(boxed);
  return townsOf(world, assignment)
    .map(({ id, status }): NearLine => {
      const at = (world.features.get(id)?.geometry as Point).coordinates;
      return { id, side: sideOf(status), km: kmTo(lines, at) };
    })
    .filter(({ km }) => km <= NEAR_KM)
    .sort((a, b) => a.km - b.km);
}
