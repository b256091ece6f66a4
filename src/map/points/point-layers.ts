// Draws many points of a reader over the picture: discs, larger ones with their number where several lie together.
// It must not know what the points stand for. It is fetched only when there are points.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SEMIBOLD } from '../letters.ts';
import { PALETTES, themeOf } from '../palette.ts';
import { PointSource } from './point-source.ts';
import { POINT_LAYER } from './point-tile.ts';

export type PointLook = { readonly dark: boolean; readonly locale: string };
type DrawOptions = {
  readonly look: PointLook;
  /** Whether the map takes commands now. */
  readonly isReady: () => boolean;
  readonly signal: AbortSignal;
};

const ID = 'reader-points';
const NUMBERS = `${ID}-numbers`;
/** Radii in CSS pixels: of one point, and of clusters of so many. */
const RADII = [1, 4.5, 2, 10, 1000, 18, 1_000_000, 26] as const;

function layersFor({ dark, locale }: PointLook): LayerSpecification[] {
  const { glow, line } = PALETTES[themeOf(dark)].emphasis;
  const common = { source: ID, 'source-layer': POINT_LAYER };
  const disc: LayerSpecification = {
    ...common,
    id: ID,
    type: 'circle',
    paint: {
      'circle-color': line,
      'circle-stroke-color': glow,
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['get', 'count'], ...RADII],
    },
  };
  const number: LayerSpecification = {
    ...common,
    id: NUMBERS,
    type: 'symbol',
    filter: ['>', ['get', 'count'], 1],
    layout: {
      'text-field': ['number-format', ['get', 'count'], { locale }],
      'text-font': SEMIBOLD,
      'text-size': 11,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': glow },
  };
  return [disc, number];
}

/** The points as their own set; `positions` has longitude and latitude of each in turn, degrees. */
function setOf(positions: Float64Array): Parameters<PointSource['load']>[0] {
  const count = positions.length / 2;
  const [lon, lat] = [new Float64Array(count), new Float64Array(count)];
  for (let point = 0; point < count; point += 1)
    [lon[point], lat[point]] = [positions[2 * point] ?? 0, positions[2 * point + 1] ?? 0];
  return { lon, lat, classes: new Uint8Array(count) };
}

function addTo(map: MapLibreMap, source: PointSource, look: PointLook): void {
  if (map.getSource(ID)) return;
  map.addSource(ID, source.specification());
  for (const layer of layersFor(look)) map.addLayer(layer);
}

function removeFrom(map: MapLibreMap): void {
  for (const id of [NUMBERS, ID]) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(ID)) map.removeSource(ID);
}

/**
 * Draws points until the signal aborts: over every picture that the map is given meanwhile. `positions` has longitude and
 * latitude of each point in turn, degrees, WGS84. Rejects where the worker fails.
 */
export async function drawPoints(
  map: MapLibreMap,
  positions: Float64Array,
  { isReady, look, signal }: DrawOptions,
): Promise<void> {
  const source = new PointSource();
  const add = (): void => addTo(map, source, look);
  signal.addEventListener('abort', () => {
    map.off('style.load', add);
    source.end();
    // A style that is only just coming has none of it.
    if (isReady()) removeFrom(map);
  });
  try {
    await source.load(setOf(positions));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (signal.aborted) return;
  map.on('style.load', add);
  if (isReady()) add();
}
