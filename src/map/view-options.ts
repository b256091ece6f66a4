// What the map is given by the page, and what it reports back.
// It must not know the map library.
import type { Scene } from '../core/view/scene.ts';
import type { Camera } from '../core/view/view.ts';
import type { MapStatus } from './life-cycle.ts';
import type { GestureHints } from './new-map.ts';
import type { VisibleFeatures } from './pick.ts';
import type { PointedPlace } from './reader-input.ts';
import type { Sources } from './sources.ts';
import type { Padding, Rect } from './static-frame.ts';

/** A point of a map, and what that map shows. */
export type Pointed = PointedPlace & { readonly scene: Scene };
export type MapViewOptions = {
  readonly sources: Sources;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly padding: Padding;
  readonly reducedMotion: boolean;
  /** In somebody's page: how to move the map, for readers whose wheel or finger scrolls that page. */
  readonly gestureHints?: GestureHints | undefined;
  /** Where panels lie over the map, CSS pixels from its top left. */
  readonly panels: () => readonly Rect[];
  /** Where the reader moved to; never called for moves that `look` made. */
  readonly onCamera: (camera: Camera) => void;
  /** One thing, none, or all that one mark stands for. */
  readonly onPick: (ids: readonly string[]) => void;
  readonly onHover: (ids: readonly string[]) => void;
  /** The place under the pointer; `left` once the pointer has left the map, undefined while the map moves. */
  readonly onPoint: (pointed: Pointed | 'left' | undefined) => void;
  /** What can be seen between the panels, each time the map has come to rest with other features in it. */
  readonly onVisibleChange?: (features: VisibleFeatures) => void;
  /** The window or the map's part of it has another size; the map has taken it. */
  readonly onResize?: () => void;
  /** Each change of status; `drawn` is reported only with the present scene on screen. */
  readonly onStatus: (status: MapStatus) => void;
};
