// The two scenarios being compared: their areas, their names, and the differences between them.
// It must not know how either is drawn or worded.
import type { World } from '../../core/land/catalogue.ts';
import { differenceOf, type Change } from '../../core/scenario/difference.ts';
import { assignAll, type Assignment } from '../../core/scenario/ledger.ts';
import { STATUSES, type Status } from '../../core/scenario/scenario.ts';
import { scenarioOf } from '../../core/scenario/variant.ts';
import { comparedView, type View } from '../../core/view/view.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Store } from '../../state/store.svelte.ts';

/** `before` is the scenario that the chosen one is compared with, `after` is the chosen one. */
export type Pair = { readonly before: Assignment; readonly after: Assignment; readonly changes: readonly Change[] };

/** The two scenarios of a comparison; undefined while facts load, or if the other scenario does not exist. */
export function pairOf(world: World | undefined, view: View, after: Assignment | undefined): Pair | undefined {
  if (!view.compare || !world || !after) return undefined;
  const other = scenarioOf(world, comparedView(view, view.compare));
  if (!other) return undefined;
  const before = assignAll(world.mosaic, other, view.depth);
  return { before, after, changes: differenceOf(before, after) };
}

/** Names of the chosen scenario (`right`) and of the other (`left`), with the reading if it is not the first. */
export function namesOf({ knowledge, choice }: Store): { readonly left: string; readonly right: string } {
  const titleOf = (view: View): string => {
    const { scenario, reading } = view;
    const label =
      reading === null ? undefined : knowledge.lexicon?.texts.scenarios[scenario]?.readings?.[reading]?.label;
    return [knowledge.settingTitle(view), label].filter(Boolean).join(': ');
  };
  return {
    left: choice.view.compare ? titleOf(comparedView(choice.view, choice.view.compare)) : '',
    right: titleOf(choice.view),
  };
}

/** The message that says on which side a proposal is: on an upright phone, two maps beside each other are stacked. */
export function sideMessage({ choice, room }: Store, side: 'left' | 'right'): MessageKey {
  const isStacked = room.narrow && room.windowHeight >= room.windowWidth && choice.view.compare?.mode === 'side';
  return isStacked ? `compare.narrow.${side}` : `compare.${side}`;
}

export type Kind = { readonly from: Status; readonly to: Status };

/** The kinds of change that occur with the line as drawn, in the order of statuses. */
export const kindsOf = (changes: readonly Change[]): Kind[] =>
  STATUSES.flatMap((from) =>
    STATUSES.filter((to) =>
      changes.some((change) => change.from === from && change.to === to && change.area.central > 0),
    ).map((to) => ({ from, to })),
  );

/** Land that becomes `to`, whatever it was: the map draws it alike. */
export type Becoming = { readonly from: readonly Status[]; readonly to: Status };

/** What land becomes with the line as drawn, in the order of statuses. */
export function becomingOf(changes: readonly Change[]): Becoming[] {
  const kinds = kindsOf(changes);
  return STATUSES.flatMap((to) => {
    const from = kinds.filter((kind) => kind.to === to).map((kind) => kind.from);
    return from.length > 0 ? [{ from, to }] : [];
  });
}

/** `Government-held or Demilitarised → Ukraine would withdraw`, in the language of the words. */
export function becomingWords({ from, to }: Becoming, { knowledge, choice }: Store): string {
  const locale = knowledge.lexicon?.locale ?? choice.view.locale;
  const names = from.map((status) => knowledge.say(`status.${status}`));
  return knowledge.say('compare.fromTo', {
    from: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names),
    to: knowledge.say(`status.${to}`),
  });
}
