// What each piece of a plan is there for: the land that would have another status without it.
// It must not know words.
import type { World } from '../land/catalogue.ts';
import { assign, type Status } from '../scenario/scenario.ts';
import { planScenario } from './compile.ts';
import type { Plan } from './plan.ts';

function statusesOf(world: World, plan: Plan): readonly Status[] {
  const scenario = planScenario(world, plan);
  return scenario ? assign(scenario, world.mosaic.cells, 0) : [];
}

/** By piece: the km2 that would have another status without it, with the line as drawn; 0 for a piece that changes nothing. */
export function pieceEffects(world: World, plan: Plan): readonly number[] {
  const whole = statusesOf(world, plan);
  return plan.pieces.map((_, place) => {
    const without = statusesOf(world, { ...plan, pieces: plan.pieces.filter((__, index) => index !== place) });
    const differs = world.mosaic.cells.filter(({ index }) => without[index] !== whole[index]);
    return differs.reduce((sum, { km2 }) => sum + km2, 0);
  });
}
