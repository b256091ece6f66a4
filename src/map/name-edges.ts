// Keeps names whole: invisible symbols along the edges of the window and of panels take the room where a name would be cut.
// It must not know which names there are, nor what a panel contains.
import type { FeatureCollection, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Rect, Size } from './static-frame.ts';

type Pixel = readonly [x: number, y: number];

const ID = 'name-edges';
/** Side of a blocking symbol, and the gap between two of them: less than the height of any name, CSS pixels. */
export const BLOCK = 4;
const GAP = 8;

/** Where the symbols stand along one side, both ends included. */
function alongSide([x1, y1]: Pixel, [x2, y2]: Pixel): Pixel[] {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / (BLOCK + GAP));
  return Array.from({ length: steps + 1 }, (_, step): Pixel => {
    const share = steps === 0 ? 0 : step / steps;
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  });
}

function alongEdges({ left, top, width, height }: Rect): Pixel[] {
  const [right, bottom] = [left + width, top + height];
  const corners: readonly [Pixel, Pixel][] = [
    [[left, top], [right, top]],
    [[right, top], [right, bottom]],
    [[right, bottom], [left, bottom]],
    [[left, bottom], [left, top]],
  ]; // prettier-ignore
  return corners.flatMap(([from, to]) => alongSide(from, to));
}

/** Where the blocking symbols of a window and its panels stand: along every edge that lies in the window, CSS pixels. */
export function edgePixels({ width, height }: Size, panels: readonly Rect[]): readonly Pixel[] {
  const isInside = ([x, y]: Pixel): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  return [{ left: 0, top: 0, width, height }, ...panels].flatMap(alongEdges).filter(isInside);
}

const pointsAt = (places: readonly Position[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  })),
});

/** An invisible symbol that is always placed, and in whose room no name is; it lies on top, and so is placed first. */
function addBlocks(map: MapLibreMap): void {
  map.addImage(ID, { width: 1, height: 1, data: new Uint8Array(4) });
  map.addSource(ID, { type: 'geojson', data: pointsAt([]) });
  map.addLayer({
    id: ID,
    type: 'symbol',
    source: ID,
    layout: { 'icon-image': ID, 'icon-size': BLOCK, 'icon-padding': 0, 'icon-allow-overlap': true },
  });
}

/**
 * Keeps the names of a map at rest from being cut by its window or by panels; while the map moves, names move with it.
 * `panelsOver` gives the panels' places; the function returned reads them again. Only while `isReady` does the map take
 * commands; a map whose style is set, or set anew, gets the symbols before any name is placed: a name keeps its place as
 * long as there is room for it, so one placed without them would stay where it was.
 */
export function keepNamesWhole(
  map: MapLibreMap,
  panelsOver: () => readonly Rect[],
  isReady: () => boolean,
): () => void {
  let shown = '';
  const show = (places: readonly Position[]): void => {
    if (!isReady()) return;
    const key = JSON.stringify(places);
    if (key !== shown) void map.getSource<GeoJSONSource>(ID)?.setData(pointsAt(places));
    shown = key;
  };
  const update = (): void => {
    if (map.isMoving() || !isReady()) return;
    // Layers that came later lie above, and would be placed first.
    if (map.getLayersOrder().at(-1) !== ID) map.moveLayer(ID);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    show(edgePixels({ width, height }, panelsOver()).map(([x, y]) => map.unproject([x, y]).toArray()));
  };
  const begin = (): void => {
    shown = '';
    addBlocks(map);
    update();
  };
  map.on('style.load', begin);
  map.on('movestart', () => show([]));
  map.on('moveend', update);
  map.on('resize', update);
  return update;
}
