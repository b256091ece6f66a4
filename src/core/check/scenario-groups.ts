// Groups of scenarios: each scenario is in the group of its kind, and geo/scenarios.json has the order of the groups.
// It must not know what a group is called.
import type { Problem } from '../../../geo/schema.ts';
import { groupOf, KIND_GROUPS } from '../scenario/kinds.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/scenarios.json';
const LAYERS = 'src/content/layers.ts';

const judgeKinds = ({ world, offered }: CheckInput): Problem[] =>
  offered.groups.flatMap(({ id: group, scenarios }) =>
    scenarios.flatMap((id) => {
      const scenario = world.scenarios.get(id);
      if (!scenario || groupOf(scenario.kind) === group) return [];
      const message = `offers “${id}”, a ${scenario.kind}, among the ${group}`;
      return [problemAt(LAYERS, 'SCENARIO_GROUPS', message, `move it to “${groupOf(scenario.kind)}”`)];
    }),
  );

/** Tables, lists and files use the order of geo/scenarios.json, so it must be that of the groups. */
function judgeOrder({ world, offered, lost }: CheckInput): Problem[] {
  const groups = offered.groups.map(({ id }) => id);
  const due = KIND_GROUPS.filter((group) => groups.includes(group));
  const message = `has its groups in another order than KIND_GROUPS: ${groups.join(', ')}`;
  const grouped =
    groups.join() === due.join() ? [] : [problemAt(LAYERS, 'SCENARIO_GROUPS', message, `write ${due.join(', ')}`)];
  const ids = [...world.scenarios.keys()].filter((id) => offered.scenarios.includes(id));
  const order = [...new Set(offered.scenarios)].filter((id) => world.scenarios.has(id));
  const first = ids.findIndex((id, index) => id !== order[index]);
  if (first < 0 || isLost({ lost }, FILE)) return grouped;
  const other = `is in the place where SCENARIO_GROUPS has “${order[first] ?? ''}”`;
  return [...grouped, problemAt(FILE, ids[first] ?? '', other, 'use the same order in both')];
}

export const SCENARIO_GROUP_RULES: readonly Rule[] = [
  { name: 'kinds of scenarios', judge: judgeKinds },
  { name: 'order of scenarios', judge: judgeOrder },
];
