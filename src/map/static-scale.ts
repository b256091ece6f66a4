// A scale bar for a still picture: a round number of kilometres, and how long it is drawn.
// It must not know how the bar looks or where the picture stands.
import type { Camera } from '../core/view/view.ts';
import { down, placeOf, type Size } from './bounded.ts';
import { pixelsPerKm, stretch } from './scale.ts';
import { frameOf } from './static-frame.ts';

/** `px` are CSS pixels of the picture. */
export type ScaleBar = { readonly km: number; readonly px: number };

/** The bar is no longer than this share of the picture's width. */
const MOST_SHARE = 0.28;

/** The latitude in the middle of a picture's height, degrees: Web Mercator draws a kilometre longer in the north. */
function middleLatitude(camera: Camera): number {
  if ('zoom' in camera) return camera.lat;
  const [, south, , north] = camera.box;
  return placeOf({ x: 0.5, y: (down(south) + down(north)) / 2, zoom: 0 })[1];
}

/** The longest bar of 1, 2 or 5 times a power of ten km that fits, true in the middle of the picture. */
export function scaleBarOf(camera: Camera, size: Size): ScaleBar {
  const perKm = pixelsPerKm(frameOf(camera, size).zoom) * stretch(middleLatitude(camera));
  const most = (MOST_SHARE * size.width) / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2].find((factor) => factor * power <= most) ?? 1) * power;
  return { km, px: km * perKm };
}
