// User Timing marks by which loading is measured: text on screen, first picture of the map, the map that moves.
// It must not know what is measured with them.

export type TimingMark = 'redlines:text' | 'redlines:picture' | 'redlines:map';

/** Sets a mark the first time it is reached, and never again in this page. */
export function markOnce(name: TimingMark): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

/** Waits until what now stands in the page has been painted. */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
