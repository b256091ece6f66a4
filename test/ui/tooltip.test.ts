// Proves the tooltip: never under the pointer nor outside the window, when it comes and goes, and its words in each language.
// It must not know how the map finds what is pointed at.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMessages, readPopulation, readTexts } from '../../src/cli/files.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { populationOf } from '../../src/core/population/population.ts';
import { residentsWith } from '../../src/core/population/residents.ts';
import { assignAll, partsOf } from '../../src/core/scenario/ledger.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import type { Lexicon } from '../../src/state/load.ts';
import { formatQuantity } from '../../src/i18n/format.ts';
import { say } from '../../src/i18n/messages.ts';
import { placeBeside } from '../../src/ui/pointing/placing.ts';
import { Resting } from '../../src/ui/pointing/resting.ts';
import { spokenText, wordsOf } from '../../src/ui/pointing/words.ts';
import { scene, sources } from '../map/ground.ts';

describe('the place of a tooltip', () => {
  const window = fc.record({ width: fc.integer({ min: 240, max: 2600 }), height: fc.integer({ min: 200, max: 1600 }) });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.record({ width: fc.integer({ min: 60, max: 320 }), height: fc.integer({ min: 20, max: 220 }) });

  test('is inside the window and clear of the pointer', () => {
    fc.assert(
      fc.property(window, share, share, size, (window, right, down, { width, height }) => {
        const [x, y] = [right * window.width, down * window.height];
        const placed = placeBeside([x, y], { width, height }, window);
        if (!placed) return;
        const [left, top] = placed;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(window.width);
        expect(top + height).toBeLessThanOrEqual(window.height);
        const isUnder = x > left - 8 && x < left + width + 8 && y > top - 8 && y < top + height + 8;
        expect(isUnder).toBe(false);
      }),
    );
  });

  test('is there wherever the window has room for it, as in every window that the site is made for', () => {
    for (const window of [
      { width: 360, height: 640 },
      { width: 1024, height: 768 },
    ])
      // prettier-ignore
      for (let x = 0; x <= window.width; x += 20)
        for (let y = 0; y <= window.height; y += 20)
          expect(placeBeside([x, y], { width: 304, height: 180 }, window), `${x} ${y}`).toBeDefined();
  });
});

