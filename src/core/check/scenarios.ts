// Scenarios besides their rules: depths, and the columns of the overview.
// It must not know the words of a scenario; scenario-rules.ts judges the rules.
import type { Problem } from '../../../geo/schema.ts';
import { PIECES } from '../scenario/matrix.ts';
import { OBSERVED, assign } from '../scenario/scenario.ts';
import { oblastCodeOf } from '../values/id.ts';
import { DEEPEST } from '../view/view.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { isApplicable, ruleListsOf, SCENARIOS_FILE } from './scenario-rules.ts';

const COLUMNS = new Set(PIECES.flatMap((piece) => oblastCodeOf(piece) ?? []));

/** A scenario has a depth if, and only if, one of its rules depends on it. */
function judgeDepths({ world: { scenarios } }: CheckInput): Problem[] {
  return [...scenarios.values()].flatMap((scenario) => {
    const dependsOnDepth = ruleListsOf(scenario).some(({ rules }) =>
      rules.some(({ where }) => where?.withinKm === 'depth'),
    );
    if (dependsOnDepth === (scenario.depth !== undefined)) return [];
    const message = dependsOnDepth
      ? 'has a rule with `withinKm: "depth"` and no `depth`'
      : 'has a `depth` that no rule uses';
    const fix = dependsOnDepth
      ? 'give the scenario a `depth` with `least`, `most`, `initial` and `examples`'
      : 'give a rule `"withinKm": "depth"`, or remove `depth`';
    return [problemAt(SCENARIOS_FILE, scenario.id, message, fix)];
  });
}

/** The overview has a column for every oblast that a scenario changes, even at the greatest depth. */
function judgeColumns({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  const statusQuo = scenarios.get(OBSERVED);
  const plans = [...scenarios.values()].filter(({ kind }) => kind !== 'baseline');
  if (!statusQuo || ![statusQuo, ...plans].every(isApplicable)) return [];
  const before = assign(statusQuo, mosaic.cells, DEEPEST);
  return plans.flatMap((scenario) => {
    const after = assign(scenario, mosaic.cells, DEEPEST);
    const changed = mosaic.cells.filter(({ index }) => after[index] !== before[index]).map(({ oblast }) => oblast);
    const missing = [...new Set(changed)].filter((iso) => !COLUMNS.has(iso)).sort();
    const message = `changes land in ${missing.join(', ')}, for which the overview has no column`;
    const fix = 'correct the rules, or add the oblasts to PIECES in src/core/scenario/matrix.ts';
    return missing.length === 0 ? [] : [problemAt(SCENARIOS_FILE, `${scenario.id}.rules`, message, fix)];
  });
}

export const SCENARIO_RULES: readonly Rule[] = [
  { name: 'depths of scenarios', judge: judgeDepths },
  { name: 'columns of the overview', judge: judgeColumns },
];
