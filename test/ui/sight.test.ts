// Proves that what is spoken of or picked is told once, as seen or as elsewhere.
// It must not need a map.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sightOf } from '../../src/ui/stage/visible-features.ts';

const ids: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('town.kyiv', 'town.odesa', 'area.donbas', 'place.moscow', 'line.contact'),
);

it('parts what attention rests on into what is drawn and what is not', () => {
  fc.assert(
    fc.property(ids, fc.option(fc.constantFrom('town.kyiv', 'place.moscow')), ids, (spoken, picked, drawn) => {
      const { seen, elsewhere } = sightOf({ spoken, picked, hovered: [] }, drawn);
      expect([...seen, ...elsewhere].sort()).toEqual([...new Set([...spoken, ...(picked ? [picked] : [])])].sort());
      expect(seen.every((id) => drawn.includes(id))).toBe(true);
      expect(elsewhere.some((id) => drawn.includes(id))).toBe(false);
    }),
  );
});

it('a still picture shows all of it', () =>
  expect(sightOf({ spoken: ['town.kyiv'], picked: 'place.moscow', hovered: ['town.odesa'] })).toEqual({
    seen: ['town.kyiv', 'place.moscow'],
    elsewhere: [],
  }));
