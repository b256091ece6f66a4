// Keeps a camera where the land around Ukraine has no visible end, whatever the size of the window and its panels.
// It must not know the map library, nor what is drawn.
import { WORLD_PX, ZOOMS } from './scale.ts';

export type Size = { readonly width: number; readonly height: number };
/** CSS pixels at each side that panels cover: the middle of what is left is the middle of the picture. */
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
/** A place in shares of the world from its north-western corner (Web Mercator), and the zoom it is seen at. */
export type Middle = { readonly x: number; readonly y: number; readonly zoom: number };

const RADIANS = Math.PI / 180;
/** Longitude in degrees as a share of the world from the west. */
export const across = (lon: number): number => lon / 360 + 0.5;
/** Latitude in degrees as a share of the world from the north. */
export const down = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI);
/** Longitude and latitude of a place. */
export const placeOf = ({ x, y }: Middle): readonly [lon: number, lat: number] => [
  (x - 0.5) * 360,
  (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS,
];

/** West, south, east, north: a little within the land of geo/recipes/countries.ts, so that its edge never shows. */
export const DRAWN = [-13.5, 25.5, 81.5, 69.5] as const;
const [WEST, NORTH, EAST, SOUTH] = [across(DRAWN[0]), down(DRAWN[3]), across(DRAWN[2]), down(DRAWN[1])];

/** The middle of the window, with so many pixels of it before and behind, moved so that all of them lie within. */
const clamped = (at: number, before: number, behind: number, least: number, most: number): number =>
  Math.min(most - behind, Math.max(least + before, at));

/** The camera nearest to one at which a window shows nothing beyond what is drawn; it zooms in only if it must. */
export function bounded({ x, y, zoom }: Middle, { width, height }: Size, padding: Padding): Middle {
  const { top, right, bottom, left } = padding;
  const least = Math.max(width / (EAST - WEST), height / (SOUTH - NORTH)) / WORLD_PX;
  const inside = Math.max(zoom, ZOOMS.least, Math.log2(least));
  const scale = WORLD_PX * 2 ** inside;
  const [before, above] = [(width + left - right) / 2 / scale, (height + top - bottom) / 2 / scale];
  return {
    x: clamped(x, before, width / scale - before, WEST, EAST),
    y: clamped(y, above, height / scale - above, NORTH, SOUTH),
    zoom: inside,
  };
}
