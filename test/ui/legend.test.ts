// The legend: a key for all that a map shows, where each row leads, and the words for the line of contact.
// It must not know how the legend is laid out.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAYERS, LOCALES, type Locale } from '../../src/core/view/view.ts';
import { formatPeriod } from '../../src/i18n/days.ts';
import { say, type Messages } from '../../src/i18n/messages.ts';
import { edgesOf } from '../../src/map/sectors.ts';
import { AS_OF } from '../../src/core/values/period.ts';
import { extentOf } from '../../src/ui/legend/extent.ts';
import { legendOf } from '../../src/ui/legend/legend.ts';
import { scene, sources } from '../map/ground.ts';

const { world } = sources;
const messagesIn = (locale: Locale): Messages =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/messages/${locale}.json`, import.meta.url), 'utf8')) as Messages;
const drafts = [...world.scenarios.keys()].filter((scenario) => scene({ scenario }).lineDraft);

test('a draft draws the line of 28 December, dashed: its places are those of the line itself', () => {
  const placesOf = (lineDraft: boolean) =>
    edgesOf(world, { lineDraft, earlier: undefined }).features.map(({ geometry }) => geometry);
  expect(placesOf(true)).toEqual(placesOf(false));
  expect(drafts.length).toBeGreaterThan(0);
});

test.each(LOCALES)('the legend of a draft dates the line that is drawn and gives its error, in %s', (locale) => {
  const day = formatPeriod({ from: AS_OF }, locale).replace(/\s2025.*/, '');
  for (const scenario of drafts) {
    const row = legendOf(scene({ scenario }), world).find(({ key }) => key === 'line-draft');
    if (row?.kind !== 'mark') throw new Error(`${scenario} has no row for its line`);
    const period = formatPeriod(row.period!, locale);
    const words = say(messagesIn(locale), locale, row.message, { ...row.params, period });
    expect(words.replace(/\s/g, ' ')).toContain(day.replace(/\s/g, ' '));
    expect(words).toMatch(/±5.*±10/);
  }
});

const keysFor = (...given: Parameters<typeof scene>): string[] =>
  legendOf(scene(...given), world).map(({ key }) => key);

test('every layer that a map shows has a key, and a hidden one has none', () => {
  for (const scenario of world.scenarios.keys()) {
    const shown = scene({ scenario });
    const explained = new Set(legendOf(shown, world).flatMap(({ layers }) => layers));
    const drawn = LAYERS.filter((layer) => layer !== 'zone' || shown.overlays.length + shown.marks.length > 0);
    expect(drawn.filter((layer) => !explained.has(layer)), scenario).toEqual([]); // prettier-ignore
    for (const layer of drawn) {
      const rest = legendOf(scene({ scenario, hidden: [layer] }), world);
      expect(rest.filter(({ layers }) => String(layers) === layer), `${scenario} ${layer}`).toEqual([]); // prettier-ignore
    }
  }
});

test('strike reports have keys for one, for several under a mark, and for how sure they are', () => {
  const strikes = ['strike', 'strike-group', 'strike-grades'];
  expect(keysFor().filter((key) => key.startsWith('strike'))).toEqual(strikes);
  const hidden = LAYERS.filter((layer) => layer.startsWith('strikes-'));
  expect(keysFor({ hidden }).filter((key) => key.startsWith('strike'))).toEqual([]);
  const markOf = (panel: 'scenario' | 'strikes'): unknown =>
    legendOf(scene({ panel }), world).flatMap((row) => (row.key === 'strike' && row.kind === 'mark' ? row.mark : []));
  expect([markOf('scenario'), markOf('strikes')]).toEqual([['strike-quiet'], ['strike']]);
});

test('every row leads to a box in and around Ukraine, that of a zone to one around all its land', () => {
  for (const scenario of world.scenarios.keys()) {
    const shown = scene({ scenario });
    for (const row of legendOf(shown, world)) {
      const [west, south, east, north] = extentOf(row, shown, world)!;
      expect(west >= 20 && south >= 43 && east <= 42 && north <= 54, `${scenario} ${row.key}`).toBe(true);
      expect(west <= east && south <= north).toBe(true);
      const overlay = row.kind === 'status' && shown.overlays.find(({ status }) => status === row.status);
      if (!overlay) continue;
      const corners = overlay.shape!.coordinates.flat(2);
      expect(corners.every(([x = 0, y = 0]) => x >= west && x <= east && y >= south && y <= north)).toBe(true);
    }
  }
});
