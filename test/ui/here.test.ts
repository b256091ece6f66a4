// Proves what the text map says of a dozen places in both languages.
// It must not know how the panel looks.
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { OFFERED } from '../../src/content/offered.ts';
import { readBackdrop, readMessages, readTexts, readWorld } from '../../src/cli/files.ts';
import { hereAt, toMapPosition, COMPASS_POINTS } from '../../src/core/land/here.ts';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import type { Lexicon } from '../../src/state/load.ts';
import { labelOf, scenariosFor } from '../../src/ui/here/outcomes.ts';
import { addedSentences, sentencesOf, townAt } from '../../src/ui/here/sentences.ts';
import { pointOf } from '../../src/ui/here/typed.ts';

const world = readWorld();
const countries: FeatureCollection = {
  type: 'FeatureCollection',
  features: readBackdrop().filter(({ properties }) => properties.kind === 'country'),
};
const lexicons = Object.fromEntries(
  LOCALES.map((locale) => [locale, { locale, messages: readMessages(locale), texts: readTexts(locale) }]),
) as Record<Locale, Lexicon>;

/** The sentences as one text with no-break spaces as plain ones, so that a test can be read. */
const readable = (sentences: readonly string[]): string => sentences.join(' ').replace(/\u00a0/g, ' ');
const readAt = (locale: Locale, at: Position): string =>
  readable(sentencesOf({ world, lexicon: lexicons[locale], countries }, hereAt(world, at), at));
const town = (id: string): Position => pointOf(world, `town.${id}`)!;

