// The pin of a proposal as the reader has set it now.
// It must not know how pins are listed or drawn.
import type { World } from '../../core/land/catalogue.ts';
import { depthFor } from '../../core/scenario/scenario.ts';
import { scenarioOf } from '../../core/scenario/variant.ts';
import type { Pin } from '../../core/view/pins.ts';
import type { View } from '../../core/view/view.ts';

/** A scenario at the depth of the view, with its reading where it is the chosen one; undefined if there is none of that id. */
export function pinOf(world: World, view: View, scenario: string): Pin | undefined {
  const reading = scenario === view.scenario ? view.reading : null;
  const set = scenarioOf(world, { scenario, reading, own: view.own, plan: view.plan });
  return set && { scenario, reading, depth: set.depth ? depthFor(set, view.depth) : null };
}
