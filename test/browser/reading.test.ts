// Text and map tied together: every passage takes the map where it speaks of, and pointing at either lights the other.
// It must not know what any article says.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { kindOf } from '../../src/core/values/id.ts';
import { openPassage, annotationsMentioning, type Annotation } from '../../src/core/text/annotation.ts';
import { fromQuery } from '../../src/core/view/share.ts';
import { INITIAL, LOCALES, type Locale } from '../../src/core/view/view.ts';
import { annotations, articles } from './annotations.ts';
import { rest } from './drawing.ts';
import { stage } from './harness.ts';
import { at, fileOf, messagesOf, middleOf, placeOf, projector, query, travel, type Pixel, type Place } from './site.ts';

const { open } = stage({ keepOpen: true });
const of = (article: string): Annotation[] => annotations.filter((one) => one.article === article);
let page: Page;
let middle: Pixel;
beforeAll(async () => {
  const visit = await open({ reducedMotion: 'reduce', width: 820, height: 520 });
  page = visit.page;
  await visit.reached('redlines:map');
  middle = await middleOf(page);
});

/** What the map says that it shows of the passage reached: what is in sight, and what lies elsewhere. */
async function shownOf(locale: Locale): Promise<{ seen: string; all: string }> {
  const all = (await page.locator('#map-words [role=status]').textContent()) ?? '';
  const [before = ''] = (messagesOf(locale)['mapWords.elsewhere'] ?? '').split('{list}');
  return { seen: all.split(before)[0] ?? '', all };
}
const namesIn = (locale: Locale): Readonly<Record<string, { readonly name: string }>> =>
  JSON.parse(fileOf(`geo/names/${locale}.json`)) as Record<string, { name: string }>;
const strikesIn = (locale: Locale): Readonly<Record<string, { readonly place: string }>> =>
  JSON.parse(fileOf(`src/content/strikes/${locale}.json`)) as Record<string, { place: string }>;
const NAMES = new Map(LOCALES.map((locale) => [locale, namesIn(locale)]));
const REPORTS = new Map(LOCALES.map((locale) => [locale, strikesIn(locale)]));
const nameOf = (id: string, locale: Locale): string =>
  NAMES.get(locale)?.[id]?.name ?? REPORTS.get(locale)?.[id]?.place ?? `no name for ${id}`;

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

test.each(articles.flatMap((article) => LOCALES.map((locale) => [article, locale] as const)))(
  'every passage of %s (%s) takes the map where it speaks of',
  async (article: string, locale: Locale) => {
    await travel(page, `lang=${locale}&panel=articles&article=${article}&hide=strikes-kyiv,strikes-kharkiv,zone`);
    for (const annotation of of(article)) {
      // That it can be reached with the pointer is asked below: it lies on top where it begins.
      await page.locator(`[data-passage="${annotation.id}"]`).evaluate((passage: HTMLElement) => passage.click());
      await page.waitForURL((url) => url.searchParams.get('passage') === annotation.id);
      const { view } = fromQuery(`?${query(page).toString()}`, INITIAL);
      expect(openPassage(annotation)(view)).toEqual({ ...view, camera: view.camera, locale });
      expect(view.camera).toEqual({ box: annotation.view.box });
      const told = await passageIn(annotation.id);
      expect(told).toMatchObject({ current: 'location', inSight: true, others: 0 });
      expect(told.words).not.toBe('');
      const abroad = annotation.features.filter((id) => kindOf(id) === 'place');
      const near = annotation.features.filter((id) => !abroad.includes(id)).map((id) => nameOf(id, locale));
      const missing = async () => {
        const { seen, all } = await shownOf(locale);
        return [
          ...near.filter((name) => !seen.includes(name)),
          ...abroad.map((id) => nameOf(id, locale)).filter((name) => !all.includes(name)),
        ];
      };
      await expect.poll(missing, { message: `in sight and emphasised by ${annotation.id}`, timeout: 8000 }).toEqual([]);
      // What lies abroad is lit on the small view of the world, and only there.
      const highlighted = () => page.locator('.world .dot.highlighted').count();
      await expect.poll(highlighted, { message: `abroad, lit by ${annotation.id}`, timeout: 8000 }).toBe(abroad.length);
    }
  },
);

