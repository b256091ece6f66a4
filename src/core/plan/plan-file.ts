// A plan as the text of a file, and back: for plans that are too long for a link, and for those who collect files.
// It must not know how a file is opened or saved.
import type { Plan } from './plan.ts';
import { isPlan, planText, readPlan } from './plan-text.ts';

/** What tells the file of a plan from any other. */
const KIND = 'redlines-plan';

/** The file of a plan, JSON. */
export const planFile = (plan: Plan): string => `${JSON.stringify({ kind: KIND, plan: planText(plan) }, null, 2)}\n`;

/** The text of the plan in a file; undefined for any other file. Never throws. */
export function planInFile(content: string): string | undefined {
  let input: unknown;
  try {
    input = JSON.parse(content);
  } catch {
    return undefined;
  }
  const { kind, plan } = (input ?? {}) as { readonly kind?: unknown; readonly plan?: unknown };
  return kind === KIND && typeof plan === 'string' && isPlan(readPlan(plan)) ? plan : undefined;
}
