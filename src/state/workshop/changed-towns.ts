// On which side of the line towns lie: those that a moved line puts on the other side, and the land under a point.
// It must not know how a line is moved.
import type { Point, Position } from 'geojson';
import type { World } from '../../core/land/catalogue.ts';
import { cellAt, type Cell, type Mosaic } from '../../core/land/mosaic.ts';
import { memoize } from '../../core/values/memoize.ts';

export type ChangedTown = {
  readonly id: string;
  /** The side of the line on which it now lies, and the side that its entry names. */
  readonly held: 'ukraine' | 'russia';
  readonly control: 'ukraine' | 'russia' | 'contested' | 'unknown';
};

const CONTROLS = ['ukraine', 'russia', 'contested'] as const;

/** Finding a cell is slow; a draft asks for the same towns at every edit. */
const cellCache = new WeakMap<Mosaic, Map<string, Cell | undefined>>();

/** The cell of the land under `[lon, lat]`; undefined outside Ukraine. */
export const landUnder = (mosaic: Mosaic, at: Position | readonly number[]): Cell | undefined =>
  memoize(memoize(cellCache, mosaic, () => new Map<string, Cell | undefined>()), at.join(), () => cellAt(mosaic, [...at])); // prettier-ignore

/** Whether a town lies on the other side of the line than its entry says; a contested one lies on neither. */
export function isOffSide(mosaic: Mosaic, town: { readonly at: readonly number[]; readonly control: string }): boolean {
  const held = landUnder(mosaic, town.at)?.held;
  return held !== undefined && town.control !== 'contested' && held !== town.control;
}

/** The towns of the draft whose side of the line has changed. */
export const changedTowns = (before: World | undefined, now: World): ChangedTown[] =>
  [...now.features.values()].flatMap(({ id, properties, geometry }) => {
    if (!before || properties.kind !== 'town') return [];
    const at = (geometry as Point).coordinates;
    const held = landUnder(now.mosaic, at)?.held;
    if (held === undefined || held === landUnder(before.mosaic, at)?.held) return [];
    const control = CONTROLS.find((one) => one === properties['control']) ?? 'unknown';
    return [{ id, held, control }];
  });
