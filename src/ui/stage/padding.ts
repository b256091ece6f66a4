// How much of the map the panels cover, so that the picture is centred in the rest.
// It must not know what a panel contains.
import type { Padding } from '../../map/static-frame.ts';
import type { Store } from '../../state/store.svelte.ts';

/** Padding at each side of the map, CSS pixels. Two maps side by side have half the width each and a closed legend. */
export function paddingOf({ choice, room }: Store): Padding {
  if (choice.view.embed) return { top: 16, right: 16, bottom: 16, left: 16 };
  const halved = choice.view.compare?.mode === 'side';
  if (!room.narrow)
    return {
      top: 24,
      right: room.compact || halved ? 24 : 272,
      bottom: Math.max(room.compact ? 196 : 156, choice.view.time ? room.bottomInset + 24 : 0),
      left: 24,
    };
  const sheet = halved ? 16 : Math.round(window.innerHeight * 0.52);
  return { top: 24, right: 16, bottom: sheet, left: 16 };
}
