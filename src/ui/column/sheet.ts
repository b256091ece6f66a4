// How a bottom sheet is dragged between its three stops.
// It must not know what the sheet holds.

export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** The stop nearest to where the finger let go, as a share of the window's height from its top. */
export function stopAt(share: number): Stop {
  if (share < 0.3) return 'full';
  return share < 0.7 ? 'half' : 'peek';
}

/** An attachment for the handle: follows one finger and reports the stop it was left at. */
export const dragSheet =
  (reached: (stop: Stop) => void) =>
  (handle: HTMLElement): (() => void) => {
    let from: number | undefined;
    const down = (event: PointerEvent): void => {
      from = event.clientY;
      handle.setPointerCapture(event.pointerId);
    };
    const up = (event: PointerEvent): void => {
      if (from !== undefined && Math.abs(event.clientY - from) > 12) {
        reached(stopAt(event.clientY / window.innerHeight));
        handle.addEventListener('click', swallow, { capture: true, once: true });
      }
      from = undefined;
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
