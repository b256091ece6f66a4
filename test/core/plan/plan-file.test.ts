// Proves that a plan is itself again after its file, and that no other file is taken for one.
// It must not know how files are opened.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planFile, planInFile } from '../../../src/core/plan/plan-file.ts';
import { planText } from '../../../src/core/plan/plan-text.ts';
import { planArbitrary } from './plans.ts';

it('a plan is itself again after its file', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      expect(planInFile(planFile(plan))).toBe(planText(plan));
    }),
  );
});

it('no other file is a plan, and reading one never throws', () => {
  for (const content of [
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"kind":"redlines-plan"}',
    '{"kind":"redlines-plan","plan":"1.x"}',
    '{"plan":"1"}',
  ])
    // prettier-ignore
    expect(planInFile(content)).toBeUndefined();
  fc.assert(
    fc.property(fc.json(), (content) => {
      expect(planInFile(content)).toBeUndefined();
    }),
  );
});
