// What is offered to choose from, by ids: scenarios in their groups, the few shown unasked, contradictions, presentations.
// It must not know what anything is called, or whether it exists.
import type { ScenarioGroup } from './kinds.ts';

/** Each list in its order, as src/content/offered.json has them. */
export type Offered = {
  /** Every scenario in the group of its kind; within a group as a desk would list them. */
  readonly scenarioGroups: readonly ScenarioGroup[];
  /** The few that stand in the picker unasked; the reader opens the rest. */
  readonly foremost: readonly string[];
  /** The contradictions about the talks themselves, which the list opens with; details of the articles follow. */
  readonly foremostContradictions: readonly string[];
  /** The ready presentations by their folders. */
  readonly decks: readonly string[];
};

/** The ids of all scenarios on offer, in the order of the picker. */
export const offeredScenarios = ({ scenarioGroups }: Pick<Offered, 'scenarioGroups'>): readonly string[] =>
  scenarioGroups.flatMap(({ scenarios }) => scenarios);
