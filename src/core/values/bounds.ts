// The box around a shape, in [west, south, east, north] degrees.
// It must not know what the shape is.
import type { Geometry, Position } from 'geojson';

/** `[west, south, east, north]` in degrees, WGS84. */
export type Box = readonly [number, number, number, number];

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];

export const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

type Nested = Position | readonly Nested[];
/** In place: every cell of the mosaic is measured before anything is shown. */
function widen(box: [number, number, number, number], coordinates: Nested): void {
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  } else for (const one of coordinates as readonly Nested[]) widen(box, one);
}

/** The box of a geometry; an empty geometry has an infinite, inverted box. */
export function boundsOf(geometry: Geometry): Box {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map(boundsOf).reduce(union, EMPTY);
  const box: [number, number, number, number] = [...EMPTY];
  widen(box, geometry.coordinates);
  return box;
}

export const within = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** A box grown by a share of its size, and to at least `least` degrees across, so that a point can be looked at. */
export function padded([west, south, east, north]: Box, share: number, least: number): Box {
  const x = Math.max((east - west) * share, (least - (east - west)) / 2, 0);
  const y = Math.max((north - south) * share, (least * 0.65 - (north - south)) / 2, 0);
  return [west - x, south - y, east + x, north + y];
}
