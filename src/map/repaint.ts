// Takes a map that is drawn from one picture to the next: applies the difference, under a cross-fade if asked for.
// It must not know scenes or why the picture changes; it is fetched when the first frame is drawn.
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { apply } from './apply.ts';
import { canvasOf } from './canvas.ts';
import type { DataOf } from './data.ts';
import { fadeOver } from './fade.ts';
import { holdUntilWhole } from './first-frame.ts';

export type Change = {
  readonly previous: StyleSpecification;
  readonly next: StyleSpecification;
  readonly dataOf: DataOf;
  /** How long the previous picture takes to fade; it goes at once for 0. */
  readonly fadeMs: number;
  /** How long the map may wait for the picture to be complete. */
  readonly patienceMs: number;
};

export function repaint(map: MapLibreMap, { previous, next, dataOf, fadeMs, patienceMs }: Change): void {
  if (fadeMs > 0) fadeOver(map, fadeMs);
  if (patienceMs > 0) holdUntilWhole(map, Object.keys(next.sources), patienceMs);
  apply(canvasOf(map), previous, next, dataOf);
}
