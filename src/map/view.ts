// The one owner of the map library's map: builds it, shows scenes, moves the camera, reports what the reader did.
// It must not know stores, panels or words; nothing else may hold the map.
import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import './library.css';
import type { PackedShapes } from '../core/own-places/shapes.ts';
import type { Scene } from '../core/view/scene.ts';
import type { Box } from '../core/values/bounds.ts';
import type { Camera } from '../core/view/view.ts';
import { showWhenLoaded } from './first-frame.ts';
import { withLetters } from './letters.ts';
import { later, type Later } from './later.ts';
import { followLife } from './life-cycle.ts';
import { keepNamesWhole } from './name-edges.ts';
import { allNames } from './names.ts';
import { newMap } from './new-map.ts';
import { followPlane, type Plane } from './plane.ts';
import type { ShapeLook, ShapesOnMap } from './own-shapes/shape-layers.ts';
import type { PointOptions, PointsOnMap } from './points/point-layers.ts';
import { followMoves, followPointer, OWN_MOVE, placeInMiddle } from './reader-input.ts';
import { followResolution } from './resolution.ts';
import type { Padding } from './static-frame.ts';
import type { Sources } from './sources.ts';
import { StyleSync } from './style-sync.ts';
import { withoutEmpty } from './style.ts';
import { boundedIn, targetOf } from './target.ts';
import { untilGone, type Until } from './until.ts';
import type { MapViewOptions, Pointed } from './view-options.ts';
import { startWorker } from './workers.ts';

startWorker();

export type { MapStatus } from './life-cycle.ts';
export type { VisibleFeatures } from './pick.ts';
export type { Pixel, Plane } from './plane.ts';
export { renewWorker } from './workers.ts';
export type { MapViewOptions, Pointed } from './view-options.ts';

const MOVE_MS = 300;
/** How long the map may stay hidden until its first picture is complete. */
const FIRST_FRAME_TIMEOUT_MS = 4000;

