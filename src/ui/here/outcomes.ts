// Which proposals the text map speaks of, and what they and their statuses are called.
// It must not know what a proposal does to the land.
import type { World } from '../../core/land/catalogue.ts';
import { outcomesOf } from '../../core/land/here.ts';
import type { Cell } from '../../core/land/mosaic.ts';
import type { KindGroup } from '../../core/scenario/kinds.ts';
import { OWN_TITLES, isOwnScenario } from '../../core/scenario/reported.ts';
import { offeredScenarios, type Offered } from '../../core/scenario/offered.ts';
import type { Depth, Scenario, Status } from '../../core/scenario/scenario.ts';
import type { PinnedLand } from '../../core/view/pinned-land.ts';
import { say } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';
import { pinName } from '../../state/pin-names.ts';

/** Every scenario, those offered first and in their order; the chosen one as the reader has set it. */
export function scenariosFor(world: World, offered: Offered, chosen: Scenario): Scenario[] {
  const ids = new Set([...offeredScenarios(offered), ...world.scenarios.keys(), chosen.id]);
  return [...ids].flatMap((id) => (id === chosen.id ? chosen : (world.scenarios.get(id) ?? [])));
}

/** What a scenario is called in a list, and that it is the reader's own setting where `own`; an own zone or plan has no text. */
export function labelOf({ messages, locale, texts }: Lexicon, scenario: string, own: boolean): string {
  const label = texts.scenarios[scenario]?.label;
  if (label === undefined) return say(messages, locale, isOwnScenario(scenario) ? OWN_TITLES[scenario] : 'own.title');
  return own ? say(messages, locale, 'own.variant', { title: label }) : label;
}

/** Statuses in words, as one of several that may hold. */
export const statusesIn = ({ messages, locale }: Lexicon, statuses: readonly Status[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    statuses.map((status) => say(messages, locale, `status.${status}`)),
  );

/** What each pinned proposal makes of a piece of land, one sentence each. */
export function pinnedSentences(lexicon: Lexicon, world: World, cell: Cell, pins: readonly PinnedLand[]): string[] {
  const { messages, locale } = lexicon;
  const quo = world.scenarios.get('status-quo');
  const statusIn = (scenario: Scenario, depth?: Depth) => outcomesOf(cell, [scenario], depth)[0]?.status;
  return pins.flatMap(({ pin, scenario, depth }) => {
    const status = statusIn(scenario, depth);
    const label = pinName(lexicon, pin);
    if (status === undefined) return [];
    if (quo && status === statusIn(quo)) return [say(messages, locale, 'here.pinnedSame', { label })];
    return [say(messages, locale, 'here.pinned', { label, status: say(messages, locale, `short.${status}`) })];
  });
}

/** Entries about scenarios of one group; `id` is null for the reader's own zone, which is in no group. */
export type OutcomeGroup<Entry> = { readonly id: KindGroup | null; readonly entries: readonly Entry[] };

/** Entries about scenarios in the groups of the picker and in their order, the reader's own zone first. */
export function groupedOutcomes<Entry extends { readonly scenario: string }>(
  entries: readonly Entry[],
  offered: Offered,
): OutcomeGroup<Entry>[] {
  const groups = offered.scenarioGroups.map(({ id, scenarios }) => ({
    id,
    entries: entries.filter(({ scenario }) => scenarios.includes(scenario)),
  }));
  const listed = offeredScenarios(offered);
  const own = { id: null, entries: entries.filter(({ scenario }) => !listed.includes(scenario)) };
  return [own, ...groups].filter((group) => group.entries.length > 0);
}
