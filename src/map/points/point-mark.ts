// The ring around the one point that is picked, over all other points.
// It must not know which it is or why.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureCollection, Position } from 'geojson';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PALETTES, themeOf } from '../palette.ts';

const ID = 'reader-mark';
const LAYERS = [`${ID}-halo`, ID] as const;
const RADIUS = 13;
const [HALO, RING] = [7, 3];

const dataOf = (at: Position | undefined): FeatureCollection => ({
  type: 'FeatureCollection',
  features: at ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } }] : [],
});

function layersFor(dark: boolean): LayerSpecification[] {
  const { glow, line } = PALETTES[themeOf(dark)].emphasis;
  return LAYERS.map((id) => ({
    id,
    type: 'circle',
    source: ID,
    paint: {
      'circle-radius': RADIUS,
      'circle-opacity': 0,
      'circle-stroke-color': id === ID ? line : glow,
      'circle-stroke-width': id === ID ? RING : HALO,
    },
  }));
}

export function removeMark(map: MapLibreMap): void {
  for (const id of LAYERS) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(ID)) map.removeSource(ID);
}

/** Puts the ring at a position, `[lon, lat]`, above all that is drawn; without one there is none. */
export function addMark(map: MapLibreMap, { dark }: { readonly dark: boolean }, at: Position | undefined): void {
  for (const id of LAYERS) if (map.getLayer(id)) map.removeLayer(id);
  const source = map.getSource<GeoJSONSource>(ID);
  if (source) void source.setData(dataOf(at));
  else map.addSource(ID, { type: 'geojson', data: dataOf(at) });
  for (const layer of layersFor(dark)) map.addLayer(layer);
}
