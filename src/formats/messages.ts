// What the page and the worker that reads files say to each other.
// It must not know how either of them works.
import type { Field } from '../core/export/csv.ts';
import type { Corrections, OwnPlaces } from '../core/own-places/places.ts';
import type { PackedShapes } from '../core/own-places/shapes.ts';
import type { FileFaultKind } from '../core/own-places/sheet.ts';

/** What the reader has corrected that needs the file to be read again. */
export type Reading = { readonly encoding?: string; readonly separator?: string; readonly part?: string };

/** A file is read first, then stays in the worker: later corrections of columns, axes and system only place its rows anew. */
export type Order =
  | { readonly kind: 'read'; readonly id: number; readonly file: Blob; readonly reading: Reading; readonly corrections: Corrections; readonly today: string } // prettier-ignore
  | { readonly kind: 'place'; readonly id: number; readonly corrections: Corrections; readonly today: string }
  | { readonly kind: 'left-out'; readonly id: number };

/** How far the worker is: with the file, with its rows, with where they lie. */
export type Stage = 'loading' | 'reading' | 'placing';

/** Each answer has the id of its order. `fraction` is the share of the stage that is done, 0 to 1. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly fraction: number; readonly stage: Stage }
  | { readonly kind: 'places'; readonly places: Omit<OwnPlaces, 'shapes'>; readonly shapes: PackedShapes }
  | { readonly kind: 'left-out'; readonly lines: readonly (readonly Field[])[] }
  | { readonly kind: 'fault'; readonly fault: FileFaultKind; readonly value?: string | number }
);
