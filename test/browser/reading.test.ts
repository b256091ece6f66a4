// Text and map tied together: every passage takes the map where it speaks of, and pointing at either lights the other.
// It must not know what any article says.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { enter, speakingOf, type Annotation } from '../../src/core/annotation.ts';
import { parseAnnotations } from '../../src/core/annotation-reader.ts';
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
  // A small window: drawn in software, every pixel of the map costs time, and these tests move it some three hundred times.
  const visit = await open({ reducedMotion: 'reduce', width: 820, height: 520 });
  page = visit.page;
  await visit.reached('redlines:map');
  middle = await middleOf(page);
});

/** What the page says of a passage: its words, whether it is the one reached, whether its beginning can be seen. */
const passageIn = (id: string) =>
  page.evaluate((wanted) => {
    const passage = document.querySelector(`[data-passage="${wanted}"]`);
    const [line] = passage?.getClientRects() ?? [];
    const top = line ? document.elementFromPoint(line.left + 4, line.top + line.height / 2) : null;
    return {
      words: passage?.textContent.trim() ?? '',
      current: passage?.getAttribute('aria-current') ?? null,
      inSight: top !== null && (passage?.contains(top) ?? false),
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

test('on a phone a link to a passage shows it, and a choice on the map shows its card', async () => {
  const visit = await open({ reducedMotion: 'reduce', width: 390, height: 844, touch: true });
  await visit.reached('redlines:map');
  const wide = page;
  page = visit.page;
  for (const { id, article } of annotations.filter((_, index) => index % 5 === 0)) {
    await travel(page, `panel=articles&article=${article}&passage=${id}`);
    await expect.poll(() => passageIn(id), { message: id }).toMatchObject({ current: 'location', inSight: true });
  }
  await travel(page, 'scenario=mutual-pull-back');
  await page.locator('#text').evaluate((panel) => (panel.scrollTop = 300));
  await travel(page, 'scenario=mutual-pull-back&pick=oblast.ua-14');
  const close = page.locator('.card').getByRole('button', { name: messagesOf('en')['card.close']!, exact: true });
  await close.click({ trial: true });
  await expect.poll(() => page.locator('#text').evaluate((panel) => panel.scrollTop)).toBe(0);
  page = wide;
});
