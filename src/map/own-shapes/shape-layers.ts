// Draws a reader's lines and areas under the reader's points: lines, areas with a thin outline and a light fill.
// It must not know what they stand for. It is fetched only when there are some.
import { addProtocol, type Map as MapLibreMap, type VectorTileSource } from 'maplibre-gl';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { PackedShapes } from '../../core/own-places/shapes.ts';
import { paletteOf } from '../palette.ts';
import type { Until } from '../until.ts';
import { CUT_UNTIL, SHAPE_LAYER } from './messages.ts';
import { ShapeWorker } from './shape-worker.ts';

export type ShapeLook = { readonly dark: boolean };
type DrawOptions = Until & { readonly look: ShapeLook };

const ID = 'reader-shapes';
/** `POINTS` of points/point-style.ts, which is not fetched for shapes alone. */
const POINTS = 'reader-points';
const FILL = 0.16;

/** What is drawn, for as long as it is. */
export type ShapesOnMap = {
  /** Draws only the shapes of places for which the array has 1, or all. */
  readonly show: (shown: Uint8Array<ArrayBuffer> | null) => void;
};

const workers = new Map<string, ShapeWorker>();
let count = 0;

/** Answers what the map asks for under `reader-shapes://<number>/<version>/<z>/<x>/<y>`. */
function answerMap(): void {
  addProtocol(ID, async ({ url }) => {
    const [name = '', , z, x, y] = url.slice(`${ID}://`.length).split('/');
    const bytes = await workers.get(name)?.tile({ z: Number(z), x: Number(x), y: Number(y) });
    return { data: bytes ?? new Uint8Array() };
  });
}

function layersFor({ dark }: ShapeLook): LayerSpecification[] {
  const { glow, line } = paletteOf(dark).emphasis;
  const common = { source: ID, 'source-layer': SHAPE_LAYER };
  const is = (...types: string[]): ['in', ['geometry-type'], ['literal', string[]]] => ['in', ['geometry-type'], ['literal', types]]; // prettier-ignore
  const joined = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const width = (least: number, most: number): ['interpolate', ['linear'], ['zoom'], number, number, number, number] => ['interpolate', ['linear'], ['zoom'], 5, least, 12, most]; // prettier-ignore
  const [lines, areas, points] = [is('LineString', 'MultiLineString'), is('Polygon', 'MultiPolygon'), is('Point', 'MultiPoint')]; // prettier-ignore
  return [
    { ...common, id: `${ID}-areas`, type: 'fill', filter: areas, paint: { 'fill-color': line, 'fill-opacity': FILL, 'fill-antialias': false } }, // prettier-ignore
    { ...common, id: `${ID}-outlines`, type: 'line', filter: areas, layout: joined, paint: { 'line-color': line, 'line-width': width(0.8, 1.5) } }, // prettier-ignore
    { ...common, id: `${ID}-casings`, type: 'line', filter: lines, layout: joined, paint: { 'line-color': glow, 'line-opacity': 0.8, 'line-width': width(3.2, 5.5) } }, // prettier-ignore
    { ...common, id: `${ID}-lines`, type: 'line', filter: lines, layout: joined, paint: { 'line-color': line, 'line-width': width(1.6, 3) } }, // prettier-ignore
    { ...common, id: `${ID}-points`, type: 'circle', filter: points, paint: { 'circle-color': line, 'circle-stroke-color': glow, 'circle-stroke-width': 1, 'circle-radius': 3 } }, // prettier-ignore
  ];
}

/** The address of tiles changes with what they show, so that the map asks for them anew. */
const tilesAt = (name: string, version: number): string[] => [`${ID}://${name}/${version}/{z}/{x}/{y}`];

function addTo(map: MapLibreMap, tiles: string[], look: ShapeLook): void {
  if (map.getSource(ID)) return;
  map.addSource(ID, { type: 'vector', tiles, maxzoom: CUT_UNTIL });
  // Points lie over lines and areas, whichever are drawn first.
  const above = map.getLayer(POINTS) ? POINTS : undefined;
  for (const layer of layersFor(look)) map.addLayer(layer, above);
}

function removeFrom(map: MapLibreMap): void {
  for (const id of map.getLayersOrder()) if (map.getLayer(id)?.source === ID) map.removeLayer(id);
  if (map.getSource(ID)) map.removeSource(ID);
}

/**
 * Draws lines and areas until the signal aborts: over every picture that the map is given meanwhile. A shape of several
 * points is drawn with all of them. Rejects where the worker fails.
 */
export async function drawShapes(
  map: MapLibreMap,
  shapes: PackedShapes,
  { isReady, look, signal }: DrawOptions,
): Promise<ShapesOnMap | undefined> {
  let version = 0;
  let drawn: Uint8Array<ArrayBuffer> | null = null;
  const [name, worker] = [String((count += 1)), new ShapeWorker()];
  if (count === 1) answerMap();
  workers.set(name, worker);
  const add = (): void => addTo(map, tilesAt(name, version), look);
  signal.addEventListener('abort', () => {
    map.off('style.load', add);
    workers.delete(name);
    worker.end();
    // A style that is only just coming has none of it.
    if (isReady()) removeFrom(map);
  });
  try {
    await worker.load(shapes);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (signal.aborted) return undefined;
  map.on('style.load', add);
  if (isReady()) add();
  return {
    show: (shown) => {
      if (signal.aborted || shown === drawn) return;
      worker.show((drawn = shown));
      map.getSource<VectorTileSource>(ID)?.setTiles(tilesAt(name, (version += 1)));
    },
  };
}
