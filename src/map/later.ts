// What the map fetches after its first frame: the code that changes the picture, and the code that reads it.
// It must not know the map that uses it.
import type * as pick from './pick.ts';
import type * as repaint from './repaint.ts';
import type * as reveal from './reveal.ts';

export type Later = typeof repaint & typeof pick & typeof reveal;

/** Fetches all of it; rejects where a part does not come. */
export const later = async (): Promise<Later> => ({
  ...(await import('./repaint.ts')),
  ...(await import('./pick.ts')),
  ...(await import('./reveal.ts')),
});
