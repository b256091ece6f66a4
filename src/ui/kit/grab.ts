// A handle taken hold of by a pointer: it follows the pointer wherever it goes, and no text is selected on the way.
// It must not know what the handle moves.

/**
 * To be called when a pointer is pressed on a handle. WebKit selects text under a captured pointer unless the press is
 * prevented; since that also keeps the handle from taking the focus, it is given here, unless the focus is to stay.
 */
export function grab(event: PointerEvent, focuses = true): void {
  const handle = event.currentTarget as HTMLElement;
  handle.setPointerCapture(event.pointerId);
  event.preventDefault();
  if (focuses) handle.focus({ preventScroll: true });
}
