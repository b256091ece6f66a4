// What a scenario would add: a pattern for each drawn status, an outline, and a fading edge for soft depths.
// It must not know which scenario it is.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { STATUSES, type Status } from '../../core/scenario.ts';
import { DRAWN_STATUSES } from '../../core/scene.ts';
import { changeImage, patternImage } from '../images.ts';
import type { Palette } from '../palette.ts';
import { byZoom, fill, line, ROUND, type Layers } from './layer.ts';

/** Zones whose depth is an example or a draft: their outer edge fades. */
const SOFT = ['demilitarised-ukrainian-side', 'demilitarised-russian-side'];

const edgeColour = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'status'],
  ...(DRAWN_STATUSES.flatMap((status) => [status, palette.status[status].edge]) as [string, string]),
  palette.ink,
];

/** Said of what the land becomes, one word for each status. */
const byNewStatus = (say: (status: Status) => string): ExpressionSpecification => [
  'match',
  ['get', 'to'],
  ...(STATUSES.flatMap((status) => [status, say(status)]) as [string, string]),
  '',
];

export const overlays: Layers = ({ palette, theme }) => [
  line('overlay-soft', 'overlays', {
    filter: ['in', ['get', 'status'], ['literal', SOFT]],
    layout: ROUND,
    paint: {
      'line-color': edgeColour(palette),
      'line-width': byZoom(4, 8, 7, 16, 10, 34),
      'line-blur': byZoom(4, 6, 7, 13, 10, 28),
      'line-opacity': 0.3,
    },
  }),
  ...DRAWN_STATUSES.map((status) =>
    fill(`overlay-${status}`, 'overlays', {
      filter: ['==', ['get', 'status'], status],
      paint: { 'fill-pattern': patternImage(status, theme), 'fill-antialias': false },
    }),
  ),
  // A demand is firm; what is still on the table is dashed.
  ...[true, false].map((firm) =>
    line(firm ? 'overlay-edge' : 'overlay-edge-open', 'overlays', {
      filter: ['==', ['get', 'firm'], firm],
      paint: {
        'line-color': edgeColour(palette),
        'line-width': byZoom(4, 0.8, 7, 1.2, 10, 1.8),
        ...(firm ? {} : { 'line-dasharray': [3, 2] }),
      },
    }),
  ),
  fill('difference', 'difference', {
    paint: { 'fill-pattern': byNewStatus((status) => changeImage(status, theme)), 'fill-antialias': false },
  }),
  line('difference-edge', 'difference', {
    paint: { 'line-color': palette.ink, 'line-width': byZoom(4, 0.8, 7, 1.4, 10, 2) },
  }),
];
