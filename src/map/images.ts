// The names of all images that a style speaks of, and their bytes.
// It must not know the map library; whoever owns the map adds them.
import { PALETTES, patternsOf, type ThemeName } from './palette.ts';
import { PIXEL_RATIO, RINGS, TOWN_PIXEL_RATIO, pictureOfPattern, pictureOfRing, pictureOfTown, type Picture } from './patterns.ts'; // prettier-ignore
import { strikePicture } from './patterns-strikes.ts';

export type Image = { readonly id: string; readonly picture: () => Picture; readonly pixelRatio: number };

export const patternImage = (pattern: string, theme: ThemeName): string => `pattern-${pattern}@${theme}`;
export const iconImage = (family: string, name: string, theme: ThemeName): string => `${family}-${name}@${theme}`;

/** Every image of a theme but those of strike reports, each drawn when it is asked for. */
function imagesOf(theme: ThemeName): Image[] {
  const palette = PALETTES[theme];
  const { mark, ukraine, town } = palette;
  const imageOf = (id: string, picture: () => Picture, pixelRatio = PIXEL_RATIO): Image => ({
    id,
    picture,
    pixelRatio,
  });
  return [
    ...[...patternsOf(palette)].map(([name, pattern]) =>
      imageOf(patternImage(name, theme), () => pictureOfPattern(pattern)),
    ),
    ...(['ukraine', 'russia', 'contested'] as const).map((control) =>
      imageOf(iconImage('town', control, theme), () => pictureOfTown(town[control]), TOWN_PIXEL_RATIO),
    ),
    ...(['discussed', 'unnamed-exchange'] as const).map((kind) =>
      imageOf(iconImage('mark', kind, theme), () => pictureOfRing(RINGS[kind], mark, ukraine)),
    ),
  ];
}

export const images = (): Image[] => (['light', 'dark'] as const).flatMap(imagesOf);

/** Finds an image by its name, those of strike reports too; undefined for a name that is none of ours. */
export function imageNamed(): (id: string) => { picture: Picture; pixelRatio: number } | undefined {
  const all = new Map(images().map((image) => [image.id, image]));
  return (id) => {
    const image = all.get(id);
    const picture = image?.picture() ?? strikePicture(id);
    return picture && { picture, pixelRatio: image?.pixelRatio ?? PIXEL_RATIO };
  };
}
