// Proves that a formula is called computable if, and only if, the evaluator computes it.
// It must not know figures.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { FIGURES } from '../../src/content/figures.ts';
import type { Counted } from '../../src/core/scenario/countable.ts';
import { isComputable } from '../../src/core/text/computable.ts';
import { evaluator, type Formula } from '../../src/core/text/formula.ts';

const world = readWorld();
const evaluate = evaluator(world);
const isEvaluated = (formula: Formula): boolean => {
  try {
    evaluate(formula);
    return true;
  } catch {
    return false;
  }
};

const feature = fc.constantFrom('town.kramatorsk', 'line.contact', 'area.donbas', 'border.ua', 'oblast.ua-14', 'town.nowhere', 'country.pl', 'strike.st01'); // prettier-ignore
const scenario = fc.constantFrom('no-deal', 'us-december-draft', 'nowhere', 'no-deal.nothing', 'own.ua-14');
const plain: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({ op: fc.constant('area' as const), scenario, within: feature }),
  fc.record({ op: fc.constant('in-question' as const), counted: fc.constant<Counted>(['standing']), within: feature, except: fc.array(feature) }), // prettier-ignore
  fc.record({ op: fc.constant('length' as const), feature }),
  fc.record({ op: fc.constant('distance' as const), from: feature }),
  fc.constantFrom<Formula>({ op: 'towns' }, { op: 'given', value: 5, unit: 'km', source: ['s1'] }, { op: 'area' }),
);
const formula = fc.oneof(
  plain,
  fc.record({ op: fc.constant('sum' as const), of: fc.array(plain, { minLength: 1, maxLength: 3 }) }),
  fc.record({ op: fc.constant('difference' as const), minuend: plain, subtrahend: plain }),
  fc.record({ op: fc.constant('share' as const), part: plain, whole: plain }),
);

test('a formula is computable if, and only if, it is computed', () => {
  fc.assert(fc.property(formula, (one) => isComputable(world, one) === isEvaluated(one)));
});

test('every figure of the site is computable', () => {
  for (const { formula: one } of FIGURES.values()) expect(isComputable(world, one)).toBe(true);
});
