// A sheet that goes by the Escape key, or by a finger that draws it downwards.
// It must not know what the sheet contains.

/** How far a finger goes, CSS pixels. */
const FAR = 60;

/** An attachment: calls back once when the sheet is to be closed. */
export const dismissible =
  (close: () => void) =>
  (sheet: HTMLElement): (() => void) => {
    let start: { readonly x: number; readonly y: number } | undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    /** A finger on a list that is scrolled down scrolls it up. */
    const down = ({ touches }: TouchEvent): void => {
      const touch = touches.length === 1 && sheet.scrollTop <= 0 ? touches[0] : undefined;
      start = touch && { x: touch.clientX, y: touch.clientY };
    };
    const up = ({ changedTouches }: TouchEvent): void => {
      const touch = changedTouches[0];
      if (!touch || !start) return;
      const [across, along] = [touch.clientX - start.x, touch.clientY - start.y];
      if (along > FAR && along > 2 * Math.abs(across)) close();
    };
    window.addEventListener('keydown', press, { capture: true });
    sheet.addEventListener('touchstart', down, { passive: true });
    sheet.addEventListener('touchend', up);
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      sheet.removeEventListener('touchstart', down);
      sheet.removeEventListener('touchend', up);
    };
  };
