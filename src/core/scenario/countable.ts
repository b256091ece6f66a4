// Which scenarios count towards the land in question: what stands, what later drafts replaced, what is older.
// It must not know what they do to the land.
import type { World } from '../land/catalogue.ts';
import type { Scenario } from './scenario.ts';

/** What can be counted: what stands since November 2025, drafts that later ones replaced, and what is older. */
export const COUNTABLE = ['standing', 'superseded', 'earlier'] as const;
export type Countable = (typeof COUNTABLE)[number];
/** The groups whose proposals count, in the order of `COUNTABLE`. */
export type Counted = readonly Countable[];
export const STANDING: Counted = ['standing'];

/** The talks of November and December 2025: a demand or proposal whose period ends before them is an earlier one. */
const TALKS_FROM = '2025-11';
const PROPOSING: readonly Scenario['kind'][] = ['proposal', 'draft', 'demand'];

/** The group of a proposal, draft or demand; null for what proposes nothing: baselines, warnings and side questions. */
export function countableOf({ kind, period }: Pick<Scenario, 'kind' | 'period'>): Countable | null {
  if (kind === 'superseded-draft') return 'superseded';
  if (!PROPOSING.includes(kind)) return null;
  return (period.to ?? period.from) < TALKS_FROM ? 'earlier' : 'standing';
}

/** The proposals that count, in the order of the register, each in its first reading. */
export const countedScenarios = ({ scenarios }: Pick<World, 'scenarios'>, counted: Counted): Scenario[] =>
  [...scenarios.values()].filter((scenario) => {
    const group = countableOf(scenario);
    return group !== null && counted.includes(group);
  });
