// Where a camera looks, as a way to turn `[lon, lat]` into CSS pixels of a frame: Web Mercator, like the map's.
// It must not know what is drawn in it.
import type { Position } from 'geojson';
import type { Camera } from '../core/view/view.ts';
import { across, bounded, down, type Padding, type Size } from './bounded.ts';
import { WORLD_PX, ZOOMS } from './scale.ts';

export type { Padding, Size };
/** CSS pixels from the top left of a map. */
export type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
/** `place` turns `[lon, lat]` into `[x, y]` CSS pixels from the top left; `zoom` as the map counts it. */
export type Frame = { readonly zoom: number; readonly place: (position: Position) => [number, number] };

const BARE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The frame of a camera: a box is wholly in sight, a point lies in the middle. With a `padding` it lies as on the live
 * map, beside what panels cover there and within its zooms. Land has no end in it: where it would, the camera
 * comes as much nearer as it must.
 */
export function frameOf(camera: Camera, size: Size, padding?: Padding): Frame {
  const { top, right, bottom, left } = padding ?? BARE;
  const [width, height] = [Math.max(1, size.width - left - right), Math.max(1, size.height - top - bottom)];
  const [lonShare, latShare, exact] =
    'zoom' in camera ? [across(camera.lon), down(camera.lat), camera.zoom] : fit(camera.box, width, height);
  const requested = { x: lonShare, y: latShare, zoom: padding ? Math.min(ZOOMS.most, exact) : exact };
  const { x, y, zoom } = bounded(requested, size, padding ?? BARE);
  const scale = WORLD_PX * 2 ** zoom;
  return {
    zoom,
    place: ([lon = 0, lat = 0]) => [
      left + width / 2 + (across(lon) - x) * scale,
      top + height / 2 + (down(lat) - y) * scale,
    ],
  };
}

function fit(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  height: number,
): [number, number, number] {
  const [left, right, top, bottom] = [across(west), across(east), down(north), down(south)];
  const scale = Math.min(width / (right - left), height / (bottom - top));
  return [(left + right) / 2, (top + bottom) / 2, Math.log2(scale / WORLD_PX)];
}
