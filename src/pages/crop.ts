// What of its drawing a page's picture shows, and how much more is drawn around it.
// It must not know what is drawn.

/** CSS pixels of the drawing: the land that the view frames. The page scales it to its room. */
export const CROP = { x: 220, y: 160, width: 724, height: 610 } as const;
/** Until the app takes the page over, the picture runs to the edges of the window. */
export const BLEED = { left: CROP.x, top: CROP.y, right: 400, bottom: 300 } as const;
export const CANVAS = {
  width: BLEED.left + CROP.width + BLEED.right,
  height: BLEED.top + CROP.height + BLEED.bottom,
} as const;
