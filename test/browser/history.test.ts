// The address says everything the reader chose: Back, Forward, loading again and a pasted link give it back.
// It must not know how the address is written, only that the same address gives the same view.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { messagesOf, openMore, query, travel } from './site.ts';

const { open, url } = stage();
const EN = messagesOf('en');
const SMALL = { width: 900, height: 560, reducedMotion: 'reduce' } as const;

/** What the page shows of the view, from the page itself and not from the address. */
const shown = (page: Page) =>
  page.evaluate(() => ({
    language: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
    title: document.title,
    scenario: document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? null,
    depth: document.querySelector<HTMLInputElement>('input[type=range]')?.value ?? null,
    passage: document.querySelector<HTMLElement>('[data-passage][aria-current]')?.dataset['passage'] ?? null,
    card: document.querySelector('.card h2')?.textContent ?? null,
    hidden: document.querySelectorAll('.column fieldset .layer input:not(:checked)').length,
    areas: [...document.querySelectorAll('.ledger b')].map((one) => one.textContent),
  }));

test('Back and Forward walk through every choice, and loading again keeps it', async () => {
  const { page, reached, settled } = await open({ ...SMALL, map: 'absent' });
  await reached('redlines:text');
  const steps = [
    () => page.getByRole('radio', { name: 'Mutual pull-back' }).check({ force: true }),
    () => page.locator('.marks button').last().click(),
    () => openMore(page, 'panel.layers'),
    () => page.getByRole('checkbox', { name: EN['layer.towns']!, exact: true }).uncheck(),
    () => page.getByRole('button', { name: EN['panel.places']!, exact: true }).click(),
    () => page.getByRole('button', { name: /^Kramatorsk/ }).click(),
    () => page.getByRole('button', { name: EN['panel.articles']!, exact: true }).click(),
    () => page.locator('#text li button:not(.card button)').first().click(),
    () => page.locator('[data-passage]').nth(1).click(),
    () => page.getByRole('button', { name: 'Українська' }).click(),
  ];
  const view = async () => settled().then(() => shown(page));
  const seen = [{ at: page.url(), view: await view() }];
  for (const step of steps) {
    const before = page.url();
    await step();
    await page.waitForURL((next) => next.href !== before);
    seen.push({ at: page.url(), view: await view() });
  }
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(steps.length + 1);
  for (const one of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => shown(page), { message: one.at }).toEqual(one.view);
    expect(page.url()).toBe(one.at);
  }
  for (const one of seen.slice(1)) {
    await page.goForward();
    await expect.poll(() => shown(page), { message: one.at }).toEqual(one.view);
  }
  await page.reload();
  await reached('redlines:text');
  await expect.poll(() => shown(page)).toEqual(seen.at(-1)!.view);
});

const LINKS = [
  'v=1&lang=uk&theme=dark&scenario=mutual-pull-back&depth=23&hide=towns,strikes-kyiv&at=48.5,37.5,8',
  'v=1&theme=light&panel=articles&scenario=mutual-pull-back&depth=40&article=before-sunday&passage=pull-back-at-forty',
  'v=1&panel=layers&pick=town.kramatorsk&hide=control,strikes-odesa',
];

test.each(LINKS)('a pasted link gives its view: %s', async (link) => {
  const { page, reached } = await open({ ...SMALL, map: 'absent', query: link });
  await reached('redlines:text');
  const expected = new URLSearchParams(link);
  await expect.poll(async () => (await shown(page)).passage).toBe(expected.get('passage'));
  const view = await shown(page);
  expect(view.language).toBe(expected.get('lang') ?? 'en');
  expect(view.theme).toBe(expected.get('theme') ?? 'light');
  if (view.depth !== null) expect(view.depth).toBe(expected.get('depth'));
  if (expected.has('pick')) await expect.poll(async () => (await shown(page)).card).toBe('Kramatorsk');
  expect(page.url()).toBe(`${url()}?${link}`);
  await travel(page, `${link}&panel=layers`);
  const hidden = (expected.get('hide') ?? '').split(',').filter(Boolean).length;
  await expect.poll(async () => (await shown(page)).hidden).toBe(hidden);
});

