// The groups in which scenarios are offered and counted: each kind belongs to one group, everywhere.
// It must not know what a group is called.
import type { Scenario } from './scenario.ts';

export const KIND_GROUPS = [
  'baselines',
  'proposals',
  'drafts',
  'superseded',
  'demands',
  'warnings',
  'side-questions',
] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const GROUP_OF: Readonly<Record<Scenario['kind'], KindGroup>> = {
  baseline: 'baselines',
  observed: 'baselines',
  proposal: 'proposals',
  draft: 'drafts',
  'superseded-draft': 'superseded',
  demand: 'demands',
  warning: 'warnings',
  'side-question': 'side-questions',
};

/** The group of a kind of scenario: the law and what was observed are one group, all others are their own. */
export const groupOf = (kind: Scenario['kind']): KindGroup => GROUP_OF[kind];
