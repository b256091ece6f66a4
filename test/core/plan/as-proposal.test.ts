// Proves that a plan as an entry of the workshop has the very land of the plan, and leaves the check with nothing to say.
// It must not know components.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DISK } from '../../../src/cli/disk.ts';
import { assign, type Scenario } from '../../../src/core/scenario/scenario.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { applyAll, documentIn, documentsOf } from '../../../src/core/draft/operation.ts';
import { planScenario } from '../../../src/core/plan/compile.ts';
import { proposalOf, rulesOfPlan, withoutPaint, type ProposalWords } from '../../../src/core/plan/as-proposal.ts';
import { EMPTY_PLAN, type Plan } from '../../../src/core/plan/plan.ts';
import { readCheckInput } from '../../../src/corpus/check-input.ts';
import { cachedDisk, overlaidDisk } from '../../../src/corpus/disk.ts';
import { judge } from '../../../src/corpus/judgement.ts';
import { changedTexts } from '../../../src/state/workshop/changed-texts.ts';
import { realPlans, world } from './ground.ts';

const donetsk: Plan = {
  ...EMPTY_PLAN,
  depth: [15, 5],
  pieces: [
    { given: 'demilitarised', where: { oblasts: ['UA-14'], withinKm: 'depth' } },
    { given: 'vacated-by-russia', where: { oblasts: ['UA-63'] } },
  ],
};

it('has the land of the plan without its paint, by rules that all have an effect but the last, which has no condition', () => {
  fc.assert(
    fc.property(realPlans, (plan) => {
      const { rules } = rulesOfPlan(world, plan)!;
      const whole = planScenario(world, withoutPaint(plan))!;
      const statuses = (given: Scenario['rules']) => assign({ ...whole, rules: given }, world.mosaic.cells, 0).join();
      expect(statuses([...rules])).toBe(statuses(whole.rules));
      expect(rules.map(({ where }) => where === undefined)).toEqual(rules.map((_, place) => place === rules.length - 1)); // prettier-ignore
      for (const one of rules.slice(0, -1)) expect(statuses(rules.filter((other) => other !== one))).not.toBe(statuses([...rules])); // prettier-ignore
      for (const one of rules) expect(Object.keys(one).filter((key) => !['where', 'status'].includes(key))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const disk = cachedDisk(DISK);
const base = (file: string): Json | undefined => {
  const text = disk.read(file);
  return text === undefined || file.endsWith('.md') ? text : (JSON.parse(text) as Json);
};
const wordsIn = (language: string): ProposalWords => ({
  title: `A plan in ${language}`,
  label: `Plan ${language}`,
  kicker: `Own plan ${language}`,
  summary: `A plan in ${language}.`,
  backs: `Nobody in ${language}.`,
  rejects: `Nobody in ${language}.`,
  unknown: [`Who proposes it in ${language}.`],
  clauses: [`One piece in ${language}.`],
  note: [`Own plan ${language}:`, 'nobody has proposed it'],
});

it('is an entry that the check takes, and that is counted with no real proposal', () => {
  const start = documentsOf(base);
  const words = new Map(['en', 'uk'].map((language) => [language, wordsIn(language)] as const));
  const operations = proposalOf(start, { id: 'own-plan', land: rulesOfPlan(world, donetsk)!, day: world.asOf, words });
  const drafted = applyAll(start, operations);
  const overlaid = cachedDisk(overlaidDisk(disk, changedTexts(drafted, undefined)));
  const { problems, moved } = judge(overlaid, undefined);
  expect([problems, moved]).toEqual([[], []]);
  const { world: changed } = readCheckInput(overlaid, () => '').input;
  const scenario = changed.scenarios.get('own-plan')!;
  expect(scenario.speaker).toBeNull();
  expect(assign(scenario, changed.mosaic.cells, 0)).toEqual(assign(planScenario(world, donetsk)!, world.mosaic.cells, 0)); // prettier-ignore
  expect(documentIn(drafted, 'src/content/offered.json')).not.toEqual(base('src/content/offered.json'));
});

it('has no note on the map where a plan changes nothing', () => {
  expect(rulesOfPlan(world, EMPTY_PLAN)!.subject).toBeUndefined();
  expect(rulesOfPlan(world, { ...EMPTY_PLAN, start: { scenario: 'gone', reading: null } })).toBeUndefined();
});

it('bug: a rule stayed that had lost its effect with one taken out after it', () => {
  const plan: Plan = { ...EMPTY_PLAN, pieces: [{ given: 'as-held', where: { withinKm: 16 } }] };
  const held = rulesOfPlan(world, EMPTY_PLAN)!.rules;
  expect(rulesOfPlan(world, plan)!.rules).toEqual(held);
});
