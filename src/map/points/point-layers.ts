// Draws many points of a reader over the picture, whatever the map is given beneath them meanwhile.
// It must not know what the points stand for. It is fetched only when there are points.
import type { Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import { PointSource } from './point-source.ts';
import { layersFor, POINT_LAYERS, POINTS, type PointLook } from './point-style.ts';

export type DrawOptions = {
  readonly look: PointLook;
  /** Whether the map takes commands now. */
  readonly isReady: () => boolean;
  readonly signal: AbortSignal;
};

/** The points as their own set; `positions` has longitude and latitude of each in turn, degrees. */
function setOf(positions: Float64Array): Parameters<PointSource['load']>[0] {
  const count = positions.length / 2;
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)];
  for (let point = 0; point < count; point += 1)
    [lon[point], lat[point]] = [positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0];
  return { lon, lat, classes: new Uint8Array(count) };
}

/** Points that the map draws: which of them, and how, can change while they are drawn. */
export class PointsOnMap {
  readonly #map: MapLibreMap;
  readonly #source: PointSource;
  readonly #isReady: () => boolean;
  #look: PointLook;

  constructor(map: MapLibreMap, source: PointSource, { look, isReady, signal }: DrawOptions) {
    [this.#map, this.#source, this.#look, this.#isReady] = [map, source, look, isReady];
    const add = (): void => this.#add();
    map.on('style.load', add);
    if (isReady()) this.#add();
    signal.addEventListener('abort', () => {
      map.off('style.load', add);
      // A style that is only just coming has none of it.
      if (isReady()) this.#remove();
    });
  }

  /** Draws only the points for which the array has 1, or all. */
  show(shown: Uint8Array<ArrayBuffer> | null): void {
    this.#source.show(shown);
    this.#renew();
  }

  /** Draws the points in another look, and with other classes, below 256, where there are some. */
  restyle(look: PointLook, classes?: Uint8Array<ArrayBuffer>): void {
    if (look === this.#look && !classes) return;
    this.#look = look;
    if (classes) this.#source.classify(classes);
    if (!this.#isReady() || !this.#map.getSource(POINTS)) return;
    this.#removeLayers();
    if (classes) this.#renew();
    for (const layer of layersFor(look)) this.#map.addLayer(layer);
  }

  /** Lets the map ask for its tiles anew; those it has stay until they have come. */
  #renew(): void {
    if (!this.#isReady()) return;
    this.#map.getSource<VectorTileSource>(POINTS)?.setTiles([...(this.#source.specification().tiles ?? [])]);
  }

  #add(): void {
    if (this.#map.getSource(POINTS)) return;
    this.#map.addSource(POINTS, this.#source.specification());
    for (const layer of layersFor(this.#look)) this.#map.addLayer(layer);
  }

  #removeLayers(): void {
    for (const id of POINT_LAYERS.toReversed()) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
  }

  #remove(): void {
    this.#removeLayers();
    if (this.#map.getSource(POINTS)) this.#map.removeSource(POINTS);
  }
}

/**
 * Draws points until the signal aborts: over every picture that the map is given meanwhile. `positions` has longitude and
 * latitude of each point in turn, degrees, WGS84. Undefined where the signal has aborted; rejects where the worker fails.
 */
export async function drawPoints(
  map: MapLibreMap,
  positions: Float64Array,
  options: DrawOptions,
): Promise<PointsOnMap | undefined> {
  const { signal } = options;
  const source = new PointSource();
  signal.addEventListener('abort', () => source.end());
  try {
    await source.load(setOf(positions));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return signal.aborted ? undefined : new PointsOnMap(map, source, options);
}
