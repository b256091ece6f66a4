// Where the state border runs in the north, and the edge with which a new pocket begins there.
// It must not know how land is cut. Positions are [lon, lat] in degrees, WGS84.
import { cellAt, type Mosaic } from './mosaic.ts';

/** A pocket is carried this far due north over the border when it is cut, degrees: its ends must lie that near to it. */
export const OVER_BORDER = 0.15;

type At = readonly [lon: number, lat: number];
const onGrid = (degrees: number): number => Number(degrees.toFixed(2));

/** How far north and south of a place the border is looked for, degrees. */
const REACH = 0.5;
const COARSE = 0.05;
const FINE = 0.01;

/** The latitude of the northern border at the longitude of a place; undefined where it is not near. */
function borderAt(mosaic: Mosaic, lon: number, lat: number): number | undefined {
  const isInside = (at: number): boolean => cellAt(mosaic, [lon, at]) !== undefined;
  const down = (from: number, to: number, step: number): number | undefined => {
    const count = Math.round((from - to) / step);
    const steps = Array.from({ length: count + 1 }, (_, index) => from - index * step);
    return steps.find(isInside);
  };
  if (isInside(lat + REACH)) return undefined;
  const coarse = down(lat + REACH, lat - REACH, COARSE);
  return coarse === undefined ? undefined : (down(coarse + COARSE, coarse, FINE) ?? coarse);
}

/** Half the width of a new pocket, that of its bottom, and how deep it reaches, degrees. */
const [HALF, BOTTOM, DEPTH] = [0.12, 0.06, 0.1] as const;

/**
 * Four vertices from the border to the border around the longitude of a place, from west to east; none where the border
 * is not near the place, or so jagged that the ends would not be carried over it.
 */
export function chainAtBorder(mosaic: Mosaic, [lon, lat]: At): At[] {
  const ends = [lon - HALF, lon + HALF].map((end) => [end, borderAt(mosaic, end, lat)] as const);
  const [west, east] = ends.map(([, border]) => border);
  const middle = borderAt(mosaic, lon, lat);
  if (west === undefined || east === undefined || middle === undefined) return [];
  const bottom = Math.min(west, middle, east) - DEPTH;
  const corners: At[] = [
    [lon - HALF, west],
    [lon - BOTTOM, bottom],
    [lon + BOTTOM, bottom],
    [lon + HALF, east],
  ];
  const chain = corners.map(([x, y]): At => [onGrid(x), onGrid(y)]);
  return endsInLand(mosaic, chain).length > 0 ? [] : chain;
}

/** The ends of a pocket's edge that would not be carried over the border: the land north of them is still Ukraine. */
export const endsInLand = (mosaic: Mosaic, chain: readonly (readonly number[])[]): (readonly number[])[] =>
  [chain[0], chain.at(-1)].flatMap((end) => {
    const [lon = NaN, lat = NaN] = end ?? [];
    return end && cellAt(mosaic, [lon, lat + OVER_BORDER]) !== undefined ? [end] : [];
  });
