// The text map by keyboard alone: a place typed, the point moved, what is said and announced, with and without a map.
// It must not know how the panel looks.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, placeOf, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');

const said = (page: Page): Promise<string> => page.locator('.sentences').innerText();
const announced = (page: Page): Promise<string> => page.locator('.panel .hidden[aria-live]').last().innerText();
const active = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? null);

async function tabTo(page: Page, role: string): Promise<void> {
  for (let count = 0; count < 30 && (await active(page)) !== role; count++) await page.keyboard.press('Tab');
  await expect.poll(() => active(page)).toBe(role);
}

test('a town typed in an old spelling is told of, shown and announced; arrows move on from it', async () => {
  const { page, reached } = await open({ query: 'v=1', reducedMotion: 'reduce' });
  await reached('redlines:map');
  await page.getByRole('button', { name: EN['panel.places']!, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: EN['panel.here']!, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: EN['here.field']! }).waitFor();
  await expect.poll(() => query(page).get('panel')).toBe('here');
  await tabTo(page, 'combobox');
  await page.keyboard.type('artyomov');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('[role=option][aria-selected=true]').innerText()).toContain('Bakhmut');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/^This is Bakhmut, .*Donetsk oblast\./);
  await expect.poll(() => announced(page)).toContain('This is Bakhmut');
  const [lon, lat] = placeOf('town.bakhmut');
  expect(query(page).get('at')).toMatch(new RegExp(`^${lat},${lon},`));
  await expect.poll(() => page.locator('.cursor').count()).toBe(1);

  await tabTo(page, 'application');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => said(page)).toMatch(/nearest town or village/);
  await expect.poll(() => announced(page)).toMatch(/nearest town or village/);
  expect(await announced(page), 'only what changed').not.toContain('On 28 December 2025');
  const before = query(page).get('at');
  await page.keyboard.press('PageDown');
  await expect.poll(() => query(page).get('at')).not.toBe(before);
  await page.keyboard.press('Shift+ArrowLeft');
  for (let count = 0; count < 40 && !(await said(page)).includes('lies outside'); count++) {
    await page.keyboard.press('PageDown');
  }
  await expect.poll(() => said(page)).toContain('lies outside');
  await expect.poll(() => page.getByText(EN['here.fatesNone']!).count()).toBe(1);
});

test('it needs no map: without WebGL it says the same and offers nothing of the map', async () => {
  const { page, errors } = await open({
    query: 'v=1&lang=uk&panel=here&pick=town.pokrovsk',
    width: 390,
    height: 844,
    before: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
      }),
  });
  await expect.poll(() => said(page)).toContain('контроль спірний');
  const UK = messagesOf('uk');
  await expect.poll(() => page.locator('.stage svg').count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: UK['here.take']!, exact: true }).count()).toBe(0);
  await page.getByRole('combobox').first().fill('48,5 37,7');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/^Ця точка/);
  const answer = await page.locator('#here-said').boundingBox();
  expect(answer!.y, 'the answer is in sight').toBeLessThan(700);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('here-said');
  await page.getByRole('button', { name: /5.км на північ/ }).click();
  await expect.poll(() => said(page)).toMatch(/^Ця точка/);
  errors.splice(0);
});

test('it shuts no reader out by the rules of axe, and its size is to be seen and touched', async () => {
  for (const visit of [
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const) {
    const opened = await open({ ...visit, height: 844, query: 'v=1&panel=here', bypassPolicy: true, touch: visit.width < 500 }); // prettier-ignore
    await opened.reached('redlines:map');
    const { page } = opened;
    await page.getByRole('combobox', { name: EN['here.field']! }).fill('kra');
    await page.locator('[role=option]').first().waitFor();
    expect(await offences(page)).toEqual([]);
    const small = await page
      .locator('.panel button, .panel input[type=text], .panel [role=option]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0 && height < 32).length); // prettier-ignore
    expect(small).toBe(0);
    await opened.shot(`text-map-${visit.width}`);
  }
});
