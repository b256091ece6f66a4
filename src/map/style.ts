// The whole picture as a value: a MapLibre style of a scene, whose data are keys of the stock.
// It must not touch a map, the page or a file; two equal scenes give two equal styles.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../core/scene.ts';
import { keysOf, NOTHING } from './keys.ts';
import { backdrop } from './layers/backdrop.ts';
import { borders } from './layers/borders.ts';
import { control } from './layers/control.ts';
import { counts } from './layers/counts.ts';
import { emphasis } from './layers/emphasis.ts';
import { labels } from './layers/labels.ts';
import type { Setting } from './layers/layer.ts';
import { marks } from './layers/marks.ts';
import { overlays } from './layers/overlays.ts';
import { towns } from './layers/points.ts';
import { strikes } from './layers/strikes.ts';
import { belongsTo, inOrder } from './order.ts';
import { PALETTES, themeOf } from './palette.ts';

const ROOMS = [backdrop, borders, control, overlays, marks, strikes, towns, labels, counts, emphasis];

/** What lies around the land, half of all that is drawn, may be simplified by a whole pixel of its zoom: no area is read from it. */
const AROUND: readonly string[] = ['countries', 'waters'];

const source = (id: string, data: string): SourceSpecification => ({
  type: 'geojson',
  data,
  maxzoom: 12,
  tolerance: AROUND.includes(id) ? 1 : 0.375,
});

/** A union of layer types does not survive being spread; only the visibility is added. */
const withVisibility = (layer: LayerSpecification, visible: boolean): LayerSpecification =>
  Object.assign({}, layer, { layout: { ...layer.layout, visibility: visible ? 'visible' : 'none' } });

/**
 * Every layer is always in the style; what the reader hid is only not visible, so that showing it again is one word.
 * What has nothing to draw stays visible: another visibility has the map's worker make tiles anew. No layer is mixed
 * as a whole (`…-layer-opacity`): the library would lay even an empty one over the picture, at the cost of a frame.
 */
export function styleFor(scene: Scene): StyleSpecification {
  const theme = themeOf(scene.dark);
  const setting: Setting = { scene, palette: PALETTES[theme], theme };
  const keys = keysOf(scene);
  const layers = inOrder(ROOMS.flatMap((room) => room(setting))).map((layer) => {
    const owner = belongsTo(layer.id);
    return withVisibility(layer, owner === null || scene.shown.has(owner));
  });
  const sources = Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, source(id, key)]));
  // What changes, changes in one frame: a cross-fade lies over the whole picture where one is wanted.
  const transition = { duration: 0, delay: 0 };
  return { version: 8, transition, sources, layers };
}

/** The style without the sources that hold nothing and the layers over them: a map that is new has no use for either yet. */
export function withoutEmpty({ sources, layers, ...style }: StyleSpecification): StyleSpecification {
  const holding = Object.entries(sources).filter(([, one]) => 'data' in one && one.data !== NOTHING);
  const kept = Object.fromEntries(holding);
  return { ...style, sources: kept, layers: layers.filter((layer) => !('source' in layer) || layer.source in kept) };
}
