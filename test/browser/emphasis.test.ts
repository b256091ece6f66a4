// What a passage or a number is pointed at for is emphasised on the drawn map, and what a passage speaks of is drawn.
// It must not know what any article says.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { annotations } from './annotations.ts';
import { stage } from './harness.ts';
import { differing } from './png.ts';
import { still, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
let page: Page;
beforeAll(async () => {
  const visit = await open({ reducedMotion: 'reduce', width: 820, height: 520 });
  page = visit.page;
  await visit.reached('redlines:map');
});

test('a passage and a number light their shapes on the map', async () => {
  await travel(page, 'panel=articles&article=before-sunday&scenario=mutual-pull-back&depth=10');
  await page.mouse.move(2, 2);
  // The view is new: names may still be on their way from the worker when the map first rests.
  let dark = await still(page);
  await expect.poll(async () => differing(dark, (dark = await still(page))), { message: 'at rest' }).toBe(0);
  await page.locator('[data-passage="pull-back-at-ten"]').hover();
  expect(differing(dark, await still(page)), 'a passage pointed at').toBeGreaterThan(0.001);
  await page.mouse.move(2, 2);
  await expect.poll(async () => differing(dark, await still(page)), { message: 'and left' }).toBe(0);
  for (const slot of await page.locator('article .slot').all()) {
    await slot.hover();
    if (differing(dark, await still(page)) > 0.001) return;
  }
  expect.fail('no number lights anything');
});

test.each(['weekend-over-kyiv', 'crimea-unnamed', 'eastern-front-in-winter'])(
  '%s draws what it speaks of',
  async (id) => {
    const { article, view } = annotations.find((one) => one.id === id)!;
    const here = `panel=articles&article=${article}&at=${view.box.join(',')}`;
    await travel(page, here);
    await page.mouse.move(2, 2);
    const before = await still(page);
    await travel(page, `${here}&passage=${id}`);
    expect(differing(before, await still(page))).toBeGreaterThan(0.001);
  },
);
