// Puts positions of a file on the globe: which axis comes first, which system they are in, and whether they are in range.
// It must not know columns or rows. Positions go in as [x, y] of the file and come out as [lon, lat], WGS84.
import type { Position } from 'geojson';
import { isAround, plainSystem, type ToLonLat } from './systems.ts';

/** Whether the file has latitude where longitude belongs; `guess` looks at where the positions then lie. */
export const AXES = ['guess', 'as-read', 'swapped'] as const;
export type Axes = (typeof AXES)[number];

const flip = ([x = 0, y = 0]: Position): Position => [y, x];
const isLatitude = (value: number): boolean => Math.abs(value) <= 90;
/** Beyond 180 degrees a longitude goes on round the globe, as in files that cross the antimeridian. */
const isOnGlobe = ([lon = NaN, lat = NaN]: Position): boolean => isLatitude(lat) && Math.abs(lon) <= 360;

export const isInRange = isOnGlobe;
/** The longitude between -180 and 180 degrees. */
export const wrapped = ([lon = 0, lat = 0]: Position): Position => [lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, lat]; // prettier-ignore

export type Placing = {
  readonly system: string;
  /** Undefined where nobody knows the system: then no position can be placed. */
  readonly toLonLat: ToLonLat | undefined;
  /** Whether a row's positions are swapped, told by the first of them. */
  readonly isSwapped: (first: Position) => boolean;
};

/**
 * How the positions of a file are placed, from the first position of each of its rows. With `guess`, all are swapped if
 * more of them then lie around Ukraine, and at least half, or if most have an impossible latitude otherwise; in a file
 * that lies around Ukraine also single rows that lie there only if swapped.
 */
export function placingOf(
  firsts: readonly Position[],
  system: string,
  axes: Axes,
  resolve: (system: string) => ToLonLat | undefined,
): Placing {
  const toLonLat = plainSystem(system) ?? resolve(system);
  if (axes !== 'guess' || !toLonLat) return { system, toLonLat, isSwapped: () => axes === 'swapped' };
  const lies = (position: Position): boolean => isAround(toLonLat(position));
  const asRead = firsts.filter(lies).length;
  const turned = firsts.filter((first) => lies(flip(first))).length;
  const impossible = firsts.filter((first) => !isOnGlobe(toLonLat(first)) && isOnGlobe(toLonLat(flip(first)))).length;
  const isFile = (turned > asRead && turned * 2 >= firsts.length) || impossible * 2 > firsts.length;
  const isHere = Math.max(asRead, turned) * 2 >= firsts.length;
  const isSwapped = (first: Position): boolean => {
    const [meant, other] = isFile ? [flip(first), first] : [first, flip(first)];
    return isHere && lies(other) && !lies(meant) ? !isFile : isFile;
  };
  return { system, toLonLat, isSwapped };
}

/** Moves a position of a row to where it is meant. */
export const mover = (toLonLat: ToLonLat, isSwapped: boolean): ToLonLat =>
  isSwapped ? (position) => toLonLat(flip(position)) : toLonLat;
