// A view that shows a plan, once plans can be read: the world that reads them, and the view without what is no plan.
// It must not know words, or who fetches it.
import type { World } from '../land/catalogue.ts';
import { shorten, type Notice } from '../view/notice.ts';
import type { View } from '../view/view.ts';
import { startOf } from './compile.ts';
import { isOfOtherCut, onCut } from './cut.ts';
import { isPlan, planText, readPlan } from './plan-text.ts';
import { PLAN_READER } from './reader.ts';

/** The world with what reads plans; the same one where it has that. */
export const withPlans = (world: World): World => (world.plans ? world : { ...world, plans: PLAN_READER });

/**
 * The view without a text that is no plan or that starts from a scenario that is not there, and without cells painted on
 * another cut of the land; what was left out is told in a notice. The same view where nothing was.
 */
export function settlePlan(view: View, world: World): { readonly view: View; readonly notices: readonly Notice[] } {
  const { plan: text } = view;
  if (text === '') return { view, notices: [] };
  const plan = readPlan(text);
  const lost = (kind: Notice['kind'], value: string): { view: View; notices: Notice[] } => ({
    view: { ...view, plan: '' },
    notices: [{ kind, key: 'plan', value: shorten(value) }],
  });
  if (!isPlan(plan)) return lost(plan === 'newer' ? 'newer' : 'noPlan', text);
  if (!startOf(world, plan)) return lost('unknown', [plan.start.scenario, plan.start.reading ?? []].flat().join('.'));
  if (!isOfOtherCut(plan, world.mosaic)) return { view, notices: [] };
  const rest = planText(onCut(plan, world.mosaic));
  return { view: { ...view, plan: rest }, notices: [{ kind: 'otherCut', key: 'plan', value: '' }] };
}
