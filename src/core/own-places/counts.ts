// Counts located places: who holds the land of how many, and what each proposal would make of it, with a range.
// It must not know words or the places' own columns.
import type { Scenario, Status } from '../scenario/scenario.ts';
import { STATUSES } from '../scenario/scenario.ts';
import type { Located } from './located.ts';

/** How many places a status has with the line as drawn; between `least` and `most` wherever it lies within its stated error. */
export type StatusCount = { readonly status: Status; readonly count: number; readonly least: number; readonly most: number }; // prettier-ignore
export type ScenarioCount = { readonly scenario: string; readonly statuses: readonly StatusCount[] };
export type Counts = {
  /** All places, and those that lie outside Ukraine: no proposal has a status for them. */
  readonly places: number;
  readonly outside: number;
  readonly scenarios: readonly ScenarioCount[];
};

/** The counts of located places, for the scenarios that they were located with; statuses without a place are left out. */
export function countsOf(located: readonly Located[], scenarios: readonly Scenario[]): Counts {
  const tallies = scenarios.map(() => new Map<Status, { count: number; least: number; most: number }>());
  let outside = 0;
  for (const { land } of located) {
    if (!land) outside++;
    land?.outcomes.forEach(({ status, or }, index) => {
      for (const possible of [status, ...or]) {
        const tally = tallies[index]?.get(possible) ?? { count: 0, least: 0, most: 0 };
        tally.most++;
        if (possible === status) tally.count++;
        if (or.length === 0) tally.least++;
        tallies[index]?.set(possible, tally);
      }
    });
  }
  const statusesOf = (index: number): StatusCount[] =>
    STATUSES.flatMap((status) => {
      const tally = tallies[index]?.get(status);
      return tally ? [{ status, ...tally }] : [];
    });
  return {
    places: located.length,
    outside,
    scenarios: scenarios.map(({ id }, index) => ({ scenario: id, statuses: statusesOf(index) })),
  };
}
