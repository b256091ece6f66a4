// The legend's words for the line of contact: whatever day a draft means, the line drawn is that of 28 December.
// It must not know how the legend is laid out.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { formatPeriod } from '../../src/i18n/days.ts';
import { say, type Messages } from '../../src/i18n/messages.ts';
import { edgesOf } from '../../src/map/sectors.ts';
import { AS_OF } from '../../src/core/values/period.ts';
import { legendOf } from '../../src/ui/legend/legend.ts';
import { scene, sources } from '../map/ground.ts';

const { world } = sources;
const messagesIn = (locale: Locale): Messages =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/messages/${locale}.json`, import.meta.url), 'utf8')) as Messages;
const drafts = [...world.scenarios.keys()].filter((scenario) => scene({ scenario }).lineDraft);

test('a draft draws the line of 28 December, dashed: its places are those of the line itself', () => {
  const placesOf = (draft: boolean) => edgesOf(world, draft).features.map(({ geometry }) => geometry);
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
