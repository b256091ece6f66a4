// User Timing marks for measuring load: text on screen, first picture of the map, live map.
// It must not know who measures.

export type TimingMark = 'redlines:text' | 'redlines:picture' | 'redlines:map';

/** Sets a mark the first time only. */
export function markOnce(name: TimingMark): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

/** Resolves once the current state of the page has been painted. */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
