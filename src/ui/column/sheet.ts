// Dragging a bottom sheet between its three stops.
// It must not know what the sheet contains.

export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

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
      handle.setPointerCapture(event.pointerId);
    };
    const up = (event: PointerEvent): void => {
      if (startY !== undefined && Math.abs(event.clientY - startY) > 12) {
        onStop(stopAt(event.clientY / window.innerHeight));
        handle.addEventListener('click', swallow, { capture: true, once: true });
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
