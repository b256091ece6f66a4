// How much of the map the panels cover, so that the picture is centred in the rest.
// It must not know what a panel contains.
import type { Comparison, View } from '../../core/view/view.ts';
import type { Padding } from '../../map/static-frame.ts';
import type { Store } from '../../state/store.svelte.ts';

/** The row of buttons along the upper edge of a narrow window, CSS pixels. */
const BUTTONS = 56;

/** The height that is left of the map however small the window is, CSS pixels. */
const LEAST = 64;

/** The names of two maps along their lower edge, CSS pixels. */
const NAMES = 44;

/** Up to this height of the window there is more room beside the small world map than above it, CSS pixels. */
const LOW = 480;

/** What lies over the map besides the panels: the names of two maps, and the small world map at the lower left. */
function overlaid({ room }: Store, mode: Comparison['mode'] | undefined): { left: number; bottom: number } {
  const names = mode === 'side' || mode === 'swipe' ? NAMES : 0;
  const { width, height } = room.abroad ?? { width: 0, height: 0 };
  return room.windowHeight <= LOW ? { left: width, bottom: names } : { left: 0, bottom: names + height };
}

/**
 * Padding at each side of the map, CSS pixels; of another view than the chosen one as it would be with these panels. Two
 * maps side by side have their part of the width each, and a closed legend.
 */
export function paddingOf(store: Store, view: View = store.choice.view): Padding {
  const { room } = store;
  if (view.embed) return { top: 16, right: 16, bottom: 16, left: 16 };
  const halved = view.compare?.mode === 'side';
  const over = overlaid(store, view.compare?.mode);
  if (!room.narrow) {
    const measured = view.time || view.compare ? room.bottomInset + 24 : 0;
    return {
      top: 24,
      right: room.compact || halved ? 24 : 272,
      bottom: Math.max(room.compact ? 196 : 156, measured) + over.bottom,
      left: 24 + over.left,
    };
  }
  const { left, bottom } = halved ? { left: 0, bottom: 0 } : room.sheetInset;
  const most = room.windowHeight - BUTTONS - LEAST;
  return { top: BUTTONS, right: 16, bottom: Math.min(bottom + 12 + over.bottom, most), left: left + 16 + over.left };
}
