// Draws many points of a reader over the picture, whatever the map is given beneath them meanwhile.
// It must not know what the points stand for. It is fetched only when there are points.
import type { Map as MapLibreMap, Point, VectorTileSource } from 'maplibre-gl';
import type { Position } from 'geojson';
import { overPicture } from '../reader-input.ts';
import type { Until } from '../until.ts';
import { addMark, removeMark } from './point-mark.ts';
import { hitAt, type Hit } from './point-picking.ts';
import { PointSource } from './point-source.ts';
import { layersFor, POINT_LAYERS, POINTS, type PointLook } from './point-style.ts';

/** What the reader has picked: one point, or several that lie together, the first of them named. */
export type Picked = Hit['members'] & {
  /** Whether the map can come no nearer. */
  readonly isClosest: boolean;
};

export type PointOptions = {
  readonly look: PointLook;
  /** Called with what a click on the map picks. */
  readonly onPick: (picked: Picked) => void;
  /** Called where the points can be drawn no longer. */
  readonly onFail: (why: Error) => void;
};
type DrawOptions = PointOptions & Until;

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
  readonly #onPick: PointOptions['onPick'];
  #look: PointLook;
  #shown: Uint8Array<ArrayBuffer> | null = null;
  #marked: Position | undefined;

  constructor(map: MapLibreMap, source: PointSource, { look, isReady, signal, onPick }: DrawOptions) {
    [this.#map, this.#source, this.#look, this.#isReady, this.#onPick] = [map, source, look, isReady, onPick];
    overPicture.set(map, (at) => this.#take(at));
    const add = (): void => this.#add();
    map.on('style.load', add);
    if (isReady()) this.#add();
    signal.addEventListener('abort', () => {
      map.off('style.load', add);
      overPicture.delete(map);
      // A style that is only just coming has none of it.
      if (isReady()) this.#remove();
    });
  }

  /** Draws only the points for which the array has 1, or all. */
  show(shown: Uint8Array<ArrayBuffer> | null): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
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
    addMark(this.#map, look, this.#marked);
  }

  /** Marks a position, `[lon, lat]`, with a ring, or none. */
  mark(at: Position | undefined): void {
    this.#marked = at;
    if (this.#isReady()) addMark(this.#map, this.#look, at);
  }

  /** Picks what is drawn in the middle of the part of the map that no panel covers; false where nothing is. */
  pickInMiddle(): boolean {
    return this.#take(this.#map.project(this.#map.getCenter()));
  }

  #take(at: Point): boolean {
    const hit = this.#isReady() ? hitAt(this.#map, at) : undefined;
    if (hit) void this.#pick(hit);
    return hit !== undefined;
  }

  async #pick({ members, cluster }: Hit): Promise<void> {
    const [zoom, most] = [this.#map.getZoom(), this.#map.getMaxZoom()];
    const isClosest = zoom > most - 0.5;
    // Without an answer there is nothing to pick: the worker has ended.
    const all = cluster === undefined ? members : await this.#source.members(cluster, Math.floor(zoom)).catch(() => undefined); // prettier-ignore
    if (all) this.#onPick({ ...all, isClosest });
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
    addMark(this.#map, this.#look, this.#marked);
  }

  #removeLayers(): void {
    for (const id of POINT_LAYERS.toReversed()) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
  }

  #remove(): void {
    removeMark(this.#map);
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
  const source = new PointSource(options.onFail);
  signal.addEventListener('abort', () => source.end());
  try {
    await source.load(setOf(positions));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return signal.aborted ? undefined : new PointsOnMap(map, source, options);
}
