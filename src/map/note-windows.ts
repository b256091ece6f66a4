// The sizes at which the map is seen: beside the text panel, on a phone above it, in a file and on paper; what lies over it.
// It must not know what is drawn, nor the page.
import type { Box } from './notes.ts';

export type Window = {
  readonly width: number;
  readonly height: number;
  readonly padding?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly small?: boolean;
  /** What lies over the map within its free part: buttons, the closed legend, the credit's button, the strip of a proposal that has one. */
  readonly over?: readonly Box[];
  readonly strip?: Box;
};
const DESK = { top: 24, right: 272, bottom: 266, left: 24 };
/** The map beside the text panel, on a phone above it, in a file and on paper. */
export const WINDOWS: Readonly<Record<string, Window>> = {
  '1440 x 900': { width: 1020, height: 900, padding: DESK, over: [[0, 0, 270, 58]], strip: [0, 58, 376, 112] },
  '1024 x 768': {
    width: 604,
    height: 768,
    padding: { ...DESK, right: 24, bottom: 270 },
    over: [
      [0, 0, 270, 58],
      [430, 0, 604, 60],
    ],
    strip: [0, 58, 376, 112],
  },
  '1920 x 1080': { width: 1500, height: 1080, padding: DESK, over: [[0, 0, 270, 58]], strip: [0, 58, 376, 112] },
  '390 x 844': {
    width: 390,
    height: 844,
    padding: { top: 56, right: 16, bottom: 451, left: 16 },
    small: true,
    over: [
      [0, 0, 390, 46],
      [0, 46, 160, 138],
      [248, 46, 390, 94],
      [334, 353, 390, 405],
    ],
    strip: [166, 94, 390, 172],
  },
  'an image': { width: 1128, height: 720 },
  'a page': { width: 760, height: 430 },
};
/** The padding is what the camera's box is fitted into; words may reach a little beyond it. */
const BEYOND = 10;

/** The part of a window that words may use. */
export function freeOf({ width, height, padding }: Window): Box {
  if (!padding) return [2, 2, width - 2, height - 2];
  const { top, right, bottom, left } = padding;
  return [left - BEYOND, top, width - right + BEYOND, height - bottom + BEYOND];
}
