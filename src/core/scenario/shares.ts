// The shares of an oblast by status under several scenarios, and which of them leave all its land as it is held.
// It must not know how shares are drawn or in which order scenarios are listed.
import type { Mosaic } from '../land/mosaic.ts';
import { assignAll, partsOf, type Assignment, type LedgerPart } from './ledger.ts';
import type { Depth, Scenario } from './scenario.ts';

/** The scenario that shows who held what: what all others are compared with. */
export const AS_HELD = 'status-quo';

export type OblastShares = {
  readonly scenario: string;
  /** Area and share of each status in the oblast, with ranges. */
  readonly parts: readonly LedgerPart[];
  /** Whether the land of the oblast, with the line as drawn, gets the very statuses that it has as held. */
  readonly unchanged: boolean;
};

const statusesIn = ({ cells, statuses }: Assignment, iso: string): string =>
  cells
    .filter(({ oblast }) => oblast === iso)
    .map(({ index }) => statuses[1][index])
    .join();

/** The shares of an oblast (ISO 3166-2) under each scenario, at the chosen depth in km; `held` is the status quo. */
export function sharesOf(
  mosaic: Mosaic,
  iso: string,
  scenarios: readonly Scenario[],
  held: Scenario,
  chosenDepth?: Depth,
): OblastShares[] {
  const asHeld = statusesIn(assignAll(mosaic, held), iso);
  return scenarios.map((scenario) => {
    const assignment = assignAll(mosaic, scenario, chosenDepth);
    const unchanged = scenario.id !== held.id && statusesIn(assignment, iso) === asHeld;
    return { scenario: scenario.id, parts: partsOf(assignment, [iso]), unchanged };
  });
}
