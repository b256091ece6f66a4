// Towns by what is typed of their names, and the places near them; the edge with which a pocket begins at the border.
// It must not know any component.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainAtBorder, endsInLand } from '../../src/core/land/border-chain.ts';
import { distance } from '../../src/core/land/measure.ts';
import { nearTowns, townsNamed } from '../../src/core/land/near-towns.ts';
import { realMosaic } from './ground.ts';

const TOWNS = [
  { id: 'a', at: [37.18, 48.28], names: ['Pokrovsk', 'Покровськ'] },
  { id: 'b', at: [35.5, 47.9], names: ['Pokrovske'] },
  { id: 'c', at: [31.8, 46.5], names: ['Kinburn Pokrovske'] },
];
const ids = (typed: string): string[] => townsNamed(TOWNS, typed).map(({ id }) => id);

test('a town is found by its whole name, else by its beginning, else by a part of it', () => {
  expect(ids('pokrovsk')).toEqual(['a']);
  expect(ids('ПОКРОВСЬК')).toEqual(['a']);
  expect(ids('pokrov')).toEqual(['a', 'b']);
  expect(ids('okrovske')).toEqual(['b', 'c']);
  expect(ids('warsaw')).toEqual([]);
});

test('all places within a distance are found, the nearest first, each with its nearest town', () => {
  const at = fc.tuple(fc.double({ min: 30, max: 40, noNaN: true }), fc.double({ min: 46, max: 51, noNaN: true }));
  fc.assert(
    fc.property(fc.array(at, { maxLength: 12 }), fc.array(at, { maxLength: 5 }), fc.integer({ min: 1, max: 400 }), (places, towns, km) => {
      const named = towns.map((town, index) => ({ id: `t${index}`, at: town, names: [] }));
      const found = nearTowns(places.map((place, index) => ({ key: String(index), at: place })), named, km); // prettier-ignore
      const least = places.map((place) => Math.min(...towns.map((town) => distance(place, town))));
      expect(new Set(found.map(({ key }) => key))).toEqual(new Set(least.flatMap((away, index) => (away <= km ? [String(index)] : [])))); // prettier-ignore
      for (const { key, km: away } of found) expect(away).toBe(least[Number(key)]);
      expect(found.map(({ km: away }) => away)).toEqual(found.map(({ km: away }) => away).sort((a, b) => a - b));
    }),
  ); // prettier-ignore
});

test('a pocket begins at the border and is carried over it, wherever that is near; elsewhere it does not begin', () => {
  const mosaic = realMosaic();
  const place = fc.tuple(fc.double({ min: 31, max: 39, noNaN: true }), fc.double({ min: 49, max: 52.5, noNaN: true }));
  let count = 0;
  fc.assert(
    fc.property(place, (at) => {
      const chain = chainAtBorder(mosaic, at);
      if (chain.length === 0) return;
      count += 1;
      expect(endsInLand(mosaic, chain)).toEqual([]);
      const lats = chain.map(([, lat]) => lat);
      const [first = 0, second = 0, third = 0, last = 0] = lats;
      expect(Math.max(second, third)).toBeLessThan(Math.min(first, last));
      expect(chain.flat().every((degrees) => Number(degrees.toFixed(2)) === degrees)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(count).toBeGreaterThan(0);
  expect(chainAtBorder(mosaic, [35.6, 50.4])).toHaveLength(4);
  expect(chainAtBorder(mosaic, [32, 48])).toEqual([]);
});
