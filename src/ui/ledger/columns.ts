// The columns by which areas and towns can be sorted, and the order that each of them gives.
// It must not know how a row is drawn.
import type { ResidentRow } from '../../core/population/residents.ts';
import type { TownRow } from '../../core/scenario/ledger-table.ts';
import { STATUSES, type Status } from '../../core/scenario/scenario.ts';
import { roundingStep, roundTo, type Quantity } from '../../core/values/quantity.ts';

/** Compares two ids by the names they have in the reader's language. */
export type ByName = (a: string, b: string) => number;
type Order<Row> = (a: Row, b: Row) => number;

const byStatus = (a: Status, b: Status): number => STATUSES.indexOf(a) - STATUSES.indexOf(b);

/** The number as it is shown: rounding can turn the order of two that are close. */
const shownValue = (quantity: Quantity): number => roundTo(quantity.central, roundingStep(quantity));

export type AreaKey = 'oblast' | 'status' | 'area' | 'share' | 'ofUkraine' | 'change' | 'places' | 'people';
export const AREA_NUMBERS: readonly AreaKey[] = ['area', 'share', 'ofUkraine', 'change', 'places', 'people'];

export function areaOrder(key: AreaKey, byName: ByName): Order<ResidentRow> {
  if (key === 'oblast') return (a, b) => byName(a.oblast, b.oblast);
  if (key === 'status') return (a, b) => byStatus(a.status, b.status);
  if (key === 'places' || key === 'people')
    return (a, b) => (a.residents?.[key].central ?? 0) - (b.residents?.[key].central ?? 0);
  return (a, b) => shownValue(a[key]) - shownValue(b[key]) || a[key].central - b[key].central;
}

export type TownKey = 'town' | 'oblast' | 'held' | 'before' | 'status';

export function townOrder(key: TownKey, byName: ByName): Order<TownRow> {
  if (key === 'town') return (a, b) => byName(a.id, b.id);
  if (key === 'oblast') return (a, b) => byName(a.oblast, b.oblast);
  if (key === 'held') return (a, b) => (a.held ?? '').localeCompare(b.held ?? '');
  return (a, b) => byStatus(a[key], b[key]);
}