describe('a tooltip', () => {
  type Place = { readonly pixel: readonly [number, number]; readonly spoken: boolean };
  let shown: Place | undefined;
  let resting: Resting<Place>;
  const at = (x: number, spoken = false): Place => ({ pixel: [x, 0], spoken });
  beforeEach(() => {
    vi.useFakeTimers();
    shown = undefined;
    resting = new Resting((place) => (shown = place));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('comes once the pointer rests, and at once for the keyboard', () => {
    for (let x = 0; x < 200; x += 10) {
      resting.point(at(x));
      vi.advanceTimersByTime(50);
    }
    expect(shown).toBe(undefined);
    vi.advanceTimersByTime(200);
    expect(shown?.pixel[0]).toBe(190);
    resting.point(at(7, true));
    expect(shown?.pixel[0]).toBe(7);
  });

  test('stays while the pointer is on its way to it and over it, and goes when it has left both', () => {
    resting.point(at(0));
    vi.advanceTimersByTime(200);
    resting.point(at(16));
    resting.point('left');
    vi.advanceTimersByTime(100);
    resting.hover(true);
    resting.point('left');
    vi.advanceTimersByTime(60_000);
    expect(shown?.pixel[0]).toBe(0);
    resting.hover(false);
    vi.advanceTimersByTime(1000);
    expect(shown).toBe(undefined);
  });

  test('goes at once when the map is dragged, when the pointer goes far, and when it is dismissed', () => {
    for (const end of [() => resting.point(undefined), () => resting.point(at(300)), () => resting.dismiss()]) {
      resting.point(at(0));
      vi.advanceTimersByTime(200);
      expect(shown).toBeDefined();
      end();
      expect(shown).toBe(undefined);
      resting.dismiss();
    }
  });
});

const { world } = sources;
const population = populationOf(world.mosaic, readPopulation());

describe.each(LOCALES)('in %s', (locale) => {
  const lexicon = { locale, messages: readMessages(locale), texts: readTexts(locale) } as Lexicon;
  const label = (scenario: string): string => lexicon.texts.scenarios[scenario]?.label ?? scenario;
  const speech = { world, lexicon, population, labelOf: label };
  const word = (key: Parameters<typeof say>[2]): string => say(lexicon.messages, locale, key);

  test('land in a zone has its name, what it is now, what it would be, the size of the zone and how far the line is', () => {
    const shown = scene({ scenario: 'mutual-pull-back', depth: 10, locale });
    const { statuses } = assignAll(world.mosaic, shown.scenario, 10);
    const at = [37.35, 48.45];
    const status = statuses[1][cellAt(world.mosaic, at)!.index]!;
    expect(status).toBe('demilitarised-ukrainian-side');
    const words = wordsOf(speech, { ids: [`zone.${status}`], at, scene: shown })!;
    expect(words.title).toBe(lexicon.texts.names['oblast.ua-14']!.name);
    const [now, then, zone, people, line] = words.rows;
    expect(now?.value).toBe(word('short.government-held'));
    expect(then).toMatchObject({ label: label('mutual-pull-back'), value: word(`short.${status}`) });
    const area = partsOf(assignAll(world.mosaic, shown.scenario, 10)).find((part) => part.status === status)!.area;
    expect(zone).toMatchObject({ label: word('pointing.zone'), value: formatQuantity(area, locale) });
    expect(zone?.note).toMatch(/\d–\d/);
    const residents = residentsWith(population, assignAll(world.mosaic, shown.scenario, 10), status);
    expect(people).toMatchObject({ label: word('people.there'), value: formatQuantity(residents.people, locale) });
    expect(residents.people.central).toBeGreaterThan(0);
    const before = wordsOf({ ...speech, population: undefined }, { ids: [`zone.${status}`], at, scene: shown })!;
    expect(before.rows).toEqual(words.rows.filter((row) => row !== people));
    expect(line).toMatchObject({ label: word('card.distance') });
    expect(spokenText(words)).toContain(`${label('mutual-pull-back')}: ${word(`short.${status}`)}`);
  });

  test('a town has its name, who holds it by its own record, and its fate', () => {
    const town = 'town.kramatorsk';
    const words = wordsOf(speech, {
      ids: [town],
      at: [0, 0],
      scene: scene({ scenario: 'all-of-the-donbas', locale }),
    })!;
    expect(words.title).toBe(lexicon.texts.names[town]!.name);
    expect(words.rows[0]?.value).toBe(word('control.ukraine'));
    expect(words.rows[1]).toMatchObject({ label: label('all-of-the-donbas'), value: word('short.left-by-ukraine') });
    const contested = [...world.features.values()].find(({ properties }) => properties['control'] === 'contested')!;
    const other = wordsOf(speech, { ids: [contested.id], at: [0, 0], scene: scene({ locale }) });
    expect(other?.rows[0]?.value).toBe(word('control.contested'));
  });

  test('land that no proposal on the map changes says so, and none is named where the map shows only who held what', () => {
    const lviv = { ids: ['oblast.ua-46'], at: [24, 49.8] };
    const words = wordsOf(speech, { ...lviv, scene: scene({ scenario: 'all-of-the-donbas', locale }) })!;
    expect(words.rows[1]).toEqual({ label: label('all-of-the-donbas'), value: word('card.asHeld') });
    expect(wordsOf(speech, { ...lviv, scene: scene({ scenario: 'status-quo', locale }) })!.rows).toHaveLength(2);
  });

  test('while two proposals are compared, both are named', () => {
    const compare = { mode: 'difference', scenario: 'mutual-pull-back', reading: null } as const;
    const shown = scene({ scenario: 'all-of-the-donbas', compare, locale });
    const labels = wordsOf(speech, { ids: ['oblast.ua-14'], at: [37.35, 48.45], scene: shown })!.rows.map((row) => row.label); // prettier-ignore
    expect(labels).toContain(label('mutual-pull-back'));
    expect(labels).toContain(label('all-of-the-donbas'));
  });

  test('nothing is said of sea and abroad', () => {
    for (const at of [
      [31, 44.5],
      [39, 52.5],
    ])
      // prettier-ignore
      expect(wordsOf(speech, { ids: [], at, scene: scene({ locale }) })).toBe(undefined);
  });
});
