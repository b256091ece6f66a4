// What the page and the worker that cuts say to each other.
// It must not know how either of them works.
import type { GeoFeature } from '../../geo/schema.ts';
import type { CutInput, CutMosaic } from './land.ts';

/** The mosaic comes first: all numbers follow from it. */
export type Stage = 'mosaic' | 'band';

/**
 * Each order takes the place of the one before, whether that is done or not. `warm` cuts cells that nobody asks for: the
 * first cut of a worker takes twice as long as the next. `cells` leaves out the band. `stop` leaves the worker as it is,
 * warm for the next cut.
 */
export type Order =
  | { readonly kind: 'cut' | 'cells' | 'warm'; readonly id: number; readonly input: CutInput }
  | { readonly kind: 'stop' };

/** Each answer has the id of its order. `fraction` is the share of the stage that is done, 0 to 1. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly fraction: number; readonly stage: Stage }
  | { readonly kind: 'mosaic'; readonly value: CutMosaic }
  | { readonly kind: 'band'; readonly value: readonly GeoFeature[] }
  | { readonly kind: 'fault'; readonly message: string }
);
