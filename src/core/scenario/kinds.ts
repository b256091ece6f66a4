// The groups in which scenarios are listed and counted: each kind belongs to a single group.
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
/** A group with the ids of the scenarios that it offers, in their order. */
export type ScenarioGroup = { readonly id: KindGroup; readonly scenarios: readonly string[] };

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

/** The group of a kind of scenario; the legal baseline and the observed situation share a group. */
export const groupOf = (kind: Scenario['kind']): KindGroup => GROUP_OF[kind];
