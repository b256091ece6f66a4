// Takes a map that is drawn from one picture to the next: applies the difference, under a cross-fade if asked for.
// It must not know scenes or why the picture changes; it is fetched when the first frame is drawn.
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { apply } from './apply.ts';
import type { DataOf } from './data.ts';
import { fadeOver } from './fade.ts';

export type Change = {
  readonly previous: StyleSpecification;
  readonly next: StyleSpecification;
  readonly dataOf: DataOf;
  /** How long the previous picture takes to fade; it goes at once for 0. */
  readonly fadeMs: number;
};

export function repaint(map: MapLibreMap, { previous, next, dataOf, fadeMs }: Change): void {
  if (fadeMs > 0) fadeOver(map, fadeMs);
  apply(map, previous, next, dataOf);
}
