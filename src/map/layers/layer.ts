// What every room of layers shares: the scene's palette, and short words for MapLibre's layer types.
// It must not know any particular layer.
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../../core/scene.ts';
import type { Palette, ThemeName } from '../palette.ts';
import type { LandPart } from '../stock.ts';

export type Setting = { readonly scene: Scene; readonly palette: Palette; readonly theme: ThemeName };
export type Layers = (setting: Setting) => LayerSpecification[];

type Of<T extends LayerSpecification['type']> = Extract<LayerSpecification, { type: T }>;
type Body<T extends LayerSpecification['type']> = Omit<Of<T>, 'id' | 'type' | 'source'>;

export const fill = (id: string, source: string, body: Body<'fill'>): Of<'fill'> => ({
  id,
  type: 'fill',
  source,
  ...body,
});
export const line = (id: string, source: string, body: Body<'line'>): Of<'line'> => ({
  id,
  type: 'line',
  source,
  ...body,
});
/** For wide lines only: under two or three pixels no eye sees the corners, which a worker makes out of many triangles. */
export const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;
export const circle = (id: string, source: string, body: Body<'circle'>): Of<'circle'> => ({
  id,
  type: 'circle',
  source,
  ...body,
});
export const symbol = (id: string, source: string, body: Body<'symbol'>): Of<'symbol'> => ({
  id,
  type: 'symbol',
  source,
  ...body,
});

/** Of the land made of cells, one part. */
export const partOf = (part: LandPart): ExpressionSpecification => ['==', ['get', 'part'], part];

/** A size that grows steadily between pairs of zoom and value. */
export const byZoom = (...stops: readonly number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;

/** A colour of the palette, `#rrggbb`, as strong as `alpha`, 0 to 1. */
export const withAlpha = (colour: string, alpha: number): string => {
  const hex = Math.round(alpha * 255).toString(16);
  return `${colour}${hex.padStart(2, '0')}`;
};
