// The difference between two scenarios: how much land changes from which status to which.
// It must not judge either scenario or draw it; changed-land.ts has the outlines.
import { memoize } from '../values/memoize.ts';
import { areaWhere, type Assignment } from './ledger.ts';
import type { Cell } from '../land/mosaic.ts';
import { combine, quantityOf, type Quantity } from '../values/quantity.ts';
import type { Status } from './scenario.ts';

export type Change = {
  readonly oblast: string;
  readonly from: Status;
  readonly to: Status;
  /** km2 */
  readonly area: Quantity;
};

const SEPARATOR = '>';

type Sums = [number, number, number];

/**
 * The land whose status changes from one scenario to the other, by oblast and pair of statuses, largest first. Swapping
 * the scenarios swaps `from` and `to`. Both assignments must be over the same mosaic.
 */
export function differenceOf(before: Assignment, after: Assignment): Change[] {
  const sums = new Map<string, Sums>();
  for (const cell of before.cells) {
    for (const line of [0, 1, 2] as const) {
      const [from, to] = [before.statuses[line][cell.index], after.statuses[line][cell.index]];
      if (from === to) continue;
      memoize(sums, [cell.oblast, from, to].join(SEPARATOR), (): Sums => [0, 0, 0])[line] += cell.km2;
    }
  }
  return [...sums]
    .map(([key, outcomes]) => {
      const [oblast, from, to] = key.split(SEPARATOR) as [string, Status, Status];
      return { oblast, from, to, area: quantityOf(outcomes, 'km2') };
    })
    .sort((a, b) => b.area.central - a.area.central || a.oblast.localeCompare(b.oblast));
}

/** The km2 that a status gains from one scenario to the other, negative for a loss, in the given oblasts or in all. */
export function netOf(before: Assignment, after: Assignment, status: Status, oblasts?: readonly string[]): Quantity {
  const counts = (cell: Cell, cellStatus: Status): boolean =>
    cellStatus === status && (oblasts?.includes(cell.oblast) ?? true);
  return quantityOf(
    combine(areaWhere(before, counts), areaWhere(after, counts), (was, is) => is - was),
    'km2',
  );
}

/** The central value of `netOf` in km2, summed from the result of `differenceOf`. */
export function netChange(changes: readonly Change[], status: Status, oblasts?: readonly string[]): number {
  return changes
    .filter(({ oblast }) => oblasts?.includes(oblast) ?? true)
    .reduce(
      (sum, { from, to, area }) => sum + (to === status ? area.central : 0) - (from === status ? area.central : 0),
      0,
    );
}
