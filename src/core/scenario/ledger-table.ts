// The ledger as a table: for every oblast and status its area, shares, change from another scenario and number of cells.
// It must not know languages, files or how a row is drawn.
import type { Control, TownProperties } from '../../../geo/schema.ts';
import type { World } from '../land/catalogue.ts';
import { memoize } from '../values/memoize.ts';
import type { Assignment } from './ledger.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';
import { marginOf, oldLineMargins, widened } from './old-line.ts';
import { STATUSES, type Status } from './scenario.ts';
import { townsOf } from './towns.ts';

/** The code of the whole country, in place of that of an oblast. */
export const UKRAINE = 'UA';

export type TableRow = {
  /** ISO 3166-2, or `UA` for the whole country. */
  readonly oblast: string;
  readonly status: Status;
  /** km2 */
  readonly area: Quantity;
  /** per cent of the oblast */
  readonly share: Quantity;
  /** per cent of Ukraine */
  readonly ofUkraine: Quantity;
  /** The change in km2 from the other scenario, computed for each of the three lines. */
  readonly change: Quantity;
  /** The number of cells that have the status with the line as drawn. */
  readonly cells: number;
  /** The distinct stated errors, km, of the line near cells of this row whose status depends on them, ascending. */
  readonly errors: readonly number[];
  /** The km2 by which the range is wider because the line of 2014-15 has an error of its own. */
  readonly oldLine: number;
};

type Sums = [number, number, number];
type Tally = { area: Sums; before: Sums; cells: number; readonly errors: Set<number> };

/** Indices of `LINES`, and so of `Assignment.statuses`. */
const LINE_INDICES = [0, 1, 2] as const;

function tallyBoth(before: Assignment, after: Assignment): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const tallyOf = (oblast: string, status: Status): Tally =>
    memoize(tallies, `${oblast} ${status}`, () => ({
      area: [0, 0, 0],
      before: [0, 0, 0],
      cells: 0,
      errors: new Set(),
    }));
  for (const cell of after.cells) {
    const [towardsRussian, drawn, towardsGovernment] = after.statuses.map((statuses) => statuses[cell.index]);
    for (const unit of [cell.oblast, UKRAINE]) {
      for (const line of LINE_INDICES) {
        const tally = tallyOf(unit, after.statuses[line][cell.index] as Status);
        tally.area[line] += cell.km2;
        if (towardsRussian !== drawn || towardsGovernment !== drawn) tally.errors.add(cell.error);
        tallyOf(unit, before.statuses[line][cell.index] as Status).before[line] += cell.km2;
      }
      tallyOf(unit, drawn as Status).cells += 1;
    }
  }
  return tallies;
}

const mapSums = (sums: Readonly<Sums>, transform: (value: number, line: 0 | 1 | 2) => number): Sums => [
  transform(sums[0], 0),
  transform(sums[1], 1),
  transform(sums[2], 2),
];

/**
 * The rows of every oblast in the order of their codes, then those of Ukraine: one for each status that it has in either
 * scenario under any of the three lines. Shares and changes are computed line by line before they become ranges.
 * Both assignments must be over the same mosaic.
 */
export function tableOf(before: Assignment, after: Assignment): TableRow[] {
  const tallies = tallyBoth(before, after);
  const oblasts = [...new Set(after.cells.map((cell) => cell.oblast))].sort();
  const totalOf = (unit: string): number =>
    STATUSES.reduce((sum, status) => sum + (tallies.get(`${unit} ${status}`)?.area[1] ?? 0), 0);
  const ukraine = totalOf(UKRAINE);
  const margins = oldLineMargins(after);
  return [...oblasts, UKRAINE].flatMap((oblast) => {
    const total = totalOf(oblast);
    return STATUSES.flatMap((status) => {
      const tally = tallies.get(`${oblast} ${status}`);
      const oldLine = marginOf(margins, status, (iso) => oblast === UKRAINE || iso === oblast);
      return tally ? [rowOf({ oblast, status, tally, total, ukraine, oldLine })] : [];
    });
  });
}

/** Per cent of `whole` km2, with the margin of the old line. */
const shareOf = (sums: Readonly<Sums>, whole: number, margin: number): Quantity =>
  widened(
    quantityOf(
      mapSums(sums, (km2) => 100 * (km2 / whole)),
      'percent',
    ),
    (100 * margin) / whole,
  );

type RowInputs = { oblast: string; status: Status; tally: Tally; total: number; ukraine: number; oldLine: number };

const rowOf = ({ oblast, status, tally, total, ukraine, oldLine }: RowInputs): TableRow => ({
  oblast,
  status,
  area: widened(quantityOf(tally.area, 'km2'), oldLine),
  share: shareOf(tally.area, total, oldLine),
  ofUkraine: shareOf(tally.area, ukraine, oldLine),
  change: quantityOf(
    mapSums(tally.area, (km2, line) => km2 - tally.before[line]),
    'km2',
  ),
  cells: tally.cells,
  oldLine,
  errors: [...tally.errors].sort((a, b) => a - b),
});

const hasChange = ({ change }: TableRow): boolean => change.low !== 0 || change.high !== 0;

/** The oblasts in which any status gains or loses land under any of the three lines. */
export const oblastsChanged = (rows: readonly TableRow[]): ReadonlySet<string> =>
  new Set(rows.filter(hasChange).map(({ oblast }) => oblast));

/** Rows sorted by `order`, descending if `down`; the sort is stable in both directions. */
export const sortRows = <Row>(rows: readonly Row[], order: (a: Row, b: Row) => number, down = false): Row[] =>
  [...rows].sort((a, b) => (down ? order(b, a) : order(a, b)));

export type TownRow = {
  readonly id: string;
  readonly oblast: string;
  /** Who held it on 28 December 2025; null where no source says. */
  readonly held: Control | null;
  readonly before: Status;
  readonly status: Status;
};

/** Every town with its status in both scenarios, with the line as drawn. */
export function townTable(world: World, before: Assignment, after: Assignment): TownRow[] {
  const townsBefore = townsOf(world, before);
  return townsOf(world, after).map(({ id, oblast, status }, index) => ({
    id,
    oblast,
    held: (world.features.get(id)?.properties as Partial<TownProperties> | undefined)?.control ?? null,
    before: townsBefore[index]?.status ?? status,
    status,
  }));
}
