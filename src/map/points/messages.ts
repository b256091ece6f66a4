// What the page asks of the worker that has the points, and what it answers.
// It must not know how points are found or drawn.
import type { Members, PointSet, TileId } from './point-index.ts';

export type Order =
  | { readonly kind: 'load'; readonly points: PointSet }
  /** 1 for each point that is to be drawn; null for all. */
  | { readonly kind: 'show'; readonly shown: Uint8Array<ArrayBuffer> | null }
  /** The class of each point, in place of those before. */
  | { readonly kind: 'classify'; readonly classes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'tile'; readonly request: number; readonly tile: TileId }
  /** Which points the cluster of a zoom has that this point is in. */
  | { readonly kind: 'members'; readonly request: number; readonly point: number; readonly zoom: number };

export type Answer =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'tile'; readonly request: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'members'; readonly request: number; readonly members: Members };
