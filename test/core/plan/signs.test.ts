// Proves that all a plan can say of its three places is drawn as a sign of its own, in the legend's words, within its place.
// It must not know how a sign looks.
import { expect, it } from 'vitest';
import { cellAt } from '../../../src/core/land/mosaic.ts';
import { EMPTY_PLAN, MARK_PLACES, MARKS, type Plan } from '../../../src/core/plan/plan.ts';
import { planText } from '../../../src/core/plan/plan-text.ts';
import { signsOf } from '../../../src/core/plan/signs.ts';
import { numeralOf, SIGN_KINDS } from '../../../src/core/view/plan-signs.ts';
import { sceneOf } from '../../../src/core/view/scene.ts';
import { INITIAL } from '../../../src/core/view/view.ts';
import { keysOf } from '../../../src/map/keys.ts';
import { legendOf } from '../../../src/ui/legend/legend.ts';
import { world } from './ground.ts';

const saying = (marks: Partial<Plan['marks']>): Plan => ({ ...EMPTY_PLAN, marks: { ...EMPTY_PLAN.marks, ...marks } });
const everything = MARK_PLACES.flatMap((place) => MARKS[place].map((says) => saying({ [place]: says })));
const sceneOfPlan = (plan: Plan, hidden: readonly 'zone'[] = []) =>
  sceneOf({ ...INITIAL, scenario: 'plan', plan: planText(plan), hidden }, world, { hovered: [], annotation: undefined, dark: false }); // prettier-ignore

it('has one sign for everything that a plan can say, and none for what it does not say', () => {
  expect(everything.flatMap(signsOf).map(({ kind }) => kind)).toEqual([...SIGN_KINDS]);
  expect(signsOf(EMPTY_PLAN)).toEqual([]);
});

it('stands in its place, no finer than 0.01 degrees', () => {
  const oblasts = { I: 'UA-23', II: 'UA-48', III: 'UA-43' } as const;
  for (const { feature, kind, at } of everything.flatMap(signsOf)) {
    const known = world.features.get(feature)?.geometry;
    const position = at ?? (known?.type === 'Point' ? known.coordinates : []);
    for (const degrees of at ?? []) expect(Math.round(degrees * 100) / 100).toBe(degrees);
    const numeral = numeralOf(kind) as keyof typeof oblasts;
    expect(cellAt(world.mosaic, [...position])?.oblast, kind).toBe(oblasts[numeral]);
  }
});

it('is drawn and explained with the zones of the plan, and hidden with them', () => {
  const plan = saying({ plant: 'shared', crimea: 'open' });
  const scene = sceneOfPlan(plan);
  expect(scene.marks.map(({ kind }) => kind)).toEqual(['plan-plant-shared', 'plan-crimea-open']);
  expect(legendOf(scene, world).map(({ key }) => key)).toEqual(expect.arrayContaining(['plan-plant-shared', 'plan-crimea-open'])); // prettier-ignore
  expect(sceneOfPlan(plan, ['zone']).marks).toEqual([]);
});

it('gives the map other geometry where a plan says something of another place', () => {
  const keys = [EMPTY_PLAN, saying({ plant: 'open' }), saying({ crimea: 'open' })].map((plan) => keysOf(sceneOfPlan(plan)).marks); // prettier-ignore
  expect(new Set(keys).size).toBe(3);
});