test('a camera move rewrites the address without a step of its own', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1&at=48.5,35,6' });
  await reached('redlines:map');
  const steps = await page.evaluate(() => history.length);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => query(page).get('at')).not.toBe('48.5,35,6');
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test.each([
  ['v=1&depth=banana&at=1,2&scenario=mutual-pull-back', 'notice.unreadable'],
  ['v=1&scenario=no-such-thing&pick=town.nowhere&passage=none&article=none', 'notice.several'],
  ['v=1&scenario=mutual-pull-back&pick=town.nowhere', 'notice.unknown'],
  ['v=1&scenario=mutual-pull-back&panle=places&fbclid=x', 'notice.unknownName'],
  ['v=1&scenario=mutual-pull-back&filter=topic.constructor', 'notice.unknown'],
  ['v=99&scenario=mutual-pull-back', 'notice.newer'],
  ['v=1&hide=%00%ff&lang=<script>&theme=%F0%9F&panel=../..&depth=1e9', 'notice.several'],
] as const)('a broken link says so and still gives a page: %s', async (link, message) => {
  const { page, reached } = await open({ ...SMALL, query: link });
  await reached('redlines:map');
  const notices = page.locator('.notice');
  const words = EN[message]!.split(/\{\w+\}/)
    .sort((a, b) => b.length - a.length)[0]!
    .trim();
  await expect.poll(() => notices.first().textContent()).toContain(words);
  // More than two would cover the map of a phone.
  expect(await notices.count()).toBeLessThanOrEqual(2);
  expect((await shown(page)).areas.length).toBeGreaterThan(2);
  const count = await notices.count();
  await notices.first().getByRole('button', { name: EN['notice.dismiss']!, exact: true }).click();
  await expect.poll(() => notices.count()).toBe(count - 1);
});

test('E: a link that a mail program has changed opens what was shared', async () => {
  const link = 'v=1&amp;panel=articles&amp;scenario=mutual-pull-back&amp;utm_source=mail&amp;at=48.5,35,6).';
  const { page, reached } = await open({ ...SMALL, query: link });
  await reached('redlines:map');
  await expect.poll(() => page.title()).toContain('utual pull-back');
  expect(await page.locator('.notice').count()).toBe(0);
});

test('F8: a page asked for with the name of a prototype as its filter opens, without the filter', async () => {
  const { page, reached } = await open({
    ...SMALL,
    query: 'v=1&page=claims&filter=topic.constructor,actor.hasownproperty',
  });
  await reached('redlines:map');
  await expect.poll(() => page.locator('dialog[open] table tr').count()).toBeGreaterThan(5);
});

test('F: the notices of a link do not multiply on the way back to it', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1&pick=nothing.at-all&scenario=zzz' });
  await reached('redlines:map');
  await expect.poll(() => page.locator('.notice').count()).toBe(2);
  await page.locator('body').press(']');
  await page.goBack();
  await expect.poll(() => query(page).get('scenario')).toBe('zzz');
  expect(await page.locator('.notice').count()).toBe(2);
});

test('a notice on a phone lies over the buttons and the legend of the map, not under them', async () => {
  const { page, reached } = await open({ width: 390, height: 844, query: 'v=1&depth=banana' });
  await reached('redlines:map');
  await page.locator('.notice').waitFor();
  await page.getByRole('button', { name: EN['legend.show']! }).waitFor();
  const covered = await page.locator('.notice').evaluate((notice) => {
    const { left, top, right, bottom } = notice.getBoundingClientRect();
    const places = [0.05, 0.3, 0.5, 0.7, 0.95].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
    const over = places.map(([x, y]) => document.elementFromPoint(left + x * (right - left), top + y * (bottom - top)));
    return over.filter((one) => !notice.contains(one)).map((one) => one?.className);
  });
  expect(covered).toEqual([]);
});
