// Depths of scenarios: those whose rules follow one have it, and only those.
// It must not know the words of a scenario; scenario-rules.ts judges the rules.
import type { Problem } from '../../../geo/schema.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { ruleListsOf, SCENARIOS_FILE } from './scenario-rules.ts';

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

export const DEPTH_RULES: readonly Rule[] = [{ name: 'depths of scenarios', judge: judgeDepths }];
