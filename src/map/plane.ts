// The plane of a map's picture: places to pixels and back, told anew with each move to what is drawn over it.
// It must not know what is drawn over it.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { Camera } from '../core/view.ts';

export type Pixel = readonly [x: number, y: number];
/** Pixels are CSS pixels from the picture's top left, places `[lon, lat]`. */
export type Plane = {
  readonly pixelOf: (place: Position) => Pixel;
  readonly placeAt: (pixel: Pixel) => Position;
  readonly camera: Camera;
};

/** Tells the plane now and after each move; returns the release. */
export function followPlane(map: MapLibreMap, tell: (plane: Plane) => void): () => void {
  const told = (): void => {
    const { lng, lat } = map.getCenter();
    tell({
      camera: { lon: lng, lat, zoom: map.getZoom() },
      pixelOf: ([lon = 0, lat = 0]) => {
        const { x, y } = map.project([lon, lat]);
        return [x, y];
      },
      placeAt: ([x, y]) => map.unproject([x, y]).toArray(),
    });
  };
  told();
  map.on('move', told);
  map.on('resize', told);
  return () => {
    map.off('move', told);
    map.off('resize', told);
  };
}
