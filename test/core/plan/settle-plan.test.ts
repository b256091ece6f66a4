// Proves what a link with a plan becomes: the plan, or the plan that changes nothing with a notice that says why.
// It must not know words.
import { describe, expect, it } from 'vitest';
import { cutOf } from '../../../src/core/plan/cut.ts';
import { EMPTY_PLAN, type Plan } from '../../../src/core/plan/plan.ts';
import { planText } from '../../../src/core/plan/plan-text.ts';
import { settlePlan, withPlans } from '../../../src/core/plan/settle-plan.ts';
import { scenarioOf, PLAN } from '../../../src/core/scenario/variant.ts';
import { sceneOf } from '../../../src/core/view/scene.ts';
import { fromQuery, settle } from '../../../src/core/view/share.ts';
import { INITIAL, type View } from '../../../src/core/view/view.ts';
import { mosaicOf } from '../../../src/core/land/mosaic.ts';
import { realWorld } from '../ground.ts';
import { world } from './ground.ts';

const viewOf = (plan: Plan | string): View => ({
  ...INITIAL,
  scenario: PLAN,
  plan: typeof plan === 'string' ? plan : planText(plan),
});
const painted: Plan = { ...EMPTY_PLAN, cut: cutOf(world.mosaic), pieces: [{ given: 'buffer', cells: [5, 6] }] };

describe('a link with a plan', () => {
  it('shows the plan: its land is on the map, though nobody has proposed it', () => {
    const { view, notices } = settlePlan(viewOf(painted), world);
    expect(notices).toEqual([]);
    const scene = sceneOf(view, world, { hovered: [], annotation: undefined, dark: false });
    expect(scene.overlays.map(({ status }) => status)).toEqual(['buffer']);
  });

  it('keeps the scenario when the catalogue settles it', () => {
    expect(settle(viewOf(painted), { has: (_, id) => id === PLAN }).view.scenario).toBe(PLAN);
  });

  it.each([
    ['1.damaged.x', 'noPlan'],
    ['7.later', 'newer'],
    [planText({ ...EMPTY_PLAN, start: { scenario: 'nothing', reading: null } }), 'unknown'],
  ] as const)('%s changes nothing, and is told: %s', (text, kind) => {
    const { view, notices } = settlePlan(viewOf(text), world);
    expect(view.plan).toBe('');
    expect(notices).toEqual([expect.objectContaining({ kind, key: 'plan' })]);
  });

  it('that has no text of a plan at all is unreadable', () => {
    expect(fromQuery('?scenario=plan&plan=hello').notices).toEqual([
      { kind: 'unreadable', key: 'plan', value: 'hello' },
    ]);
  });

  it('leaves out the land that was painted on another cut, and says so', () => {
    const { view, notices } = settlePlan(viewOf({ ...painted, cut: 'aaaaaa', depth: [3, 4] }), world);
    expect(view.plan).toBe(planText({ ...EMPTY_PLAN, depth: [3, 4] }));
    expect(notices.map(({ kind }) => kind)).toEqual(['otherCut']);
  });
});

describe('the cut', () => {
  it('is named by the hash of its inputs, and without one by its cells', () => {
    const { topology } = world.mosaic;
    const drafted = mosaicOf({ ...topology, input: 'unsaved' });
    const fewer = mosaicOf({ ...topology, objects: { cells: { ...topology.objects.cells, geometries: topology.objects.cells.geometries.slice(1) } } }); // prettier-ignore
    expect(cutOf(world.mosaic)).toBe(world.mosaic.input?.slice(0, 6));
    expect(new Set([world.mosaic, drafted, fewer].map(cutOf)).size).toBe(3);
    expect(cutOf(mosaicOf({ ...topology, input: 'unsaved' }))).toBe(cutOf(drafted));
  });
});

it('no plan has a scenario before its reader has been fetched', () => {
  const without = realWorld();
  expect(scenarioOf(without, viewOf(painted))).toBeUndefined();
  expect(scenarioOf(withPlans(without), viewOf(painted))?.id).toBe(PLAN);
  expect(withPlans(world)).toBe(world);
});
