// Groups of scenarios: each scenario is in the group of its kind, and geo/scenarios.json has the order of the groups.
// It must not know what a group is called.
import type { Problem } from '../../../geo/schema.ts';
import { groupOf, KIND_GROUPS } from '../scenario/kinds.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { OFFERED, scenariosOffered } from './offered.ts';

const FILE = 'geo/scenarios.json';

const judgeKinds = ({ world, offered }: CheckInput): Problem[] =>
  offered.scenarioGroups.flatMap(({ id: group, scenarios }) =>
    scenarios.flatMap((id, index) => {
      const scenario = world.scenarios.get(id);
      if (!scenario || groupOf(scenario.kind) === group) return [];
      const message = `offers “${id}”, a ${scenario.kind}, among the ${group}`;
      const path = `scenarioGroups.${group}.scenarios.${index}`;
      return [problemAt(OFFERED, path, message, `move it to “${groupOf(scenario.kind)}”`)];
    }),
  );

/** Tables, lists and files use the order of geo/scenarios.json, so it must be that of the groups. */
function judgeOrder({ world, offered, lost }: CheckInput): Problem[] {
  const groups = offered.scenarioGroups.map(({ id }) => id);
  const due = KIND_GROUPS.filter((group) => groups.includes(group));
  const message = `has its groups in the order ${groups.join(', ')}`;
  const grouped =
    groups.join() === due.join() ? [] : [problemAt(OFFERED, 'scenarioGroups', message, `write ${due.join(', ')}`)];
  const all = new Set(scenariosOffered(offered).map(({ id }) => id));
  const ids = [...world.scenarios.keys()].filter((id) => all.has(id));
  const order = [...all].filter((id) => world.scenarios.has(id));
  const first = ids.findIndex((id, index) => id !== order[index]);
  if (first < 0 || isLost({ lost }, FILE)) return grouped;
  const other = `is in the place where ${OFFERED} has “${order[first] ?? ''}”`;
  return [...grouped, problemAt(FILE, ids[first] ?? '', other, 'use the same order in both')];
}

export const SCENARIO_GROUP_RULES: readonly Rule[] = [
  { name: 'kinds of scenarios', judge: judgeKinds },
  { name: 'order of scenarios', judge: judgeOrder },
];
