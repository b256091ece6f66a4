// Borders: the recognised one solid in every scene, oblasts as hairlines, the Donbas and the line of 2014 as outlines.
// It must not know control; the recognised border has no condition at all.
import { byZoom, line, partOf, type Layers } from './layer.ts';

export const borders: Layers = ({ palette }) => [
  line('oblasts', 'land', {
    filter: partOf('oblasts'),
    paint: { 'line-color': palette.oblastBorder, 'line-width': byZoom(4, 0.4, 7, 0.8, 10, 1.2) },
  }),
  line('since-2014', 'land', {
    filter: partOf('since-2014'),
    paint: { 'line-color': palette.since2014, 'line-width': byZoom(5, 0.8, 9, 1.4), 'line-dasharray': [3, 2] },
  }),
  line('donbas-casing', 'land', {
    filter: partOf('donbas'),
    paint: { 'line-color': palette.ukraine, 'line-width': byZoom(4, 2, 7, 3.4, 10, 4.4), 'line-opacity': 0.75 },
  }),
  line('donbas', 'land', {
    filter: partOf('donbas'),
    paint: { 'line-color': palette.donbas, 'line-width': byZoom(4, 0.8, 7, 1.3, 10, 1.8), 'line-dasharray': [4, 2.2] },
  }),
  line('border-casing', 'border', {
    paint: { 'line-color': palette.ukraine, 'line-width': byZoom(4, 2.2, 7, 3.6, 10, 5), 'line-opacity': 0.65 },
  }),
  line('border', 'border', {
    paint: { 'line-color': palette.recognisedBorder, 'line-width': byZoom(4, 0.9, 7, 1.6, 10, 2.4) },
  }),
];
