// What a proposal's zone consists of: its area, the oblasts it lies in, who held that land, and the towns in it.
// It must not know words, nor which zone is picked.
import type { World } from '../land/catalogue.ts';
import { assignAll, ledgerOf, partsOf, type Assignment, type LedgerPart, type LedgerRow } from './ledger.ts';
import { STATUSES, type Scenario, type Status } from './scenario.ts';
import { townsOf } from './towns.ts';

export type ZoneFacts = {
  /** Area and share of Ukraine, with ranges. */
  readonly whole: LedgerPart;
  /** By oblast, the largest part first: area, and share of the oblast. */
  readonly oblasts: readonly LedgerRow[];
  /** What the land is as held, with the line as drawn, in the order of `STATUSES`. */
  readonly held: readonly Status[];
  /** Ids of the towns of the map that lie in it. */
  readonly towns: readonly string[];
};

/** The facts about the land to which an assignment gives a status; undefined where it gives it to none. */
export function zoneFactsOf(
  world: World,
  assignment: Assignment,
  status: Status,
  held: Scenario,
): ZoneFacts | undefined {
  const whole = partsOf(assignment).find((part) => part.status === status);
  if (!whole) return undefined;
  const before = assignAll(world.mosaic, held).statuses[1];
  const statuses = new Set(before.filter((_, index) => assignment.statuses[1][index] === status));
  return {
    whole,
    oblasts: ledgerOf(assignment)
      .filter((row) => row.status === status && row.area.central > 0)
      .sort((a, b) => b.area.central - a.area.central),
    held: STATUSES.filter((one) => statuses.has(one)),
    towns: townsOf(world, assignment)
      .filter((town) => town.status === status)
      .map(({ id }) => id),
  };
}
