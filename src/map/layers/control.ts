// Who holds the land on the stated day: patterns over the unchanged base, and the line of contact as a soft band.
// It must not know scenarios beyond two hints of the scene: recede, and dash the line.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { patternImage } from '../images.ts';
import { BAND_STEPS, bandStrength } from '../measures.ts';
import { byZoom, fill, line, partOf, type Layers } from './layer.ts';

const RECEDED = 0.4;
const partOfLine = (part: 'band' | 'edge'): ExpressionSpecification => ['==', ['get', 'part'], part];

/** Each step of the band by its own opacity: steps lie side by side, none over another. */
const fading = (whole: number): ExpressionSpecification => [
  'match',
  ['get', 'step'],
  ...(Array.from({ length: BAND_STEPS }, (_, step) => [
    step,
    Number((whole * bandStrength(step)).toFixed(4)),
  ]).flat() as [number, number]),
  0,
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
    fill('line-band', 'line', {
      filter: partOfLine('band'),
      paint: {
        'fill-color': palette.line.band,
        'fill-opacity': fading(palette.line.bandOpacity * opacity),
        'fill-antialias': false,
      },
    }),
    line('line-centre', 'line', {
      filter: partOfLine('edge'),
      layout: { 'line-cap': 'butt' },
      paint: {
        'line-color': palette.line.centre,
        'line-width': byZoom(5, 0.6, 9, 1.3),
        'line-opacity': 0.75 * opacity,
        'line-dasharray': scene.lineDraft ? [5, 3] : [1, 0],
      },
    }),
  ];
};
