// Leads a map that stands from one picture to the next: the difference alone, under a cross-fade where one is wanted.
// It must not know scenes or why the picture changes; it is fetched when the first frame is drawn.
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { apply } from './apply.ts';
import { canvasOf } from './canvas.ts';
import type { Resolve } from './data.ts';
import { fadeOver } from './fade.ts';
import { holdUntilWhole } from './first-frame.ts';

export type Change = {
  readonly before: StyleSpecification;
  readonly after: StyleSpecification;
  readonly resolve: Resolve;
  /** How long the old picture takes to go; at once for 0. */
  readonly fadeMs: number;
  /** How long the map may wait for the picture to be whole. */
  readonly patienceMs: number;
};

export function repaint(map: MapLibreMap, { before, after, resolve, fadeMs, patienceMs }: Change): void {
  if (fadeMs > 0) fadeOver(map, fadeMs);
  if (patienceMs > 0) holdUntilWhole(map, Object.keys(after.sources), patienceMs);
  apply(canvasOf(map), before, after, resolve);
}
