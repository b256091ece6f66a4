// The names of all images that a style speaks of, and their bytes.
// It must not know the map library; whoever owns the map adds them.
import type { Control } from '../../geo/schema.ts';
import { STATUSES, type Status } from '../core/scenario.ts';
import { patternOfChange, PALETTES, type ThemeName } from './palette.ts';
import {
  PIXEL_RATIO,
  TOWN_PIXEL_RATIO,
  pictureOfPattern,
  pictureOfRing,
  pictureOfTown,
  type RINGS,
  type Picture,
} from './patterns.ts';
import { strikePicture } from './patterns-strikes.ts';

export type Image = { readonly id: string; readonly picture: () => Picture; readonly pixelRatio: number };

export const patternImage = (status: Status | 'former', theme: ThemeName): string => `pattern-${status}@${theme}`;
export const changeImage = (status: Status, theme: ThemeName): string => `pattern-to-${status}@${theme}`;
export const townImage = (control: Control | 'unstated', theme: ThemeName): string => `town-${control}@${theme}`;

export const markImage = (kind: keyof typeof RINGS, theme: ThemeName): string => `mark-${kind}@${theme}`;

const CONTROLS = ['ukraine', 'russia', 'contested'] as const;

/** Every image of both themes, each drawn when it is asked for. */
export function images(): Image[] {
  return (['light', 'dark'] as const).flatMap((theme) => {
    const palette = PALETTES[theme];
    const patterns = STATUSES.flatMap((status) => {
      const { pattern } = palette.status[status];
      return pattern
        ? [{ id: patternImage(status, theme), picture: () => pictureOfPattern(pattern), pixelRatio: PIXEL_RATIO }]
        : [];
    });
    const changes = STATUSES.map((status) => ({
      id: changeImage(status, theme),
      picture: () => pictureOfPattern(patternOfChange(palette, status)),
      pixelRatio: PIXEL_RATIO,
    }));
    const former = {
      id: patternImage('former', theme),
      picture: () => pictureOfPattern(palette.former),
      pixelRatio: 2,
    };
    const towns = CONTROLS.map((control) => ({
      id: townImage(control, theme),
      picture: () => pictureOfTown(palette.town[control]),
      pixelRatio: TOWN_PIXEL_RATIO,
    }));
    const marks = (['discussed', 'unnamed-exchange'] as const).map((kind) => ({
      id: markImage(kind, theme),
      picture: () => pictureOfRing(kind, palette.mark, palette.ukraine),
      pixelRatio: PIXEL_RATIO,
    }));
    return [...patterns, ...changes, former, ...towns, ...marks];
  });
}

/** Finds an image by its name, those of strike reports too; undefined for a name that is none of ours. */
export function imageNamed(): (id: string) => { picture: Picture; pixelRatio: number } | undefined {
  const all = new Map(images().map((image) => [image.id, image]));
  return (id) => {
    const image = all.get(id);
    const picture = image?.picture() ?? strikePicture(id);
    return picture && { picture, pixelRatio: image?.pixelRatio ?? PIXEL_RATIO };
  };
}
