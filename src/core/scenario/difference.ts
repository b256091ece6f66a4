// The difference of two scenarios: the land whose status changes, from what to what, and which towns.
// It must not know which of the two is better, nor how either is drawn: changed-land.ts has the outlines.
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

const KEY = '>';

type Sums = [number, number, number];

/**
 * The land that two scenarios treat differently, by oblast and by change, largest first.
 * A to B is the mirror of B to A. Both must be worked out over the same mosaic.
 */
export function differenceOf(before: Assignment, after: Assignment): Change[] {
  const sums = new Map<string, Sums>();
  for (const cell of before.cells) {
    for (const line of [0, 1, 2] as const) {
      const [from, to] = [before.statuses[line][cell.index], after.statuses[line][cell.index]];
      if (from === to) continue;
      memoize(sums, [cell.oblast, from, to].join(KEY), (): Sums => [0, 0, 0])[line] += cell.km2;
    }
  }
  return [...sums]
    .map(([key, outcomes]) => {
      const [oblast, from, to] = key.split(KEY) as [string, Status, Status];
      return { oblast, from, to, area: quantityOf(outcomes, 'km2') };
    })
    .sort((a, b) => b.area.central - a.area.central || a.oblast.localeCompare(b.oblast));
}

/** km2 that a status gains (loses, below zero) from one scenario to the other, over the oblasts named or all. */
export function netOf(before: Assignment, after: Assignment, status: Status, oblasts?: readonly string[]): Quantity {
  const here = (cell: Cell, given: Status): boolean => given === status && (oblasts?.includes(cell.oblast) ?? true);
  return quantityOf(
    combine(areaWhere(before, here), areaWhere(after, here), (was, is) => is - was),
    'km2',
  );
}

/** The same without its range, from changes that are worked out already. */
export function netChange(changes: readonly Change[], status: Status, oblasts?: readonly string[]): number {
  return changes
    .filter(({ oblast }) => oblasts?.includes(oblast) ?? true)
    .reduce(
      (sum, { from, to, area }) => sum + (to === status ? area.central : 0) - (from === status ? area.central : 0),
      0,
    );
}
