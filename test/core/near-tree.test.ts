// Proves that a tree of squares loses no item that is the nearest to a point, wherever it is asked and however often.
// It must not know lines or places.
import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { arcBetween, kmFromArc } from '../../src/core/land/arc.ts';
import { distance, nearest } from '../../src/core/land/measure.ts';
import { kmBetween, NearTree, vectorOf } from '../../src/core/land/near-tree.ts';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const anywhere: fc.Arbitrary<Position> = fc.tuple(between(-180, 180), between(-90, 90));
const here: fc.Arbitrary<Position> = fc.tuple(between(36, 38), between(47, 49));

test('the nearest of many places is among those that are found, all over the globe', () => {
  const places = fc.array(fc.oneof(anywhere, here), { minLength: 1, maxLength: 40 });
  const asked = fc.array(fc.oneof(anywhere, here, here, here), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(places, asked, (all, points) => {
      const vectors = all.map(vectorOf);
      const cost = (item: number, point: ReturnType<typeof vectorOf>): number => kmBetween(vectors[item]!, point);
      const tree = new NearTree([{ count: all.length, cost, slack: 1e-6 }]);
      for (const point of points) {
        const costs = all.map((_, item) => cost(item, vectorOf(point)));
        const [found] = tree.near(point);
        expect(found).toContain(costs.indexOf(Math.min(...costs)));
        expect(costs[0]!).toBeCloseTo(distance(all[0]!, point), 4);
      }
    }),
    { numRuns: 60 },
  );
});

test('a point is as far from an arc as it is measured otherwise', () => {
  const near = (at: Position): fc.Arbitrary<Position> => fc.tuple(between(-3, 3), between(-3, 3)).map(([dx, dy]) => [at[0]! + dx, at[1]! + dy]); // prettier-ignore
  const ends = here.chain((at) => fc.tuple(fc.constant(at), fc.oneof(near(at), fc.constant(at))));
  fc.assert(
    fc.property(ends, fc.oneof(here, anywhere), ([start, end], point) => {
      const { km } = nearest({ type: 'LineString', coordinates: [start, end] }, point);
      expect(Math.abs(kmFromArc(arcBetween(start, end), vectorOf(point)) - km)).toBeLessThan(0.005);
    }),
    { numRuns: 500 },
  );
});
