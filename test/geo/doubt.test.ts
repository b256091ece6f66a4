// The land within the larger errors of a line, dissolved step by step, is the land that is dissolved at once.
// It must not know the line of contact.
import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { landAround, nestedLand } from '../../geo/recipes/doubt.ts';
import type { Shape } from '../../geo/recipes/shape.ts';
import type { ErrorPoint } from '../../src/core/land/line-error.ts';
import { area } from '../../src/core/land/measure.ts';

const LEAST = [5.5, 6.5, 7.5, 8.5, 9.5] as const;
const radius = ({ error }: ErrorPoint): number => error + 0.5;
const km2 = (land: readonly Shape[]): number => land.reduce((sum, { geometry }) => sum + area(geometry as never), 0);

/** The row without the pieces that have an end of a smaller error. */
function runsOf(points: readonly ErrorPoint[], least: number): ErrorPoint[][] {
  const pieces = points.slice(1).map((end, index) => [points[index] ?? end, end]);
  return pieces.filter((piece) => piece.every(({ error }) => error >= least));
}
/** Steps of 0.2 to 4 km, each with an error, as points in the plane. */
const rows = fc
  .array(
    fc.tuple(
      fc.double({ min: 0, max: 6.28, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 10, max: 20 }),
    ),
    { minLength: 2, maxLength: 25 },
  ) // prettier-ignore
  .map((steps) => {
    let at: Position = [0, 0];
    return steps.map(([turn, length, error]): ErrorPoint => {
      at = [at[0]! + (Math.cos(turn) * length) / 5, at[1]! + (Math.sin(turn) * length) / 5];
      return { at, error: error / 2 };
    });
  });

/** A row along a parallel of which the tool lost the ring around (17.8, 0), of radius 10.5 km, when it dissolved step by step. */
const LOST: ErrorPoint[] = [
  [1.8, 7.5], [2, 9], [4.6, 5], [6, 5], [9.6, 5], [13.6, 7], [17.6, 7.5], [17.8, 10], [18, 6.5], [18.2, 5], [18.4, 5],
].map(([x = 0, error = 0]) => ({ at: [x, 0], error })); // prettier-ignore

test('whatever the errors along the line, each land is the same', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (points) => {
      const lands = await nestedLand(points, radius, LEAST, () => undefined);
      for (const [index, least] of LEAST.entries()) {
        const runs = runsOf(points, least);
        const whole = runs.length > 0 ? km2(await landAround(runs, radius)) : 0;
        expect(Math.abs(km2(lands[index]!) - whole)).toBeLessThanOrEqual(whole * 1e-6);
      }
    }),
    { numRuns: 40, examples: [[LOST]] },
  );
});
