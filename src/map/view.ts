// The one owner of the map library's map: builds it, paints scenes, moves the camera, reports what the reader did.
// It must not know stores, panels or words; nothing else may hold the map.
import { prewarm, setWorkerUrl, type Map as MapLibreMap, type Point } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import './library.css';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../core/view/scene.ts';
import type { Camera } from '../core/view/view.ts';
import { styleWithData, type DataOf } from './data.ts';
import { showWhenLoaded } from './first-frame.ts';
import type { SourceId } from './keys.ts';
import { lettersFor } from './letters.ts';
import type * as nameEdges from './name-edges.ts';
import { allNames } from './names.ts';
import { newMap } from './new-map.ts';
import { followPlane, type Plane } from './plane.ts';
import type * as pick from './pick.ts';
import type * as repaint from './repaint.ts';
import type { Sources } from './sources.ts';
import type { Padding, Rect } from './static-frame.ts';
import { styleFor, withoutEmpty } from './style.ts';
import { boundedIn, targetOf } from './target.ts';

setWorkerUrl(workerUrl);
// The worker starts while this thread is busy with the map.
prewarm();

export type { VisibleFeatures } from './pick.ts';
export type { Pixel, Plane } from './plane.ts';
export type Failure = Error | 'context-lost' | 'context-restored';
export type MapViewOptions = {
  readonly sources: Sources;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly padding: Padding;
  readonly reducedMotion: boolean;
  /** Where panels lie over the map, CSS pixels from its top left. */
  readonly panels: () => readonly Rect[];
  /** Where the reader moved to; never called for moves that `look` made. */
  readonly onCamera: (camera: Camera) => void;
  /** One thing, none, or all that one mark stands for. */
  readonly onPick: (ids: readonly string[]) => void;
  readonly onHover: (ids: readonly string[]) => void;
  readonly onFirstFrame: () => void;
  /** What can be seen between the panels, each time the map has come to rest with other features in it. */
  readonly onVisibleChange?: (features: pick.VisibleFeatures) => void;
  readonly onFailure: (failure: Failure) => void;
};

type Lazy = typeof repaint & typeof pick & typeof nameEdges;

const MOVE_MS = 300;
const FADE_MS = 250;
/** How long the map may stay hidden until its first picture is complete. */
const FIRST_FRAME_TIMEOUT_MS = 4000;

/** The map on the page; after a failed start (no WebGL2) every method does nothing. */
export class MapView {
  readonly #options: MapViewOptions;
  #map: MapLibreMap | undefined;
  /** The scene that was asked for last. */
  #scene: Scene;
  /** What the map has taken. */
  #painted: { readonly scene: Scene; readonly style: StyleSpecification };
  /** Loaded after the first frame: what changes the picture, and what reads it. */
  #lazy: Lazy | undefined;
  #updateNames: (() => void) | undefined;
  #hovered = '';
  #frame = 0;
  #visible = '';

