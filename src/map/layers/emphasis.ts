// What attention rests on: an outline with a glow for land and lines, a ring and a sure name for points.
// It must not know why something is emphasised, only in which of three roles.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { EMPHASES, NAMED_EMPHASES, type EmphasisRole } from '../order.ts';
import { SEMIBOLD } from '../letters.ts';
import { townIcon } from './points.ts';
import { circle, line, ROUND, symbol, type Layers } from './layer.ts';

const WEIGHT: Readonly<Record<EmphasisRole, number>> = { hovered: 1.6, spoken: 2, picked: 2.6 };
const POINT: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const NO_POINT: ExpressionSpecification = ['!=', ['geometry-type'], 'Point'];

const marks: Layers = ({ palette }) =>
  EMPHASES.flatMap((role) => {
    const source = `emphasis-${role}`;
    return [
      line(`${role}-glow`, source, {
        filter: NO_POINT,
        layout: ROUND,
        paint: {
          'line-color': palette.emphasis.glow,
          'line-width': WEIGHT[role] + 5,
          'line-blur': 2,
          'line-opacity': 0.85,
        },
      }),
      line(`${role}-line`, source, {
        filter: NO_POINT,
        layout: ROUND,
        paint: { 'line-color': palette.emphasis.line, 'line-width': WEIGHT[role] },
      }),
      circle(`${role}-ring`, source, {
        filter: POINT,
        paint: {
          'circle-color': palette.emphasis.glow,
          'circle-opacity': 0.55,
          'circle-radius': 10,
          'circle-stroke-color': palette.emphasis.line,
          'circle-stroke-width': WEIGHT[role] - 0.4,
        },
      }),
    ];
  });

const names: Layers = ({ palette, theme }) =>
  NAMED_EMPHASES.map((role) =>
    symbol(`${role}-label`, `emphasis-${role}`, {
      filter: ['all', POINT, ['has', 'name']],
      layout: {
        'icon-image': townIcon(theme),
        'icon-allow-overlap': true,
        'text-field': ['get', 'name'],
        'text-font': SEMIBOLD,
        'text-size': 13.5,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-max-width': 12,
      },
      paint: { 'text-color': palette.label.town, 'text-halo-color': palette.label.landHalo, 'text-halo-width': 2 },
    }),
  );

export const emphasis: Layers = (setting) => [...marks(setting), ...names(setting)];
