// How close a small map comes: near, on the land that most proposals change, or wide, where that would cut a scenario's own land off.
// It must not know how a picture is drawn.
import { area } from '../../core/land/measure.ts';
import type { World } from '../../core/land/catalogue.ts';
import { changedLand } from '../../core/scenario/changed-land.ts';
import { assignAll } from '../../core/scenario/ledger.ts';
import { OBSERVED, type Depth, type Scenario } from '../../core/scenario/scenario.ts';
import { boundsOf, within, type Box } from '../../core/values/bounds.ts';
import { LOOKS, type Look } from '../../map/static-small.ts';

export type Crop = {
  readonly look: Look;
  /** km2 of the changed land that lie outside the picture. */
  readonly outside: number;
};

/** The share of the changed land that a near picture may leave out; its caption says how much that is. */
const LEFT_OUT = 0.1;

const holds = (box: Box, [west, south, east, north]: Box): boolean =>
  within(box, [west, south]) && within(box, [east, north]);

/** The km2 of the land that a scenario changes from `observed`: all of it, and the pieces that reach beyond a box. */
function areasOf(world: World, scenario: Scenario, observed: Scenario, box: Box, depth: Depth) {
  const [before, after] = [assignAll(world.mosaic, observed), assignAll(world.mosaic, scenario, depth)];
  const pieces = changedLand(world.mosaic, before, after).flatMap(({ shape }) => shape.coordinates);
  const km2Of = (some: typeof pieces): number =>
    some.reduce((sum, coordinates) => sum + area({ type: 'Polygon', coordinates }), 0);
  const beyond = pieces.filter((coordinates) => !holds(box, boundsOf({ type: 'Polygon', coordinates })));
  return { whole: km2Of(pieces), outside: km2Of(beyond) };
}

/** The kinds that are about more land than the proposals change: law, the situation on the ground, Crimea and other places. */
const WIDE: readonly Scenario['kind'][] = ['baseline', 'observed', 'side-question'];

/** The crop for a scenario at a depth, km. */
export function cropOf(world: World, scenario: Scenario, depth: Depth): Crop {
  const wide: Crop = { look: 'wide', outside: 0 };
  const observed = world.scenarios.get(OBSERVED);
  if (!observed || WIDE.includes(scenario.kind)) return wide;
  const { whole, outside } = areasOf(world, scenario, observed, LOOKS.near, depth);
  return outside > LEFT_OUT * whole ? wide : { look: 'near', outside };
}
