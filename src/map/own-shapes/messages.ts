// What the page asks of the worker that has a reader's lines and areas, and what it answers.
// It must not know how they are cut or drawn.
import type { PackedShapes } from '../../core/own-places/shapes.ts';
import type { TileId } from '../points/point-index.ts';

/** The layer of the tiles that has the shapes. */
export const SHAPE_LAYER = 'shapes';
/** Tiles are not cut deeper: from here on the map enlarges them. */
export const CUT_UNTIL = 14;

export type Order =
  /** The shapes without their positions, of which there are so many numbers. */
  | { readonly kind: 'begin'; readonly shapes: Omit<PackedShapes, 'positions'>; readonly numbers: number }
  /** A part of the positions, and at which number it begins. */
  | { readonly kind: 'positions'; readonly at: number; readonly part: Float64Array<ArrayBuffer> }
  /** All positions are there. */
  | { readonly kind: 'index' }
  /** By place 1 for each that is to be drawn; null for all. */
  | { readonly kind: 'show'; readonly shown: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'tile'; readonly request: number; readonly tile: TileId };

export type Answer =
  | { readonly kind: 'indexed' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'tile'; readonly request: number; readonly bytes: Uint8Array<ArrayBuffer> };
