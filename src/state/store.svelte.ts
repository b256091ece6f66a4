// The one store, composed of its parts: what has loaded, what the reader has chosen, the layout, the map.
// It owns no field itself. A part depends only on those above it: knowledge < choice < room < map.
import { Choice } from './choice.svelte.ts';
import { Knowledge } from './knowledge.svelte.ts';
import { MapState } from './map-state.svelte.ts';
import { Room } from './room.svelte.ts';

export class Store {
  readonly knowledge = new Knowledge();
  readonly choice = new Choice(this.knowledge);
  readonly room = new Room(this.choice);
  readonly map = new MapState(this.knowledge, this.choice, this.room);

  /** Fetches everything that has not loaded yet, and drops from the view what turns out not to exist. */
  load(): Promise<void> {
    return this.knowledge.load(this.choice.view.locale, () => this.choice.settle());
  }
}
