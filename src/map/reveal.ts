// Where a map must move so that something is not hidden behind a panel: as little as possible, at the same zoom.
// It must not know what is to be seen, nor which panels there are.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from '../core/values/bounds.ts';
import type { Camera } from '../core/view/view.ts';
import type { Padding, Rect } from './static-frame.ts';
import { boundedIn } from './target.ts';

/** Sides of an area, CSS pixels from the map's top left. */
export type Sides = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** Room around what is to be seen, CSS pixels: a point has the size of its mark. */
const ROOM = 20;
/** A panel on the right takes its strip of the map if it is higher than this share of the map. */
const HIGH = 0.2;

/** The part of a map between its padding and the panels on its right, whose width changes with what they show. */
export function uncovered({ width, height }: Size, padding: Padding, panels: readonly Rect[]): Sides {
  const strips = panels.filter((panel) => panel.left > width / 2 && panel.height > HIGH * height);
  const right = Math.min(width - padding.right, ...strips.map(({ left }) => left));
  return { left: padding.left, top: padding.top, right, bottom: height - padding.bottom };
}

/** How far to move along one axis so that a span lies within another or, if it is longer, covers it. */
function shift(from: number, to: number, least: number, most: number): number {
  const [before, after] = [from - least, to - most];
  if (before < 0 && after > 0) return 0;
  if (to - from <= most - least) return before < 0 ? before : Math.max(0, after);
  return before > 0 ? Math.min(before, after) : Math.max(before, after);
}

/** How far the picture must move to the left and up, CSS pixels, for `subject` to lie in the `free` part. */
export const shiftToSee = (subject: Sides, free: Sides): readonly [number, number] => [
  shift(subject.left - ROOM, subject.right + ROOM, free.left, free.right),
  shift(subject.top - ROOM, subject.bottom + ROOM, free.top, free.bottom),
];

/** The camera at which a box `[west, south, east, north]` is not covered; undefined where it is not now, or lies outside the window. */
export function cameraToSee(map: MapLibreMap, box: Box, panels: readonly Rect[]): Camera | undefined {
  const container = map.getContainer();
  const [width, height] = [container.clientWidth, container.clientHeight];
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const [west, south, east, north] = box;
  const [start, end] = [map.project([west, north]), map.project([east, south])];
  if (end.x < 0 || end.y < 0 || start.x > width || start.y > height) return undefined;
  const subject = { left: start.x, top: start.y, right: end.x, bottom: end.y };
  const [x, y] = shiftToSee(subject, uncovered({ width, height }, { top, right, bottom, left }, panels));
  if (Math.hypot(x, y) < 1) return undefined;
  const middle = map.project(map.getCenter());
  const { lng, lat } = map.unproject([middle.x + x, middle.y + y]);
  return boundedIn(container, map.getPadding(), { lon: lng, lat, zoom: map.getZoom() });
}
