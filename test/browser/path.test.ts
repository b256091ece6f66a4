// The way in: the question with its answer on the first screen, and the steps by button, keys, scroll, finger and link.
// It must not know what a step says.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, openMore, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const UK = messagesOf('uk');
const DESK = { map: 'undrawn', width: 1280, height: 800, query: '', reducedMotion: 'reduce' } as const;

const heading = (page: Page): Promise<string> => page.locator('.path section[aria-current] :is(h1, h2)').innerText();
const step = (page: Page): string | null => query(page).get('step');
const current = (page: Page): Promise<number> =>
  page.locator('.path section').evaluateAll((all) => all.findIndex((one) => one.hasAttribute('aria-current')));

/** The heading of the current step is in sight: within the panel of the text. */
const inSight = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.locator('.path section[aria-current] :is(h1, h2)').evaluate((heading) => {
        const [{ top, bottom }, panel] = [heading, document.querySelector('#text')!].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect]; // prettier-ignore
        return top >= panel.top - 1 && bottom <= panel.bottom;
      }),
    )
    .toBe(true);

test('every step is in sight once it is reached by a key: each once threw the text back to its top', async () => {
  const { page, reached } = await open(DESK);
  await reached('redlines:map');
  await page.getByRole('button', { name: EN['path.start']! }).click();
  const last = await page.locator('.path section').count();
  for (let now = 2; now <= last; now++) {
    await expect.poll(() => step(page)).toBe(String(now));
    // Whatever else scrolls does so in the next frames.
    await page.waitForTimeout(100);
    await inSight(page);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  await inSight(page);
});

test('opens on the question with its numbers, and leads on by button and arrow keys, back by history', async () => {
  const { page, reached } = await open({ ...DESK, bypassPolicy: true });
  await reached('redlines:map');
  expect(query(page).get('panel')).toBeNull();
  await expect.poll(() => page.locator('.path h1').innerText()).toMatch(/\?$/);
  const answer = page.locator('.path section').first();
  await expect.poll(() => answer.innerText()).toMatch(/km².*%|%.*km²/s);
  await page.getByRole('button', { name: EN['path.start']! }).click();
  await expect.poll(() => step(page)).toBe('2');
  const second = await heading(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => step(page)).toBe('3');
  await expect.poll(() => query(page).get('scenario')).toBe('freeze-on-the-line');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => heading(page)).toBe(second);
  await page.goBack();
  await expect.poll(() => step(page)).toBe('3');
  expect(await offences(page)).toEqual([]);
});

test('follows the text that is scrolled, with the map', async () => {
  const { page, reached } = await open(DESK);
  await reached('redlines:map');
  await page.locator('.path section').nth(3).waitFor();
  await page.locator('#text').hover();
  await page.mouse.wheel(0, 1400);
  await expect.poll(() => Number(step(page))).toBeGreaterThanOrEqual(3);
  expect(await current(page)).toBe(Number(step(page)) - 1);
  const reachedStep = step(page);
  await page.mouse.wheel(0, 20);
  await page.waitForTimeout(600);
  expect(step(page)).toBe(reachedStep);
});

test('a link that names a step and nothing else shows the proposal of that step', async () => {
  const { page, reached } = await open({ ...DESK, query: 'v=1&panel=path&step=5' });
  await reached('redlines:map');
  await expect.poll(() => current(page)).toBe(4);
  await expect.poll(() => query(page).get('scenario')).toBe('us-december-draft');
});

test('a link opens its step, and another panel or proposal leaves the path with its land in question', async () => {
  const { page, reached } = await open({ ...DESK, query: 'panel=path&step=9&question=standing' });
  await reached('redlines:map');
  await expect.poll(() => current(page)).toBe(8);
  await expect.poll(() => page.locator('.path section').nth(8).isVisible()).toBe(true);
  await openMore(page, 'panel.layers');
  await expect.poll(() => query(page).get('question')).toBe('standing');
  await page.keyboard.press(']');
  await page.locator('nav').getByRole('button', { name: EN['panel.strikes']!, exact: true }).click();
  await page.getByRole('button', { name: 'Redlines', exact: true }).click();
  await expect.poll(() => current(page)).toBe(0);
  expect(query(page).get('question')).toBeNull();
});

test('by finger: one step at a time, turned by a swipe or the buttons', async () => {
  const { page, reached } = await open({ ...DESK, query: 'v=1&lang=uk', width: 390, height: 844, touch: true });
  await reached('redlines:map');
  await expect.poll(() => page.locator('.path h1').innerText()).toMatch(/\?$/);
  expect(await page.locator('.path section').count()).toBe(1);
  await page.locator('#text').evaluate((text) => text.scrollTo(0, 400));
  await page.getByRole('button', { name: UK['path.next']! }).tap();
  await expect.poll(() => step(page)).toBe('2');
  await inSight(page);
  await page.locator('.path').evaluate((path) => {
    const fire = (type: string, clientX: number): boolean =>
      path.dispatchEvent(new PointerEvent(type, { clientX, clientY: 500, pointerType: 'touch', bubbles: true }));
    fire('pointerdown', 320);
    fire('pointerup', 120);
  });
  await expect.poll(() => step(page)).toBe('3');
  const sizes = await page
    .locator('nav button, .path button.pill')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
});

test('what counts can be changed, and stands in the link', async () => {
  const { page, reached } = await open({ ...DESK, map: 'absent' });
  await reached('redlines:text');
  await page.getByText(EN['question.counted']!).click();
  const status = page.locator('.path [role=status]').first();
  const before = await status.innerText();
  await page.getByRole('checkbox', { name: EN['question.earlier']! }).check();
  await expect.poll(() => query(page).get('question')).toBe('standing,earlier');
  await expect.poll(() => status.innerText()).not.toBe(before);
});
