// Proves how the text map takes what is typed and pressed: coordinates, names in any spelling, keys.
// It must not know how the panel looks or what is said of a place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessages, readTexts, readWorld } from '../../src/cli/files.ts';
import { russianNames } from '../../src/content/russian-names.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { Gazetteer } from '../../src/ui/column/places.ts';
import { middleOf, movementOf } from '../../src/ui/here/cursor.ts';
import { coordinatesOf } from '../../src/ui/here/sentences.ts';
import { coordinatesIn, offersFor, pointOf } from '../../src/ui/here/typed.ts';

const world = readWorld();
const gazetteerOf = (locale: 'en' | 'uk'): Gazetteer => ({
  world,
  lexicon: { locale, messages: readMessages(locale), texts: readTexts(locale) },
  russianNames,
});
const gazetteers = { en: gazetteerOf('en'), uk: gazetteerOf('uk') };

describe('what is typed', () => {
  it.each([
    ['48.5, 37.7', [37.7, 48.5]],
    ['48.5,37.7', [37.7, 48.5]],
    ['48,5 37,7', [37.7, 48.5]],
    ['48,5; 37,7', [37.7, 48.5]],
    ['48.5° N 37.7° E', [37.7, 48.5]],
    ['26.1 N, 80.2 W', [-80.2, 26.1]],
    ['−10, −20', [-20, -10]],
  ])('%s is a place', (typed, at) => expect(coordinatesIn(typed)).toEqual(at));

  it.each(['', 'Kramatorsk', '48.5', '91, 20', '48.5, 190', '1, 2, 3'])('%j is none', (typed) =>
    expect(coordinatesIn(typed)).toBeUndefined(),
  );

  it('is a place however a language writes its numbers', () => {
    const degrees = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most * 100, max: most * 100 });
    fc.assert(
      fc.property(degrees(85), degrees(180), fc.constantFrom('en', 'uk'), (lat, lon, locale) => {
        const typed = [lat, lon].map((one) => formatNumber(one / 100, locale, 0.01)).join('; ');
        expect(coordinatesIn(typed)).toEqual([lon / 100 + 0, lat / 100 + 0]);
      }),
    );
  });

  it.each([
    ['bakhm', 'town.bakhmut'],
    ['Артемівськ', 'town.bakhmut'],
    ['artyomovsk', 'town.bakhmut'],
    ["Куп'янськ", 'town.kupiansk'],
    ['kramatorsk', 'town.kramatorsk'],
    ['Краматорськ', 'town.kramatorsk'],
    ['Moskva', 'place.moscow'],
    ['Запорожье', 'town.zaporizhzhia'],
    ['артемовск', 'town.bakhmut'],
  ])('%s offers %s first, in either language', (typed, id) => {
    for (const gazetteer of Object.values(gazetteers)) expect(offersFor(gazetteer, typed)[0]?.id).toBe(id);
  });

  it('offers a handful, each a point, and tells by which other name it was found', () => {
    const offers = offersFor(gazetteers.en, 'a');
    expect(offers).toHaveLength(8);
    for (const { id } of offers) expect(pointOf(world, id)).toHaveLength(2);
    expect(offersFor(gazetteers.en, 'Артемівськ')[0]?.detail).toBe('Артемівськ');
    expect(offersFor(gazetteers.en, 'Bakhmut')[0]?.detail).toBe('Donetsk oblast');
    expect(offersFor(gazetteers.en, '  ')).toEqual([]);
  });

  it('is told as latitude and longitude to about a kilometre', () => {
    expect(coordinatesOf(gazetteers.en, [37.7049, 48.5])).toBe('Latitude 48.50°, longitude 37.70°');
    expect(coordinatesOf(gazetteers.uk, [37.7049, 48.5])).toBe('Широта 48,50°, довгота 37,70°');
  });
});

describe('what is pressed', () => {
  it('moves by the step, by the finest with Shift, by the coarsest with Page keys', () => {
    const press = (key: string, shiftKey = false) => movementOf({ key, shiftKey }, 5);
    expect(press('ArrowUp')).toEqual(['north', 5]);
    expect(press('ArrowLeft', true)).toEqual(['west', 1]);
    expect(press('PageDown')).toEqual(['south', 25]);
    expect(press('Enter')).toBeUndefined();
  });

  it('starts in the middle of what the map looks at', () => {
    expect(middleOf({ lon: 37, lat: 48, zoom: 8 })).toEqual([37, 48]);
    const [lon, lat = 0] = middleOf({ box: [30, 44, 40, 52] });
    expect(lon).toBe(35);
    expect(lat).toBeGreaterThan(48);
    expect(lat).toBeLessThan(48.3);
  });
});
