// The bare style that our map is compared with: the same data, a layer or two for each file, nothing of ours.
// It must not know our code.
import { Map as MapLibreMap, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { loadAll, NAMES } from './data.ts';

setWorkerUrl(workerUrl);

const layers: StyleSpecification['layers'] = [
  { id: 'sea', type: 'background', paint: { 'background-color': '#cfdde2' } },
  { id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': '#ece7dc' } },
  { id: 'waters', type: 'fill', source: 'waters', paint: { 'fill-color': '#cfdde2' } },
  { id: 'oblasts', type: 'fill', source: 'oblasts', paint: { 'fill-color': '#f8f4ea' } },
  { id: 'edges', type: 'line', source: 'oblasts', paint: { 'line-color': '#b3a891' } },
  { id: 'line', type: 'line', source: 'line', paint: { 'line-color': '#2b2824', 'line-width': 2 } },
  { id: 'towns', type: 'circle', source: 'towns', paint: { 'circle-radius': 3 } },
  { id: 'strikes', type: 'circle', source: 'strikes', paint: { 'circle-radius': 5, 'circle-color': '#8c2f39' } },
];

/** A bare map of every file; resolves before anything is drawn. */
export async function bareMap(): Promise<MapLibreMap> {
  const data = await loadAll();
  return new MapLibreMap({
    container: 'map',
    style: {
      version: 8,
      sources: Object.fromEntries(NAMES.map((name) => [name, { type: 'geojson', data: data[name] }])),
      layers,
    },
    bounds: [29.6, 44.3, 40.4, 51.1],
    attributionControl: false,
  });
}