  constructor(container: HTMLElement, options: MapViewOptions) {
    this.#options = options;
    const { scene } = options;
    this.#scene = scene;
    this.#painted = { scene, style: withoutEmpty(styleFor(scene)) };
    try {
      this.#map = this.#build(container);
      this.#listen(this.#map);
    } catch (error) {
      this.#map = undefined;
      options.onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Shows a scene, changing only what differs from the last one. */
  paint(scene: Scene): void {
    this.#scene = scene;
    if (scene.locale === this.#painted.scene.locale) this.#paintPending();
    else void Promise.resolve(this.#letters(scene)).then(() => this.#paintPending());
  }

  /** Brings the map to the scene that was asked for last. */
  #paintPending(): void {
    if (this.#scene !== this.#painted.scene) this.#repaint(this.#scene);
  }

  #repaint(scene: Scene): void {
    const [map, { scene: painted, style: previous }] = [this.#map, this.#painted];
    if (!map || !this.#lazy) return;
    const changesScenario = scene.scenario.id !== painted.scenario.id || scene.dark !== painted.dark;
    const fadeMs = changesScenario && !this.#options.reducedMotion && !map.isMoving() ? FADE_MS : 0;
    const next = styleFor(scene);
    this.#lazy.repaint(map, { previous, next, dataOf: this.#dataOf(scene), fadeMs });
    this.#painted = { scene, style: next };
  }

  #dataOf(scene: Scene): DataOf {
    // A style has no other sources than those of the scene that it was made of.
    return (id) => this.#options.sources.dataOf(scene, id as SourceId);
  }

  /** Goes to a box or a point; `animate` is ignored for readers who asked for less motion. */
  look(camera: Camera, { animate }: { readonly animate: boolean }): void {
    const map = this.#map;
    const target = map && targetOf(map, camera);
    if (!map || !target) return;
    if (animate && !this.#options.reducedMotion) map.easeTo({ ...target, duration: MOVE_MS });
    else map.jumpTo(target);
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

  /** What panels cover; the middle of what is left stays the middle of the picture. */
  setPadding(padding: Padding): void {
    const { top, right, bottom, left } = padding;
    const now = this.#map?.getPadding();
    // Even the same padding would count as a move.
    if (now?.top === top && now.right === right && now.bottom === bottom && now.left === left) return;
    this.#map?.setPadding({ ...padding });
  }

  /** Leaves out the names that a panel would cut, after panels have changed. */
  keepNamesWhole(): void {
    this.#updateNames?.();
  }

  /** Follows the plane of the picture, for what is drawn over it or moves with it; returns the unsubscribe. */
  follow(onChange: (plane: Plane) => void): () => void {
    return this.#map ? followPlane(this.#map, onChange) : () => {};
  }

  /** What lies in the middle of the uncovered part, for readers without a pointer. */
  pickAtCentre(): readonly string[] {
    const map = this.#map;
    return map ? this.#pickAt(map, map.project(map.getCenter())) : [];
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#map?.remove();
    this.#map = undefined;
    this.#lazy = undefined;
    this.#updateNames = undefined;
  }

  #pickAt = (map: MapLibreMap, point: Point): readonly string[] =>
    this.#lazy?.pickAt(map, this.#options.sources.world, point) ?? [];

  #letters = (scene: Scene) => lettersFor(allNames(this.#options.sources.dataOf(scene, 'towns')));

  #build(container: HTMLElement): MapLibreMap {
    const map = newMap(container, this.#options);
    showWhenLoaded(map, FIRST_FRAME_TIMEOUT_MS);
    void this.#begin(map);
    return map;
  }

  /** The names are drawn once and for all: the map gets its style when the page has their letters. */
  async #begin(map: MapLibreMap): Promise<void> {
    const { scene, onFailure } = this.#options;
    await this.#letters(scene);
    if (this.#map !== map) return;
    try {
      // Tests check our styles; the library need not do it again.
      map.setStyle(styleWithData(this.#painted.style, this.#dataOf(scene)), { validate: false });
    } catch (error) {
      onFailure(error as Error);
    }
  }

  #listen(map: MapLibreMap): void {
    const { onCamera, onPick, onFailure } = this.#options;
    map.once('load', () => void this.#start());
    map.on('moveend', (event) => {
      const { lng, lat } = map.getCenter();
      if ('originalEvent' in event && event.originalEvent) onCamera({ lon: lng, lat, zoom: map.getZoom() });
    });
    map.on('click', ({ point }) => this.#lazy && onPick(this.#pickAt(map, point)));
    map.on('mousemove', ({ point }) => this.#hoverSoon(map, point));
    map.on('mouseout', () => this.#hover(map, []));
    // What is visible is queried only once it has been shown.
    map.on('idle', () => setTimeout(() => this.#reportVisible()));
    map.on('webglcontextlost', () => onFailure('context-lost'));
    // It stands again when it has been drawn again.
    map.on('webglcontextrestored', () => map.once('idle', () => onFailure('context-restored')));
  }

  #reportVisible(): void {
    const features = this.#map && this.#lazy?.visibleFeatures(this.#map);
    if (!features) return;
    const visible = JSON.stringify(features);
    if (visible !== this.#visible) this.#options.onVisibleChange?.(features);
    this.#visible = visible;
  }

  /** Reports the first frame, and paints what has been asked for since. */
  async #start(): Promise<void> {
    const { onFirstFrame, onFailure } = this.#options;
    onFirstFrame();
    try {
      this.#lazy = {
        ...(await import('./repaint.ts')),
        ...(await import('./pick.ts')),
        ...(await import('./name-edges.ts')),
      };
      // The layers that the first picture had no use for.
      this.#repaint(this.#painted.scene);
      if (this.#map) this.#updateNames = this.#lazy.keepNamesWhole(this.#map, this.#options.panels);
    } catch (error) {
      onFailure(error as Error);
    }
    this.paint(this.#scene);
    this.#reportVisible();
  }

  #hoverSoon(map: MapLibreMap, point: Point): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (!map.isMoving()) this.#hover(map, this.#pickAt(map, point));
    });
  }

  #hover(map: MapLibreMap, ids: readonly string[]): void {
    const all = ids.join(',');
    if (all === this.#hovered) return;
    this.#hovered = all;
    map.getCanvas().style.cursor = all && 'pointer';
    this.#options.onHover(ids);
  }
}
