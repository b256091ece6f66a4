// What the map shows and points at: the live map and its state, the scene, what is hovered, hidden or highlighted.
// The highest part of the store: it depends on knowledge, choice and room. It must not know the map's library.
import type { MultiPolygon } from 'geojson';
import { annotationsMentioning } from '../core/text/annotation.ts';
import { scenarioOf } from '../core/scenario/variant.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { sceneOf, type Scene } from '../core/view/scene.ts';
import type { Step, View } from '../core/view/view.ts';
import type { MapStatus, MapView, Pointed, VisibleFeatures } from '../map/view.ts';
import type { Choice } from './choice.svelte.ts';
import type { Knowledge } from './knowledge.svelte.ts';
import { MapLife } from './map-life.svelte.ts';
import { noteSource } from './note-words.ts';
import type { Room } from './room.svelte.ts';
import type { OwnPlacesState } from './own-places/own-places.svelte.ts';
import type { Workshop } from './workshop/workshop.svelte.ts';

/** The land that the proposal of a view changes, `[lon, lat]`, and its km2. */
export type SizeOutline = { readonly shape: MultiPolygon; readonly area: Quantity; readonly view: View };

export class MapState {
  readonly #knowledge: Knowledge;
  readonly #choice: Choice;
  readonly #room: Room;
  /** The map itself, and the second one of a comparison. */
  readonly main = new MapLife();
  readonly second = new MapLife();
  /** The live map, for what is drawn over it. */
  live = $state.raw<MapView | undefined>();
  /** The features that the map shows between the panels, updated each time the map comes to rest. */
  visibleFeatures = $state.raw<VisibleFeatures | undefined>();
  hovered = $state.raw<readonly string[]>([]);
  /** The place under the pointer or, `spoken`, under the keyboard's cursor; `left` once the pointer has left the map. */
  pointed = $state.raw<(Pointed & { readonly spoken: boolean }) | 'left' | undefined>();
  /** The point that the text map describes, [lon, lat]; empty while it is closed. */
  cursor = $state.raw<readonly number[]>([]);
  /** Hides from the map what would answer an open question; not part of a link, and not shared with other windows. */
  veil = $state.raw<Step | undefined>();
  /** Whether a figure stays out of the text, since it would answer the open question. */
  leavesOut = $state.raw<((figure: string) => boolean) | undefined>();

  /** What the reader lays over another place at its true size; not part of a link. */
  sizeOutline = $state.raw<SizeOutline | undefined>();
  /** The workshop, once it has been opened; it replaces facts and texts by those of a draft. */
  workshop = $state.raw<Workshop | undefined>();

  /** The reader's own places, once they have been opened. */
  ownPlaces = $state.raw<OwnPlacesState | undefined>();
  /** Whether the slide that is presented shows them. */
  placesOnSlide = $state(false);

  readonly scene: Scene | undefined = $derived(this.#scene());
  /** The passages about the feature that is hovered or picked. */
  readonly highlightedPassages: ReadonlySet<string> = $derived(this.#highlightedPassages());
  /** The places abroad that are picked or mentioned in the passage. */
  readonly placesAbroad = $derived.by(() =>
    [...(this.#choice.annotation?.features ?? []), this.#choice.view.pick ?? ''].filter((id) =>
      id.startsWith('place.'),
    ),
  );

  constructor(knowledge: Knowledge, choice: Choice, room: Room) {
    this.#knowledge = knowledge;
    this.#choice = choice;
    this.#room = room;
  }

  /** Whether the map shows the reader's own places, where there are any: in a presentation only with slides that ask for them. */
  get showsPlaces(): boolean {
    return this.#choice.view.deck === null || this.placesOnSlide;
  }

  /** The status of the map itself. */
  get status(): MapStatus {
    return this.main.status;
  }

  #scene(): Scene | undefined {
    const { world, lexicon } = this.#knowledge;
    const { view } = this.#choice;
    if (!world || !scenarioOf(world, view) || !lexicon) return undefined;
    const { veil } = this;
    const shownView: View = { ...(veil?.(view) ?? view), locale: lexicon.locale };
    const [hovered, annotation] = veil ? [[], undefined] : [this.hovered, this.#choice.annotation];
    const notes = noteSource(this.#knowledge, shownView, this.#room.narrow);
    return sceneOf(shownView, world, { hovered, annotation, notes, dark: this.#room.dark, veiled: veil !== undefined });
  }

  #highlightedPassages(): ReadonlySet<string> {
    const { annotations } = this.#knowledge;
    const { pick } = this.#choice.view;
    const ids = [...this.hovered, ...(pick ? [pick] : [])];
    return new Set(ids.flatMap((id) => annotationsMentioning(annotations, id).map((annotation) => annotation.id)));
  }
}
