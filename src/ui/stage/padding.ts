// How much of the map panels cover, so that the middle of what is left stays the middle of the picture.
// It must not know what stands in a panel.
import type { Padding } from '../../map/static-frame.ts';
import type { Store } from '../../state/store.svelte.ts';

/** CSS pixels at each side of the map. Of two maps side by side each has half the width, and the legend is closed. */
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
