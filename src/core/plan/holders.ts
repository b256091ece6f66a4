// Whose land a plan leaves which piece of land, and whose army stays there: the two columns of its ledger.
// It must not know how land is cut, or words.
import { NO_RESIDENTS, residentsBy, type Population, type Residents } from '../population/population.ts';
import type { Assignment } from '../scenario/ledger.ts';
import type { Status } from '../scenario/scenario.ts';
import {
  isWithoutArmies,
  SIDES,
  withdrawalsFromToday,
  withdrawingSide,
  type Side,
  type SideWithdrawals,
} from '../scenario/withdrawals.ts';
import type { World } from '../land/catalogue.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';

export { SIDES, type Side } from '../scenario/withdrawals.ts';

/**
 * On whose side a status leaves land in a plan of the reader's own: what one side leaves comes to the other, and land that
 * an army has left stays on its side. Null for the zone of neither army, which is on no side.
 */
const SIDE_OF: Readonly<Record<Status, Side | null>> = {
  recognised: 'ukraine',
  'government-held': 'ukraine',
  'left-by-ukraine': 'russia',
  buffer: null,
  'buffer-counted-russian': 'russia',
  'demilitarised-ukrainian-side': 'ukraine',
  'demilitarised-russian-side': 'russia',
  'vacated-by-russia': 'ukraine',
  'russian-held': 'russia',
  'russian-held-since-2014': 'russia',
};

export const sideOf = (status: Status): Side | null => SIDE_OF[status];

export type SideResidents = {
  /** On the land of this side. */
  readonly all: Residents;
  /** On the land that this side's army leaves. */
  readonly givenUp: Residents;
};

/** The places listed on the land of each side and on what it gives up, and the people registered there before 2022. */
export function residentsOfSides(
  population: Population,
  before: Assignment,
  after: Assignment,
): Readonly<Record<Side, SideResidents>> {
  const found = residentsBy(population, after.cells, (cell, line) => {
    const [from, to] = [before.statuses[line][cell.index], after.statuses[line][cell.index]] as [Status, Status];
    return [sideOf(to) ?? 'neither', ...(from === to ? [] : [`left by ${withdrawingSide(from, to) ?? 'neither'}`])];
  });
  const of = (side: Side): SideResidents => ({
    all: found.get(side) ?? NO_RESIDENTS,
    givenUp: found.get(`left by ${side}`) ?? NO_RESIDENTS,
  });
  return { ukraine: of('ukraine'), russia: of('russia') };
}

export type SideLedger = {
  /** All land on this side, km2. */
  readonly area: Quantity;
  /** The km2 of it where no army may be. */
  readonly withoutArmies: Quantity;
  /** The land that this side's army leaves, by what it becomes. */
  readonly givesUp: SideWithdrawals;
};
export type TwoSides = Readonly<Record<Side, SideLedger>> & {
  /** Land on neither side, km2: the zone of neither army. */
  readonly neither: Quantity;
};

function sumsWhere({ cells, statuses }: Assignment, includes: (status: Status) => boolean): Quantity {
  const sum = (line: 0 | 1 | 2): number =>
    cells.reduce((km2, cell) => km2 + (includes(statuses[line][cell.index] as Status) ? cell.km2 : 0), 0);
  return quantityOf([sum(0), sum(1), sum(2)], 'km2');
}

/** What a plan leaves on each side; the three central areas add up to Ukraine. Throws without the observed scenario. */
export function twoSidesOf(world: World, assignment: Assignment): TwoSides {
  const withdrawals = withdrawalsFromToday(world, assignment);
  if (!withdrawals) throw new Error('no observed scenario to compare with');
  const ledger = (side: Side): SideLedger => ({
    area: sumsWhere(assignment, (status) => sideOf(status) === side),
    withoutArmies: sumsWhere(assignment, (status) => sideOf(status) === side && isWithoutArmies(status)),
    givesUp: withdrawals[side],
  });
  const [ukraine, russia] = SIDES;
  return {
    ukraine: ledger(ukraine),
    russia: ledger(russia),
    neither: sumsWhere(assignment, (status) => sideOf(status) === null),
  };
}
