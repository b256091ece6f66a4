// What the rest of the core asks of plans by their texts: the scenario of a text, and which real one gives the same land.
// It must not know views. Fetched only where a plan is shown; the world carries it, see catalogue.ts.
import type { PlanReader, World } from '../land/catalogue.ts';
import { memoize, RecentCache } from '../values/memoize.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { planScenario } from './compile.ts';
import { nearestOf } from './nearest.ts';
import { EMPTY_PLAN, type Plan } from './plan.ts';
import { isPlan, readPlan } from './plan-text.ts';
import { signsOf } from './signs.ts';

/** The plans of the reader's last steps, each with its compiled rules. */
const MOST = 40;
const scenarios = new WeakMap<World, RecentCache<string, Scenario | undefined>>();
const twins = new WeakMap<Scenario, Scenario | undefined>();

/** The plan of a text; an empty text is the plan that changes nothing yet, and undefined stands for a text that is none. */
export function planOf(text: string): Plan | undefined {
  const read = text === '' ? EMPTY_PLAN : readPlan(text);
  return isPlan(read) ? read : undefined;
}

/** The same object for the same text, since compiled rules are cached by the identity of the rules. */
function scenarioOfText(world: World, text: string): Scenario | undefined {
  const known = memoize(scenarios, world, () => new RecentCache<string, Scenario | undefined>(MOST));
  return memoize(known, text, () => {
    const plan = planOf(text);
    return plan && planScenario(world, plan);
  });
}

/** The register's scenario, as somebody named it, that gives all land the very status that the plan gives it. */
function twinOfText(world: World, text: string): Scenario | undefined {
  const scenario = scenarioOfText(world, text);
  return scenario && memoize(twins, scenario, () => nearestOf(world, scenario, 'all').find(({ changes }) => changes.length === 0)?.scenario); // prettier-ignore
}

export const PLAN_READER: PlanReader = {
  scenarioOf: scenarioOfText,
  twinOf: twinOfText,
  signsOf: (text) => signsOf(planOf(text) ?? EMPTY_PLAN),
};
