// Strike reports as sober marks in a halo as wide as their place is known; those that lie close share a mark.
// It must not know dates, deaths or what was hit: a mark has the size of one or of several.
import { kindOf } from '../../core/values/id.ts';
import type { Emphasis } from '../../core/view/scene.ts';
import { casesOf, circle, symbol, type Condition, type Layers, type PictureLayer } from './layer.ts';

/** The reader's layers that draw strike reports, one for each city. */
export const STRIKE_LAYERS = ['strikes-elsewhere', 'strikes-kyiv', 'strikes-odesa', 'strikes-kharkiv'] as const;

const inCity = (layer: string): Condition => ['is', 'city', [layer.slice('strikes-'.length)]];
/** The clusters of this zoom and no other. */
const NOW: readonly Condition[] = [
  ['zoom', 'from', 'from'],
  ['zoom', 'to', 'below'],
];

/** A halo over whole oblasts is laid on thinly. */
export const strikeHalos: Layers = ({ scene: { strikesQuiet }, palette: { strike } }) =>
  (strikesQuiet ? [] : STRIKE_LAYERS).map((layer) =>
    circle(`${layer}-halo`, 'strikes', {
      group: layer,
      where: [inCity(layer), ['is', 'first', [true]]],
      colour: strike.dot,
      opacity: casesOf('wide', ['true'], () => strike.halo * 0.4, strike.halo),
      radius: { km: 'radius', least: 13 },
      fades: true,
    }),
  );

/** The strike reports that attention rests on. */
const highlightedIn = ({ picked, mentioned, hovered }: Emphasis): string[] =>
  [...new Set([...hovered, ...mentioned, ...(picked === null ? [] : [picked])])]
    .filter((id) => kindOf(id) === 'strike')
    .sort();

/** The marks, as large and strong as they are drawn elsewhere, or less so. */
const marksOf = (colour: string, scale = 1, opacity = 1): readonly PictureLayer[] =>
  STRIKE_LAYERS.map((layer) =>
    symbol(layer, 'strike-marks', {
      group: layer,
      where: [inCity(layer), ...NOW],
      icon: {
        family: 'strike',
        name: { property: 'mark' },
        ...(scale === 1 ? {} : { scale }),
        ...(opacity === 1 ? {} : { opacity }),
      },
      text: { property: 'number', size: 12 * scale, bold: true, colour },
      placement: 'over',
    }),
  );

/** Until something calls them up they are small and faint, and lie under what proposals draw. */
const [QUIET_SCALE, QUIET_OPACITY] = [0.75, 0.5];
export const quietStrikes: Layers = ({ scene, palette: { strike } }) =>
  scene.strikesQuiet ? marksOf(strike.dot, QUIET_SCALE, QUIET_OPACITY) : [];

export const strikes: Layers = ({ scene, palette: { strike, emphasis } }) => [
  circle('strikes-highlighted', 'strike-marks', {
    where: [...NOW, ['contains', 'all', highlightedIn(scene.emphasis).map((id) => `,${id},`)]],
    colour: emphasis.glow,
    opacity: 0.55,
    radius: casesOf('several', ['true'], () => 15.5, 10),
    edge: { colour: emphasis.line, width: 2 },
  }),
  ...(scene.strikesQuiet ? [] : marksOf(strike.dot)),
];
