// The unchanged base: sea, neighbours, Ukraine's lighter land, waters, the reservoir that is no more.
// It must not know scenarios or who holds what.
import { patternImage } from '../images.ts';
import { byZoom, fill, line, partOf, type Layers } from './layer.ts';

const FORMER = 'water.kakhovka-former';

export const backdrop: Layers = ({ palette, theme }) => [
  { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
  // Ukraine too: slivers that this coast has and the cells have not are plain land, since no status is known for them.
  fill('countries', 'countries', { paint: { 'fill-color': palette.land, 'fill-outline-color': palette.land } }),
  fill('ukraine', 'land', { filter: partOf('ukraine'), paint: { 'fill-color': palette.ukraine } }),
  line('country-borders', 'countries', {
    filter: ['!=', ['get', 'id'], 'country.ua'],
    paint: { 'line-color': palette.countryBorder, 'line-width': byZoom(4, 0.5, 8, 1) },
  }),
  fill('waters', 'waters', {
    filter: ['all', ['in', 'Polygon', ['geometry-type']], ['!=', ['get', 'id'], FORMER]],
    paint: { 'fill-color': palette.sea, 'fill-outline-color': palette.shore },
  }),
  line('rivers', 'waters', {
    filter: ['in', 'LineString', ['geometry-type']],
    minzoom: 5,
    paint: { 'line-color': palette.shore, 'line-width': byZoom(5, 0.5, 7, 0.9, 11, 2.2) },
  }),
  fill('former-reservoir', 'waters', {
    filter: ['==', ['get', 'id'], FORMER],
    paint: { 'fill-pattern': patternImage('former', theme), 'fill-antialias': false },
  }),
  line('former-reservoir-edge', 'waters', {
    filter: ['==', ['get', 'id'], FORMER],
    paint: { 'line-color': palette.former.colour, 'line-width': 0.8, 'line-dasharray': [3, 2.5] },
  }),
];
