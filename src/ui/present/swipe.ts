// A finger drawn across the text turns the slide; up and down still scrolls.
// It must not know slides.

const FAR = 50;

/** Calls back with 1 for a swipe to the left, as to the next page, and -1 for one to the right. */
export const swipe =
  (turnBy: (by: 1 | -1) => void) =>
  (element: HTMLElement): (() => void) => {
    let start: readonly [number, number] | undefined;
    const down = (event: PointerEvent): void => {
      const ours = !(event.target as Element).closest('input, [data-own-keys]');
      start = ours && event.pointerType === 'touch' ? [event.clientX, event.clientY] : undefined;
    };
    const up = (event: PointerEvent): void => {
      if (!start) return;
      const [dx, dy] = [event.clientX - start[0], event.clientY - start[1]];
      start = undefined;
      if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) turnBy(dx < 0 ? 1 : -1);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
    };
  };
