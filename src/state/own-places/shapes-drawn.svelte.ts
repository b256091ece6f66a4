// How far the map is with drawing the reader's lines and areas, for the panel to say.
// It must not know the map, nor what the shapes are.

class ShapesDrawn {
  /** Undefined where there are none to draw, or no map that draws. */
  state = $state.raw<'drawing' | 'drawn' | 'failed' | undefined>();
}

/** The lines and areas of this window. */
export const SHAPES_DRAWN = new ShapesDrawn();
