// Loads the page anew at the same address, after everything that is still being written has been.
// It must not know what is written.

/** How long writes may hold up the reload, ms. */
const WAIT_MS = 3000;
const writes: (() => Promise<unknown>)[] = [];

/** Has a reload wait for what is being written, for at most three seconds. */
export const beforeReload = (written: () => Promise<unknown>): void => {
  writes.push(written);
};

/** The address has the view; a field being typed in is left first, so that it passes on its words. */
export async function reloadPage(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const all = Promise.allSettled(writes.map((written) => written()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  window.location.reload();
}
