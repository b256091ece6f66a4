// Where vertices are on the map, in pixels: which have room for a handle, where one can be added, where a key moves one.
// It must not know components or what a handle does. Pixels are CSS pixels from the picture's top left.
import { GRID_DEGREES } from '../../../core/draft/line-edits.ts';
import type { Pixel, Plane } from '../../../map/view.ts';
import type { At, Chain, Vertex } from './drawing.ts';

export type Frame = { readonly plane: Plane; readonly width: number; readonly height: number };
export type Handle = Vertex & { readonly x: number; readonly y: number };

/** Handles outside the picture are not there, so that a hundred of them are not laid out at each move of the map. */
const MARGIN = 30;
/** Below this distance handles would lie on each other; a handle between two needs room for three. */
const CLOSEST_PX = 16;
const ROOMY_PX = 64;

const far = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const isInside = ({ width, height }: Frame, [x, y]: Pixel): boolean =>
  x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;

/** The vertices that have room, and the chosen one in any case. */
export const handlesShown = (chains: readonly Chain[], frame: Frame, chosen: string): Handle[] =>
  chains.flatMap(({ vertices }) => {
    let last: Pixel | undefined;
    return vertices.flatMap((vertex) => {
      const [x, y] = frame.plane.pixelOf([...vertex.at]);
      const isCrowded = last !== undefined && far(last, [x, y]) < CLOSEST_PX;
      if (vertex.key !== chosen && (!isInside(frame, [x, y]) || isCrowded)) return [];
      last = [x, y];
      return [{ ...vertex, x, y }];
    });
  });

/** The places halfway between two vertices where there is room for one more; each after the vertex whose key it has. */
export const middlesShown = (chains: readonly Chain[], frame: Frame): Handle[] =>
  chains.flatMap(({ vertices, isRing }) =>
    vertices.flatMap((vertex, index) => {
      const next = vertices[index + 1] ?? (isRing ? vertices[0] : undefined);
      if (!next) return [];
      const [a, b] = [frame.plane.pixelOf([...vertex.at]), frame.plane.pixelOf([...next.at])];
      const [x, y]: Pixel = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      return far(a, b) < ROOMY_PX || !isInside(frame, [x, y]) ? [] : [{ ...vertex, x, y }];
    }),
  );

/** The path of chains in the picture, for an SVG. */
export const pathOf = (chains: readonly Chain[], { pixelOf }: Plane): string =>
  chains
    .filter(({ vertices }) => vertices.length > 0)
    .map(({ vertices, isRing }) => {
      const points = vertices.map(({ at }) =>
        pixelOf([...at])
          .map((pixels) => pixels.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}${isRing ? 'Z' : ''}`;
    })
    .join('');

const STEPS: ReadonlyMap<string, At> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
]);
/** Where a key moves a vertex; undefined for a key that moves none. */
export function movedBy({ key, shiftKey }: KeyboardEvent, [lon, lat]: At): At | undefined {
  const step = STEPS.get(key);
  const by = GRID_DEGREES * (shiftKey ? 5 : 1);
  return step && [lon + step[0] * by, lat + step[1] * by];
}
