// Many points on a bare map: by the tiles of our own worker, or by MapLibre's clusters. `?how=ours|bare&n=200000`.
// It must not know our interface; reading a file is not measured here but compared with: parsing the same points alone.
import { Map as MapLibreMap, setWorkerUrl, type SourceSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { PointSource } from '../../../src/map/points/point-source.ts';
import { POINT_LAYER } from '../../../src/map/points/point-tile.ts';

setWorkerUrl(workerUrl);
const asked = new URLSearchParams(location.search);
const isOurs = asked.get('how') === 'ours';
const count = Number(asked.get('n'));

/** The same points in every run: a linear congruential generator, dense around a few places. */
function randomPoints(): { lon: Float64Array<ArrayBuffer>; lat: Float64Array<ArrayBuffer> } {
  let seed = 1;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)];
  for (let point = 0; point < count; point += 1) {
    const spread = random() < 0.5 ? 0.3 : 8;
    lon[point] = 31 + Math.floor(random() * 4) * 2 + (random() - 0.5) * spread;
    lat[point] = 48 + (random() - 0.5) * Math.min(spread, 6);
  }
  return { lon, lat };
}

const points = randomPoints();
const text = JSON.stringify({
  type: 'FeatureCollection',
  features: Array.from(points.lon, (lon, id) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Point', coordinates: [lon, points.lat[id]] },
  })),
});

/** The longest tasks of the main thread since the last call, ms. */
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask', buffered: false });
async function longestBlock(): Promise<number> {
  await new Promise((go) => setTimeout(go, 200));
  const block = longest;
  longest = 0;
  return block;
}

const map = new MapLibreMap({
  container: 'map',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'land', type: 'background', paint: { 'background-color': '#eee' } }],
  },
  bounds: [22, 44.2, 40.4, 52.5],
  attributionControl: false,
});
const idle = (): Promise<void> => new Promise((go) => void map.once('idle', () => go()));
await idle();
await longestBlock();

async function source(data: {
  lon: Float64Array<ArrayBuffer>;
  lat: Float64Array<ArrayBuffer>;
}): Promise<SourceSpecification> {
  if (!isOurs) {
    const features = Array.from(data.lon, (lon, id) => ({
      type: 'Feature' as const,
      id,
      properties: {},
      geometry: { type: 'Point' as const, coordinates: [lon, data.lat[id] ?? 0] },
    }));
    return { type: 'geojson', data: { type: 'FeatureCollection', features }, cluster: true };
  }
  const tiles = new PointSource();
  await tiles.load({ ...data, classes: new Uint8Array(count) });
  return tiles.specification();
}

async function load(): Promise<number> {
  const start = performance.now();
  map.addSource('points', await source(points));
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'points',
    ...(isOurs ? { 'source-layer': POINT_LAYER } : {}),
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['coalesce', ['get', isOurs ? 'count' : 'point_count'], 1],
        1,
        3,
        count,
        20,
      ],
    },
  });
  await idle();
  return performance.now() - start;
}

/** Drags the map for two seconds, and gives the time between its frames, ms. */
async function pan(): Promise<number[]> {
  const frames: number[] = [];
  let last = performance.now();
  const note = (): void => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
  };
  map.on('render', note);
  map.easeTo({ center: [33, 47.5], zoom: 7, duration: 2000 });
  await idle();
  map.off('render', note);
  return frames;
}

async function measure(): Promise<Record<string, number[]>> {
  const start = performance.now();
  JSON.parse(text);
  const parsed = performance.now() - start;
  await longestBlock();
  const loaded = await load();
  const blockOfLoad = await longestBlock();
  const frames = await pan();
  return { parsed: [parsed], loaded: [loaded], blockOfLoad: [blockOfLoad], frames, blockOfPan: [await longestBlock()] };
}

Object.assign(window, { results: measure() });
