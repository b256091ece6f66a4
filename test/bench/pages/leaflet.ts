// The same layers in Leaflet, on canvas: the other way in which the web draws such a map.
// It must not know our code.
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { loadAll } from './data.ts';

const data = await loadAll();
const map = L.map('map', { preferCanvas: true, zoomAnimation: false }).fitBounds([
  [44.3, 29.6],
  [51.1, 40.4],
]);
const look = { countries: '#ece7dc', waters: '#cfdde2', oblasts: '#f8f4ea', line: '#2b2824' } as const;
for (const [name, colour] of Object.entries(look)) {
  const style = { color: '#b3a891', weight: 1, fillColor: colour, fillOpacity: 1 };
  L.geoJSON(data[name as keyof typeof look], { style: () => style }).addTo(map);
}
for (const name of ['towns', 'strikes'] as const) {
  L.geoJSON(data[name], { pointToLayer: (_, at) => L.circleMarker(at, { radius: 3 }) }).addTo(map);
}
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('redlines:map')));
