// The timeline by keyboard alone: opened, narrowed down, walked, played and closed; what follows it, and what axe says.
// It must not know the dates' words.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query, travel } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const UK = messagesOf('uk');

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

describe('the timeline', () => {
  test('opens with a key, is set by its handles, and map, legend and claims follow', async () => {
    const { page, reached } = await visit({
      query: 'v=1&pick=town.kyiv',
      reducedMotion: 'reduce',
      width: 1440,
      height: 900,
    });
    await reached('redlines:map');
    const strikes = page.locator('.legend li', { hasText: /Strike reports/ });
    await expect.poll(() => strikes.innerText()).toMatch(/18.29/);
    const claims = page.locator('.card summary').first();
    const before = Number(/\d+/.exec(await claims.innerText())?.[0]);

    await page.keyboard.press('t');
    const from = page.getByRole('slider', { name: EN['time.from']! });
    const to = page.getByRole('slider', { name: EN['time.to']!, exact: true });
    await from.waitFor();
    await expect.poll(() => focused(page), { timeout: 15_000 }).toBe(EN['time.from']);
    await expect.poll(() => from.getAttribute('aria-valuetext')).toBe(EN['time.earliest']);
    expect(query(page).get('time')).toBe('1991-01-01..2026-01-31');

    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => from.getAttribute('aria-valuetext')).toMatch(/23.January 2026/);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe(EN['time.to']);
    await page.keyboard.press('Home');
    await expect.poll(() => to.getAttribute('aria-valuetext')).toMatch(/23.January 2026/);
    await expect.poll(() => query(page).get('time')).toBe('2026-01-23..2026-01-23');
    await expect.poll(() => strikes.count()).toBe(0);

    await page.getByRole('button', { name: EN['time.week']!, exact: true }).press('Enter');
    await expect.poll(() => query(page).get('time')).toBe('2025-12-21..2025-12-27');
    await expect.poll(() => strikes.innerText()).toMatch(/\sDecember\s2025:\s\d+\sof\s\d+$/);
    await expect.poll(async () => Number(/\d+/.exec(await claims.innerText())?.[0])).toBeLessThan(before);

    await page.locator('.card').getByRole('button', { name: EN['time.clear']! }).press('Enter');
    await expect.poll(() => query(page).get('time')).toBe(null);
    expect(Number(/\d+/.exec(await claims.innerText())?.[0])).toBe(before);
    await expect.poll(() => strikes.innerText()).toMatch(/18.29/);
  });

  test('walks along its lanes by arrow keys, tells each mark, and goes where it leads', async () => {
    const { page } = await visit({
      query: 'v=1&time=2025-12-21..2025-12-28',
      reducedMotion: 'reduce',
      width: 1440,
      height: 900,
    });
    const mark = page.locator('[data-mark="moments:2025-12-26..2025-12-26"]');
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toContain('27\u00a0December 2025');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('pick')).toBe('town.kyiv');
    const told = page.getByRole('region', { name: EN['time.told']! });
    await expect.poll(() => told.innerText()).toContain('Halifax');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-mark')))
      .toMatch(/^strikes:/);
    await page.keyboard.press('Enter');
    await expect.poll(() => told.getByRole('listitem').count()).toBeGreaterThan(0);
    await told.getByRole('listitem').first().getByRole('button').press('Enter');
    await expect.poll(() => query(page).get('pick')).toMatch(/^strike\./);
    await expect.poll(() => page.locator('.lane [tabindex="0"]').count()).toBe(1);
  });

  test('takes at most a third of the map, also with a mark chosen, and says its marks to pointer and focus', async () => {
    const { page } = await visit({
      query: 'v=1&time=2025-12-21..2025-12-28',
      reducedMotion: 'reduce',
      width: 1440,
      height: 900,
    });
    const mark = page.locator('[data-mark="moments:2025-12-28..2025-12-28"]');
    const tip = page.locator('.tip');
    await mark.press('Enter');
    await page.getByRole('region', { name: EN['time.told']! }).getByRole('paragraph').first().waitFor();
    const { height } = (await page.locator('.time').boundingBox())!;
    expect(height).toBeLessThanOrEqual((await page.locator('main').boundingBox())!.height / 3);
    await expect.poll(() => tip.innerText()).toContain('28\u00a0December 2025');
    await page.keyboard.press('Escape');
    await expect.poll(() => tip.count()).toBe(0);
    await page.locator('[data-mark^="strikes:"]').first().hover();
    await expect.poll(() => tip.innerText()).toMatch(/strike reports|: \S/);
    const { x, y, width } = (await tip.boundingBox())!;
    expect([x >= 0, y >= 0, x + width <= 1440]).toEqual([true, true, true]);
    await page.mouse.move(5, 5);
    await expect.poll(() => tip.count()).toBe(0);
  });

  test('can be read within its third: the axis has the width, marks are 24 pixels, no word is under 12', async () => {
    const { page } = await visit({ query: 'v=1&panel=layers', reducedMotion: 'reduce', width: 1440, height: 900 });
    const time = page.locator('main .time');
    await expect.poll(() => time.count()).toBe(0);
    await travel(page, 'time=2025-02-01..2026-01-31');
    await time.locator('[data-mark]').first().waitFor();
    // bug: at this size 340 pixels of the axis were to be seen, with words of 11 pixels.
    const axis = time.locator('.axis > .scroller');
    await expect.poll(async () => (await axis.boundingBox())!.width).toBeGreaterThan(700);
    const small = await time.evaluate((panel) =>
      [...panel.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
        const isWord = [...one.childNodes].some(({ nodeType, data }: ChildNode & { data?: string }) => nodeType === 3 && data?.trim());
        return isWord && Number.parseFloat(getComputedStyle(one).fontSize) < 12 ? [one.textContent] : [];
      }),
    ); // prettier-ignore
    expect(small).toEqual([]);
    for (const box of await Promise.all((await time.locator('[data-mark]').all()).map((one) => one.boundingBox())))
      expect([box!.width >= 23.9, box!.height >= 23.9]).toEqual([true, true]);
    await time.locator('[data-mark="moments:2025-12-28..2025-12-28"]').press('Enter');
    const isWhole = async (): Promise<boolean> => {
      const [mark, seen] = await Promise.all([time.locator('[aria-pressed=true][data-mark]').boundingBox(), axis.boundingBox()]); // prettier-ignore
      return mark !== null && seen !== null && mark.x >= seen.x && mark.x + mark.width <= seen.x + seen.width;
    };
    await expect.poll(isWhole).toBe(true);
    await page.getByRole('region', { name: EN['time.told']! }).getByRole('paragraph').first().waitFor();
  });

  test('stands in the column beside a small map, and leaves it free', async () => {
    const { page } = await visit({
      query: 'v=1&time=2025-12-21..2025-12-28',
      reducedMotion: 'reduce',
      width: 1024,
      height: 768,
    });
    await page.locator('.column .time').waitFor();
    expect(await page.locator('main .time').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
    await page.locator('.column [data-mark="moments:2025-12-28..2025-12-28"]').press('Enter');
    const told = page.getByRole('region', { name: EN['time.told']! });
    await expect.poll(() => told.innerText()).toContain('28\u00a0December 2025');
  });

  test('steps through the dates of the span, no date beyond it, and plays them until paused', async () => {
    const { page } = await visit({
      query: 'v=1&time=2025-12-24..2025-12-28',
      reducedMotion: 'reduce',
      width: 1440,
      height: 900,
    });
    const next = page.getByRole('button', { name: EN['time.next']! });
    const told = page.getByRole('region', { name: EN['time.told']! });
    await next.waitFor();
    const texts = new Set<string>();
    for (const day of [24, 24, 26, 27, 28]) {
      await next.press('Enter');
      await expect.poll(() => query(page).get('time')).toBe(`2025-12-24..2025-12-${day}`);
      texts.add(await told.innerText());
    }
    expect(texts.size).toBe(5);
    await next.press('Enter');
    expect(texts).toContain(await told.innerText());
    await page.getByRole('button', { name: EN['time.play']! }).press('Enter');
    const pause = page.getByRole('button', { name: EN['time.pause']!, exact: true });
    await pause.waitFor();
    await expect.poll(() => query(page).get('time')).toBe('2025-12-24..2025-12-24');
    await pause.press('Enter');
    await page.getByRole('button', { name: EN['time.play']! }).waitFor();
  });

  test('says on a phone and in Ukrainian that it narrows, and axe finds nothing serious', async () => {
    const { page } = await visit({
      query: 'v=1&lang=uk&time=2025-12-24..2025-12-27',
      reducedMotion: 'reduce',
      bypassPolicy: true,
      touch: true,
      width: 390,
      height: 844,
    });
    await page.locator('.stage').getByRole('button', { name: UK['time.clear']! }).waitFor();
    await page.getByRole('slider', { name: UK['time.from']! }).waitFor();
    const [notice, zoom] = [page.locator('.over > .notice'), page.locator('.zoom')];
    const gap = async (): Promise<number> => {
      const [after, before] = [(await notice.boundingBox())!, (await zoom.boundingBox())!];
      return Math.max(after.x - (before.x + before.width), after.y - (before.y + before.height));
    };
    await expect.poll(gap, { message: 'between the notice and the buttons that zoom' }).toBeGreaterThanOrEqual(0);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await offences(page)).toEqual([]);
    await page.locator('.stage').getByRole('button', { name: UK['time.clear']! }).tap();
    await expect.poll(() => query(page).get('time')).toBe(null);
    await expect.poll(() => page.getByRole('slider', { name: UK['time.from']! }).count()).toBe(0);
  });

  test.each([
    ['v=1&lang=uk&panel=strikes', '[data-strike]'],
    ['v=1&lang=uk&page=claims', '[data-claim]'],
  ])('with all days chosen, no list says that it shows only some: %s', async (link, entry) => {
    const { page } = await visit({ query: `${link}&time=1991-01-01..2026-01-31`, width: 1440, height: 900 });
    await page.locator(entry).first().waitFor();
    const all = page.getByRole('button', { name: UK['claims.allDates']! });
    expect(await all.count()).toBe(0);
    await page.goto(page.url().replace('1991-01-01', '2025-12-20'));
    await page.reload();
    await all.waitFor();
  });

  test.each(['v=1&time=2025-12-01..2025-12-28', 'v=1&lang=uk&theme=dark&time=1991-01-01..2026-01-31'])(
    'has no serious offence: %s',
    async (link) => {
      const { page, reached } = await visit({ query: link, reducedMotion: 'reduce', bypassPolicy: true });
      await reached('redlines:map');
      await page.locator('.time .claims input').check();
      await page.locator('[data-mark^="claims:"]').first().waitFor();
      await page.locator('[data-mark="moments:2025-12-28..2025-12-28"]').press('Enter');
      expect(await offences(page)).toEqual([]);
    },
  );
});
