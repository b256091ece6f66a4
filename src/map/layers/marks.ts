// Symbols of one size at every scale, where a scenario speaks of a place and gives no outline.
// It must not know which scenario it is.
import { markImage } from '../images.ts';
import { RUNGS } from '../measures.ts';
import { SEMIBOLD } from '../letters.ts';
import { line, symbol, type Layers } from './layer.ts';

export const marks: Layers = ({ palette, theme }) => [
  line('mark-spit', 'marks', {
    filter: ['in', 'LineString', ['geometry-type']],
    paint: {
      'line-color': palette.mark,
      'line-width': RUNGS.width,
      'line-dasharray': [RUNGS.on / RUNGS.width, RUNGS.off / RUNGS.width],
    },
  }),
  symbol('marks', 'marks', {
    layout: {
      'icon-image': [
        'match',
        ['get', 'kind'],
        'discussed',
        markImage('discussed', theme),
        'unnamed-exchange',
        markImage('unnamed-exchange', theme),
        '',
      ],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      // From here on the towns name themselves.
      'text-field': [
        'step',
        ['zoom'],
        ['get', 'name'],
        5.7,
        ['case', ['==', ['get', 'kind'], 'discussed'], '', ['get', 'name']],
      ],
      'text-font': SEMIBOLD,
      'text-size': 13,
      'text-anchor': ['match', ['get', 'kind'], 'unnamed-exchange', 'center', 'top'],
      'text-offset': ['match', ['get', 'kind'], 'unnamed-exchange', ['literal', [0, 0]], ['literal', [0, 0.9]]],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.mark, 'text-halo-color': palette.label.landHalo, 'text-halo-width': 1.6 },
  }),
];
