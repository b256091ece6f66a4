// How much of the map the panels cover, so that the picture is centred in the rest.
// It must not know what a panel contains.
import type { Padding } from '../../map/static-frame.ts';
import type { Store } from '../../state/store.svelte.ts';

/** Padding at each side of the map, CSS pixels. Two maps side by side have half the width each and a closed legend. */
export function paddingOf(store: Store): Padding {
  if (store.view.embed) return { top: 16, right: 16, bottom: 16, left: 16 };
  const halved = store.view.compare?.mode === 'side';
  if (!store.narrow)
    return {
      top: 24,
      right: store.tight || halved ? 24 : 272,
      bottom: Math.max(store.tight ? 196 : 156, store.view.time ? store.foot + 24 : 0),
      left: 24,
    };
  const sheet = halved ? 16 : Math.round(window.innerHeight * 0.52);
  return { top: 24, right: 16, bottom: sheet, left: 16 };
}
