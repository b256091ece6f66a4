// What every scenario changes, as rows in the order of the picker, and the columns by which they can be sorted.
// It must not know how a row is drawn or worded.
import type { World } from '../../core/land/catalogue.ts';
import type { KindGroup } from '../../core/scenario/kinds.ts';
import { assignAll } from '../../core/scenario/ledger.ts';
import type { Offered } from '../../core/scenario/offered.ts';
import type { Depth, Scenario } from '../../core/scenario/scenario.ts';
import type { Population, Residents } from '../../core/population/population.ts';
import { residentsWithdrawn } from '../../core/population/residents.ts';
import {
  observedAssignment,
  SIDES,
  withdrawalsFromToday,
  type Side,
  type Withdrawals,
} from '../../core/scenario/withdrawals.ts';

export type ChangeRow = {
  readonly scenario: Scenario;
  readonly group: KindGroup;
  /** The position in the picker, from 0. */
  readonly position: number;
  readonly withdrawals: Withdrawals;
  /** The places and registered people of the land that changes hands; undefined until they are fetched. */
  readonly residents: Residents | undefined;
};

/** The rows of all scenarios that are offered, in their first reading, with zones at `depth`, km, or their initial depth. */
export function changeRows(
  world: World,
  { scenarioGroups }: Offered,
  depth?: Depth,
  population?: Population,
): ChangeRow[] {
  const before = observedAssignment(world);
  const offered = scenarioGroups.flatMap(({ id, scenarios }) => scenarios.map((scenario) => [id, scenario] as const));
  return offered.flatMap(([group, id], position) => {
    const scenario = world.scenarios.get(id);
    const after = scenario && assignAll(world.mosaic, scenario, depth);
    const withdrawals = after && withdrawalsFromToday(world, after);
    const residents = population && before && after && residentsWithdrawn(population, before, after);
    return withdrawals ? [{ scenario, group, position, withdrawals, residents }] : [];
  });
}

export type ChangeKey = 'group' | Side | 'area' | 'people';
/** The columns of numbers, which are sorted with the largest first. */
export const CHANGE_NUMBERS: readonly ChangeKey[] = [...SIDES, 'area', 'people'];

function valueOf({ withdrawals, residents }: ChangeRow, key: Exclude<ChangeKey, 'group'>): number {
  if (key === 'people') return residents?.people.central ?? 0;
  return key === 'area' ? withdrawals.area.central : withdrawals[key].area.central;
}

/** The order of rows by a column: by group as in the picker, or by the number with the line as drawn. */
export const changeOrder = (key: ChangeKey): ((a: ChangeRow, b: ChangeRow) => number) =>
  key === 'group' ? (a, b) => a.position - b.position : (a, b) => valueOf(a, key) - valueOf(b, key);
