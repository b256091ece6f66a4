// Plans out of pasted text: links and plans' own texts, one a line or between blanks, and what of it could not be used.
// It must not know words, nor what is done with the plans.
import type { World } from '../land/catalogue.ts';
import { parametersIn } from '../view/link-text.ts';
import { shorten } from '../view/notice.ts';
import { planScenario } from './compile.ts';
import { isOfOtherCut } from './cut.ts';
import type { Plan } from './plan.ts';
import { isPlan, readPlan } from './plan-text.ts';

/** As many as a class has. */
export const MOST_PLANS = 30;

/** Why a line has no plan that could be read here; `other-cut` is a plan that is read without its painted cells. */
export type PastedFault = 'no-plan' | 'unreadable' | 'newer' | 'unknown-start' | 'other-cut' | 'too-many';
export type PastedPlan = { readonly plan: Plan; readonly text: string };
export type Pasted = {
  readonly plans: readonly PastedPlan[];
  /** In the order of the text; `shown` is the beginning of what stood there. */
  readonly faults: readonly { readonly fault: PastedFault; readonly shown: string }[];
};

/** The text of a plan in a link, or the whole where it is no link; undefined for a link without a plan. */
function textIn(word: string): string | undefined {
  const query = word.indexOf('?');
  if (query < 0) return /[:/]/.test(word) ? undefined : word.toLowerCase();
  return parametersIn(word.slice(query).split('#')[0] ?? '')
    .find(({ name }) => name === 'plan')
    ?.value.toLowerCase();
}

type Judged = { readonly fault?: PastedFault; readonly pasted?: PastedPlan };

function judge(world: World, word: string): Judged {
  const text = textIn(word);
  if (text === undefined) return { fault: 'no-plan' };
  const plan = readPlan(text);
  if (!isPlan(plan)) return { fault: plan };
  if (!planScenario(world, plan)) return { fault: 'unknown-start' };
  return { pasted: { plan, text }, ...(isOfOtherCut(plan, world.mosaic) ? { fault: 'other-cut' } : {}) };
}

/** The plans of pasted links and texts, at most `MOST_PLANS`, the same plan as often as it stands there. Never throws. */
export function readPasted(world: World, pasted: string): Pasted {
  const plans: PastedPlan[] = [];
  const faults: { fault: PastedFault; shown: string }[] = [];
  for (const word of pasted.split(/\s+/).filter(Boolean)) {
    const { fault, pasted: plan } = judge(world, word);
    const extra = plan && plans.length >= MOST_PLANS ? 'too-many' : fault;
    if (extra) faults.push({ fault: extra, shown: shorten(word) });
    if (plan && extra !== 'too-many') plans.push(plan);
  }
  return { plans, faults };
}
