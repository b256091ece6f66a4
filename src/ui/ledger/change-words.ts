// Which message says what becomes of changed land, that nothing changes, or how large it is beside a known place.
// It must not know the messages' words or any area.
import type { Scenario, Status } from '../../core/scenario/scenario.ts';
import type { Factor } from '../../core/scenario/size-comparison.ts';
import { isWithoutArmies } from '../../core/scenario/withdrawals.ts';
import type { MessageKey } from '../../i18n/messages.ts';

/** The message for land that both armies would be barred from; undefined for other land. */
export function withoutArmiesKey(status: Status): MessageKey | undefined {
  if (!isWithoutArmies(status)) return undefined;
  return status === 'buffer-counted-russian' ? 'short.buffer-counted-russian' : 'change.withoutArmies';
}

const NO_CHANGE: Readonly<Record<Scenario['kind'], MessageKey>> = {
  baseline: 'change.noneBaseline',
  observed: 'change.noneObserved',
  proposal: 'change.none',
  draft: 'change.none',
  'superseded-draft': 'change.none',
  demand: 'change.noneOther',
  warning: 'change.noneOther',
  'side-question': 'change.noneOther',
};

/** The message for a scenario under which no army would withdraw from any land. */
export const noChangeKey = (kind: Scenario['kind']): MessageKey => NO_CHANGE[kind];

const SIZE: Readonly<Record<Factor, MessageKey>> = {
  1: 'size.same',
  2: 'size.twice',
  0.5: 'size.half',
  3: 'size.threeTimes',
  1.5: 'size.oneAndHalf',
  4: 'size.fourTimes',
  0.75: 'size.threeQuarters',
  0.25: 'size.quarter',
};

/** The message that compares an area with `factor` times a place. */
export const sizeKey = (factor: Factor): MessageKey => SIZE[factor];
