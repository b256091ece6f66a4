// Who holds the land on the stated day: patterns over the unchanged base, and the line of contact as a soft band.
// It must not know scenarios beyond one hint of the scene: recede.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { patternImage } from '../images.ts';
import { BAND_STEPS, bandStrength } from '../measures.ts';
import { byZoom, fill, line, partOf, withAlpha, type Layers } from './layer.ts';

const RECEDED = 0.4;
/** Each step of the band in its own strength: steps lie side by side, none over another. */
const fading = (colour: string): ExpressionSpecification => [
  'match',
  ['get', 'step'],
  ...(Array.from({ length: BAND_STEPS }, (_, step) => [step, withAlpha(colour, bandStrength(step))]).flat() as [
    number,
    string,
  ]),
  'transparent',
];

export const control: Layers = ({ scene, palette, theme }) => {
  const opacity = scene.controlFaint ? RECEDED : 1;
  const pattern = (status: 'russian-held' | 'russian-held-since-2014', since2014: boolean, id: string) =>
    fill(id, 'land', {
      filter: ['all', partOf('control'), ['==', ['get', 'since2014'], since2014]],
      paint: { 'fill-pattern': patternImage(status, theme), 'fill-opacity': opacity, 'fill-antialias': false },
    });
  return [
    pattern('russian-held', false, 'held'),
    pattern('russian-held-since-2014', true, 'held-since-2014'),
    fill('line-band', 'land', {
      filter: partOf('band'),
      paint: {
        'fill-color': fading(palette.line.band),
        'fill-opacity': palette.line.bandOpacity * opacity,
        'fill-antialias': false,
      },
    }),
    // Which of the two has anything to draw, the data say: another dash would have the map's worker make tiles anew.
    ...[false, true].map((draft) =>
      line(draft ? 'line-draft' : 'line-centre', 'edges', {
        filter: ['==', ['get', 'draft'], draft],
        paint: {
          'line-color': palette.line.centre,
          'line-width': byZoom(5, 0.6, 9, 1.3),
          'line-opacity': 0.75 * opacity,
          ...(draft ? { 'line-dasharray': [5, 3] } : {}),
        },
      }),
    ),
  ];
};
