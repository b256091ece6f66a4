// Lets what a proposal changes appear: its land, marks and notes fade in while all else stays, even as the map moves.
// It must not know scenes; it leaves every layer with the look that the style gives it.
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { own } from '../core/values/table.ts';

/** What a map must be able to do; a fake in the tests can do no more. */
export type Appearing = Pick<MapLibreMap, 'setPaintProperty' | 'getLayer'> & {
  readonly once: (type: 'render', listener: () => void) => unknown;
  readonly triggerRepaint: () => void;
};

/** The sources that hold what a proposal draws over the unchanged base. */
const CHANGING: readonly string[] = ['overlays', 'difference', 'marks', 'notes'];
const OPACITIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['fill', ['fill-opacity']],
  ['line', ['line-opacity']],
  ['circle', ['circle-opacity', 'circle-stroke-opacity']],
  ['symbol', ['icon-opacity', 'text-opacity']],
]);

type Opacity = { readonly layer: string; readonly property: string; readonly value: unknown };

const opacitiesOf = (layer: LayerSpecification): Opacity[] =>
  'source' in layer && CHANGING.includes(layer.source)
    ? (OPACITIES.get(layer.type) ?? []).map((property) => ({
        layer: layer.id,
        property,
        value: own((layer.paint ?? {}) as Record<string, unknown>, property),
      }))
    : [];

/** Fades in, in so many milliseconds, the layers of a style that a map has just been given. */
export function appear(map: Appearing, { layers }: StyleSpecification, milliseconds: number): void {
  const opacities = layers.flatMap(opacitiesOf);
  const set = ({ layer, property }: Opacity, value: unknown): void => {
    if (map.getLayer(layer)) map.setPaintProperty(layer, property as never, value as never);
  };
  const setDuration = (duration: number): void =>
    opacities.forEach((one) => set({ ...one, property: `${one.property}-transition` }, { duration, delay: 0 }));
  setDuration(0);
  for (const one of opacities) set(one, 0);
  // The library blends from what it has drawn last: one frame must be drawn without them.
  map.once('render', () => {
    setDuration(milliseconds);
    for (const one of opacities) set(one, one.value);
  });
  map.triggerRepaint();
}
