// Counts the places that are shown, in slices.
// It must not know how they were filtered or who shows the counts.
import { PlaceCounter, type Counts } from '../../core/own-places/counts.ts';
import type { Located } from '../../core/own-places/located.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { inSlices } from './slices.ts';

export type Counting = {
  readonly located: readonly Located[];
  readonly scenarios: readonly Scenario[];
  /** 1 for each place that counts; null for all. */
  readonly mask: Uint8Array | null;
};

/** The counts by proposal of the places that are shown. Rejects with the reason of the signal once it aborts. */
export async function countPlaces({ located, scenarios, mask }: Counting, signal: AbortSignal): Promise<Counts> {
  const counter = new PlaceCounter();
  const add = (from: number, to: number): void => {
    for (let place = from; place < to; place += 1) {
      const one = located[place];
      if (one && (!mask || mask[place] === 1)) counter.add(one);
    }
  };
  await inSlices(located.length, add, signal);
  return counter.counts(scenarios);
}
