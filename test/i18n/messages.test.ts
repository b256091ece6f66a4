// Proves the words of the screen: the same keys and all plural forms in each language, none lacking, none idle.
// It must not judge the words.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/cli/files.ts';
import { say, type Messages, type MessageKey } from '../../src/i18n/messages.ts';

const LOCALES = ['en', 'uk'] as const;
const SRC = new URL('../../src/', import.meta.url);
const all: Record<string, Messages> = Object.fromEntries(LOCALES.map((locale) => [locale, readMessages(locale)]));
const english = all['en']!;
const keys = Object.keys(english) as MessageKey[];

const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name))
  .map((name) => readFileSync(new URL(name, SRC), 'utf8'))
  .join('\n');

const asked = [...code.matchAll(/\bsay\(\s*(?:[\w.]+,\s*[\w.]+,\s*)?'([^']+)'/g)].map((match) => match[1]!);
/** What stands before the first slot of a key that is put together: `status.` of a status. */
const prefixes = [...code.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map((match) => match[1]!);
const askedPrefixes = [...code.matchAll(/\bsay\((?:[\w.]+, [\w.]+, )?`([a-zA-Z]+\.)\$\{/g)].map((match) => match[1]!);

const forms = (locale: string, key: MessageKey): string[] => {
  const message = all[locale]![key];
  return typeof message === 'string' ? [message] : Object.values(message);
};
const slots = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

describe('messages', () => {
  it('have the same keys in each language', () =>
    expect(LOCALES.map((locale) => Object.keys(all[locale]!).sort())).toEqual(LOCALES.map(() => [...keys].sort())));

  it.each(LOCALES)('have all plural forms in %s', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
    for (const key of keys) {
      const message = all[locale]![key];
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(wanted);
      expect(typeof message, key).toBe(typeof english[key]);
    }
  });

  it('have the same slots in each language', () => {
    const slotsOf = (locale: string, key: MessageKey): string[] => slots(forms(locale, key).join(' '));
    for (const key of keys) for (const locale of LOCALES) expect(slotsOf(locale, key), key).toEqual(slotsOf('en', key));
  });

  it('are there when the code asks for them', () => {
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((key) => !(key in english))).toEqual([]);
    expect(askedPrefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('are asked for somewhere', () => {
    const used = (key: string): boolean =>
      code.includes(`'${key}'`) || code.includes(`\`${key}\``) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
});

describe('a message said', () => {
  const count = (locale: (typeof LOCALES)[number], n: number): string =>
    say(all[locale]!, locale, 'places.count', { n });

  it('takes the plural of English', () => {
    expect(count('en', 1)).toBe('1 place');
    expect(count('en', 2)).toBe('2 places');
  });

  it('takes the plurals of Ukrainian', () => {
    const [one, few, many] = [1, 2, 5].map((n) => count('uk', n).replace(/\d+/, '#'));
    expect(new Set([one, few, many]).size).toBe(3);
    expect([21, 22, 25, 11].map((n) => count('uk', n).replace(/\d+/, '#'))).toEqual([one, few, many, many]);
  });

  it('leaves a slot that nobody fills, so that it is seen', () =>
    expect(say(english, 'en', 'app.asOf')).toContain('{date}'));
});
