// Work on many places in slices, between which the page answers whatever the reader does.
// It must not know what is done with a place.

/** How long a slice may take, ms: no frame is late by it. */
const SLICE_MS = 10;
/** Places between two looks at the clock. */
const AT_ONCE = 512;
type Options = {
  readonly sliceMs?: number;
  readonly atOnce?: number;
  /** Called after each slice with the number of places that are done. */
  readonly onSlice?: (done: number) => void;
};
/** Lets the page answer. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Calls `work` for all places, from one up to another, in order. Rejects with the reason of the signal once it aborts. */
export async function inSlices(
  count: number,
  work: (from: number, to: number) => void,
  signal: AbortSignal,
  { sliceMs = SLICE_MS, atOnce = AT_ONCE, onSlice }: Options = {},
): Promise<void> {
  let since = performance.now();
  for (let from = 0; from < count; from += atOnce) {
    const to = Math.min(count, from + atOnce);
    work(from, to);
    if (performance.now() - since < sliceMs) continue;
    onSlice?.(to);
    await turn();
    signal.throwIfAborted();
    since = performance.now();
  }
  signal.throwIfAborted();
}

/** Whether work has come to its end; false where it was given up. */
export async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if ((error as Error).name === 'AbortError') return false;
    throw error;
  }
}
