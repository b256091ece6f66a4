// Counts located places: who holds the land of how many, and what each proposal would make of it, with a range.
// It must not know words or the places' own columns.
import type { Scenario, Status } from '../scenario/scenario.ts';
import { STATUSES } from '../scenario/scenario.ts';
import type { LandOfPlace, Located } from './located.ts';

/** How many places a status has with the line as drawn; between `least` and `most` wherever it lies within its stated error. */
export type StatusCount = { readonly status: Status; readonly count: number; readonly least: number; readonly most: number }; // prettier-ignore
export type ScenarioCount = { readonly scenario: string; readonly statuses: readonly StatusCount[] };
export type Counts = {
  /** All places, and those that lie outside Ukraine: no proposal has a status for them. */
  readonly places: number;
  readonly outside: number;
  readonly scenarios: readonly ScenarioCount[];
};

type Tally = { count: number; least: number; most: number };

/** Counts places one by one, at little cost for each: places of the same cell share their land. */
export class PlaceCounter {
  readonly #byLand = new Map<LandOfPlace | undefined, number>();
  #places = 0;

  add({ land }: Located): void {
    this.#byLand.set(land, (this.#byLand.get(land) ?? 0) + 1);
    this.#places += 1;
  }

  /** The counts so far, for the scenarios that the places were located with; statuses without a place are left out. */
  counts(scenarios: readonly Scenario[]): Counts {
    return {
      places: this.#places,
      outside: this.#byLand.get(undefined) ?? 0,
      scenarios: scenarios.map(({ id }, index) => ({ scenario: id, statuses: this.#statuses(index) })),
    };
  }

  #statuses(scenario: number): StatusCount[] {
    const tallies = new Map<Status, Tally>();
    for (const [land, places] of this.#byLand) {
      const outcome = land?.outcomes[scenario];
      if (!outcome) continue;
      const { status, or } = outcome;
      for (const possible of [status, ...or]) {
        const tally = tallies.get(possible) ?? { count: 0, least: 0, most: 0 };
        tally.most += places;
        if (possible === status) tally.count += places;
        if (or.length === 0) tally.least += places;
        tallies.set(possible, tally);
      }
    }
    return STATUSES.flatMap((status) => {
      const tally = tallies.get(status);
      return tally ? [{ status, ...tally }] : [];
    });
  }
}
