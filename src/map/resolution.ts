// Follows the device's pixels: a window moved to another screen, or a page zoomed, has other ones at the same size.
// It must not know what is drawn.

/** Calls back each time the device pixel ratio has changed; returns the teardown. */
export function followResolution(onChange: () => void): () => void {
  let media: MediaQueryList | undefined;
  const changed = (): void => {
    listen();
    onChange();
  };
  const stop = (): void => media?.removeEventListener('change', changed);
  // A query can only name one ratio: after each change the next query names the new one.
  function listen(): void {
    stop();
    media = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    media.addEventListener('change', changed);
  }
  listen();
  return stop;
}
