// The box around a shape, in [west, south, east, north] degrees.
// It must not know what the shape is.
import type { Geometry, Position } from 'geojson';

/** `[west, south, east, north]` in degrees, WGS84. */
export type Box = readonly [number, number, number, number];

function positions(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(positions);
}

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];

export const union = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** The box of a geometry; an empty geometry has an infinite, inverted box. */
export function boundsOf(geometry: Geometry): Box {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map(boundsOf).reduce(union, EMPTY);
  return positions(geometry.coordinates).reduce<Box>((box, [x = 0, y = 0]) => union(box, [x, y, x, y]), EMPTY);
}

export const within = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** A box grown by a share of its size, and to at least `least` degrees across, so that a point can be looked at. */
export function padded([west, south, east, north]: Box, share: number, least: number): Box {
  const x = Math.max((east - west) * share, (least - (east - west)) / 2, 0);
  const y = Math.max((north - south) * share, (least * 0.65 - (north - south)) / 2, 0);
  return [west - x, south - y, east + x, north + y];
}
