// Citations of a view against strings written by hand, in both languages, and the entry for BibTeX.
// It must not know the page.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bibtexOf, slotsOf, type CitationData } from '../../src/core/export/citation.ts';
import { longDay } from '../../src/i18n/days.ts';
import { say, type MessageKey, type Messages } from '../../src/i18n/messages.ts';

const link = 'https://example.org/?v=1&scenario=all-of-the-donbas';
const cited = (locale: string, title: string): CitationData => ({
  title,
  link,
  version: '0.1.0+1a2b3c4d',
  date: '2025-12-28',
  accessed: '2026-11-03',
  locale,
});
function cite(style: string, one: CitationData): string {
  const path = new URL(`../../src/i18n/messages/${one.locale}.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Messages;
  const slots = slotsOf(one, longDay(one.accessed, one.locale));
  return say(messages, one.locale, `cite.${style}` as MessageKey, slots);
}

describe('in English', () => {
  const one = cited('en', 'All of the Donbas');
  test.each([
    [
      'apa',
      `Redlines. (2025). All of the Donbas (Version 0.1.0+1a2b3c4d) [Interactive map]. Retrieved November 3, 2026, from ${link}`,
    ],
    [
      'chicago',
      `Redlines. “All of the Donbas.” Version 0.1.0+1a2b3c4d. Interactive map, 2025. Accessed November 3, 2026. ${link}.`,
    ],
    [
      'dstu',
      `All of the Donbas : interactive map / Redlines. Version 0.1.0+1a2b3c4d. 2025. URL: ${link} (accessed: 03.11.2026).`,
    ],
  ])('%s', (style, expected) => expect(cite(style, one)).toBe(expected));
});

describe('in Ukrainian', () => {
  const one = cited('uk', 'Увесь Донбас');
  test.each([
    [
      'apa',
      `Redlines. (2025). Увесь Донбас (версія 0.1.0+1a2b3c4d) [Інтерактивна карта]. Отримано 3 листопада 2026 р. з ${link}`,
    ],
    [
      'chicago',
      `Redlines. «Увесь Донбас». Версія 0.1.0+1a2b3c4d. Інтерактивна карта, 2025. Дата звернення: 3 листопада 2026 р. ${link}.`,
    ],
    [
      'dstu',
      `Увесь Донбас : інтерактивна карта / Redlines. Версія 0.1.0+1a2b3c4d. 2025. URL: ${link} (дата звернення: 03.11.2026).`,
    ],
  ])('%s', (style, expected) => expect(cite(style, one)).toBe(expected));
});

test('for BibTeX, with the signs that TeX would read escaped in words and left in the address', () => {
  expect(bibtexOf(cited('en', '50 % & more_'), 'Interactive map')).toBe(
    [
      '@misc{redlines2025,',
      '  author = {{Redlines}},',
      '  title = {{50 \\% \\& more\\_}},',
      '  year = {2025},',
      '  version = {0.1.0+1a2b3c4d},',
      '  howpublished = {Interactive map},',
      `  url = {${link}},`,
      '  urldate = {2026-11-03},',
      '  langid = {english},',
      '}',
    ].join('\n'),
  );
});
