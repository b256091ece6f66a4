// What a draft shows and what it leaves: on a phone, in pictures, on paper, in an embedded view, and the site as it was when it is left.
// It must not know how a draft replaces what the site shows.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { messagesOf, query, travel, type Place } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const PHONE = { width: 390, height: 844, touch: true, reducedMotion: 'reduce' } as const;
const WINDOW = { width: 1280, height: 800, reducedMotion: 'reduce' } as const;
const MARK = desk.says('en', 'mark', { name: 'Near Pokrovsk' });

async function setLon(page: Page, id: string, lon: number): Promise<void> {
  await desk.fields(page, id).first().fill(String(lon));
  await desk.fields(page, id).first().press('Enter');
}
/** How far anything sticks out of the page, CSS pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const panel = document.querySelector('#text');
    return Math.max(scrollWidth - innerWidth, (panel?.scrollWidth ?? 0) - (panel?.clientWidth ?? 0));
  });
/** Draws a finger from one place of the window to another. */
async function swipe(page: Page, [x, y]: readonly number[], [dx, dy]: readonly number[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x! + dx! * share, y: y! + dy! * share }],
    });
  await send('touchStart', 0);
  for (const share of [0.3, 0.6, 1]) await send('touchMove', share);
  await send('touchEnd', 1);
  await session.detach();
}

test('on a phone the fields correct, a finger drags, and the review is read, in both languages, light and dark', async () => {
  const { page, reached, shot } = await visit({ ...PHONE, query: `${desk.WORKSHOP}&theme=light` });
  await reached('redlines:map');
  /** What is open fits, in either language; the last is English. */
  const fits = async (name: string, key: string): Promise<void> => {
    for (const [locale, theme] of [
      ['uk', 'dark'],
      ['en', 'light'],
    ] as const) {
      await travel(page, `${desk.WORKSHOP}&lang=${locale}&theme=${theme}`);
      await page.getByText(desk.says(locale, key), { exact: true }).first().waitFor();
      expect([locale, await overhang(page)]).toEqual([locale, expect.toSatisfy((pixels: number) => pixels <= 0)]);
      if (name === 'sentences') await page.locator('fieldset').first().scrollIntoViewIfNeeded();
      await shot(`workshop-${name}-phone-${locale}`);
    }
  };
  await fits('list', 'openFile');
  await desk.begin(page, 'Near Pokrovsk');
  await fits('line', 'line.drag');
  await setLon(page, 'v45', 37.15);
  const handle = await desk.choose(page, 'v43');
  const from = await desk.resting(handle);
  const to: Place = [37.2, 48.34];
  await swipe(page, from, desk.pixelsBetween(page, desk.vertexOf('v43'), to));
  await expect.poll(() => desk.placed(page, 'v43')).toEqual([...to]);
  await desk.tab(page, 'review');
  await page.locator('fieldset').first().waitFor({ timeout: 60_000 });
  await fits('review', 'review.figure');
  await page.locator('fieldset label').first().tap();
  expect(await page.locator('fieldset input').first().isChecked()).toBe(true);
  await fits('sentences', 'review.figure');
  await desk.tab(page, 'history');
  await fits('history', 'tab.history');
});

test('a draft that is left leaves the site as it was: numbers, texts and map', async () => {
  const proposal = 'v=1&panel=scenario&scenario=all-of-the-donbas';
  const { page, reached } = await visit({ ...WINDOW, query: proposal });
  await reached('redlines:map');
  const texts = async (): Promise<string> => {
    await page.locator('#text h1').first().waitFor();
    return page.locator('#text').innerText();
  };
  const [ledger, said] = [await desk.ledger(page), await texts()];
  await travel(page, desk.WORKSHOP);
  await desk.begin(page, 'Near Pokrovsk');
  await setLon(page, 'v43', 36.9);
  await expect.poll(() => desk.ledger(page), { timeout: 60_000 }).not.toBe(ledger);
  await travel(page, proposal);
  await expect.poll(texts).not.toBe(said);
  await page.locator('[data-over-map]').getByText('Near Pokrovsk').waitFor();
  await travel(page, desk.WORKSHOP);
  await desk.button(page, `← ${desk.says('en', 'leave')}`).click();
  await page.locator('ul.drafts').waitFor();
  expect(await desk.ledger(page)).toBe(ledger);
  await travel(page, proposal);
  await expect.poll(texts).toBe(said);
  expect(await page.getByText('Near Pokrovsk').count()).toBe(0);
  expect(await page.locator('.handle[data-id]').count()).toBe(0);
});

test('pictures, paper and an embedded view of a draft say that it is one, and name it', async () => {
  const { page, reached, shot } = await visit({ ...WINDOW, query: desk.WORKSHOP });
  await reached('redlines:map');
  await desk.begin(page, 'Near Pokrovsk');
  await setLon(page, 'v43', 37.25);
  const svg = async (): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: EN['image.svg']! }).first().click(),
    ]);
    return (await readFile(await download.path(), 'utf8')).replace(/<\/text>\s*<text[^>]*>/g, ' ').replace(/<[^>]+>/g, '\n'); // prettier-ignore
  };
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).click();
  await page.getByRole('img', { name: /^Preview of the image/ }).waitFor();
  expect(await svg()).toContain(`${MARK}: `);
  await page.getByLabel(EN['image.ownTitle']!).fill('A title of my own');
  expect(await svg()).toContain(`${MARK}: A title of my own`);
  await page.keyboard.press('Escape');

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.sheets h2').first().textContent()).toContain(`${MARK}: `);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const at = 'scenario=all-of-the-donbas&page=print';
  for (const sheets of [at, `${at}&deck=what-is-on-the-table`]) {
    await travel(page, sheets);
    const titles = page.locator('article.sheet h2');
    await titles.first().waitFor();
    for (const title of await titles.allInnerTexts()) expect(title).toContain(`${MARK}: `);
  }
  await shot('workshop-print');
  await page.keyboard.press('Escape');
  await travel(page, 'scenario=all-of-the-donbas&embed=free');
  await expect.poll(() => query(page).get('embed')).toBe('free');
  const banner = page.locator('[data-over-map]').filter({ hasText: 'Near Pokrovsk' });
  expect(await banner.isVisible()).toBe(true);
  expect(await banner.innerText()).toMatch(/draft/i);
});
