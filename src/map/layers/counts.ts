// How many claims of the article that is read speak of a place: a small number at its shoulder.
// It must not know which claims.
import { REGULAR, SEMIBOLD } from '../letters.ts';
import { circle, symbol, type Layers } from './layer.ts';

/** Beside the symbol and above its name, CSS pixels. */
const SHOULDER: [number, number] = [10, -11];

export const counts: Layers = ({ palette }) => [
  symbol('count-name', 'counts', {
    filter: ['has', 'name'],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': REGULAR,
      'text-size': 12.5,
      'text-anchor': 'top',
      'text-max-width': 9,
    },
    paint: { 'text-color': palette.label.town, 'text-halo-color': palette.label.landHalo, 'text-halo-width': 1.8 },
  }),
  circle('count-dot', 'counts', {
    paint: {
      'circle-color': palette.paper,
      'circle-radius': 7.5,
      'circle-stroke-color': palette.emphasis.line,
      'circle-stroke-width': 1.2,
      'circle-translate': SHOULDER,
    },
  }),
  symbol('count', 'counts', {
    layout: {
      'text-field': ['get', 'count'],
      'text-font': SEMIBOLD,
      'text-size': 10.5,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': palette.emphasis.line, 'text-translate': SHOULDER },
  }),
];
