// The page about the map is fetched as it is written; npm run check judges what is written.
// It must not know how the page looks.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fetchAbout } from '../../src/content/about.ts';
import { aboutOf } from '../../src/core/text/about.ts';
import { LOCALES } from '../../src/core/view/view.ts';

test.each(LOCALES)('is fetched as it is written, in %s', async (locale) => {
  const text = readFileSync(new URL(`../../src/content/about/${locale}.md`, import.meta.url), 'utf8');
  expect(await fetchAbout(locale)).toEqual(aboutOf(text));
});

test('is refused where nothing is written', async () => {
  await expect(fetchAbout('xx')).rejects.toThrow('xx');
});
