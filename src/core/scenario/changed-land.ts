// The outlines of the land whose status differs between two scenarios, one for each pair of statuses.
// It must not know areas; difference.ts adds those up.
import type { MultiPolygon } from 'geojson';
import type { Assignment } from './ledger.ts';
import { outlineWith, type Mosaic } from '../land/mosaic.ts';
import type { Status } from './scenario.ts';

const SEPARATOR = '>';

export type ChangedLand = { readonly from: Status; readonly to: Status; readonly shape: MultiPolygon };

/** The outlines, `[lon, lat]`, of the land whose status changes with the line as drawn; one for each pair of statuses. */
export function changedLand(mosaic: Mosaic, before: Assignment, after: Assignment): ChangedLand[] {
  const [a, b] = [before.statuses[1], after.statuses[1]];
  const changes = a.map((from, index) => `${from}${SEPARATOR}${b[index] ?? ''}`);
  const distinct = new Set(changes.filter((_, index) => a[index] !== b[index]));
  return [...distinct].sort().flatMap((change) => {
    const [from, to] = change.split(SEPARATOR) as [Status, Status];
    const shape = outlineWith(mosaic, changes, change);
    return shape ? [{ from, to, shape }] : [];
  });
}

/**
 * The merged outline, `[lon, lat]`, of all land whose status changes with the line as drawn; undefined where none does.
 * What is recognised in law alone leaves the land as it is held: it is no change.
 */
export function outlineOfChange(
  mosaic: Mosaic,
  before: readonly Status[],
  after: readonly Status[],
): MultiPolygon | undefined {
  const changes = after.map((status, index) => status !== before[index] && status !== 'recognised');
  return outlineWith(mosaic, changes, true);
}
