// Locates the reader's places in pieces, so that the page can be used meanwhile.
// It must not know who shows them.
import type { World } from '../../core/land/catalogue.ts';
import { locator, type Located } from '../../core/own-places/located.ts';
import { positionOf, type OwnPlaces } from '../../core/own-places/places.ts';

/** How long a piece of the work may take, ms: less than a frame is late for anybody to notice. */
const PIECE_MS = 24;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type Options = { readonly progress: (fraction: number) => void; readonly signal: AbortSignal };

/** What every place is told of the land, under all proposals of the world. Rejects with the reason of the signal. */
export async function locateAll(world: World, places: OwnPlaces, { progress, signal }: Options): Promise<Located[]> {
  await turn();
  const locate = locator(world, [...world.scenarios.values()]);
  const located: Located[] = [];
  let since = performance.now();
  for (let at = 0; at < places.count; at++) {
    located.push(locate(positionOf(places, at)));
    if (at % 16 > 0 || performance.now() - since < PIECE_MS) continue;
    progress(at / places.count);
    await turn();
    signal.throwIfAborted();
    since = performance.now();
  }
  return located;
}
