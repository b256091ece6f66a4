// Proves that every emphasised feature is listed once, as visible or as elsewhere.
// It must not need a map.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitByVisibility } from '../../src/ui/stage/visible-features.ts';

const ids: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('town.kyiv', 'town.odesa', 'area.donbas', 'place.moscow', 'line.contact'),
);

it('splits the emphasised features into those drawn and those not', () => {
  fc.assert(
    fc.property(ids, fc.option(fc.constantFrom('town.kyiv', 'place.moscow')), ids, (mentioned, picked, drawn) => {
      const { visible, elsewhere } = splitByVisibility({ mentioned, picked, hovered: [] }, drawn);
      expect([...visible, ...elsewhere].sort()).toEqual(
        [...new Set([...mentioned, ...(picked ? [picked] : [])])].sort(),
      );
      expect(visible.every((id) => drawn.includes(id))).toBe(true);
      expect(elsewhere.some((id) => drawn.includes(id))).toBe(false);
    }),
  );
});

it('counts everything as visible in a still picture', () =>
  expect(splitByVisibility({ mentioned: ['town.kyiv'], picked: 'place.moscow', hovered: ['town.odesa'] })).toEqual({
    visible: ['town.kyiv', 'place.moscow'],
    elsewhere: [],
  }));
