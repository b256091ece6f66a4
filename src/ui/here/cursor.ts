// Where the point of the text map stands: at first, in the middle of what the map looks at.
// It must not know components or what is at the point.
import { own } from '../../core/values/table.ts';
import type { Position } from 'geojson';
import { toMapPosition, type Direction } from '../../core/land/here.ts';
import type { Camera } from '../../core/view/view.ts';

/** Steps of the point, km; the middle one is the first. */
export const STEPS = [1, 5, 25] as const;
export type Step = (typeof STEPS)[number];

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  PageUp: 'north',
  PageDown: 'south',
};

/** Where a key leads and how far, km; undefined for a key that does not move the point. */
export function movementOf(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  step: Step,
): [Direction, Step] | undefined {
  const way = own(KEYS, key);
  if (!way) return undefined;
  return [way, key.startsWith('Page') ? STEPS[2] : shiftKey ? STEPS[0] : step];
}

/** Northing on the map's own projection, so that the middle of a box is the middle of the picture. */
const northing = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));

/** The middle of what the map looks at, `[lon, lat]`. */
export function middleOf(camera: Camera): Position {
  if ('zoom' in camera) return toMapPosition([camera.lon, camera.lat]);
  const [west, south, east, north] = camera.box;
  const lat = (Math.atan(Math.sinh((northing(south) + northing(north)) / 2)) * 180) / Math.PI;
  return toMapPosition([(west + east) / 2, lat]);
}