const spokenOf = [...new Set(annotations.flatMap(({ features }) => features))];
test.each(LOCALES)('whatever a passage speaks of lists it when it is picked (%s)', async (locale) => {
  for (const id of spokenOf) {
    await travel(page, `lang=${locale}&panel=articles&pick=${id}`);
    await page.locator('.card h2', { hasText: nameOf(id, locale) }).waitFor();
    const expected = annotationsMentioning(annotations, id);
    const listed = page.locator('.card button.passage');
    await expect.poll(() => listed.count(), { message: id }).toBe(expected.length);
    const steps = await listed.evaluateAll((all) => all.map((one) => one.textContent.trim()));
    expect(
      steps.every((words) => words.length > 5),
      id,
    ).toBe(true);
  }
});

test.each([
  ['town.sloviansk', 'before-sunday', placeOf('town.sloviansk')],
  ['town.kramatorsk', 'before-sunday', placeOf('town.kramatorsk')],
  ['oblast.ua-32', 'on-the-day', [30.5, 49.6] as Place],
] as const)('pointing at %s lights its passages, choosing it lists them', async (id, article, place) => {
  await travel(page, `panel=articles&article=${article}&${at(place, 8)}`);
  await rest(page);
  const frame = (await page.locator('.maplibregl-canvas').boundingBox())!;
  const [x, y] = projector(middle, place, 8)(place);
  await page.mouse.move(frame.x + x + 30, frame.y + y + 30);
  await page.mouse.move(frame.x + x, frame.y + y, { steps: 3 });
  const expected = annotationsMentioning(of(article), id).map((one) => one.id);
  expect(expected.length).toBeGreaterThan(0);
  const highlighted = () =>
    page.locator('[data-passage].highlighted').evaluateAll((all) => all.map((one) => one.dataset['passage']));
  await expect.poll(async () => (await highlighted()).sort()).toEqual(expected.sort());
  await page.mouse.click(frame.x + x, frame.y + y);
  await expect.poll(() => query(page).get('pick')).toBe(id);
  const card = page.locator('.card');
  await expect.poll(() => card.locator('button.passage').count()).toBe(annotationsMentioning(annotations, id).length);
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

test('scrolling the text takes the map along, and leaves it where the hand has put it', async () => {
  await travel(page, 'panel=articles&article=talks-under-fire');
  const text = page.locator('#text');
  await text.hover();
  await page.mouse.wheel(0, 260);
  await expect.poll(() => query(page).get('passage')).not.toBeNull();
  const first = query(page).get('passage');
  expect(query(page).get('at')?.split(',').length).toBe(4);
  const rested = await text.evaluate((panel) => panel.scrollTop);
  const frame = (await page.locator('.maplibregl-canvas').boundingBox())!;
  // Beside the small view of the world, which such a passage brings up.
  await page.mouse.move(frame.x + 330, frame.y + 90);
  await page.mouse.down();
  await page.mouse.move(frame.x + 380, frame.y + 130, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => query(page).get('at')?.split(',').length).toBe(3);
  const held = query(page).get('at');
  expect(await text.evaluate((panel) => panel.scrollTop), 'the text stays under the hand').toBe(rested);
  await text.hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => query(page).get('passage')).not.toBe(first);
  expect(query(page).get('at')).toBe(held);
  await page.getByRole('button', { name: messagesOf('en')['reading.follow']!, exact: true }).click();
  await expect.poll(() => query(page).get('at')?.split(',').length).toBe(4);
});

test('an article lists all its claims in order, says where it differs, and leads to both sides', async () => {
  const EN = messagesOf('en');
  const claims = [...readWorld().claims.values()];
  for (const article of ['on-the-day', 'earlier-round']) {
    const count = claims.filter((claim) => claim.article === article).length;
    await travel(page, `panel=articles&article=${article}`);
    await page.locator('.all > summary').click();
    await expect.poll(() => page.locator('.all [data-claim]').count(), { message: article }).toBe(count);
    const ids = await page.locator('.all [data-claim]').evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')!)); // prettier-ignore
    expect(new Set(ids).size).toBe(count);
  }
  await page.locator('.differs > summary').click();
  await page.locator('.differs').getByRole('link', { name: EN['reading.sides']!, exact: true }).first().click();
  await expect.poll(() => query(page).get('page')).toBe('claims');
  expect(query(page).get('filter')).toContain('contradiction.X');
  await page.keyboard.press('Escape');
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
