// Several plans laid over each other: of every cell, how many of them give it which status, and leave it as it is.
// It must not know who made a plan, nor words. It counts plans; it does not judge them.
import type { World } from '../land/catalogue.ts';
import { assign, OBSERVED, STATUSES, type Status } from '../scenario/scenario.ts';
import { memoize } from '../values/memoize.ts';
import { planScenario } from './compile.ts';
import type { Plan } from './plan.ts';

/** How many of the plans give land a status. */
export type Votes = { readonly status: Status; readonly plans: number };
/** Land of which the plans say the same. */
export type AgreedLand = {
  readonly now: Status;
  /** How many plans leave it as it is. */
  readonly leave: number;
  /** Every status that some plan gives it, the one that most give first; equal ones in the order of `STATUSES`. */
  readonly votes: readonly Votes[];
  /** Indices of its cells. */
  readonly cells: readonly number[];
  readonly km2: number;
};
export type Agreement = {
  /** How many plans are laid over each other. */
  readonly plans: number;
  /** By cell: how many plans leave it as it is. */
  readonly leave: readonly number[];
  /** By cell: how many plans give it the status that most give it. */
  readonly most: readonly number[];
  /** The land in pieces, the largest first. */
  readonly land: readonly AgreedLand[];
  /** The km2 of which all plans say the same, and of these the km2 that all leave as they are. */
  readonly agreedKm2: number;
  readonly agreedToLeaveKm2: number;
};

function votesOf(given: readonly Status[]): Votes[] {
  const counts = new Map<Status, number>();
  for (const status of given) counts.set(status, (counts.get(status) ?? 0) + 1);
  return STATUSES.flatMap((status) => {
    const plans = counts.get(status);
    return plans === undefined ? [] : [{ status, plans }];
  }).sort((a, b) => b.plans - a.plans);
}

/** The statuses that each plan gives to all cells, with the line as drawn; without plans whose start does not exist. */
const statusesOf = (world: World, plans: readonly Plan[]): Status[][] =>
  plans.flatMap((plan) => {
    const scenario = planScenario(world, plan);
    return scenario ? [assign(scenario, world.mosaic.cells, 0)] : [];
  });

/** What plans agree on, with the line as drawn. Throws without the observed scenario. */
export function agreementOf(world: World, plans: readonly Plan[]): Agreement {
  const observed = world.scenarios.get(OBSERVED);
  if (!observed) throw new Error(`no scenario ${OBSERVED}`);
  const { cells } = world.mosaic;
  const [today, given] = [assign(observed, cells, 0), statusesOf(world, plans)];
  const land = new Map<string, { now: Status; leave: number; votes: Votes[]; cells: number[]; km2: number }>();
  for (const { index, km2 } of cells) {
    const now = today[index] as Status;
    const votes = votesOf(given.map((statuses) => statuses[index] as Status));
    const leave = votes.find(({ status }) => status === now)?.plans ?? 0;
    const key = [now, ...votes.map(({ status, plans: n }) => `${status}:${n}`)].join(' ');
    const piece = memoize(land, key, () => ({ now, leave, votes, cells: [] as number[], km2: 0 }));
    piece.cells.push(index);
    piece.km2 += km2;
  }
  return summed(
    [...land.values()].sort((a, b) => b.km2 - a.km2),
    given.length,
    cells.length,
  );
}

function summed(land: readonly AgreedLand[], plans: number, count: number): Agreement {
  const [leave, most] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  for (const piece of land)
    for (const cell of piece.cells) [leave[cell], most[cell]] = [piece.leave, piece.votes[0]?.plans ?? 0];
  const km2Where = (includes: (piece: AgreedLand) => boolean): number =>
    land.filter(includes).reduce((sum, { km2 }) => sum + km2, 0);
  return {
    plans,
    leave,
    most,
    land,
    agreedKm2: plans === 0 ? 0 : km2Where(({ votes }) => votes.length === 1),
    agreedToLeaveKm2: plans === 0 ? 0 : km2Where((piece) => piece.leave === plans),
  };
}
