// What lies over the map and moves with it: the plane of the map as it is now, and the size of what lies there.
// It must not know what is drawn.
import type { Plane } from '../../map/view.ts';
import type { Store } from '../../state/store.svelte.ts';

export class OverMap {
  readonly #map: Store['map'];
  /** Undefined until the map has told its camera, and where there is no map that can be moved. */
  plane = $state.raw<Plane | undefined>();
  /** CSS pixels. */
  width = $state(0);
  height = $state(0);

  constructor(map: Store['map']) {
    this.#map = map;
  }

  /** Attached to what lies over the map: follows the camera until that is gone. */
  readonly follow = (): (() => void) | undefined => this.#map.live?.follow((now) => (this.plane = now));
}
