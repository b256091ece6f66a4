// The whole picture as a value: a MapLibre style of a scene, whose data are keys of the scene's sources.
// It must not touch a map, the page or a file; two equal scenes give two equal styles.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../core/view/scene.ts';
import { keysOf, NOTHING } from './keys.ts';
import { styleLayer } from './paint-style.ts';
import { PALETTES, themeOf } from './palette.ts';
import { isShown, layersOf } from './picture/picture.ts';
import { INSET_TOLERANCE } from './picture/pins.ts';

/** What lies around the land, half of all that is drawn, may be simplified by a whole pixel of its zoom: no area is read from it. */
const AROUND: readonly string[] = ['countries', 'waters'];

/** Lines beside an edge follow its course and not its every bend, in which they would cross themselves. */
const toleranceOf = (id: string): number => (id === 'pins' ? INSET_TOLERANCE : AROUND.includes(id) ? 1 : 0.375);

const source = (id: string, data: string): SourceSpecification => ({
  type: 'geojson',
  data,
  maxzoom: 12,
  tolerance: toleranceOf(id),
});

/**
 * Every layer is always in the style; what the reader hid is only not visible, so that one command shows it again.
 * What has nothing to draw stays visible: another visibility has the map's worker make tiles anew. No layer is mixed
 * as a whole (`…-layer-opacity`): the library would lay even an empty one over the picture, at the cost of a frame.
 */
export function styleFor(scene: Scene): StyleSpecification {
  const keys = keysOf(scene);
  const theme = themeOf(scene.dark);
  const sea: LayerSpecification = { id: 'sea', type: 'background', paint: { 'background-color': PALETTES[theme].sea } };
  const layers = [sea, ...layersOf(scene).map((layer) => styleLayer(layer, isShown(layer, scene), theme))];
  const sources = Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, source(id, key)]));
  // Everything changes in one frame; a cross-fade lies over the whole picture.
  const transition = { duration: 0, delay: 0 };
  return { version: 8, transition, sources, layers };
}

/** The style without empty sources and their layers: a new map has no use for either yet. */
export function withoutEmpty({ sources, layers, ...style }: StyleSpecification): StyleSpecification {
  const filled = new Map(Object.entries(sources).filter(([, one]) => 'data' in one && one.data !== NOTHING));
  const hasData = (layer: LayerSpecification): boolean => !('source' in layer) || filled.has(layer.source);
  return { ...style, sources: Object.fromEntries(filled), layers: layers.filter(hasData) };
}
