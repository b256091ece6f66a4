// Whether a setting is one that somebody named, or the reader's own: by the depths and rules of geo/scenarios.json.
// It must not know how either is worded or drawn.
import type { World } from '../land/catalogue.ts';
import { depthFor, sidesOf, type Depth, type Scenario } from './scenario.ts';
import { OWN, PLAN, scenarioOf, type Variant } from './variant.ts';

/** A variant of a scenario at a depth, as a view holds it. */
export type SettingChoice = Variant & { readonly depth: Depth };

/**
 * Whether somebody named the depth for this scenario: a distance of its `examples`, the same on both sides. A scenario
 * without a zone has no depth to name; where no source names any, its initial depth is taken as the reported setting.
 */
export function isNamedDepth(scenario: Scenario, chosen: Depth): boolean {
  if (!scenario.depth) return true;
  const { examples, initial } = scenario.depth;
  const [ukraine, russia] = sidesOf(depthFor(scenario, chosen));
  return ukraine === russia && (examples.length > 0 ? examples : [initial]).includes(ukraine);
}

/** Rules as a text that is equal for equal rules: oblasts have no order. */
const rulesText = (rules: Scenario['rules']): string =>
  JSON.stringify(rules, (key, value: unknown) => (key === 'oblasts' ? [...(value as string[])].sort() : value));

/** The scenario that gives the same land the same status as the reader's own zone or plan, at a depth named for it. */
export function twinOf(world: World, setting: SettingChoice): Scenario | undefined {
  if (setting.scenario === PLAN) return world.plans?.twinOf(world, setting.plan ?? '');
  const own = setting.scenario === OWN ? scenarioOf(world, setting) : undefined;
  if (!own) return undefined;
  const text = rulesText(own.rules);
  return [...world.scenarios.values()].find(
    (scenario) =>
      scenario.depth &&
      isNamedDepth(scenario, setting.depth) &&
      [scenario, ...(scenario.readings ?? [])].some(({ rules }) => rulesText(rules) === text),
  );
}

/** By the id of what the reader composes: the message that says what it is called. */
export const OWN_TITLES = { [OWN]: 'own.title', [PLAN]: 'own.plan' } as const;

/** Whether a scenario is no proposal but what the reader composes: a zone or a plan. */
export const isOwnScenario = (scenario: string): scenario is keyof typeof OWN_TITLES =>
  Object.hasOwn(OWN_TITLES, scenario);

/** Whether the reader has set what nobody proposed: a depth that nobody named, or a zone that is no reported one. */
export function isOwnSetting(world: World, setting: SettingChoice): boolean {
  if (isOwnScenario(setting.scenario)) return twinOf(world, setting) === undefined;
  const scenario = scenarioOf(world, setting);
  return scenario !== undefined && !isNamedDepth(scenario, setting.depth);
}
