// The residents of the parts of a ledger: of each status by oblast, of a zone, of the land that changes, of the land in question.
// It must not know words, nor how a number is shown.
import type { Cell } from '../land/mosaic.ts';
import { UKRAINE, type TableRow } from '../scenario/ledger-table.ts';
import type { Assignment } from '../scenario/ledger.ts';
import type { Status } from '../scenario/scenario.ts';
import type { InQuestion } from '../scenario/in-question.ts';
import { withdrawingSide } from '../scenario/withdrawals.ts';
import { NO_RESIDENTS, residentsBy, type Population, type Residents } from './population.ts';

/** The residents of a row of the ledger: of an oblast (ISO 3166-2, or `UA` for the whole country) and a status. */
export type ResidentsOf = (oblast: string, status: Status) => Residents;

/** A row of the ledger with its residents; undefined until the population is fetched. */
export type ResidentRow = TableRow & { readonly residents?: Residents | undefined };

/** The residents by oblast and status. */
export function residentsOfRows(population: Population, { cells, statuses }: Assignment): ResidentsOf {
  const byKey = residentsBy(population, cells, (cell, line) => {
    const status = statuses[line][cell.index] as Status;
    return [`${cell.oblast} ${status}`, `${UKRAINE} ${status}`];
  });
  return (oblast, status) => byKey.get(`${oblast} ${status}`) ?? NO_RESIDENTS;
}

/** The residents of the land for which `includes` holds under a line. */
const residentsWhere = (
  population: Population,
  cells: readonly Cell[],
  includes: (cell: Cell, line: 0 | 1 | 2) => boolean,
): Residents =>
  residentsBy(population, cells, (cell, line) => (includes(cell, line) ? ['in'] : [])).get('in') ?? NO_RESIDENTS;

/** The residents of the land to which an assignment gives a status, in all oblasts or in the given ones (ISO 3166-2). */
export const residentsWith = (
  population: Population,
  { cells, statuses }: Assignment,
  status: Status,
  oblasts?: readonly string[],
): Residents =>
  residentsWhere(
    population,
    cells,
    (cell, line) => statuses[line][cell.index] === status && (oblasts?.includes(cell.oblast) ?? true),
  );

/** A key of `residentsChanging`. */
export const changeKey = (oblast: string, from: Status, to: Status): string => [oblast, from, to].join('>');

/** The residents of the land whose status changes from one assignment to the other, by `changeKey`. */
export const residentsChanging = (population: Population, before: Assignment, after: Assignment) =>
  residentsBy(population, after.cells, (cell, line) => {
    const [from, to] = [before.statuses[line][cell.index], after.statuses[line][cell.index]] as [Status, Status];
    return from === to ? [] : [changeKey(cell.oblast, from, to)];
  });

/** The residents of the land from which either army would withdraw, in all oblasts or in the given ones (ISO 3166-2). */
export const residentsWithdrawn = (
  population: Population,
  before: Assignment,
  after: Assignment,
  oblasts?: readonly string[],
): Residents =>
  residentsWhere(population, after.cells, (cell, line) => {
    if (oblasts && !oblasts.includes(cell.oblast)) return false;
    const [from, to] = [before.statuses[line][cell.index], after.statuses[line][cell.index]] as [Status, Status];
    return from !== to && withdrawingSide(from, to) !== null;
  });

/** The residents of the land in question, or of the land outside it, in all oblasts or in one (ISO 3166-2). */
export const residentsInQuestion = (
  population: Population,
  { observed, changed }: InQuestion,
  { oblast, inside = true }: { readonly oblast?: string; readonly inside?: boolean } = {},
): Residents =>
  residentsWhere(
    population,
    observed.cells,
    (cell, line) => (oblast === undefined || cell.oblast === oblast) && changed[line][cell.index] === inside,
  );
