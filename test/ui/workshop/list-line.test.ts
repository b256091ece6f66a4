// The line below the name of an entry in a list: its day and its kind, as far as they have been filled in.
// It must not know the list.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DISK } from '../../../src/cli/disk.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { KINDS } from '../../../src/core/entries/kinds.ts';
import { say as sayOf, type Messages } from '../../../src/i18n/messages.ts';
import { sayIn, type WorkshopWords } from '../../../src/i18n/workshop.ts';
import { listLine } from '../../../src/ui/workshop/entries/list-line.ts';

const read = (file: string): unknown => JSON.parse(DISK.read(file) ?? 'null') as unknown;
const messages = read('src/i18n/messages/en.json') as Messages;
const words = read('src/i18n/workshop/en.json') as WorkshopWords;
const line = (kind: keyof typeof KINDS, facts: Json | undefined): string =>
  listLine(KINDS[kind], facts, {
    locale: 'en',
    say: (key, params) => sayIn(words, 'en', key, params),
    knowledge: { say: (key, params) => sayOf(messages, 'en', key, params) },
  });

test('every strike report is listed with its day and its kind', () => {
  const { features } = read('geo/features/strikes.geojson') as { features: Json[] };
  expect(features.length).toBeGreaterThan(0);
  for (const feature of features) expect(line('strikes', feature)).toMatch(/\d{4} · ./);
});

test('what is missing or faulty is left out', () => {
  expect(line('strikes', KINDS.strikes.fresh('strike.st99'))).toBe('');
  expect(line('dates', { period: { from: '2025-13' }, kind: 'talks' })).toBe('talks');
  expect(line('people', null)).toBe('');
  fc.assert(fc.property(fc.jsonValue(), (facts) => typeof line('strikes', facts as Json) === 'string'));
  const part = fc.record({ period: fc.jsonValue(), hit: fc.jsonValue(), weapons: fc.jsonValue() });
  fc.assert(fc.property(part, (properties) => typeof line('strikes', { properties } as Json) === 'string'));
});
