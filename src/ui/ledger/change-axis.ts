// The one axis of every bar of changed land: km2 from which Ukraine withdraws to the left of zero, Russia to the right.
// It must not know pixels, colours or words.
import type { World } from '../../core/land/catalogue.ts';
import { assignAll } from '../../core/scenario/ledger.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { SIDES, withdrawalsFromToday, type Side, type Withdrawals } from '../../core/scenario/withdrawals.ts';
import { memoize } from '../../core/values/memoize.ts';

/** Where the axis ends on either side, km2 from zero. */
export type Axis = Readonly<Record<Side, number>>;

/** km2 between two ticks, and the multiple to which both ends are rounded up. */
const STEP = 5000;

const roundUp = (km2: number): number => STEP * Math.max(1, Math.ceil(km2 / STEP));

/** The greatest withdrawal of either side under any scenario, reading and depth, ranges included. */
function greatest(world: World): Axis {
  const readingsOf = (scenario: Scenario): Scenario[] =>
    [scenario, ...(scenario.readings ?? [])].map(({ rules }) => ({ ...scenario, rules }));
  const all = [...world.scenarios.values()].flatMap((scenario) =>
    readingsOf(scenario).map((reading) =>
      withdrawalsFromToday(world, assignAll(world.mosaic, reading, scenario.depth?.most)),
    ),
  );
  const mostOf = (side: Side): number => Math.max(0, ...all.map((one) => one?.[side].area.high ?? 0));
  return { ukraine: roundUp(mostOf('ukraine')), russia: roundUp(mostOf('russia')) };
}

const cache = new WeakMap<World, Axis>();

/**
 * The axis on which all scenarios fit at every depth, the same whichever is chosen. It is longer only for a zone of the
 * reader's own that goes beyond all of them.
 */
export function axisFor(world: World, own?: Withdrawals): Axis {
  const axis = memoize(cache, world, () => greatest(world));
  const endOf = (side: Side): number => Math.max(axis[side], roundUp(own?.[side].area.high ?? 0));
  return own ? { ukraine: endOf('ukraine'), russia: endOf('russia') } : axis;
}

/** The length of km2 on the axis, per cent of its length. */
export const lengthOn = ({ ukraine, russia }: Axis, km2: number): number => (100 * km2) / (ukraine + russia);

/** The place of a withdrawal of `km2`, per cent of the axis from its left end. */
export const placeOn = (axis: Axis, side: Side, km2: number): number =>
  lengthOn(axis, side === 'ukraine' ? axis.ukraine - km2 : axis.ukraine + km2);

export type Tick = {
  /** km2, without a sign: both directions count upwards from zero. */
  readonly km2: number;
  /** Per cent of the axis from its left end. */
  readonly at: number;
  /** Whether it is also labelled where there is little room. */
  readonly major: boolean;
};

/** The ticks from left to right; zero is one of them. */
export function ticksOf(axis: Axis): Tick[] {
  const ticks = SIDES.flatMap((side) =>
    Array.from({ length: Math.floor(axis[side] / STEP) + 1 }, (_, index): Tick => {
      const km2 = index * STEP;
      return { km2, at: placeOn(axis, side, km2), major: index % 2 === 0 };
    }),
  );
  return ticks
    .filter((tick, index) => index === ticks.findIndex(({ at }) => at === tick.at))
    .sort((a, b) => a.at - b.at);
}
