// What is said about the map: in both languages, section by section, and a log of corrections that only grows.
// It must not know how the page looks.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aboutOf, CORRECTIONS, fetchAbout } from '../../src/content/about.ts';
import { LOCALES } from '../../src/core/view.ts';

const read = (locale: string) =>
  aboutOf(readFileSync(new URL(`../../src/content/about/${locale}.md`, import.meta.url), 'utf8'));

test('has the same sections and paragraphs in every language', () => {
  const shape = (locale: string): number[] => read(locale).sections.map(({ paragraphs }) => paragraphs.length);
  for (const locale of LOCALES) {
    expect(shape(locale)).toEqual(shape('en'));
    expect(read(locale).headline).not.toBe('');
  }
  expect(shape('en').length).toBe(5);
});

test('is fetched as it is written, and refused where nothing is', async () => {
  expect(await fetchAbout('uk')).toEqual(read('uk'));
  await expect(fetchAbout('xx')).rejects.toThrow('xx');
});

test('corrections stand in the order of their days, each in every language', () => {
  const days = CORRECTIONS.map(({ date }) => date);
  expect(days).toEqual([...days].sort());
  for (const { date, said } of CORRECTIONS) {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const locale of LOCALES) expect(said[locale], date).toBeTruthy();
  }
});
