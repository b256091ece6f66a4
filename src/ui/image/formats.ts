// The shapes that the picture of a view can have, in its own units: CSS pixels of the SVG, half a pixel of the PNG.
// It must not know what stands in it.

/**
 * `ratio` is width by height; without one the picture is as high as its words and `map` units for the map. `columns` is how
 * many the legend has; `aside` is the width of a column beside the map that takes the legend instead.
 */
export type Format = {
  readonly width: number;
  readonly margin: number;
  readonly title: number;
  readonly map: number;
  readonly columns: number;
  readonly ratio?: number;
  readonly aside?: number;
};

export const FORMATS = {
  full: { width: 1200, margin: 36, title: 30, map: 720, columns: 3 },
  square: { width: 1200, margin: 36, title: 30, map: 480, columns: 3, ratio: 1 },
  wide: { width: 1600, margin: 36, title: 30, map: 480, columns: 1, ratio: 16 / 9, aside: 380 },
  portrait: { width: 1200, margin: 36, title: 30, map: 600, columns: 3, ratio: 4 / 5 },
  column: { width: 440, margin: 14, title: 22, map: 440, columns: 1 },
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Between columns, and between a map and what stands beside it. */
export const GAP = 28;
/** The PNG has as many pixels for each unit. */
export const PNG_SCALE = 2;
