// Dragging a bottom sheet between its three stops.
// It must not know what the sheet contains.
import type { Stop } from '../../state/sheet.ts';
import { grab } from '../kit/grab.ts';

/** How long the click of a drag may take to come, ms. */
const CLICK_MS = 50;

/** The stop for the point where the drag ended; `share` is the distance from the window's top over its height. */
export function stopAt(share: number): Stop {
  if (share < 0.3) return 'full';
  return share < 0.7 ? 'half' : 'peek';
}

/** An attachment for the handle: calls back with the stop where a drag ended. */
export const dragSheet =
  (onStop: (stop: Stop) => void) =>
  (handle: HTMLElement): (() => void) => {
    let startY: number | undefined;
    const down = (event: PointerEvent): void => {
      startY = event.clientY;
      handle.removeEventListener('click', swallow, { capture: true });
      grab(event);
    };
    const up = (event: PointerEvent): void => {
      if (startY !== undefined && Math.abs(event.clientY - startY) > 12) {
        onStop(stopAt(event.clientY / window.innerHeight));
        // A mouse clicks at the end of a drag, a finger does not: whatever is clicked later is meant.
        handle.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }), CLICK_MS);
      }
      startY = undefined;
    };
    const swallow = (event: Event): void => {
      event.stopPropagation();
    };
    handle.addEventListener('pointerdown', down);
    handle.addEventListener('pointerup', up);
    return () => {
      handle.removeEventListener('pointerdown', down);
      handle.removeEventListener('pointerup', up);
    };
  };
