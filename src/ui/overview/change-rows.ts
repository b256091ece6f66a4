// What every scenario changes, as rows in the order of the picker, and the columns by which they can be sorted.
// It must not know how a row is drawn or worded.
import type { World } from '../../core/land/catalogue.ts';
import type { KindGroup } from '../../core/scenario/kinds.ts';
import { assignAll } from '../../core/scenario/ledger.ts';
import type { Offered } from '../../core/scenario/offered.ts';
import type { Depth, Scenario } from '../../core/scenario/scenario.ts';
import { SIDES, withdrawalsFromToday, type Side, type Withdrawals } from '../../core/scenario/withdrawals.ts';

export type ChangeRow = {
  readonly scenario: Scenario;
  readonly group: KindGroup;
  /** The position in the picker, from 0. */
  readonly position: number;
  readonly withdrawals: Withdrawals;
};

/** The rows of all scenarios that are offered, in their first reading, with zones at `depth`, km, or their initial depth. */
export function changeRows(world: World, { scenarioGroups }: Offered, depth?: Depth): ChangeRow[] {
  const offered = scenarioGroups.flatMap(({ id, scenarios }) => scenarios.map((scenario) => [id, scenario] as const));
  return offered.flatMap(([group, id], position) => {
    const scenario = world.scenarios.get(id);
    const withdrawals = scenario && withdrawalsFromToday(world, assignAll(world.mosaic, scenario, depth));
    return withdrawals ? [{ scenario, group, position, withdrawals }] : [];
  });
}

export type ChangeKey = 'group' | Side | 'area';
/** The columns of numbers, which are sorted with the largest first. */
export const CHANGE_NUMBERS: readonly ChangeKey[] = [...SIDES, 'area'];

const valueOf = ({ withdrawals }: ChangeRow, key: Exclude<ChangeKey, 'group'>): number =>
  key === 'area' ? withdrawals.area.central : withdrawals[key].area.central;

/** The order of rows by a column: by group as in the picker, or by the km2 with the line as drawn. */
export const changeOrder = (key: ChangeKey): ((a: ChangeRow, b: ChangeRow) => number) =>
  key === 'group' ? (a, b) => a.position - b.position : (a, b) => valueOf(a, key) - valueOf(b, key);
