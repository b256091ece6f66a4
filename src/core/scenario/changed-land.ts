// The outlines of the land that two scenarios treat differently, one for each change.
// It must not know areas; difference.ts adds them up.
import type { MultiPolygon } from 'geojson';
import type { Assignment } from './ledger.ts';
import { outlineWith, type Mosaic } from '../land/mosaic.ts';
import type { Status } from './scenario.ts';

const KEY = '>';

export type ChangedLand = { readonly from: Status; readonly to: Status; readonly shape: MultiPolygon };

/** The outlines of the land whose status changes with the line as drawn, one for each change. */
export function changedLand(mosaic: Mosaic, before: Assignment, after: Assignment): ChangedLand[] {
  const [a, b] = [before.statuses[1], after.statuses[1]];
  const changes = a.map((from, index) => `${from}${KEY}${b[index] ?? ''}`);
  const kinds = new Set(changes.filter((_, index) => a[index] !== b[index]));
  return [...kinds].sort().flatMap((kind) => {
    const [from, to] = kind.split(KEY) as [Status, Status];
    const shape = outlineWith(mosaic, changes, kind);
    return shape ? [{ from, to, shape }] : [];
  });
}
