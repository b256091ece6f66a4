// Strike reports as sober marks in a halo as wide as their place is known; those that lie close share a mark.
// It must not know dates, deaths or what was hit: a mark has the size of one or of several.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { restedOn, WIDE } from '../measures.ts';
import { STRIKE_LAYERS } from '../order.ts';
import { reachInPixels } from '../scale.ts';
import { SEMIBOLD } from '../letters.ts';
import { circle, symbol, type Layers } from './layer.ts';

const COUNT: ExpressionSpecification = ['get', 'count'];
const SEVERAL: ExpressionSpecification = ['>', COUNT, 1];
/** The clusters of this zoom and no other. */
const NOW: ExpressionSpecification[] = [
  ['>=', ['zoom'], ['get', 'from']],
  ['<', ['zoom'], ['get', 'to']],
];

const inCity = (layer: string): ExpressionSpecification => ['==', ['get', 'city'], layer.slice('strikes-'.length)];

const halos: Layers = ({ palette: { strike } }) =>
  STRIKE_LAYERS.map((layer) =>
    circle(`${layer}-halo`, 'strikes', {
      filter: ['all', inCity(layer), ['==', ['get', 'shade'], 1]],
      paint: {
        'circle-color': strike.dot,
        'circle-radius': reachInPixels(1, 13),
        'circle-blur': 0.95,
        'circle-opacity': ['case', ['>', ['get', 'reach'], WIDE], strike.halo * 0.4, strike.halo],
      },
    }),
  );

const marks: Layers = ({ palette, theme }) =>
  STRIKE_LAYERS.map((layer) =>
    symbol(layer, 'strike-marks', {
      filter: ['all', inCity(layer), ...NOW],
      layout: {
        'icon-image': ['concat', 'strike-', ['get', 'mark'], `@${theme}`],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['case', SEVERAL, ['to-string', COUNT], ''],
        'text-font': SEMIBOLD,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.strike.dot },
    }),
  );

const lit: Layers = ({ scene, palette }) => [
  circle('strikes-lit', 'strike-marks', {
    filter: [
      'all',
      ...NOW,
      [
        'any',
        false,
        ...restedOn(scene.emphasis).map((id): ExpressionSpecification => ['in', `,${id},`, ['get', 'all']]),
      ],
    ],
    paint: {
      'circle-color': palette.emphasis.glow,
      'circle-opacity': 0.55,
      'circle-radius': ['case', SEVERAL, 15.5, 10],
      'circle-stroke-color': palette.emphasis.line,
      'circle-stroke-width': 2,
    },
  }),
];

export const strikes: Layers = (setting) => [...halos(setting), ...marks(setting), ...lit(setting)];
