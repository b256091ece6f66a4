// Kilometres on the ground as pixels on the screen, as expressions that hold at every zoom.
// It must not know what is measured.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

export const EQUATOR_KM = 40_075.017;
/** Width of the world at zoom 0, CSS pixels. */
export const WORLD_PX = 512;

/** The least and the greatest zoom of the live map. */
export const ZOOMS = { least: 3.4, most: 10 } as const;

/** How much longer a kilometre at this latitude (degrees) is drawn than one at the equator (Web Mercator). */
export const stretch = (latitude: number): number => 1 / Math.cos((latitude * Math.PI) / 180);

/** Pixels of one kilometre at the equator, at a zoom. */
export const pixelsPerKm = (zoom: number): number => (WORLD_PX * 2 ** zoom) / EQUATOR_KM;

/** A radius that a property gives (km at the equator) in pixels, at least `least`, as an expression. */
export function radiusInPixels(property: string, least: number): ExpressionSpecification {
  const at = (zoom: number): unknown[] => [
    zoom,
    ['max', least, ['*', ['get', property], Number(pixelsPerKm(zoom).toPrecision(6))]],
  ];
  const stops = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap(at);
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
