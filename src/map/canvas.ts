// The library's map behind the few commands that apply.ts gives.
// It must not know styles or scenes.
import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Canvas } from './apply.ts';

/** Tests validate the names of paint and layout properties with the style. */
export const canvasOf = (map: MapLibreMap): Canvas => ({
  addSource: (id, source) => map.addSource(id, source),
  removeSource: (id) => map.removeSource(id),
  setSourceData: (id, data) => map.getSource<GeoJSONSource>(id)?.setData(data),
  addLayer: (layer, before) => map.addLayer(layer, before),
  removeLayer: (id) => map.removeLayer(id),
  setPaintProperty: (layer, name, value) => map.setPaintProperty(layer, name as never, value as never),
  setLayoutProperty: (layer, name, value) => map.setLayoutProperty(layer, name as never, value as never),
  setFilter: (layer, filter) => map.setFilter(layer, filter as FilterSpecification),
  setLayerZoomRange: (layer, least, most) => map.setLayerZoomRange(layer, least, most),
});
