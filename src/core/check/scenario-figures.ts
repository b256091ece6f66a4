// Numbers in a scenario's texts: those of the scenario itself, and of no other one.
// It must not know how a number is printed.
import type { Problem } from '../../../geo/schema.ts';
import { inputsOf } from '../text/figure.ts';
import { evaluator, type Evaluate, type Formula } from '../text/formula.ts';
import { figuresIn } from '../text/prose.ts';
import { paragraphsOf } from './corpus.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { knownOf } from './known.ts';

const OBSERVED = 'status-quo';

/** The same formula over another scenario; what is computed over the status quo stays so. */
function computedFor(formula: Formula, scenario: string): Formula {
  const again = (inner: Formula): Formula => computedFor(inner, scenario);
  switch (formula.op) {
    case 'area':
      return formula.scenario === undefined || formula.scenario === OBSERVED ? formula : { ...formula, scenario };
    case 'sum':
      return { ...formula, of: formula.of.map(again) };
    case 'share':
      return { ...formula, part: again(formula.part), whole: again(formula.whole) };
    default:
      return formula;
  }
}

/** Depths at which two formulas are compared, km: the initial one, and both ends of what a link can hold. */
const DEPTHS = [undefined, 1, 40] as const;

/** Whether two formulas have one value at every depth; also where one has none, which is told elsewhere. */
function isSame(a: Formula, b: Formula, evaluate: Evaluate): boolean {
  try {
    return DEPTHS.every((depth) => JSON.stringify(evaluate(a, depth)) === JSON.stringify(evaluate(b, depth)));
  } catch {
    return true;
  }
}

/**
 * A scenario's text shows figures of its own, of the status quo or of no scenario. One of another scenario it may show
 * only where its own rules give the same number: two plans may ask for the same land.
 */
function judge(input: CheckInput): Problem[] {
  const { world, figures, lost } = input;
  if ([...lost.files, ...lost.entries].some((one) => one.startsWith('geo/'))) return [];
  const evaluate = evaluator(world);
  const { oblast } = knownOf(input);
  const isSound = (id: string): boolean =>
    world.scenarios.get(id)?.rules.every(({ where }) => (where?.oblasts ?? []).every(oblast)) === true;
  return paragraphsOf(input).flatMap(({ file, path, paragraph }) => {
    const own = path.split('.')[0] ?? '';
    if (!file.startsWith('src/content/scenarios/') || !isSound(own)) return [];
    return figuresIn(paragraph).flatMap((id) => {
      const formula = figures.get(id)?.formula;
      const named = formula ? inputsOf(formula).scenarios : [];
      const others = named.filter((one) => one !== own && one !== OBSERVED && isSound(one));
      if (!formula || others.length === 0) return [];
      if (isSame(formula, computedFor(formula, own), evaluate)) return [];
      const message = `shows “${id}”, which is computed for “${others.join('”, “')}”`;
      return [problemAt(file, path, message, 'use a figure of this scenario (README: A figure), or words')];
    });
  });
}

export const SCENARIO_FIGURE_RULES: readonly Rule[] = [{ name: 'figures of other scenarios', judge }];
