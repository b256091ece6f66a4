// Terms in our texts: explained by mouse, by key and by touch, closed by Escape alone, and not inside links; the list of all.
// It must not know which terms there are, nor what they mean.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTexts } from '../../src/cli/files.ts';
import { LOCALES } from '../../src/core/values/locale.ts';
import { stage } from './harness.ts';
import { messagesOf, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const TEXT = 'panel=articles&article=on-the-day';
const first = (page: Page): Locator => page.locator('.column .term').first();
const note = (page: Page): Locator => page.locator('.note[role=tooltip]').filter({ visible: true });

/** Whether the whole note lies in the window and over everything else. */
const isOnTop = (page: Page): Promise<boolean> =>
  note(page).evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const corners = [left + 3, right - 3].flatMap((x) => [top + 3, bottom - 3].map((y) => [x, y] as const));
    return corners.every(([x, y]) => one.contains(document.elementFromPoint(x, y)));
  });

test.each([
  [1440, 900, 'en'],
  [390, 844, 'uk'],
] as const)(
  'at %ix%i (%s) each term of a digest is explained once, outside links, in sight',
  async (width, height, locale) => {
    const { page } = await open({ width, height, reducedMotion: 'reduce' });
    await travel(page, `lang=${locale}&${TEXT}`);
    await first(page).waitFor();
    const { glossary } = readTexts(locale);
    const terms = page.locator('.column .term');
    const texts: string[] = [];
    for (let index = 0; index < (await terms.count()); index++) {
      await terms.nth(index).focus();
      await expect.poll(() => note(page).count()).toBe(1);
      expect(await isOnTop(page), await terms.nth(index).innerText()).toBe(true);
      texts.push(await note(page).innerText());
      const described = await terms.nth(index).evaluate((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent); // prettier-ignore
      expect(described).toBe(texts.at(-1));
    }
    expect(texts.length).toBeGreaterThan(2);
    expect(new Set(texts).size).toBe(texts.length);
    const known = Object.values(glossary).map(({ means }) => means);
    expect(texts.filter((text) => !known.includes(text))).toEqual([]);
    expect(await page.locator('a .term, button .term, h1 .term, h2 .term').count()).toBe(0);
    await page.close();
  },
);

test('Escape closes an explanation and nothing else; leaving it by key closes it', async () => {
  const { page } = await open({ reducedMotion: 'reduce' });
  await travel(page, `lang=en&${TEXT}`);
  await first(page).focus();
  await expect.poll(() => note(page).count()).toBe(1);
  const before = page.url();
  await page.keyboard.press('Escape');
  await expect.poll(() => note(page).count()).toBe(0);
  expect(page.url()).toBe(before);
  await page.keyboard.press('Enter');
  await expect.poll(() => note(page).count()).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.note[role=tooltip]').first().isVisible()).toBe(false);
  await page.close();
});

test('a mouse opens an explanation by resting, may move onto it, and closes it by leaving', async () => {
  const { page } = await open({ reducedMotion: 'reduce' });
  await travel(page, `lang=en&${TEXT}`);
  await first(page).hover();
  await expect.poll(() => note(page).count()).toBe(1);
  await note(page).hover();
  await page.waitForTimeout(400);
  expect(await note(page).count()).toBe(1);
  await page.locator('.column h1').hover();
  await expect.poll(() => note(page).count()).toBe(0);
  await page.close();
});

test('the page about the map explains every term, in order, and its own text too', async () => {
  for (const locale of LOCALES) {
    const { page } = await open({ query: `v=1&lang=${locale}&page=about`, reducedMotion: 'reduce' });
    const section = page.locator('section').filter({ hasText: messagesOf(locale)['glossary.note']! });
    await section.locator('dt').first().waitFor();
    const listed = await section.locator('dt').allInnerTexts();
    const terms = Object.values(readTexts(locale).glossary).map(({ term }) => term);
    expect(listed).toEqual([...terms].sort(new Intl.Collator(locale).compare));
    await page.locator('dialog .term, main .term, article .term').first().focus();
    await expect.poll(() => note(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => note(page).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('page')).toBe('about');
    await page.close();
  }
});

test('on paper terms look like the words around them, and are explained at the end of the chapter', async () => {
  const { page } = await open({ query: 'v=1&lang=uk&page=print&deck=what-is-on-the-table&handout=chapters' });
  await page.locator('.sheet section').first().waitFor();
  const sheet = page
    .locator('.sheet')
    .filter({ has: page.locator('section') })
    .first();
  expect(await sheet.locator('section h3').innerText()).toBe(messagesOf('uk')['glossary.title']);
  expect(await sheet.locator('section p').count()).toBeGreaterThan(0);
  await page.close();
});
