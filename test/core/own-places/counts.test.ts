// Proves the counts by proposal against a plain count.
// It must not know how places are located or drawn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceCounter } from '../../../src/core/own-places/counts.ts';
import { locator } from '../../../src/core/own-places/located.ts';
import { realWorld } from '../ground.ts';

const world = realWorld();
const scenarios = [...world.scenarios.values()];
const locate = locator(world, scenarios);
const place = fc.tuple(fc.double({ min: 22, max: 41, noNaN: true }), fc.double({ min: 44, max: 52.5, noNaN: true }));

test('each proposal has every place within Ukraine under one status, and under no fewer than the line leaves certain', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (all) => {
      const located = all.map(locate);
      const counter = new PlaceCounter();
      for (const one of located) counter.add(one);
      const counts = counter.counts(scenarios);
      expect(counts.places).toBe(all.length);
      counts.scenarios.forEach(({ scenario, statuses }, index) => {
        expect(scenario).toBe(scenarios[index]!.id);
        expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(all.length - counts.outside);
        for (const { status, count, least, most } of statuses) {
          const with_ = located.flatMap(({ land }) => land?.outcomes[index] ?? []);
          expect(count).toBe(with_.filter((one) => one.status === status).length);
          expect(most).toBe(with_.filter((one) => [one.status, ...one.or].includes(status)).length);
          expect(least).toBe(with_.filter((one) => one.status === status && one.or.length === 0).length);
        }
      });
    }),
    { numRuns: 30 },
  );
});
