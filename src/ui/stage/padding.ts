// How much of the map the panels cover, so that the picture is centred in the rest.
// It must not know what a panel contains.
import type { View } from '../../core/view/view.ts';
import type { Padding } from '../../map/static-frame.ts';
import type { Store } from '../../state/store.svelte.ts';

/**
 * The ledger with what a proposal changes, in the longer of the languages, CSS pixels: the same for all proposals, so that
 * the map stays where it is from one to the next. test/browser/bars.test.ts measures it.
 */
export const LEDGER = { wide: 266, compact: 270, low: 196 } as const;
/** A slide has no ledger: its map is framed for these, CSS pixels. */
const SLIDE = { wide: 156, compact: 196 } as const;
/** Up to this height of the window the ledger leaves out what changes, CSS pixels. */
const LOW = 640;

/** The row of buttons along the upper edge of a narrow window, CSS pixels. */
const BUTTONS = 56;

/** The height that is left of the map however small the window is, CSS pixels. */
const LEAST = 64;

/** The names of two maps along their lower edge, CSS pixels. */
const NAMES = 44;

/** So much of the map must be left above or beside the small world map, CSS pixels; else it lies over the subject. */
const LEAST_FREE = 150;

/** The padding that also keeps clear of the small world map at the lower left, where more of the map is left. */
function clearOfAbroad(padding: Padding, { room }: Store): Padding {
  if (!room.abroad) return padding;
  const { top, right, bottom, left } = padding;
  const mapWidth = room.windowWidth - (room.narrow || room.columnCollapsed ? 0 : room.columnWidth);
  const [wide, high] = [mapWidth - left - right, room.windowHeight - top - bottom];
  const [above, beside] = [high - room.abroad.height, wide - room.abroad.width];
  if (above < LEAST_FREE && beside < LEAST_FREE) return padding;
  return above * wide >= beside * high
    ? { ...padding, bottom: bottom + room.abroad.height }
    : { ...padding, left: left + room.abroad.width };
}

/**
 * Padding at each side of the map, CSS pixels; of another view than the chosen one as it would be with these panels. Two
 * maps side by side have their part of the width each, and a closed legend.
 */
export function paddingOf(store: Store, view: View = store.choice.view): Padding {
  const { room } = store;
  if (view.embed) return { top: 16, right: 16, bottom: 16, left: 16 };
  const mode = view.compare?.mode;
  const halved = mode === 'side';
  const names = halved || mode === 'swipe' ? NAMES : 0;
  if (!room.narrow) {
    const width = room.compact ? 'compact' : 'wide';
    const ledger = view.deck !== null ? SLIDE[width] : LEDGER[room.windowHeight <= LOW ? 'low' : width];
    const measured = view.time || view.compare ? room.bottomInset + 24 : 0;
    const bottom = Math.max(ledger, measured) + names;
    return clearOfAbroad({ top: 24, right: room.compact || halved ? 24 : 272, bottom, left: 24 }, store);
  }
  const { left, bottom } = halved ? { left: 0, bottom: 0 } : room.sheetInset;
  const padding = clearOfAbroad({ top: BUTTONS, right: 16, bottom: bottom + 12 + names, left: left + 16 }, store);
  return { ...padding, bottom: Math.min(padding.bottom, room.windowHeight - BUTTONS - LEAST) };
}