/** The map on the page; after a failed start (no WebGL2) every method does nothing. */
export class MapView {
  readonly #options: MapViewOptions;
  #sources: Sources;
  #map: MapLibreMap | undefined;
  #sync: StyleSync | undefined;
  /** The language whose letters the map's names have been given. */
  #locale: string;
  /** Changes of language that still wait for their letters. */
  #awaited = 0;
  /** Loaded after the first frame: what changes the picture, and what reads it. */
  #lazy: Later | undefined;
  #updateNames: (() => void) | undefined;
  #visible = '';
  #teardowns: (() => void)[] = [];
  readonly #until = (signal: AbortSignal): Until =>
    untilGone(signal, this.#teardowns, () => this.#sync?.ready ?? false);

  constructor(container: HTMLElement, options: MapViewOptions) {
    this.#options = options;
    this.#sources = options.sources;
    this.#locale = options.scene.locale;
    try {
      this.#build(container);
    } catch (error) {
      this.destroy();
      this.#fail(error);
    }
  }

  /**
   * Shows a scene, changing only what differs from the last one; one in another language waits for its letters. `sources`
   * are others than before where the facts themselves have changed.
   */
  paint(scene: Scene, sources: Sources = this.#sources): void {
    this.#sources = sources;
    this.#sync?.expect(scene, sources);
    if (scene.locale !== this.#locale) this.#changeLetters(scene);
    else if (this.#awaited === 0) this.#sync?.bringUp();
  }

  #changeLetters(scene: Scene): void {
    this.#locale = scene.locale;
    this.#awaited += 1;
    this.#withLetters(scene, () => {
      this.#awaited -= 1;
      // A map that came back meanwhile has drawn the names with what letters there were.
      if (this.#sync?.current) this.#sync.applyWhole();
      else this.#sync?.bringUp();
    });
  }

  /** Goes to a box or a point; `animate` is ignored for readers who asked for less motion. */
  look(camera: Camera, { animate }: { readonly animate: boolean }): void {
    const map = this.#map;
    const target = map && targetOf(map, camera);
    if (!map || !target) return;
    if (animate && !this.#options.reducedMotion) map.easeTo({ ...target, duration: MOVE_MS }, OWN_MOVE);
    else map.jumpTo(target, OWN_MOVE);
  }

  /** Zooms about the middle by a number of levels, and reports where that led as the reader's own move. */
  zoom(levels: number): void {
    const map = this.#map;
    if (!map) return;
    const { lng, lat } = map.getCenter();
    const requested = { lon: lng, lat, zoom: map.getZoom() + levels };
    const camera = boundedIn(map.getContainer(), map.getPadding(), requested);
    this.#options.onCamera(camera);
    this.look(camera, { animate: true });
  }

  /** Moves the map no farther than needed for a box to be clear of the panels, once it rests; reported as the reader's move. */
  reveal(box: Box): void {
    const map = this.#map;
    if (!map || !this.#lazy) return;
    if (map.isMoving()) return void map.once('moveend', () => this.reveal(box));
    const camera = this.#lazy.cameraToSee(map, box, this.#options.panels());
    if (!camera) return;
    this.#options.onCamera(camera);
    this.look(camera, { animate: true });
  }

  /** What panels cover: the picture stays where it is, then goes to a camera in what is left, as `look` does. */
  setPadding(padding: Padding, camera: Camera, options: { readonly animate: boolean }): void {
    const map = this.#map;
    const { top, right, bottom, left } = padding;
    const now = map?.getPadding();
    // Even the same padding would count as a move.
    if (!map || (now?.top === top && now.right === right && now.bottom === bottom && now.left === left)) return;
    const { clientWidth, clientHeight } = map.getContainer();
    const center = map.unproject([(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2]);
    map.jumpTo({ center, padding: { ...padding } }, OWN_MOVE);
    this.look(camera, options);
  }

  /** Leaves out the names that a panel would cut, after panels have changed. */
  keepNamesWhole(): void {
    this.#updateNames?.();
  }

  /** Follows the plane of the picture, for what is drawn over it or moves with it; returns the unsubscribe. */
  follow(onChange: (plane: Plane) => void): () => void {
    return this.#map ? followPlane(this.#map, onChange) : () => {};
  }

  /** Draws a reader's points, as `drawPoints` in points/ does, until the signal aborts or the map goes. */
  async drawPoints(at: Float64Array, options: PointOptions, signal: AbortSignal): Promise<PointsOnMap | undefined> {
    const { drawPoints } = await import('./points/point-layers.ts');
    return this.#map && !signal.aborted ? drawPoints(this.#map, at, { ...options, ...this.#until(signal) }) : undefined;
  }

  /** Draws a reader's lines and areas below the points, likewise. */
  async drawShapes(shapes: PackedShapes, look: ShapeLook, signal: AbortSignal): Promise<ShapesOnMap | undefined> {
    const { drawShapes } = await import('./own-shapes/shape-layers.ts');
    return this.#map && !signal.aborted ? drawShapes(this.#map, shapes, { look, ...this.#until(signal) }) : undefined;
  }

  /** The middle of the uncovered part, which readers without a pointer point at; undefined until it can be asked. */
  pointedAtCentre(): Pointed | undefined {
    const [map, sync] = [this.#map, this.#sync];
    return map && sync && this.#lazy && { ...placeInMiddle(map, (at) => this.#idsAt(map, at)), scene: sync.scene };
  }

  #fail(error: unknown): void {
    const isUnsupported = /webgl/i.test(String(error));
    if (!isUnsupported) reportError(error);
    this.#options.onStatus(isUnsupported ? 'unsupported' : 'failed');
  }

  destroy(): void {
    for (const stop of this.#teardowns.splice(0)) stop();
    this.#map?.remove();
    this.#map = undefined;
    this.#sync = undefined;
    this.#lazy = undefined;
    this.#updateNames = undefined;
  }

  #idsAt(map: MapLibreMap, point: Point): readonly string[] {
    const { world } = this.#sources;
    return (this.#sync?.ready && this.#lazy?.pickAt(map, world, this.#sync.scene, point)) || [];
  }

  /** Draws with the letters of a scene's names; where they come too late, draws the whole map anew. */
  #withLetters(scene: Scene, draw: () => void): void {
    const names = allNames(this.#sources.dataOf(scene, 'towns'));
    withLetters(names, draw, () => this.#sync?.applyWhole());
  }

  #build(container: HTMLElement): void {
    const { sources, scene, reducedMotion } = this.#options;
    const map = newMap(container, this.#options);
    const sync = new StyleSync(map, sources, scene, { fades: !reducedMotion, onError: (error) => this.#fail(error) });
    [this.#map, this.#sync] = [map, sync];
    showWhenLoaded(map, FIRST_FRAME_TIMEOUT_MS);
    this.#listen(map, sync);
    // Names are drawn once and for all, so the first style waits for their letters.
    this.#withLetters(scene, () => this.#sync?.applyWhole(withoutEmpty));
  }

  #listen(map: MapLibreMap, sync: StyleSync): void {
    const { onCamera, onPick, onHover, onPoint, onStatus } = this.#options;
    followMoves(map, onCamera);
    this.#updateNames = keepNamesWhole(map, this.#options.panels, () => sync.ready);
    const idsAt = (point: Point): readonly string[] => this.#idsAt(map, point);
    this.#teardowns.push(
      followPointer(map, {
        idsAt,
        onPick: (ids) => this.#lazy && onPick(ids),
        onHover,
        onPoint: (place) => onPoint(typeof place === 'object' ? { ...place, scene: sync.scene } : place),
      }),
      followResolution(() => map.resize()),
      followLife(map, sync, onStatus),
      () => sync.stop(),
    );
    map.on('resize', () => this.#options.onResize?.());
    map.once('load', () => void this.#loadLazy());
    // What is visible is queried only once it has been shown.
    map.on('idle', () => setTimeout(() => this.#reportVisible()));
  }

  #reportVisible(): void {
    const features = this.#map && this.#sync?.ready ? this.#lazy?.visibleFeatures(this.#map) : undefined;
    if (!features) return;
    const visible = JSON.stringify(features);
    if (visible !== this.#visible) this.#options.onVisibleChange?.(features);
    this.#visible = visible;
  }

  /** Fetches what the first frame had no use for; without it the map shows each scene whole, and nothing can be picked. */
  async #loadLazy(): Promise<void> {
    try {
      const lazy = await later();
      const [map, sync] = [this.#map, this.#sync];
      if (!map || !sync) return;
      this.#lazy = lazy;
      sync.repaintWith((change) => lazy.repaint(map, change));
      this.#updateNames?.();
      this.#reportVisible();
    } catch {
      this.#options.onStatus('failed');
    }
  }
}
