// The pixels that a stroke of the brush covers on its way from one place to the next, close enough to leave no gap.
// It must not know what lies under them.
import type { Pixel } from '../../map/view.ts';

/** How wide the brush is, CSS pixels from its middle, and how close the places are at which it looks. */
const RADIUS = 8;
const STEP = 4;
const AROUND: readonly Pixel[] = [
  [0, 0],
  ...[0, 1, 2, 3, 4, 5].map((part): Pixel => {
    const angle = (part * Math.PI) / 3;
    return [RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)];
  }),
];

/** The pixels under the brush along a straight way; both ends are covered, which may be the same. */
export function pixelsAlong([x1, y1]: Pixel, [x2, y2]: Pixel): Pixel[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).flatMap((share) =>
    AROUND.map(([dx, dy]): Pixel => [x1 + share * (x2 - x1) + dx, y1 + share * (y2 - y1) + dy]),
  );
}
