// Where the map looks, as numbers that a link can say: rounded, within the map, never an empty box.
// It must not know the map or how a link is written.
import type { Box } from '../values/bounds.ts';

/** Where the map looks: a box that must be in sight, or a point `[lon, lat]` and a zoom that the reader went to. */
export type Camera = { readonly box: Box } | { readonly lon: number; readonly lat: number; readonly zoom: number };

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
/** Minus zero becomes zero, since no link tells them apart. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

export const MOST_ZOOM = 24;
/** Degrees to four decimals, about 10 m. */
export const roundDegrees = (degrees: number): number => round(degrees, 4);
export const roundZoom = (zoom: number): number => round(zoom, 2);

/** Two sides of a box, clamped to the map and rounded, at least the last decimal apart. */
function tidySides(low: number, high: number, most: number): readonly [number, number] {
  const [a, b] = [roundDegrees(clamp(low, most)), roundDegrees(clamp(high, most))];
  if (a < b) return [a, b];
  return a < most ? [a, roundDegrees(a + 0.0001)] : [roundDegrees(most - 0.0001), most];
}

/** A camera clamped to the map and rounded: boxes and points to four decimals, zoom to two; never an empty box. */
export function tidy(camera: Camera): Camera {
  if ('zoom' in camera) {
    const lon = roundDegrees(clamp(camera.lon, 180));
    const lat = roundDegrees(clamp(camera.lat, 85));
    return { lon, lat, zoom: roundZoom(Math.min(MOST_ZOOM, Math.max(0, camera.zoom))) };
  }
  const [west, south, east, north] = camera.box;
  const [[left, right], [bottom, top]] = [tidySides(west, east, 180), tidySides(south, north, 85)];
  return { box: [left, bottom, right, top] };
}
