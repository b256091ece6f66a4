// Names of wide things, receding: oblasts, countries, seas.
// It must not know towns; those carry their own names.
import type { Palette } from '../palette.ts';
import { REGULAR } from '../letters.ts';
import { byZoom, symbol, type Layers } from './layer.ts';

const oblasts = (palette: Palette) =>
  symbol('label-oblast', 'labels', {
    filter: ['==', ['get', 'kind'], 'oblast'],
    minzoom: 5.6,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': REGULAR,
      'text-size': byZoom(5.6, 10.5, 8, 13),
      'text-letter-spacing': 0.09,
      'text-max-width': 9,
      'text-padding': 6,
    },
    paint: {
      'text-color': palette.label.oblast,
      'text-halo-color': palette.label.landHalo,
      'text-halo-width': 1.7,
    },
  });

const countries = (palette: Palette) =>
  symbol('label-country', 'labels', {
    filter: ['all', ['==', ['get', 'kind'], 'country'], ['<=', ['get', 'from'], ['zoom']]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': REGULAR,
      'text-size': byZoom(4, 10.5, 7, 14),
      'text-letter-spacing': 0.22,
      'text-transform': 'uppercase',
      'text-padding': 8,
    },
    paint: { 'text-color': palette.label.country, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
  });

const seas = (palette: Palette) =>
  symbol('label-sea', 'labels', {
    filter: ['all', ['==', ['get', 'kind'], 'sea'], ['<=', ['get', 'from'], ['zoom']]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': REGULAR,
      'text-size': byZoom(4, 11, 7, 15),
      'text-letter-spacing': 0.28,
      'text-max-width': 6,
      'text-line-height': 1.5,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.label.sea, 'text-halo-color': palette.label.seaHalo, 'text-halo-width': 1.2 },
  });

export const labels: Layers = ({ palette }) => [oblasts(palette), countries(palette), seas(palette)];
