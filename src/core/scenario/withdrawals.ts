// The land that a scenario changes, by the side that would withdraw from it and by what it would become; one main number.
// It must not know words, or how a part is drawn. Every changed cell counts once, so the parts add up to difference.ts.
import type { World } from '../land/catalogue.ts';
import { memoize } from '../values/memoize.ts';
import { quantityOf, type Outcomes, type Quantity } from '../values/quantity.ts';
import { assignAll, type Assignment } from './ledger.ts';
import { OBSERVED, STATUSES, type Status } from './scenario.ts';

export const SIDES = ['ukraine', 'russia'] as const;
export type Side = (typeof SIDES)[number];

/**
 * Whose army a status leaves on the land. Null where it leaves neither's (`buffer…`, `demilitarised-…`), where it says who
 * goes and not who comes (`left-by-ukraine`, `vacated-by-russia`), and for `recognised`, which is law and moves no army.
 */
const ARMY: Readonly<Record<Status, Side | null>> = {
  recognised: null,
  'government-held': 'ukraine',
  'left-by-ukraine': null,
  buffer: null,
  'buffer-counted-russian': null,
  'demilitarised-ukrainian-side': null,
  'demilitarised-russian-side': null,
  'vacated-by-russia': null,
  'russian-held': 'russia',
  'russian-held-since-2014': 'russia',
};

const WITHOUT_ARMIES: ReadonlySet<Status> = new Set([
  'buffer',
  'buffer-counted-russian',
  'demilitarised-ukrainian-side',
  'demilitarised-russian-side',
]);

/** Whether a status bars both armies from the land. */
export const isWithoutArmies = (status: Status): boolean => WITHOUT_ARMIES.has(status);

/**
 * The side that withdraws where land changes from one status to another: the one whose army is there before and not after.
 * Null where neither does: nothing changes, the land gets another name, or only the law is meant.
 */
export function withdrawingSide(from: Status, to: Status): Side | null {
  const holder = ARMY[from];
  return to === 'recognised' || holder === ARMY[to] ? null : holder;
}

/** A part of the land from which one side would withdraw: what it would become, and its km2. */
export type WithdrawalPart = { readonly status: Status; readonly area: Quantity };
export type SideWithdrawals = {
  /** km2 */
  readonly area: Quantity;
  /** The km2 of it that both armies would be barred from. */
  readonly withoutArmies: Quantity;
  /** Its parts in the order of `STATUSES`, without those that are empty under all three lines. */
  readonly parts: readonly WithdrawalPart[];
};

/** Ranges are computed line by line, so those of the parts need not add up to that of the whole; the central numbers do. */
export type Withdrawals = Readonly<Record<Side, SideWithdrawals>> & {
  /** The km2 from which either side would withdraw. */
  readonly area: Quantity;
  /** The km2 of it that both armies would be barred from. */
  readonly withoutArmies: Quantity;
  /** The km2 that change status without a withdrawal: all of Ukraine for its recognised borders, nothing for a proposal. */
  readonly unmoved: Quantity;
};

type Sums = [number, number, number];
type Tally = { readonly side: Side | null; readonly status: Status; readonly sums: Sums };

/** The km2 of every kind of change for each of the three lines. */
function tallyChanges(before: Assignment, after: Assignment, oblasts: readonly string[] | undefined): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const cell of after.cells) {
    if (oblasts && !oblasts.includes(cell.oblast)) continue;
    for (const line of [0, 1, 2] as const) {
      const [from, to] = [before.statuses[line][cell.index], after.statuses[line][cell.index]] as [Status, Status];
      if (from === to) continue;
      const side = withdrawingSide(from, to);
      memoize(tallies, `${side} ${to}`, (): Tally => ({ side, status: to, sums: [0, 0, 0] })).sums[line] += cell.km2;
    }
  }
  return [...tallies.values()].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}

const sumOf = (tallies: readonly Tally[]): Quantity => {
  const outcome = (line: 0 | 1 | 2): number => tallies.reduce((sum, { sums }) => sum + sums[line], 0);
  const outcomes: Outcomes = [outcome(0), outcome(1), outcome(2)];
  return quantityOf(outcomes, 'km2');
};
const withoutArmiesIn = (tallies: readonly Tally[]): Quantity =>
  sumOf(tallies.filter(({ status }) => isWithoutArmies(status)));

/**
 * The land that changes from one assignment to the other, in all oblasts or in the given ones (ISO 3166-2 codes), by the
 * side that would withdraw. Both must be over the same mosaic.
 */
export function withdrawalsOf(before: Assignment, after: Assignment, oblasts?: readonly string[]): Withdrawals {
  const tallies = tallyChanges(before, after, oblasts);
  const moved = tallies.filter(({ side }) => side !== null);
  const ofSide = (ofWhom: Side): SideWithdrawals => {
    const own = tallies.filter(({ side }) => side === ofWhom);
    const parts = own.map(({ status, sums }) => ({ status, area: quantityOf(sums, 'km2') }));
    return { area: sumOf(own), withoutArmies: withoutArmiesIn(own), parts };
  };
  return {
    ukraine: ofSide('ukraine'),
    russia: ofSide('russia'),
    area: sumOf(moved),
    withoutArmies: withoutArmiesIn(moved),
    unmoved: sumOf(tallies.filter(({ side }) => side === null)),
  };
}

const observedCache = new WeakMap<World, Assignment>();

/** The situation of the day of the map; undefined for a world without that scenario. */
export function observedAssignment(world: World): Assignment | undefined {
  const observed = world.scenarios.get(OBSERVED);
  return observed && memoize(observedCache, world, () => assignAll(world.mosaic, observed));
}

/** The same from the situation of 28 December 2025; undefined for a world without that scenario. */
export function withdrawalsFromToday(
  world: World,
  after: Assignment,
  oblasts?: readonly string[],
): Withdrawals | undefined {
  const before = observedAssignment(world);
  return before && withdrawalsOf(before, after, oblasts);
}

/** The one number of a scenario: the km2 from which an army would withdraw, and whose; `both` where each leaves some land. */
export type Headline = { readonly kind: Side | 'both'; readonly area: Quantity };

/** The main number, by the same rule for both sides; null where no army would withdraw: the scenario draws no new line. */
export function headlineOf({ ukraine, russia, area }: Withdrawals): Headline | null {
  if (area.high === 0) return null;
  if (russia.area.high === 0) return { kind: 'ukraine', area };
  return { kind: ukraine.area.high === 0 ? 'russia' : 'both', area };
}
