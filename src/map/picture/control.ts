// Who holds the land on the stated day: patterns over the unchanged base, and the line of contact as a soft band.
// It must not know scenarios beyond one hint of the scene: control recedes.
import type { Scene } from '../../core/view/scene.ts';
import { withAlpha } from '../palette.ts';
import { casesOf, fill, line, type Layers } from './layer.ts';

const strengthOf = ({ controlFaint }: Scene): number => (controlFaint ? 0.4 : 1);

export const control: Layers = ({ scene }) => {
  const held = (id: string, pattern: string, since2014: boolean) =>
    fill(id, 'control', {
      group: 'control',
      where: [['is', 'since2014', [since2014]]],
      pattern,
      opacity: strengthOf(scene),
    });
  return [held('held', 'russian-held', false), held('held-since-2014', 'russian-held-since-2014', true)];
};

/** The band of doubt comes in so many steps, each holding those before it. */
export const BAND_STEPS = 12;
const STEPS = Array.from({ length: BAND_STEPS }, (_, step) => step);
/** How strong the band is in a step: it fades to nothing at the edge of the error. */
const bandStrength = (step: number): number => Math.max(0, 1 - (step + 0.5) / BAND_STEPS);
/** What a step adds to those that lie under it, so that together they are as strong as the band is there. */
const added = (step: number, most: number): number =>
  (1 - (1 - most * bandStrength(step)) / (1 - most * bandStrength(step + 1))) / most;

/** Strokes and gaps, in widths of the line. */
const DASHES = { draft: [5, 3], earlier: [1.5, 2] } as const;

export const lineOfContact: Layers = ({ scene, palette: { since2014, line: look } }) => [
  line('since-2014', 'since-2014', { group: 'control', colour: since2014, width: [5, 0.8, 9, 1.4], dash: [3, 2] }),
  fill('line-band', 'band', {
    group: 'line',
    overlaps: true,
    colour: casesOf(
      'step',
      STEPS,
      (step) => withAlpha(look.band, added(step, look.bandOpacity)),
      withAlpha(look.band, 0),
    ),
    opacity: look.bandOpacity * strengthOf(scene),
  }),
  // Which of them has anything to draw, the data say: another dash would have the map's worker make tiles anew.
  ...(['earlier', 'draft', 'centre'] as const).map((as) =>
    line(`line-${as}`, 'edges', {
      // An earlier line has a switch of its own.
      group: as === 'earlier' ? undefined : 'line',
      where: [['is', 'as', [as]]],
      colour: look.centre,
      width: [5, 0.6, 9, 1.3],
      opacity: 0.75 * strengthOf(scene),
      ...(as === 'centre' ? {} : { dash: DASHES[as] }),
    }),
  ),
];
