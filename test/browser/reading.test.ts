// Text and map tied together: every passage takes the map where it speaks of, and pointing at either lights the other.
// It must not know what any article says.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { enter, parseAnnotations, speakingOf, type Annotation } from '../../src/core/annotation.ts';
import { fromQuery } from '../../src/core/share.ts';
import { INITIAL, type Locale } from '../../src/core/view.ts';
import { stage } from './harness.ts';
import { differing } from './png.ts';
import {
  at,
  fileOf,
  messagesOf,
  middleOf,
  placeOf,
  projector,
  query,
  still,
  travel,
  type Pixel,
  type Place,
} from './site.ts';

const { open } = stage({ keep: true });
const FOLDER = 'src/content/articles';
const articles = readdirSync(new URL(`../../${FOLDER}`, import.meta.url));
const annotations = articles.flatMap((article) => {
  const parsed = parseAnnotations(JSON.parse(fileOf(`${FOLDER}/${article}/annotations.json`)), article);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
});
const of = (article: string): Annotation[] => annotations.filter((one) => one.article === article);
let page: Page;
let middle: Pixel;
beforeAll(async () => {
  // A small window: drawn in software, every pixel of the map costs time, and these tests move it some ninety times.
  const visit = await open({ reducedMotion: 'reduce', width: 820, height: 520 });
  page = visit.page;
  await visit.reached('redlines:map');
  middle = await middleOf(page);
});

/** What the page says of a passage: its words, whether it is the one reached, whether it is in sight. */
const passageIn = (id: string) =>
  page.evaluate((wanted) => {
    const passage = document.querySelector(`[data-passage="${wanted}"]`);
    const box = passage?.getBoundingClientRect();
    const panel = document.querySelector('#text')?.getBoundingClientRect();
    return {
      words: passage?.textContent.trim() ?? '',
      current: passage?.getAttribute('aria-current') ?? null,
      inSight: box !== undefined && panel !== undefined && box.bottom > panel.top && box.top < panel.bottom,
      others: document.querySelectorAll('[data-passage][aria-current]').length - 1,
    };
  }, id);

test.each(articles.flatMap((article) => (['en', 'uk'] as const).map((locale) => [article, locale] as const)))(
  'every passage of %s (%s) takes the map where it speaks of',
  async (article: string, locale: Locale) => {
    await travel(page, `lang=${locale}&panel=articles&article=${article}&hide=strikes-kyiv,strikes-kharkiv,zone`);
    for (const annotation of of(article)) {
      await page.locator(`[data-passage="${annotation.id}"]`).click();
      await page.waitForURL((url) => url.searchParams.get('passage') === annotation.id);
      const { view } = fromQuery(`?${query(page).toString()}`, INITIAL);
      expect(enter(annotation)(view)).toEqual({ ...view, camera: view.camera, locale });
      expect(view.camera).toEqual({ box: annotation.view.box });
      const told = await passageIn(annotation.id);
      expect(told).toMatchObject({ current: 'location', inSight: true, others: 0 });
      expect(told.words).not.toBe('');
    }
  },
);

test('a passage and a number light their shapes on the map', async () => {
  await travel(page, 'panel=articles&article=before-sunday&scenario=mutual-pull-back&depth=10');
  await page.mouse.move(2, 2);
  const dark = await still(page);
  await page.locator('[data-passage="pull-back-at-ten"]').hover();
  expect(differing(dark, await still(page)), 'a passage pointed at').toBeGreaterThan(0.001);
  await page.mouse.move(2, 2);
  expect(differing(dark, await still(page)), 'and left').toBe(0);
  for (const slot of await page.locator('article .slot').all()) {
    await slot.hover();
    if (differing(dark, await still(page)) > 0.001) return;
  }
  expect.fail('no number lights anything');
});

test('reaching a passage draws what it speaks of', async () => {
  const kyiv = of('after-the-meeting').find(({ id }) => id === 'weekend-over-kyiv')!;
  const box = `at=${kyiv.view.box.join(',')}`;
  await travel(page, `panel=articles&article=after-the-meeting&${box}`);
  await page.mouse.move(2, 2);
  const before = await still(page);
  await travel(page, `panel=articles&article=after-the-meeting&passage=${kyiv.id}&${box}`);
  expect(differing(before, await still(page))).toBeGreaterThan(0.001);
});

test.each([
  ['town.sloviansk', 'before-sunday', placeOf('town.sloviansk')],
  ['town.kramatorsk', 'before-sunday', placeOf('town.kramatorsk')],
  ['oblast.ua-32', 'on-the-day', [30.5, 49.6] as Place],
] as const)('pointing at %s lights its passages, choosing it lists them', async (id, article, place) => {
  await travel(page, `panel=articles&article=${article}&${at(place, 8)}`);
  await still(page);
  const frame = (await page.locator('.maplibregl-canvas').boundingBox())!;
  const [x, y] = projector(middle, place, 8)(place);
  await page.mouse.move(frame.x + x + 30, frame.y + y + 30);
  await page.mouse.move(frame.x + x, frame.y + y, { steps: 3 });
  const expected = speakingOf(of(article), id).map((one) => one.id);
  expect(expected.length).toBeGreaterThan(0);
  const lit = () => page.locator('[data-passage].lit').evaluateAll((all) => all.map((one) => one.dataset['passage']));
  await expect.poll(async () => (await lit()).sort()).toEqual(expected.sort());
  await page.mouse.click(frame.x + x, frame.y + y);
  await expect.poll(() => query(page).get('pick')).toBe(id);
  const card = page.locator('.card');
  await expect.poll(() => card.locator('button.passage').count()).toBe(speakingOf(annotations, id).length);
  await card.getByRole('button', { name: messagesOf('en')['card.close']!, exact: true }).click();
  await expect.poll(() => card.count()).toBe(0);
});

test('a strike report opens with the claims that speak of it', async () => {
  await travel(page, 'pick=town.kharkiv');
  const card = page.locator('.card');
  await card.locator('details summary').first().click();
  await expect.poll(() => card.locator('details[open] li').count()).toBeGreaterThan(0);
  await card.locator('button.passage').first().click();
  await expect.poll(() => query(page).get('passage')).not.toBeNull();
});
