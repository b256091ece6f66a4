// How many points look: discs, larger ones with their number where several lie together.
// It must not know what the points stand for, nor the map that draws them.
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SEMIBOLD } from '../letters.ts';
import { PALETTES, themeOf } from '../palette.ts';
import { POINT_LAYER } from './point-tile.ts';

export type PointLook = { readonly dark: boolean; readonly locale: string };

/** The source of the points, and the layer of their discs. */
export const POINTS = 'reader-points';
const NUMBERS = `${POINTS}-numbers`;
/** The layers from the lowest up. */
export const POINT_LAYERS = [POINTS, NUMBERS] as const;
/** Radii in CSS pixels: of one point, and of clusters of so many. */
const RADII = [1, 4.5, 2, 10, 1000, 18, 1_000_000, 26] as const;

/** The layers that draw the points, from the lowest up. */
export function layersFor({ dark, locale }: PointLook): LayerSpecification[] {
  const { glow, line } = PALETTES[themeOf(dark)].emphasis;
  const common = { source: POINTS, 'source-layer': POINT_LAYER };
  const disc: LayerSpecification = {
    ...common,
    id: POINTS,
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
