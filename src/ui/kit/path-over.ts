// Lines of places as one path of an SVG over the picture of a map.
// It must not know what the lines are.
import type { Position } from 'geojson';
import type { Plane } from '../../map/view.ts';

/** The path, in pixels to a tenth, of lines of `[lon, lat]`; rings close themselves by their last place. */
export const pathOver = (lines: readonly (readonly Position[])[], { pixelOf }: Pick<Plane, 'pixelOf'>): string =>
  lines
    .map((line) => {
      const points = line.map((place) =>
        pixelOf(place)
          .map((one) => one.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}`;
    })
    .join('');
