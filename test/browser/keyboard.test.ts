// Everything by keyboard alone: stops, panels, proposals, depth, search, the map, the passages.
// It must not know how anything looks.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { rest } from './drawing.ts';
import { OFFERED } from '../../src/content/offered.ts';
import { offeredScenarios } from '../../src/core/scenario/offered.ts';
import { stage } from './harness.ts';
import { at, messagesOf, placeOf, query, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const EN = messagesOf('en');

/** What has the focus: its role or tag, its name, and whether it can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const box = element?.getBoundingClientRect();
    return {
      tag: element?.tagName.toLowerCase() ?? '',
      id: element?.id ?? '',
      name: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim(),
      outline: element ? getComputedStyle(element).outlineStyle : 'none',
      seen: box !== undefined && box.top >= 0 && box.left >= 0 && box.right <= innerWidth,
      passage: element?.dataset['passage'] ?? null,
    };
  });

describe('by keyboard alone', () => {
  let page: Page;
  beforeAll(async () => {
    const visit = await open({ query: 'v=1', reducedMotion: 'reduce', width: 1280, height: 700 });
    page = visit.page;
    await visit.reached('redlines:map');
  });
  const tab = async (wanted: (now: Awaited<ReturnType<typeof focused>>) => boolean, most = 60) => {
    for (let count = 0; count < most; count++) {
      const now = await focused(page);
      if (wanted(now)) return now;
      await page.keyboard.press('Tab');
    }
    throw new Error('the focus never gets there');
  };

  test('the first two stops skip to the text and to the map', async () => {
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toMatchObject({ name: EN['skip.text'], seen: true });
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe('text');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator('a[href="#map"]').focus();
    await expect.poll(() => focused(page)).toMatchObject({ name: EN['skip.map'], seen: true });
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe('map');
  });

  test.each(['scenario', 'articles', 'strikes', 'places'])('the panel %s opens by Tab and Enter', async (panel) => {
    const name = EN[`panel.${panel}`]!;
    await page.locator('body').press('Escape');
    const stop = await tab((now) => now.tag === 'button' && now.name === name, 200);
    expect(stop.outline).not.toBe('none');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('panel') ?? 'scenario').toBe(panel);
  });

  test('what stands under “More” opens by Tab and Enter, and Escape leads back to its button', async () => {
    const isMore = (now: { tag: string; name: string }): boolean =>
      now.tag === 'button' && now.name.startsWith(EN['panel.more']!);
    await tab(isMore, 200);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(isMore(await focused(page))).toBe(true);
    await page.keyboard.press('Enter');
    await tab((now) => now.name === EN['panel.layers'], 20);
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('panel')).toBe('layers');
  });

  test('arrows choose among the proposals; brackets step through them from anywhere', async () => {
    const all = offeredScenarios(OFFERED);
    const { foremost } = OFFERED;
    const start = foremost.indexOf('mutual-pull-back');
    const after = foremost[start + 1]!;
    const place = all.indexOf(after);
    await travel(page, `scenario=${foremost[start]}`);
    await page.locator('input[name="scenario"]:checked').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => query(page).get('scenario')).toBe(after);
    await page.keyboard.press(']');
    await expect.poll(() => query(page).get('scenario')).toBe(all[place + 1]);
    await page.keyboard.press('[');
    await page.keyboard.press('[');
    await expect.poll(() => query(page).get('scenario')).toBe(all[place - 1]);
  });

  test('arrows move the depth, and areas and address follow', async () => {
    await travel(page, 'scenario=mutual-pull-back');
    const slider = page.getByRole('slider');
    await slider.focus();
    const areas = () => page.locator('[data-status] .value').allTextContents();
    const before = await areas();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => query(page).get('depth')).toBe('12');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('12');
    await expect.poll(areas).not.toEqual(before);
    await page.keyboard.press('End');
    await expect.poll(() => query(page).get('depth')).toBe('40');
  });

  test('a slash finds a town by half its name; Enter picks it; Escape puts it away', async () => {
    await page.locator('body').press('/');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type('bakhm');
    const first = page.getByRole('dialog').getByRole('option', { selected: true });
    await expect.poll(() => first.textContent()).toMatch(/^Bakhmut/);
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('pick')).toBe('town.bakhmut');
    await page.locator('.card').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card').count()).toBe(0);
  });

  test('on the map, arrows move and Enter picks what lies under the cursor that is shown', async () => {
    await travel(page, at(placeOf('town.kramatorsk'), 9));
    await rest(page);
    const before = query(page).get('at');
    await page.locator('body').press('m');
    expect((await focused(page)).tag).toBe('canvas');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('pick')).toBe('town.kramatorsk');
    const cursor = (await page.locator('.cursor').boundingBox())!;
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).get('pick')).toBeNull();
    // A name that was emphasised takes a moment to stand among the others again.
    await rest(page);
    // What Enter picks is what stands under the cursor: a click in its middle picks the same.
    await page.mouse.click(cursor.x + cursor.width / 2, cursor.y + cursor.height / 2);
    await expect.poll(() => query(page).get('pick')).toBe('town.kramatorsk');
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => query(page).get('at')).not.toBe(before);
  });

  test('a question mark lists the keys; Escape closes the list and nothing else', async () => {
    await travel(page, 'pick=town.kramatorsk');
    await page.locator('body').press('?');
    await expect.poll(() => page.locator('dialog[open] kbd').count()).toBeGreaterThan(6);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => page.locator('.card').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.card').count()).toBe(0);
  });

  test('J: keys go by what they mean, and combinations are left to the browser', async () => {
    await travel(page, 'scenario=mutual-pull-back');
    /** A press as another layout sends it; whether the page has taken it from the browser. */
    const taken = (init: Readonly<Record<string, string | boolean>>): Promise<boolean> =>
      page.evaluate((given) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true })), init); // prettier-ignore
    const dvorak = await taken({ key: 'l', code: 'KeyP', ctrlKey: true });
    const incognito = await taken({ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true });
    const shifted = await taken({ key: 'T', code: 'KeyT', shiftKey: true });
    expect([dvorak, incognito, shifted]).toEqual([false, false, false]);
    expect(query(page).get('page')).toBe(null);
    expect(await taken({ key: 'ї', code: 'BracketRight' })).toBe(true);
    await expect.poll(() => query(page).get('scenario')).toBe('ceasefire-first');
    expect(await taken({ key: 'p', code: 'KeyR', ctrlKey: true })).toBe(true);
    await expect.poll(() => query(page).get('page')).toBe('print');
    await page.goBack();
  });

  test('J: shortcuts of a single character can be turned off, also for the next visit', async () => {
    await travel(page, 'scenario=mutual-pull-back');
    await page.locator('body').press('?');
    const box = page.getByRole('checkbox', { name: EN['keys.characters']! });
    await box.uncheck();
    await page.keyboard.press('Escape');
    await page.locator('body').press(']');
    await page.locator('body').press('/');
    await page.reload();
    await page.getByRole('button', { name: EN['keys.open']! }).waitFor();
    await page.locator('body').press(']');
    await page.locator('body').press('?');
    expect(query(page).get('scenario')).toBe('mutual-pull-back');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.getByRole('button', { name: EN['keys.open']! }).click();
    await box.check();
    await page.keyboard.press('Escape');
    await page.locator('body').press(']');
    await expect.poll(() => query(page).get('scenario')).toBe('ceasefire-first');
  });

  test('every passage can be reached and followed; comma and full stop step through them', async () => {
    await travel(page, 'panel=articles&article=on-the-day');
    await page.locator('[data-passage]').first().waitFor();
    const ids = await page.locator('[data-passage]').evaluateAll((all) => all.map((one) => one.dataset['passage']!));
    await page.locator('#text').focus();
    const reached = new Set<string>();
    for (let count = 0; count < 120 && reached.size < ids.length; count++) {
      await page.keyboard.press('Tab');
      const { passage } = await focused(page);
      if (passage !== null) reached.add(passage);
    }
    expect([...reached]).toEqual(ids);
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('passage')).toBe(ids.at(-1));
    await page.keyboard.press(',');
    await expect.poll(() => query(page).get('passage')).toBe(ids.at(-2));
    await page.keyboard.press('.');
    await expect.poll(() => query(page).get('passage')).toBe(ids.at(-1));
  });
});

test('J: a key pressed while the map loads acts at once or not at all', async () => {
  const before = (fresh: Page) => fresh.route(/\/maplibre-[^/]*\.js$/, () => undefined);
  const { page } = await open({ query: 'v=1&scenario=mutual-pull-back', before });
  await page.getByRole('button', { name: EN['keys.open']! }).waitFor();
  await page.locator('body').press(']');
  expect(query(page).get('scenario')).toBe('ceasefire-first');
});
