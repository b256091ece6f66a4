// The plane of a map's picture: places to pixels and back for what is drawn over it; two maps that move as one.
// It must not know what is drawn over it.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';

export type Pixel = readonly [x: number, y: number];
/** Pixels are CSS pixels from the picture's top left, places `[lon, lat]`. */
export type Plane = {
  readonly pixelOf: (place: Position) => Pixel;
  readonly placeAt: (pixel: Pixel) => Position;
};

/** Tells the plane now and after each move; returns the release. */
export function followPlane(map: MapLibreMap, tell: (plane: Plane) => void): () => void {
  const told = (): void =>
    tell({
      pixelOf: ([lon = 0, lat = 0]) => {
        const { x, y } = map.project([lon, lat]);
        return [x, y];
      },
      placeAt: ([x, y]) => map.unproject([x, y]).toArray(),
    });
  told();
  map.on('move', told);
  map.on('resize', told);
  return () => {
    map.off('move', told);
    map.off('resize', told);
  };
}

/** Keeps two maps at one place and zoom, whichever of the two moves; returns the release. */
export function lockPlanes(mine: MapLibreMap, theirs: MapLibreMap): () => void {
  let led = false;
  const follow = (leader: MapLibreMap, follower: MapLibreMap) => (): void => {
    if (led) return;
    led = true;
    follower.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom() });
    led = false;
  };
  const [forth, back] = [follow(mine, theirs), follow(theirs, mine)];
  forth();
  mine.on('move', forth);
  theirs.on('move', back);
  return () => {
    mine.off('move', forth);
    theirs.off('move', back);
  };
}
