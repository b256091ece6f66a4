// The rules of scenarios: the last one catches all remaining land, every other one has an effect, and readings differ.
// It must not know the words of a scenario.
import type { Problem, Rule as LandRule, Scenario } from '../../../geo/schema.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { assign, depthFor, sidesOf } from '../scenario/scenario.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

export const SCENARIOS_FILE = 'geo/scenarios.json';

type RuleList = { readonly path: string; readonly rules: readonly LandRule[] };

/** The rules of a scenario, then those of its other readings. */
export const ruleListsOf = ({ id, rules, readings = [] }: Scenario): RuleList[] => [
  { path: `${id}.rules`, rules },
  ...readings.map((reading) => ({ path: `${id}.readings.${reading.id}.rules`, rules: reading.rules })),
];

/** The last rule, and only that, must have no condition. */
function catchAllProblems({ path, rules }: RuleList): Problem[] {
  const index = rules.findIndex(({ where }) => where === undefined);
  const last = rules.length - 1;
  if (index === last) return [];
  if (index < 0) {
    const message = 'must have no `where`: the last rule catches the rest';
    return [problemAt(SCENARIOS_FILE, `${path}.${last}`, message, 'add a rule that has only a `status`')];
  }
  const message = 'has no `where`, so no rule after it is ever reached';
  return [problemAt(SCENARIOS_FILE, `${path}.${index}`, message, 'move it to the end')];
}

/** Whether every list of rules ends with one that catches the rest, so that it can be applied. */
export const isApplicable = (scenario: Scenario): boolean =>
  ruleListsOf(scenario).every((list) => catchAllProblems(list).length === 0);

/** Rules without which all land would get the same status. */
function rulesWithoutEffect(scenario: Scenario, { path, rules }: RuleList, { cells }: Mosaic): Problem[] {
  const [depth] = sidesOf(depthFor(scenario, undefined));
  const statuses = assign({ ...scenario, rules: [...rules] }, cells, depth);
  return rules.slice(0, -1).flatMap(({ status }, index) => {
    const others = rules.filter((_, position) => position !== index);
    const statusesWithout = assign({ ...scenario, rules: others }, cells, depth);
    if (statusesWithout.some((other, cell) => other !== statuses[cell])) return [];
    const message = `has no effect: no land becomes “${status}” because of it`;
    return [problemAt(SCENARIOS_FILE, `${path}.${index}`, message, 'remove it, or move it up')];
  });
}

function problemsOfRules(scenario: Scenario, mosaic: Mosaic): Problem[] {
  return ruleListsOf(scenario).flatMap((list) => {
    const problems = catchAllProblems(list);
    return problems.length > 0 || mosaic.cells.length === 0 ? problems : rulesWithoutEffect(scenario, list, mosaic);
  });
}

const problemCache = new WeakMap<Mosaic, WeakMap<Scenario, readonly Problem[]>>();

function judgeRules({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  const byScenario = memoize(problemCache, mosaic, () => new WeakMap<Scenario, readonly Problem[]>());
  return [...scenarios.values()].flatMap((scenario) =>
    memoize(byScenario, scenario, () => problemsOfRules(scenario, mosaic)),
  );
}

/** Land held since 2014 has a status of its own wherever it stays as it is held: a rule for all Russian-held land must not take it first. */
function judgeOldLand({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  const old = mosaic.cells.filter(({ held, since2014 }) => held === 'russia' && since2014 === true);
  return [...scenarios.values()].filter(isApplicable).flatMap((scenario) =>
    ruleListsOf(scenario).flatMap(({ path, rules }) => {
      const statuses = assign({ ...scenario, rules: [...rules] }, mosaic.cells, depthFor(scenario, undefined));
      const mixed = new Set(old.flatMap(({ index, oblast }) => (statuses[index] === 'russian-held' ? [oblast] : [])));
      if (mixed.size === 0) return [];
      const message = `gives land in ${[...mixed].sort().join(', ')}, held since 2014, the status of land taken later`;
      const fix = 'put a rule with `"since2014": true` and the status “russian-held-since-2014” before it';
      return [problemAt(SCENARIOS_FILE, path, message, fix)];
    }),
  );
}

/** A reading must give some land another status than the first reading does. */
function judgeReadings({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  if (mosaic.cells.length === 0) return [];
  return [...scenarios.values()].filter(isApplicable).flatMap((scenario) => {
    const depth = depthFor(scenario, undefined);
    const first = assign(scenario, mosaic.cells, depth);
    return (scenario.readings ?? [])
      .filter(({ rules }) => {
        const statuses = assign({ ...scenario, rules }, mosaic.cells, depth);
        return first.every((status, cell) => status === statuses[cell]);
      })
      .map(({ id }) => {
        const path = `${scenario.id}.readings.${id}`;
        return problemAt(SCENARIOS_FILE, path, 'differs nowhere from the first reading');
      });
  });
}

export const SCENARIO_LAND_RULES: readonly Rule[] = [
  { name: 'rules of scenarios', judge: judgeRules },
  { name: 'land held since 2014', judge: judgeOldLand },
  { name: 'readings of scenarios', judge: judgeReadings },
];
