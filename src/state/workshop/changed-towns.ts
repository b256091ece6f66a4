// Towns that a moved line puts on the other side.
// It must not know how a line is moved.
import type { Point } from 'geojson';
import type { World } from '../../core/land/catalogue.ts';
import { hereAt } from '../../core/land/here.ts';

export type ChangedTown = {
  readonly id: string;
  /** The side of the line on which it now lies, and the side that its entry names. */
  readonly held: 'ukraine' | 'russia';
  readonly control: 'ukraine' | 'russia' | 'contested' | 'unknown';
};

const CONTROLS = ['ukraine', 'russia', 'contested'] as const;
const sideAt = (world: World, at: readonly number[]): ChangedTown['held'] | undefined => hereAt(world, [...at]).cell?.held; // prettier-ignore

/** The towns of the draft whose side of the line has changed. */
export const changedTowns = (before: World | undefined, now: World): ChangedTown[] =>
  [...now.features.values()].flatMap(({ id, properties, geometry }) => {
    if (!before || properties.kind !== 'town') return [];
    const at = (geometry as Point).coordinates;
    const held = sideAt(now, at);
    if (held === undefined || held === sideAt(before, at)) return [];
    const control = CONTROLS.find((one) => one === properties['control']) ?? 'unknown';
    return [{ id, held, control }];
  });
