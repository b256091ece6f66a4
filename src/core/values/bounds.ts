// Bounding boxes, [west, south, east, north] in degrees.
// It must not know what a shape stands for.
import type { Geometry, Position } from 'geojson';

/** `[west, south, east, north]` in degrees, WGS84. */
export type Box = readonly [number, number, number, number];

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];

/** The smallest box around two boxes. */
export const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

type Nested = Position | readonly Nested[];
/** Widens a box in place, for speed: the first view waits for the boxes of all cells of the mosaic. */
function widen(box: [number, number, number, number], coordinates: Nested): void {
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  } else for (const nested of coordinates as readonly Nested[]) widen(box, nested);
}

/** The bounding box of a geometry; that of an empty geometry is infinite and inverted. */
export function boundsOf(geometry: Geometry): Box {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map(boundsOf).reduce(union, EMPTY);
  const box: [number, number, number, number] = [...EMPTY];
  widen(box, geometry.coordinates);
  return box;
}

/** Whether a box contains `[lon, lat]`, edges included. */
export const within = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** A box with a margin of a share of its size on every side, and at least `minWidth` degrees wide, also around a point. */
export function padBox([west, south, east, north]: Box, share: number, minWidth: number): Box {
  const x = Math.max((east - west) * share, (minWidth - (east - west)) / 2, 0);
  const y = Math.max((north - south) * share, (minWidth * 0.65 - (north - south)) / 2, 0);
  return [west - x, south - y, east + x, north + y];
}
