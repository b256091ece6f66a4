// The scenario that is laid beside the chosen one, worked out: as a view, as areas, and what tells the two apart.
// It must not know how either is drawn or told.
import { differenceOf, type Change } from '../../core/scenario/difference.ts';
import { assignAll, type Assignment } from '../../core/scenario/ledger.ts';
import { STATUSES, type Status } from '../../core/scenario/scenario.ts';
import { scenarioOf } from '../../core/scenario/variant.ts';
import { comparedView } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';

/** The first is what the chosen scenario is compared with, the second is the chosen one. */
export type Pair = { readonly before: Assignment; readonly after: Assignment; readonly changes: readonly Change[] };

/** The two scenarios of a view that compares; undefined while facts load or where the other names none. */
export function pairOf({
  view,
  world,
  assignment: after,
}: Pick<Store, 'view' | 'world' | 'assignment'>): Pair | undefined {
  if (!view.compare || !world || !after) return undefined;
  const other = scenarioOf(world, comparedView(view, view.compare));
  if (!other) return undefined;
  const before = assignAll(world.mosaic, other, view.depth);
  return { before, after, changes: differenceOf(before, after) };
}

/** What the chosen scenario (`right`) and the one beside it (`left`) are called, with their reading where it is not the first. */
export function namesOf(store: Store): { readonly left: string; readonly right: string } {
  const called = ({ scenario, reading }: { readonly scenario: string; readonly reading: string | null }): string => {
    const label = reading === null ? undefined : store.lexicon?.texts.scenarios[scenario]?.readings?.[reading]?.label;
    return [store.titleOf(scenario), label].filter(Boolean).join(': ');
  };
  return { left: store.view.compare ? called(store.view.compare) : '', right: called(store.view) };
}

export type Kind = { readonly from: Status; readonly to: Status };

/** The kinds of change that the line as drawn shows, in the order of statuses. */
export const kindsOf = (changes: readonly Change[]): Kind[] =>
  STATUSES.flatMap((from) =>
    STATUSES.filter((to) =>
      changes.some((change) => change.from === from && change.to === to && change.area.central > 0),
    ).map((to) => ({ from, to })),
  );
