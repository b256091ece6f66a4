// Brings a map to the scene that was asked for last, and accounts for what the map has applied: whole, or by differences.
// It must not know why the scene changes, nor when a map is lost; life-cycle.ts says so.
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Scene } from '../core/view/scene.ts';
import { styleWithData, type DataOf } from './data.ts';
import type { SourceId } from './keys.ts';
import type { repaint } from './repaint.ts';
import type { Sources } from './sources.ts';
import { styleFor } from './style.ts';

/** What the map must be able to do; a fake in the tests can do no more. */
export type StyledMap = Pick<MapLibreMap, 'setStyle' | 'isMoving' | 'on' | 'getSource'>;
type Repaint = (change: Parameters<typeof repaint>[1]) => void;
type SyncOptions = {
  /** Whether another proposal fades in. */
  readonly fades: boolean;
  /** Called where a scene cannot be drawn at all, since its facts are malformed. */
  readonly onError: (error: unknown) => void;
};
type Applied = { readonly scene: Scene; readonly style: StyleSpecification; readonly sources: Sources };

/** How long a change waits for the code that applies differences before the whole style is set, ms. */
const REPAINT_WAIT_MS = 2000;
const FADE_MS = 250;

export class StyleSync {
  readonly #map: StyledMap;
  #sources: Sources;
  readonly #options: SyncOptions;
  /** The scene that was asked for last. */
  #scene: Scene;
  /** What the map has been given; undefined where it has nothing or may have lost a part of it. */
  #applied: Applied | undefined;
  /** Whether the map takes commands: not before its style has loaded, nor while its drawing context is lost. */
  #ready = false;
  #suspended = false;
  #repaint: Repaint | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: StyledMap, sources: Sources, scene: Scene, options: SyncOptions) {
    [this.#map, this.#sources, this.#scene, this.#options] = [map, sources, scene, options];
    map.on('style.load', () => {
      this.#ready = true;
      this.bringUp();
    });
  }

  /** The scene that was asked for last. */
  get scene(): Scene {
    return this.#scene;
  }

  /** Whether the map can be asked and commanded now. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Whether the map has all of the scene that was asked for last. */
  get current(): boolean {
    return this.#ready && this.#applied?.scene === this.#scene && this.#applied.sources === this.#sources;
  }

  /**
   * Takes note of a scene without showing it yet, and of other sources to draw it from, where the facts themselves have
   * changed; `bringUp` shows it, and so does a map that begins or comes back.
   */
  expect(scene: Scene, sources: Sources = this.#sources): void {
    [this.#scene, this.#sources] = [scene, sources];
  }

  /** Brings the map to the scene that was asked for last as soon as it takes commands, changing only what differs. */
  bringUp(): void {
    if (!this.#ready || !this.#applied || this.current) return;
    if (this.#repaint) this.#change(this.#applied);
    else this.#timer ??= setTimeout(() => this.#changeWhole(), REPAINT_WAIT_MS);
  }

  /** Gives the map the whole scene, whatever it had before. `shape` may leave out of the style what can come later. */
  applyWhole(shape: (style: StyleSpecification) => StyleSpecification = (style) => style): void {
    if (this.#suspended) return;
    this.#ready = false;
    try {
      const style = shape(styleFor(this.#scene));
      this.#applied = { scene: this.#scene, style, sources: this.#sources };
      // Tests check our styles; the library need not do it again.
      this.#map.setStyle(styleWithData(style, this.#dataOf(this.#scene)), { validate: false, diff: false });
    } catch (error) {
      this.#options.onError(error);
    }
  }

  /** Gives the map no command until `resume`: its drawing context is lost, and its style with it. */
  suspend(): void {
    this.#suspended = true;
    this.#ready = false;
    this.#applied = undefined;
  }

  /** Applies the present scene whole. */
  resume(): void {
    this.#suspended = false;
    this.applyWhole();
  }

  /** From now on changes are applied as differences; layers that the first picture had no use for are added. */
  repaintWith(repaint: Repaint): void {
    this.#repaint = repaint;
    if (this.#ready && this.#applied) this.#change(this.#applied);
  }

  /** Gives up a waiting change; the map is about to go. */
  stop(): void {
    clearTimeout(this.#timer);
    this.suspend();
  }

  /** For a map whose code for differences does not come. */
  #changeWhole(): void {
    this.#timer = undefined;
    if (this.#ready && !this.current) this.applyWhole();
  }

  #change({ scene: before, style: previous, sources: drawn }: Applied): void {
    const scene = this.#scene;
    const next = styleFor(scene);
    const changesScenario = scene.scenario.id !== before.scenario.id || scene.dark !== before.dark;
    const ms = changesScenario && this.#options.fades ? FADE_MS : 0;
    // A still of the whole picture would lie wrong over a map that moves: there, only the new land fades in.
    const [fadeMs, appearMs] = this.#map.isMoving() ? [0, ms] : [ms, 0];
    this.#applied = undefined;
    try {
      this.#repaint?.({ previous, next, dataOf: this.#dataOf(scene), fadeMs, appearMs });
      if (drawn !== this.#sources) this.#renew(scene, next, drawn);
      this.#applied = { scene, style: next, sources: this.#sources };
    } catch (error) {
      // Some of the commands may have been taken: only the whole scene is sure.
      reportError(error);
      this.applyWhole();
    }
  }

  /** Gives the map the data that differ from those of earlier sources under the same keys. */
  #renew(scene: Scene, { sources }: StyleSpecification, before: Sources): void {
    for (const id of Object.keys(sources)) {
      const [was, is] = [before, this.#sources].map((one) => one.dataOf(scene, id as SourceId));
      if (is && JSON.stringify(was) !== JSON.stringify(is)) void this.#map.getSource<GeoJSONSource>(id)?.setData(is);
    }
  }

  #dataOf(scene: Scene): DataOf {
    // A style has no other sources than those of the scene that it was made of.
    return (id) => this.#sources.dataOf(scene, id as SourceId);
  }
}
