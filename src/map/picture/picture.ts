// The whole picture of a scene, from the bottom to the top: the one place that says what lies over what.
// It must not know how any part looks, nor who paints it.
import type { Scene } from '../../core/view/scene.ts';
import { PALETTES, themeOf } from '../palette.ts';
import { control, lineOfContact } from './control.ts';
import { emphasis, emphasisNames } from './emphasis.ts';
import { borders, land, oblasts, waters } from './land.ts';
import type { PictureLayer } from './layer.ts';
import { marks, spits } from './marks.ts';
import { counts, towns, wideNames } from './names.ts';
import { leaders, notes } from './notes.ts';
import { overlays } from './overlays.ts';
import { pinNames, pins } from './pins.ts';
import { question } from './question.ts';
import { quietStrikes, strikeHalos, strikes } from './strikes.ts';

const ORDER = [
  ...[land, control, waters, quietStrikes, question, overlays, oblasts, lineOfContact],
  ...[borders, pins, strikeHalos, emphasis, spits, leaders],
  ...[wideNames, towns, strikes, marks, pinNames, counts, emphasisNames, notes],
];

/** Every layer of the picture, whether the scene shows it or not; names and symbols of later layers are placed first. */
export const layersOf = (scene: Scene): readonly PictureLayer[] =>
  ORDER.flatMap((layers) => layers({ scene, palette: PALETTES[themeOf(scene.dark)] }));

/** Whether the reader sees a layer: what belongs to none of the reader's layers cannot be hidden. */
export const isShown = (layer: PictureLayer, { shown }: Scene): boolean =>
  layer.group === undefined || shown.has(layer.group);
