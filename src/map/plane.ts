// The plane of a map's picture: places to pixels and back, for what is drawn over it and moves with it.
// It must not know what is drawn over it.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { Camera } from '../core/view/view.ts';

export type Pixel = readonly [x: number, y: number];
/** Pixels are CSS pixels from the picture's top left, places `[lon, lat]`. */
export type Plane = {
  readonly pixelOf: (place: Position) => Pixel;
  readonly placeAt: (pixel: Pixel) => Position;
  readonly camera: Camera;
};

/** Calls back with the plane now and at each move; returns the unsubscribe. */
export function followPlane(map: MapLibreMap, onChange: (plane: Plane) => void): () => void {
  const update = (): void => {
    const { lng, lat } = map.getCenter();
    onChange({
      camera: { lon: lng, lat, zoom: map.getZoom() },
      pixelOf: ([lon = 0, lat = 0]) => {
        const { x, y } = map.project([lon, lat]);
        return [x, y];
      },
      placeAt: ([x, y]) => map.unproject([x, y]).toArray(),
    });
  };
  update();
  map.on('move', update);
  map.on('resize', update);
  return () => {
    map.off('move', update);
    map.off('resize', update);
  };
}
