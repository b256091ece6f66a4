// Proves the words of the screen against the code: none that it asks for is lacking, none is idle.
// It must not judge the words; npm run check holds the languages against each other.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/cli/files.ts';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { say, type Messages, type MessageKey } from '../../src/i18n/messages.ts';

const SRC = new URL('../../src/', import.meta.url);
const all: Record<string, Messages> = Object.fromEntries(LOCALES.map((locale) => [locale, readMessages(locale)]));
const english = all['en']!;
const keys = Object.keys(english) as MessageKey[];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(svelte|ts)$/.test(name));
const codeOf = (names: readonly string[]): string => names.map((name) => readFileSync(new URL(name, SRC), 'utf8')).join('\n'); // prettier-ignore
const inWorkshop = (name: string): boolean => name.startsWith('ui/workshop/');
const ofPlan = (name: string): boolean => name.startsWith('ui/plan/');
const forOwnPlaces = (name: string): boolean => /^(ui\/own-places\/|i18n\/own-places|cli\/locate)/.test(name);
const ofPages = (name: string): boolean => /^(pages\/|i18n\/pages)/.test(name);
const wordsOf = (catalogue: string): string[] =>
  Object.keys(JSON.parse(readFileSync(new URL(`i18n/${catalogue}/en.json`, SRC), 'utf8')) as Record<string, unknown>);
/** The words of the site, which the others use too, and those of catalogues of their own, by who asks for them. */
const CATALOGUES = [
  { name: 'the site', keys, code: codeOf(files.filter((name) => !inWorkshop(name) && !ofPlan(name) && !ofPages(name) && !forOwnPlaces(name))), call: '\\bsay' }, // prettier-ignore
  { name: 'the workshop', keys: wordsOf('workshop'), code: codeOf(files.filter(inWorkshop)), call: '(?<!\\.)\\bsay' },
  { name: 'the plan', keys: wordsOf('plan'), code: codeOf(files.filter(ofPlan)), call: '(?<!\\.)\\bsay' },
  {
    name: 'written pages',
    keys: wordsOf('pages'),
    code: codeOf(files.filter(ofPages)),
    call: '\\bpage\\.say',
    least: 8,
  },
  { name: 'own places', keys: wordsOf('own-places'), code: codeOf(files.filter(forOwnPlaces)), call: '(?<!\\.)\\b(?:say|sayOfPlaces|counted)', least: 3 }, // prettier-ignore
];

describe.each(CATALOGUES)('messages of $name', ({ keys, code, call, least = 30 }) => {
  const all = (pattern: string): string[] => [...code.matchAll(new RegExp(pattern, 'g'))].map((match) => match[1]!);
  const asked = all(`${call}\\(\\s*(?:[\\w.]+,\\s*[\\w.]+,\\s*)?'([^']+)'`);
  /** What stands before the first slot of a key that is put together: `status.` of a status. */
  const prefixes = all('`([a-zA-Z.]+\\.)\\$\\{');
  const askedPrefixes = all(`${call}\\((?:[\\w.]+, [\\w.]+, )?\`([a-zA-Z.]+\\.)\\$\\{`);

  it('are there when the code asks for them', () => {
    expect(asked.length).toBeGreaterThan(least);
    expect([...new Set(asked)].filter((key) => !(keys as readonly string[]).includes(key))).toEqual([]);
    expect(askedPrefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are asked for somewhere', () => {
    const used = (key: string): boolean =>
      code.includes(`'${key}'`) || code.includes(`\`${key}\``) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
});

describe('a message said', () => {
  const count = (locale: Locale, n: number): string => say(all[locale]!, locale, 'places.count', { n });

  it('takes the plural of English', () => {
    expect(count('en', 1)).toBe('1 place');
    expect(count('en', 2)).toBe('2 places');
  });

  it('takes the plurals of Ukrainian', () => {
    const [one, few, many] = [1, 2, 5].map((n) => count('uk', n).replace(/\d+/, '#'));
    expect(new Set([one, few, many]).size).toBe(3);
    expect([21, 22, 25, 11].map((n) => count('uk', n).replace(/\d+/, '#'))).toEqual([one, few, many, many]);
  });

  it('says how many times a day is wider in the plural of its number, whatever the axis makes it', () => {
    const times = (n: number): string => say(all['uk']!, 'uk', 'time.scale', { n });
    expect([1, 3, 8, 22].map((n) => /раз\p{L}*/u.exec(times(n))?.[0])).toEqual(['раз', 'рази', 'разів', 'рази']);
    expect(say(english, 'en', 'time.scale', { n: 1 })).not.toContain('times');
    expect(say(english, 'en', 'time.scale', { n: 8 })).toContain('8 times as wide');
  });

  it('counts reports of all without a noun that would follow the last number', () =>
    expect(say(all['uk']!, 'uk', 'strikes.count', { n: 1, all: 21 })).toBe('Повідомлень: 1 з\u00a021'));

  it('is empty for a key that is made of unfinished data: a rule without a status once took the workshop down', () => {
    for (const key of ['status.', 'status.nothing', 'constructor', '__proto__'])
      for (const locale of LOCALES) expect(say(all[locale]!, locale, key as MessageKey, { n: 2 })).toBe('');
  });

  it('leaves a slot that nobody fills, so that it is seen', () =>
    expect(say(english, 'en', 'app.asOf')).toContain('{date}'));
});
