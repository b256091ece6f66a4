// The real facts with what reads plans, for tests; arbitrary plans over them.
// It must not know what is tested.
import fc from 'fast-check';
import { cutOf } from '../../../src/core/plan/cut.ts';
import { withPlans } from '../../../src/core/plan/settle-plan.ts';
import { realWorld } from '../ground.ts';
import { plansOver } from './plans.ts';

export const world = withPlans(realWorld());

/** Every scenario in every reading. */
const starts = [...world.scenarios.values()].flatMap(({ id, readings = [] }) =>
  [null, ...readings.map((one) => one.id)].map((reading) => ({ scenario: id, reading })),
);

export const realPlans = plansOver({
  count: world.mosaic.cells.length,
  cut: cutOf(world.mosaic),
  start: fc.constantFrom(...starts),
});
