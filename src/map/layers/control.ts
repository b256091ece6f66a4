// Who holds the land on the stated day: patterns over the unchanged base, and the line of contact as a soft band.
// It must not know scenarios beyond two hints of the scene: recede, and dash the line.
import { patternImage } from '../images.ts';
import { BAND_SHARES } from '../measures.ts';
import { reachInPixels } from '../scale.ts';
import { byZoom, fill, line, partOf, type Layers } from './layer.ts';

const RECEDED = 0.4;
/** The opacity of one step, so that all of them together reach the given one at the core; four decimals will do. */
const stepOpacity = (whole: number): number => Number((1 - (1 - whole) ** (1 / BAND_SHARES.length)).toFixed(4));

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
    ...BAND_SHARES.map((share, step) =>
      line(`line-band-${step}`, 'line', {
        filter: ['!=', ['get', 'part'], 'centre'],
        paint: {
          'line-color': palette.line.band,
          'line-width': reachInPixels(2 * share, 6 * share),
          'line-blur': reachInPixels(1 / BAND_SHARES.length, 1),
          'line-layer-opacity': stepOpacity(palette.line.bandOpacity * opacity),
        },
      }),
    ),
    line('line-centre', 'line', {
      filter: ['!=', ['get', 'part'], 'band'],
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
