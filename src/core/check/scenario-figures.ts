// The figures in the texts of a scenario must belong to that scenario.
// It must not know how a number is printed.
import { OBSERVED } from '../scenario/scenario.ts';
import type { Problem } from '../../../geo/schema.ts';
import { inputsOf } from '../text/figure.ts';
import { evaluator, type Evaluate, type Formula } from '../text/formula.ts';
import { figuresIn } from '../text/prose.ts';
import { DEEPEST, SHALLOWEST } from '../view/view.ts';
import { paragraphsOf } from './corpus.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { knownIds } from './known-ids.ts';

/** The same formula for another scenario; parts computed for the status quo are unchanged. */
function computedFor(formula: Formula, scenario: string): Formula {
  const recompute = (inner: Formula): Formula => computedFor(inner, scenario);
  switch (formula.op) {
    case 'area':
      return formula.scenario === undefined || formula.scenario === OBSERVED ? formula : { ...formula, scenario };
    case 'sum':
      return { ...formula, of: formula.of.map(recompute) };
    case 'difference':
      return { ...formula, minuend: recompute(formula.minuend), subtrahend: recompute(formula.subtrahend) };
    case 'share':
      return { ...formula, part: recompute(formula.part), whole: recompute(formula.whole) };
    default:
      return formula;
  }
}

/** Depths at which two formulas are compared, km: the initial one, the least and the greatest. */
const DEPTHS = [undefined, SHALLOWEST, DEEPEST] as const;

/** Whether two formulas have the same values at every depth; true if one has no value, which the rule of values reports. */
function hasSameValues(a: Formula, b: Formula, evaluate: Evaluate): boolean {
  try {
    return DEPTHS.every((depth) => JSON.stringify(evaluate(a, depth)) === JSON.stringify(evaluate(b, depth)));
  } catch {
    return true;
  }
}

/**
 * The texts of a scenario show figures of that scenario, of the status quo or of no scenario. A figure of another
 * scenario is allowed only if the rules of this one give the same number: two plans may ask for the same land.
 */
function judge(input: CheckInput): Problem[] {
  const { world, figures, lost } = input;
  if ([...lost.files, ...lost.entries].some((entry) => entry.startsWith('geo/'))) return [];
  const evaluate = evaluator(world);
  const { oblast } = knownIds(input);
  const isApplicable = (id: string): boolean =>
    world.scenarios.get(id)?.rules.every(({ where }) => (where?.oblasts ?? []).every(oblast)) === true;
  return paragraphsOf(input).flatMap(({ file, path, paragraph }) => {
    const own = path.split('.')[0] ?? '';
    if (!/^src\/content\/(scenarios|notes)\//.test(file) || !isApplicable(own)) return [];
    return figuresIn(paragraph).flatMap((id) => {
      const formula = figures.get(id)?.formula;
      const named = formula ? inputsOf(formula).scenarios : [];
      const others = named.filter((scenario) => scenario !== own && scenario !== OBSERVED && isApplicable(scenario));
      if (!formula || others.length === 0) return [];
      if (hasSameValues(formula, computedFor(formula, own), evaluate)) return [];
      const message = `shows “${id}”, which is computed for “${others.join('”, “')}”`;
      return [problemAt(file, path, message, 'use a figure of this scenario (README: A figure), or words')];
    });
  });
}

export const SCENARIO_FIGURE_RULES: readonly Rule[] = [{ name: 'figures of other scenarios', judge }];
