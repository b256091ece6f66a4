// How large the picture of a view is, in its own units: CSS pixels of the SVG, half a pixel of the PNG.
// It must not know what stands in it.

const [width, margin] = [1200, 36];
export const SHEET = { width, margin, inner: width - 2 * margin, map: 720, gap: 28 } as const;
/** The PNG has as many pixels for each of them. */
export const PNG_SCALE = 2;
