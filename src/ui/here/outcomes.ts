// Which proposals the text map speaks of, and what they and their statuses are called.
// It must not know what a proposal does to the land.
import { OFFERED } from '../../content/layers.ts';
import type { World } from '../../core/land/catalogue.ts';
import type { Scenario, Status } from '../../core/scenario/scenario.ts';
import { say } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

/** Every scenario, those offered first and in their order; the chosen one as the reader has set it. */
export function scenariosFor(world: World, chosen: Scenario): Scenario[] {
  const ids = new Set([...OFFERED, ...world.scenarios.keys(), chosen.id]);
  return [...ids].flatMap((id) => (id === chosen.id ? chosen : (world.scenarios.get(id) ?? [])));
}

/** What a scenario is called in a list; the reader's own zone has no text of its own. */
export const labelOf = ({ messages, locale, texts }: Lexicon, scenario: string): string =>
  texts.scenarios[scenario]?.label ?? say(messages, locale, 'own.title');

/** Statuses in words, as one of several that may hold. */
export const statusesIn = ({ messages, locale }: Lexicon, statuses: readonly Status[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    statuses.map((status) => say(messages, locale, `status.${status}`)),
  );