type Case = readonly [what: string, at: Position, en: readonly RegExp[], uk: readonly RegExp[]];
const INSIDE = [/within Ukraine’s recognised border/, /у межах визнаного кордону України/] as const;
const OUTSIDE = [/outside Ukraine’s recognised border/, /поза визнаним кордоном України/] as const;
const CASES: readonly Case[] = [
  [
    'Kramatorsk, government-held',
    town('kramatorsk'),
    [
      /^This is Kramatorsk, .*Donetsk oblast\./,
      INSIDE[0],
      /By this map, it was government-held on 28 December 2025\./,
      /to the (south-)?east/,
    ],
    [
      /^Це Краматорськ, .*Донецька область\./,
      INSIDE[1],
      /28 грудня 2025 .*під контролем України\./,
      /на (південний )?схід/,
    ],
  ],
  [
    'Pokrovsk, contested',
    town('pokrovsk'),
    [
      /control of it was contested/,
      /Confidence in this: medium\./,
      /DeepState on 31 December: not fully taken\./,
      /within its stated error/,
    ],
    [
      /контроль спірний/,
      /Певність цих даних: середня\./,
      /DeepState 31 грудня: місто взято не повністю\./,
      /у межах її зазначеної похибки/,
    ],
  ],
  [
    'Simferopol, since 2014',
    town('simferopol'),
    [/Autonomous Republic of Crimea\./, INSIDE[0], /Russian-held, and had been outside Kyiv’s control since 2014–15/],
    [/Автономна Республіка Крим\./, INSIDE[1], /під контролем Росії; поза контролем Києва з 2014–2015 років/],
  ],
  [
    'Melitopol, Russian-held',
    town('melitopol'),
    [
      /^This is Melitopol, .*Zaporizhzhia oblast\./,
      INSIDE[0],
      /By this map, it was Russian-held on 28 December 2025\./,
    ],
    [/^Це Мелітополь, .*Запорізька область\./, INSIDE[1], /під контролем Росії\./],
  ],
  [
    'Lviv, far from the line',
    town('lviv'),
    [/^This is Lviv/, /government-held/, /\d{3} km away \(.*to the (south-)?east/],
    [/^Це Львів/, /під контролем України/, /\d{3} км \(.*на (південний )?схід/],
  ],
  [
    'steppe north of Crimea, between towns',
    [34.6, 46.55],
    [
      /^This point lies within/,
      INSIDE[0],
      /nearest town or village on this map is .+, \d+ km to the/,
      /By this map, it was Russian-held on 28 December 2025\./,
      /does not change that/,
    ],
    [
      /^Ця точка — у межах/,
      INSIDE[1],
      /Найближчий населений пункт на цій карті — .+: \d+ км на/,
      /під контролем Росії\./,
      /цього не змінює/,
    ],
  ],
  [
    'Sevastopol',
    town('sevastopol'),
    [/Sevastopol city\./, INSIDE[0], /since 2014–15/],
    [/місто Севастополь\./, INSIDE[1], /з 2014–2015/],
  ],
  ['near Moscow', [37.6, 55.7], [OUTSIDE[0], /: Russia\./, /line of contact is \d{3} km/], [OUTSIDE[1], /: Росія\./]],
  ['Belgorod side', [36.6, 50.6], [OUTSIDE[0], /: Russia\./], [OUTSIDE[1], /: Росія\./]],
  ['Poland', [22.5, 51.2], [OUTSIDE[0], /: Poland\./], [OUTSIDE[1], /: Польща\./]],
  ['the Black Sea', [33, 43.6], [/at sea, where this map counts no areas/], [/у морі, де ця карта площ не рахує/]],
  ['the Sea of Azov', [36.6, 46.1], [/at sea/], [/у морі/]],
  ['Florida, off the map', pointOf(world, 'place.florida')!, [OUTSIDE[0]], [OUTSIDE[1]]],
];

describe('what is said', () => {
  it.each(CASES)('of %s', (_what, at, en, uk) => {
    for (const pattern of en) expect(readAt('en', at)).toMatch(pattern);
    for (const pattern of uk) expect(readAt('uk', at)).toMatch(pattern);
  });

  it('outside Ukraine says nothing of control', () => {
    for (const [what, at] of CASES.slice(7)) expect(readAt('en', at), what).not.toMatch(/-held|contested|stated error/);
  });

  it('says no more of a point off the coast than is known while the land around has not loaded', () => {
    const sea: Position = [33, 45.9];
    const without = (locale: Locale): string =>
      readable(sentencesOf({ world, lexicon: lexicons[locale] }, hereAt(world, sea), sea).slice(0, 1));
    expect(without('en')).toBe('This point lies outside the land within Ukraine’s recognised border.');
    expect(without('uk')).toBe('Ця точка — поза сушею в межах визнаного кордону України.');
  });

  it('is unsure where the line may lie on the other side, and names a contested place beside', () => {
    const [lon = 0, lat = 0] = town('pokrovsk');
    const beside = toMapPosition([lon + 0.02, lat + 0.01]);
    expect(readAt('en', beside)).toMatch(
      /may have been held by the other side\. In our judgement, control of the nearest place, .+, was contested/,
    );
    expect(readAt('uk', beside)).toMatch(
      /контроль може належати іншій стороні\. За нашою оцінкою, контроль над найближчим .+ спірний/,
    );
  });

  it('names a separate area by the border', () => {
    const cell = world.mosaic.cells.find((one) => one.pocket === 'vovchansk' && one.ring === 'core')!;
    const [west, south, east, north] = world.mosaic.boxes[cell.index]!;
    const inIt = Array.from({ length: 400 }, (_, n): Position => [
      west + ((east - west) * ((n % 20) + 0.5)) / 20,
      south + ((north - south) * (Math.floor(n / 20) + 0.5)) / 20,
    ]).find((at) => hereAt(world, at).cell === cell && townAt(hereAt(world, at)) === undefined)!;
    expect(readAt('en', inIt)).toMatch(/separate from the main line: Vovchansk pocket/);
    expect(readAt('uk', inIt)).toContain('лежить окремо від основної лінії');
  });

  it('leaves no slot open and ends every sentence, anywhere', () => {
    const anywhere = fc.tuple(
      fc.double({ min: 20, max: 42, noNaN: true }),
      fc.double({ min: 43, max: 54, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, fc.constantFrom<Locale>(...LOCALES), (at, locale) => {
        const point = toMapPosition(at);
        const all = sentencesOf({ world, lexicon: lexicons[locale], countries }, hereAt(world, point), point);
        expect(all.length).toBeGreaterThanOrEqual(3);
        for (const one of all) expect(one).toMatch(/^[^{}]+\.$/);
      }),
      { numRuns: 60 },
    );
    for (const locale of LOCALES)
      for (const wind of COMPASS_POINTS) expect(lexicons[locale].messages[`wind.${wind}`]).toBeTruthy();
  });

  it('tells a listener only what is new', () => {
    expect(addedSentences(['A.', 'B.'], ['A.', 'C.'])).toEqual(['C.']);
    expect(addedSentences([], ['A.'])).toEqual(['A.']);
  });

  it('speaks of every scenario once, the chosen one as it is set', () => {
    const frozen = world.scenarios.get('freeze-on-the-line')!;
    const all = scenariosFor(world, OFFERED, { ...frozen, rules: [] });
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(world.scenarios.keys()));
    expect(all.find(({ id }) => id === frozen.id)?.rules).toEqual([]);
    expect(scenariosFor(world, OFFERED, { ...frozen, id: 'own' }).at(-1)?.id).toBe('own');
    for (const lexicon of Object.values(lexicons))
      for (const id of [...world.scenarios.keys(), 'own']) expect(labelOf(lexicon, id, false)).not.toBe(id);
  });
});
