// The one owner of the map library's map: builds it, paints scenes, moves the camera, reports what the reader did.
// It must not know stores, panels or words; nothing else may hold the map.
import { prewarm, setWorkerUrl, type Map as MapLibreMap, type Point } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import './library.css';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../core/scene.ts';
import type { Camera } from '../core/view.ts';
import { withData } from './data.ts';
import { beginUnseen } from './first-frame.ts';
import { lettersFor } from './letters.ts';
import { ZOOMS } from './measures.ts';
import { spelled } from './names.ts';
import { newMap } from './new-map.ts';
import { followPlane, type Plane } from './plane.ts';
import type { inSight, pickAt, Sight } from './pick.ts';
import type { repaint } from './repaint.ts';
import type { Padding } from './static-frame.ts';
import type { Stock } from './stock.ts';
import { styleFor, withoutEmpty } from './style.ts';
import { targetOf } from './target.ts';

setWorkerUrl(workerUrl);
// The worker starts while this thread is busy with the map.
prewarm();

export type { Sight } from './pick.ts';
export type { Pixel, Plane } from './plane.ts';
export type Failure = Error | 'context-lost' | 'context-restored';
export type MapViewOptions = {
  readonly stock: Stock;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly padding: Padding;
  readonly reducedMotion: boolean;
  /** Where the reader moved to; never called for moves that we were told to make. */
  readonly onCamera: (camera: Camera) => void;
  /** One thing, none, or all that one mark stands for. */
  readonly onPick: (ids: readonly string[]) => void;
  readonly onHover: (ids: readonly string[]) => void;
  readonly onFirstFrame: () => void;
  /** What can be seen between the panels, each time the map has come to rest with something else in sight. */
  readonly onSight?: (sight: Sight) => void;
  readonly onFailure: (failure: Failure) => void;
};

const MOVE_MS = 300;
const FADE_MS = 250;
/** How long the map may wait to show a whole picture: its first, and one that takes the place of another. */
const FIRST_PATIENCE_MS = 4000;
const PATIENCE_MS = 400;

/** The map on the page; after a failed start (no WebGL2) every method does nothing. */
export class MapView {
  readonly #options: MapViewOptions;
  #map: MapLibreMap | undefined;
  /** What was asked for last, and what the map has been told. */
  #scene: Scene;
  #drawn: Scene;
  #painted: StyleSpecification;
  /** Comes after the first frame: what changes the picture, and what reads it. */
  #later: { repaint: typeof repaint; pickAt: typeof pickAt; inSight: typeof inSight } | undefined;
  #hovered = '';
  #frame = 0;
  #told = '';

  constructor(container: HTMLElement, options: MapViewOptions) {
    this.#options = options;
    this.#scene = this.#drawn = options.scene;
    this.#painted = withoutEmpty(styleFor(options.scene));
    try {
      this.#map = this.#build(container);
      this.#listen(this.#map);
    } catch (error) {
      this.#map = undefined;
      options.onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Shows a scene, telling the map only what differs from the last one. */
  paint(scene: Scene): void {
    this.#scene = scene;
    if (scene.locale === this.#drawn.locale) this.#catchUp();
    else void Promise.resolve(this.#letters(scene)).then(() => this.#catchUp());
  }

  /** Tells the map what has been asked for last. */
  #catchUp(): void {
    if (this.#scene !== this.#drawn) this.#tell(this.#scene);
  }

  #tell(scene: Scene): void {
    const [map, drawn] = [this.#map, this.#drawn];
    if (!map || !this.#later) return;
    this.#drawn = scene;
    const changesScenario = scene.scenario.id !== drawn.scenario.id || scene.dark !== drawn.dark;
    const { reducedMotion, stock } = this.#options;
    const fadeMs = changesScenario && !reducedMotion && !map.isMoving() ? FADE_MS : 0;
    const after = styleFor(scene);
    const patienceMs = map.isMoving() ? 0 : PATIENCE_MS;
    this.#later.repaint(map, { before: this.#painted, after, resolve: stock.resolve, fadeMs, patienceMs });
    this.#painted = after;
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
    const zoom = Math.min(ZOOMS.most, Math.max(ZOOMS.least, map.getZoom() + levels));
    this.#options.onCamera({ lon: lng, lat, zoom });
    this.look({ lon: lng, lat, zoom }, { animate: true });
  }

  /** What panels cover; the middle of what is left stays the middle of the picture. */
  setPadding(padding: Padding): void {
    const { top, right, bottom, left } = padding;
    const now = this.#map?.getPadding();
    // Even the same padding would count as a move, which ends the wait for a whole picture.
    if (now?.top === top && now.right === right && now.bottom === bottom && now.left === left) return;
    this.#map?.setPadding({ ...padding });
  }

  /** Follows the plane of the picture, for what is drawn over it or moves with it; returns the release. */
  follow(tell: (plane: Plane) => void): () => void {
    return this.#map ? followPlane(this.#map, tell) : () => {};
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
    this.#later = undefined;
  }

  #pickAt = (map: MapLibreMap, point: Point): readonly string[] =>
    this.#later?.pickAt(map, this.#options.stock.world, point) ?? [];

  #letters = ({ locale }: Scene) => lettersFor(spelled(this.#options.stock.resolve(`towns:${locale}`)));

  #build(container: HTMLElement): MapLibreMap {
    const map = newMap(container, this.#options);
    void this.#begin(map);
    return map;
  }

  /** The names are drawn once and for all: the map is told its style when the page has their letters. */
  async #begin(map: MapLibreMap): Promise<void> {
    const { scene, stock, onFailure } = this.#options;
    await this.#letters(scene);
    if (this.#map !== map) return;
    try {
      // Tests check our styles; the library need not do it again.
      map.setStyle(withData(this.#painted, stock.resolve), { validate: false });
      beginUnseen(map, Object.keys(this.#painted.sources), FIRST_PATIENCE_MS);
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
    map.on('click', ({ point }) => this.#later && onPick(this.#pickAt(map, point)));
    map.on('mousemove', ({ point }) => this.#hoverSoon(map, point));
    map.on('mouseout', () => this.#hover(map, []));
    // What can be seen is looked up only when it has been shown.
    map.on('idle', () => setTimeout(() => this.#look()));
    map.on('webglcontextlost', () => onFailure('context-lost'));
    // It stands again when it has been drawn again.
    map.on('webglcontextrestored', () => map.once('idle', () => onFailure('context-restored')));
  }

  #look(): void {
    const sight = this.#map && this.#later?.inSight(this.#map);
    if (!sight) return;
    const told = JSON.stringify(sight);
    if (told !== this.#told) this.#options.onSight?.(sight);
    this.#told = told;
  }

  /** The first frame stands: tells so, and catches up with what has been asked for meanwhile. */
  async #start(): Promise<void> {
    const { onFirstFrame, onFailure } = this.#options;
    onFirstFrame();
    try {
      this.#later = { ...(await import('./repaint.ts')), ...(await import('./pick.ts')) };
      // What the first picture had no use for.
      this.#tell(this.#drawn);
    } catch (error) {
      onFailure(error as Error);
    }
    this.paint(this.#scene);
    this.#look();
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
