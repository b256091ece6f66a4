// What is drawn over the picture until a signal aborts or the map goes, and whether the map takes commands meanwhile.
// It must not know what is drawn.

export type Until = {
  /** Whether the map takes commands now. */
  readonly isReady: () => boolean;
  readonly signal: AbortSignal;
};

/** Until the signal given aborts, or the map goes: `teardowns` has what is called when it does. */
export function untilGone(signal: AbortSignal, teardowns: (() => void)[], isReady: () => boolean): Until {
  const ends = new AbortController();
  teardowns.push(() => ends.abort());
  signal.addEventListener('abort', () => ends.abort());
  return { isReady, signal: ends.signal };
}
