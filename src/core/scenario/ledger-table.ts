// The ledger as a table to be read: every oblast and status with shares, change against another scenario, and cells.
// It must not know languages, files or how a row is drawn.
import type { Control, TownProperties } from '../../../geo/schema.ts';
import type { World } from '../land/catalogue.ts';
import { memoize } from '../values/memoize.ts';
import type { Assignment } from './ledger.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';
import { STATUSES, type Status } from './scenario.ts';
import { townsOf } from './towns.ts';

/** Stands in the place of an oblast's code where a row is of the whole country. */
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
  /** km2 more (or less, below zero) than in the scenario compared with; low and high line by line. */
  readonly change: Quantity;
  /** How many cells have the status with the line as drawn. */
  readonly cells: number;
  /** Stated errors, km, of the line by which cells of this row may lie on its other side. */
  readonly errors: readonly number[];
};

type Sums = [number, number, number];
type Tally = { area: Sums; before: Sums; cells: number; readonly errors: Set<number> };

const LINES_OF = [0, 1, 2] as const;

function tallies(before: Assignment, after: Assignment): Map<string, Tally> {
  const made = new Map<string, Tally>();
  const at = (oblast: string, status: Status): Tally =>
    memoize(made, `${oblast} ${status}`, () => ({ area: [0, 0, 0], before: [0, 0, 0], cells: 0, errors: new Set() }));
  for (const cell of after.cells) {
    const [back, drawn, forward] = after.statuses.map((one) => one[cell.index]);
    for (const unit of [cell.oblast, UKRAINE]) {
      for (const line of LINES_OF) {
        const tally = at(unit, after.statuses[line][cell.index] as Status);
        tally.area[line] += cell.km2;
        if (back !== drawn || forward !== drawn) tally.errors.add(cell.error);
        at(unit, before.statuses[line][cell.index] as Status).before[line] += cell.km2;
      }
      at(unit, drawn as Status).cells += 1;
    }
  }
  return made;
}

const mapped = (sums: Readonly<Sums>, of: (value: number, line: 0 | 1 | 2) => number): Sums => [
  of(sums[0], 0),
  of(sums[1], 1),
  of(sums[2], 2),
];

/**
 * Every oblast and then Ukraine, a row for each status that it has in either of two scenarios under any of the three
 * lines; shares and change are formed line by line. Both must be worked out over the same mosaic.
 */
export function tableOf(before: Assignment, after: Assignment): TableRow[] {
  const made = tallies(before, after);
  const oblasts = [...new Set(after.cells.map((cell) => cell.oblast))].sort();
  const totalOf = (unit: string): number =>
    STATUSES.reduce((sum, status) => sum + (made.get(`${unit} ${status}`)?.area[1] ?? 0), 0);
  const ukraine = totalOf(UKRAINE);
  return [...oblasts, UKRAINE].flatMap((oblast) => {
    const total = totalOf(oblast);
    return STATUSES.flatMap((status) => {
      const tally = made.get(`${oblast} ${status}`);
      return tally ? [rowOf({ oblast, status, tally, total, ukraine })] : [];
    });
  });
}

type Parts = { oblast: string; status: Status; tally: Tally; total: number; ukraine: number };

const rowOf = ({ oblast, status, tally, total, ukraine }: Parts): TableRow => ({
  oblast,
  status,
  area: quantityOf(tally.area, 'km2'),
  share: quantityOf(
    mapped(tally.area, (km2) => 100 * (km2 / total)),
    'percent',
  ),
  ofUkraine: quantityOf(
    mapped(tally.area, (km2) => 100 * (km2 / ukraine)),
    'percent',
  ),
  change: quantityOf(
    mapped(tally.area, (km2, line) => km2 - tally.before[line]),
    'km2',
  ),
  cells: tally.cells,
  errors: [...tally.errors].sort((a, b) => a - b),
});

const changed = ({ change }: TableRow): boolean => change.low !== 0 || change.high !== 0;

/** The oblasts in which any status gains or loses land, whichever of the three lines holds. */
export const oblastsChanged = (rows: readonly TableRow[]): ReadonlySet<string> =>
  new Set(rows.filter(changed).map(({ oblast }) => oblast));

/** Rows in the order given, or the other way round; rows that are equal in it keep their places either way. */
export const sortRows = <Row>(rows: readonly Row[], order: (a: Row, b: Row) => number, down = false): Row[] =>
  [...rows].sort((a, b) => (down ? order(b, a) : order(a, b)));

export type TownRow = {
  readonly id: string;
  readonly oblast: string;
  /** Who holds it on the date; null where no source says. */
  readonly held: Control | null;
  readonly before: Status;
  readonly status: Status;
};

/** Every town with its status in two scenarios, with the line as drawn. */
export function townTable(world: World, before: Assignment, after: Assignment): TownRow[] {
  const then = townsOf(world, before);
  return townsOf(world, after).map(({ id, oblast, status }, index) => ({
    id,
    oblast,
    held: (world.features.get(id)?.properties as Partial<TownProperties> | undefined)?.control ?? null,
    before: then[index]?.status ?? status,
    status,
  }));
}
