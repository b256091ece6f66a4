// Takes a map that is drawn from one picture to the next: applies the difference, under a cross-fade, or with its land appearing, if asked for.
// It must not know scenes or why the picture changes; it is fetched when the first frame is drawn.
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { appear } from './appear.ts';
import { apply } from './apply.ts';
import type { DataOf } from './data.ts';
import { fadeOver } from './fade.ts';

export type Change = {
  readonly previous: StyleSpecification;
  readonly next: StyleSpecification;
  readonly dataOf: DataOf;
  /** How long the previous picture takes to fade; it goes at once for 0. */
  readonly fadeMs: number;
  /** How long what the next picture draws over the base takes to appear; it is there at once for 0. */
  readonly appearMs: number;
};

export function repaint(map: MapLibreMap, { previous, next, dataOf, fadeMs, appearMs }: Change): void {
  if (fadeMs > 0) fadeOver(map, fadeMs);
  apply(map, previous, next, dataOf);
  if (appearMs > 0) appear(map, next, appearMs);
}
