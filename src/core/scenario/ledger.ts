// The ledger of a scenario: how many km2 of each oblast get each status, with the range that the error of the line leaves.
// It must not know how areas are drawn or printed.
import type { Cell, Mosaic } from '../land/mosaic.ts';
import { memoize } from '../values/memoize.ts';
import { certain, combine, quantityOf, type Outcomes, type Quantity } from '../values/quantity.ts';
import { marginOf, oldLineDoubt, oldLineMargins, widened } from './old-line.ts';
import { assign, depthFor, LINES, STATUSES, type Depth, type Line, type Scenario, type Status } from './scenario.ts';

export type LedgerRow = {
  readonly oblast: string;
  readonly status: Status;
  /** km2 */
  readonly area: Quantity;
  /** per cent of the oblast */
  readonly share: Quantity;
};

/** A scenario applied to the whole country: the status of every cell for each of the three lines, in the order of `LINES`. */
export type Assignment = {
  readonly scenario: Scenario;
  readonly depth: Depth;
  readonly cells: readonly Cell[];
  readonly statuses: readonly [readonly Status[], readonly Status[], readonly Status[]];
  /** By oblast, the km2 that the error of the line of 2014-15 leaves in doubt. */
  readonly oldLine: ReadonlyMap<string, number>;
};

/** Applies a scenario to all cells at the chosen depth, km, or at its initial depth. Throws if a cell matches no rule. */
export function assignAll(mosaic: Mosaic, scenario: Scenario, chosenDepth?: Depth): Assignment {
  const depth = depthFor(scenario, chosenDepth);
  const [towardsRussian, drawn, towardsGovernment] = LINES;
  const statusesFor = (line: Line): Status[] => assign(scenario, mosaic.cells, depth, line);
  const statuses = [statusesFor(towardsRussian), statusesFor(drawn), statusesFor(towardsGovernment)] as const;
  return { scenario, depth, cells: mosaic.cells, statuses, oldLine: oldLineDoubt(mosaic) };
}

/** The area in km2 of the cells that a predicate selects, for each of the three lines. */
export function areaWhere(assignment: Assignment, includes: (cell: Cell, status: Status) => boolean): Outcomes {
  const sums: [number, number, number] = [0, 0, 0];
  for (const cell of assignment.cells) {
    for (const line of [0, 1, 2] as const) {
      if (includes(cell, assignment.statuses[line][cell.index] as Status)) sums[line] += cell.km2;
    }
  }
  return sums;
}

const share = (part: Outcomes, whole: number): Quantity =>
  quantityOf(
    combine(part, certain(whole), (x, y) => (100 * x) / y),
    'percent',
  );

/** The area in km2 of each status for each of the three lines, over the cells that are `inside`. */
function sumsByStatus(assignment: Assignment, inside: (cell: Cell) => boolean): Map<Status, [number, number, number]> {
  const sums = new Map<Status, [number, number, number]>();
  for (const cell of assignment.cells) {
    if (!inside(cell)) continue;
    for (const line of [0, 1, 2] as const) {
      const status = assignment.statuses[line][cell.index] as Status;
      let sum = sums.get(status);
      if (!sum) sums.set(status, (sum = [0, 0, 0]));
      sum[line] += cell.km2;
    }
  }
  return sums;
}

/** The ledger in the order of oblasts, then of `STATUSES`, without those that an oblast has under none of the three lines. */
export function ledgerOf(assignment: Assignment): LedgerRow[] {
  const cellsByOblast = new Map<string, Cell[]>();
  for (const cell of assignment.cells) memoize(cellsByOblast, cell.oblast, (): Cell[] => []).push(cell);
  return [...cellsByOblast]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([oblast, cells]) => partsOf({ ...assignment, cells }).map((part) => ({ oblast, ...part })));
}

/** Area, share and range with what the line of 2014-15 leaves in doubt, km2 of a whole of `total` km2. */
const withMargin = <Row extends LedgerPart>(row: Row, margin: number, total: number): Row => ({
  ...row,
  area: widened(row.area, margin),
  share: widened(row.share, (100 * margin) / total),
});

export type LedgerPart = { readonly status: Status; readonly area: Quantity; readonly share: Quantity };

/** The area and share of each status over the given oblasts together, or over all cells of the assignment. */
export function partsOf(assignment: Assignment, oblasts?: readonly string[]): LedgerPart[] {
  const inside = (cell: Cell): boolean => oblasts?.includes(cell.oblast) ?? true;
  const total = assignment.cells.filter(inside).reduce((sum, cell) => sum + cell.km2, 0);
  const sums = sumsByStatus(assignment, inside);
  const margins = oldLineMargins(assignment);
  return STATUSES.flatMap((status) => {
    const outcomes = sums.get(status);
    if (!outcomes) return [];
    const margin = marginOf(margins, status, (oblast) => oblasts?.includes(oblast) ?? true);
    return [withMargin({ status, area: quantityOf(outcomes, 'km2'), share: share(outcomes, total) }, margin, total)];
  });
}
