// Locates the reader's places in slices, so that the page can be used meanwhile.
// It must not know who shows them.
import type { World } from '../../core/land/catalogue.ts';
import { locator, type Located } from '../../core/own-places/located.ts';
import { positionOf, type OwnPlaces } from '../../core/own-places/places.ts';
import { inSlices, turn } from './slices.ts';

/** Longer slices than others have, ms: the work takes seconds, and less than two frames late goes unnoticed. */
const SLICE_MS = 24;
/** Places between two looks at the clock: fewer than elsewhere, because locating one takes much longer than filtering it. */
const AT_ONCE = 16;

type Options = { readonly progress: (fraction: number) => void; readonly signal: AbortSignal };

/** The land of every place, under all proposals of the world. Rejects with the reason of the signal. */
export async function locateAll(world: World, places: OwnPlaces, { progress, signal }: Options): Promise<Located[]> {
  await turn();
  const locate = locator(world, [...world.scenarios.values()]);
  const located: Located[] = [];
  const add = (from: number, to: number): void => {
    for (let place = from; place < to; place += 1) located.push(locate(positionOf(places, place)));
  };
  const onSlice = (done: number): void => progress(done / places.count);
  await inSlices(places.count, add, signal, { sliceMs: SLICE_MS, atOnce: AT_ONCE, onSlice });
  return located;
}
