// The reader's own plan: drawn from a link, named as nobody's proposal wherever it is named, composed, painted, shared, laid over others.
// It must not know how any of it is laid out.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EMPTY_PLAN, type Plan, type PlanPiece } from '../../src/core/plan/plan.ts';
import { planFile } from '../../src/core/plan/plan-file.ts';
import { planText } from '../../src/core/plan/plan-text.ts';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { stage } from './harness.ts';
import { column, donetsk, plain, put, wordsOf } from './plans.ts';
import { messagesOf, query } from './site.ts';

const { open } = stage();
const EN = wordsOf('en');
/** The window at a plan, in a language, once the panel stands. */
async function at(plan: string, locale: Locale = 'en', narrow = false) {
  const size = narrow ? { width: 390, height: 844, touch: true } : { width: 1280, height: 800 };
  const opened = await open({ ...size, reducedMotion: 'reduce', query: `v=1&lang=${locale}&scenario=plan${plan && `&plan=${plan}`}` }); // prettier-ignore
  await opened.reached('redlines:map');
  await opened.page.locator('.plan-part table').waitFor();
  return opened;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.each(LOCALES)(
  'a plan in a link is drawn, and is nobody’s proposal wherever it is named, in %s',
  async (locale) => {
    const say = messagesOf(locale);
    const { page } = await at(planText(donetsk), locale);
    const title = plain(put(say['own.nobody']!, { title: say['own.plan']! }));
    expect(await column(page)).toContain(plain(say['own.kicker']!));
    expect(plain(await page.title())).toContain(title);
    expect(plain(await page.locator('.legend').innerText())).toContain(plain(say['own.legend']!));
    expect(plain(await page.locator('.legend').innerText())).toContain(plain(say['status.left-by-ukraine']!));

    await button(page, say['share.open']!).press('Enter');
    const dialog = page.getByRole('dialog', { name: say['share.title']! });
    await dialog.getByText('@misc{redlines2025').waitFor();
    const cited = (await dialog.locator('section').allInnerTexts()).map(plain).join(' ');
    expect(cited.split(title).length - 1, 'four styles').toBeGreaterThanOrEqual(4);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: say['image.svg']! }).first().click(),
    ]);
    const picture = plain(await readFile(await file.path(), 'utf8'));
    expect(picture).toContain(title);
    expect(picture).toContain(plain(say['own.legend']!));
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);

    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const sheet = plain(await page.locator('.sheet').evaluate((one) => one.textContent));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(sheet).toContain(title);
    expect(sheet).toContain(plain(say['own.kicker']!));
  },
);

test('the table of areas, as a file too, says that the plan is nobody’s', async () => {
  const say = messagesOf('en');
  const { page } = await at(planText(donetsk));
  await page.locator('.ledger .link:not(#time-open)').first().press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('tbody tr').first().waitFor();
  const title = plain(put(say['own.nobody']!, { title: say['own.plan']! }));
  expect(plain(await dialog.innerText())).toContain(title);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /CSV/ }).first().press('Enter'),
  ]);
  const sheet = await readFile(await file.path(), 'utf8');
  expect(sheet).toContain(`plan.${planText(donetsk)},nobody has proposed this,`);
});

test('a link that is no plan shows a plan without changes, and says why', async () => {
  const { page } = await at('1.status-quo.10-10.000.0.lo14.zz');
  await expect.poll(async () => plain(await page.locator('body').innerText())).toContain(plain(messagesOf('en')['notice.noPlan']!)); // prettier-ignore
  expect(await column(page)).toContain(plain(EN['pieces.none']!));
});

test('a piece is added, changed, moved, removed and brought back, all by the keyboard', async () => {
  const { page } = await at('');
  const plan = () => query(page).get('plan') ?? '';
  await button(page, EN['piece.add']!).press('Enter');
  const form = page.locator('form');
  await form.getByLabel('Donetsk oblast', { exact: true }).press('Space');
  await form.getByLabel(EN['form.becomes']!).selectOption('left-by-ukraine');
  await button(page, EN['piece.addDone']!).press('Enter');
  await expect.poll(plan).toBe(planText(donetsk));
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(put(EN['piece.changeOf']!, { n: 1 }));

  await button(page, put(EN['piece.changeOf']!, { n: 1 })).press('Enter');
  await form.getByLabel(EN['form.distance']!).selectOption('within');
  await form.getByLabel(EN['form.km']!).fill('20');
  await button(page, EN['piece.changeDone']!).press('Enter');
  const within: PlanPiece = { given: 'left-by-ukraine', where: { oblasts: ['UA-14'], withinKm: 20 } };
  await expect.poll(plan).toBe(planText({ ...EMPTY_PLAN, pieces: [within] }));

  await button(page, EN['piece.add']!).press('Enter');
  await button(page, EN['piece.addDone']!).press('Enter');
  await button(page, put(EN['piece.up']!, { n: 2 })).press('Enter');
  await expect.poll(plan).toBe(planText({ ...EMPTY_PLAN, pieces: [{ given: 'demilitarised', where: {} }, within] }));
  await button(page, put(EN['piece.removeOf']!, { n: 1 })).press('Enter');
  await expect.poll(plan).toBe(planText({ ...EMPTY_PLAN, pieces: [within] }));
  for (let step = 0; step < 5; step++) await button(page, EN['undo']!).press('Enter');
  await expect.poll(plan).toBe('');
});

test.each([false, true])(
  'land is painted by the pointer and by keys, and each stroke is undone (on a phone: %s)',
  async (narrow) => {
    const { page } = await at('', 'en', narrow);
    const plan = () => query(page).get('plan') ?? '';
    await button(page, EN['brush.begin']!).click();
    const surface = page.getByRole('application', { name: EN['brush.surface']! });
    await expect.poll(() => surface.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(plan).toMatch(/\.lx/);
    const first = plan();
    const { x, y, width, height } = (await surface.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height * 0.3);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height * 0.25, { steps: 4 });
    await page.mouse.up();
    await expect.poll(plan).not.toBe(first);
    const bar = page.locator('.bar');
    await bar.getByRole('button', { name: EN['undo']! }).click();
    await expect.poll(plan).toBe(first);
    await surface.press('Backspace');
    await expect.poll(plan).toBe('');
    await surface.press('Escape');
    await expect.poll(() => surface.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(EN['brush.begin']);
  },
);

test('a plan is saved as a file, and opened from it', async () => {
  const { page } = await at(planText(donetsk));
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, EN['share.save']!).click()]);
  expect(await readFile(await file.path(), 'utf8')).toBe(planFile(donetsk));
  await button(page, EN['clear']!).click();
  await expect.poll(() => query(page).get('plan')).toBe(null);
  const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const input = page.locator('.plan-part input[type=file]:not([multiple])');
  await input.setInputFiles(asFile('other.json', '{}'));
  await expect.poll(() => column(page)).toContain(put(EN['share.noPlan']!, { file: 'other.json' }));
  await input.setInputFiles(asFile('plan.json', planFile(donetsk)));
  await expect.poll(() => query(page).get('plan')).toBe(planText(donetsk));
});

test.each(LOCALES)('a class of 24 links gives the map of their agreement, in %s', async (locale) => {
  const words = wordsOf(locale);
  const { page, shot } = await at('', locale);
  const address = (plan: Plan): string => `https://example.org/redlines/?v=1&scenario=plan&plan=${planText(plan)}`;
  const changed = (pupil: number): Plan => ({ ...donetsk, depth: [pupil + 1, 10] });
  const links = Array.from({ length: 24 }, (_, pupil) => address(pupil < 18 ? { ...EMPTY_PLAN, depth: [pupil, 9] } : changed(pupil))); // prettier-ignore
  await page.getByLabel(words['many.links']!).fill([...links, 'https://example.org/?v=1&scenario=no-deal'].join('\n'));
  await expect.poll(() => column(page)).toContain(plain(put(words['many.leave']!, { count: 18, n: 24 })));
  expect(await column(page)).toContain(plain(words['many.fault.no-plan']!.split('{')[0]!).trim());
  await button(page, words['many.show']!).click();
  await expect.poll(() => page.locator('.key dd').count()).toBe(5);
  await expect.poll(() => page.locator('.agreement path').nth(1).getAttribute('d')).toMatch(/^M/);
  await shot(`plan-agreement-${locale}`);
  await button(page, words['many.hide']!).click();
  await expect.poll(() => page.locator('.agreement').count()).toBe(0);
  await expect.poll(() => query(page).get('hide')).toBe(null);
});

test('a plan that was left is offered again in this browser', async () => {
  const { page } = await at(planText(EMPTY_PLAN));
  await button(page, EN['piece.add']!).click();
  await button(page, EN['piece.addDone']!).click();
  await expect.poll(() => query(page).get('plan')).toMatch(/^1\.status-quo\.10-10\.000\.0\.d\./);
  const plan = query(page).get('plan')!;
  await button(page, `← ${EN['back']!}`).click();
  await expect.poll(() => query(page).get('plan')).toBe(null);
  await button(page, messagesOf('en')['own.compose']!).click();
  await button(page, EN['stored.open']!).click();
  await expect.poll(() => query(page).get('plan')).toBe(plan);
});

test('a chapter that shows a plan has its picture before any plan has been opened', async () => {
  const { page } = await at(planText(donetsk));
  await page.keyboard.press('a');
  await page.getByText('which now has 1 chapter.').waitFor();
  await page.goto(page.url().replace(/\?.*/, '?v=1&page=decks'));
  const picture = page.locator('dialog canvas').first();
  await picture.waitFor();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(160);
});

test('bug: undo looked usable in a fresh plan, and a step that changed nothing was one to undo', async () => {
  const { page } = await at(planText(donetsk));
  const undo = button(page, EN['undo']!).first();
  expect(await undo.isDisabled()).toBe(true);
  const [disabled, enabled] = [undo, button(page, EN['clear']!)].map((one) => one.evaluate((pill) => getComputedStyle(pill).opacity)); // prettier-ignore
  expect(await disabled).not.toBe(await enabled);
  await page.getByLabel(EN['start.from']!).selectOption('status-quo');
  await button(page, put(EN['piece.changeOf']!, { n: 1 })).press('Enter');
  await button(page, EN['piece.changeDone']!).press('Enter');
  expect(await undo.isDisabled()).toBe(true);
});

test('bug: a deck printed before any plan had been opened had no picture of its plan', async () => {
  const { page } = await at(planText(donetsk));
  await page.keyboard.press('a');
  await page.getByText('which now has 1 chapter.').waitFor();
  const say = messagesOf('en');
  await button(page, say['deck.write']!).press('Enter');
  await page.locator('[data-save-state=saved]').waitFor();
  await button(page, say['present.start']!).press('Enter');
  await expect.poll(() => query(page).get('deck')).toMatch(/^own-/);
  const id = query(page).get('deck')!;
  await page.goto(page.url().replace(/\?.*/, `?v=1&page=print&deck=${id}`));
  const sheet = page.locator('.sheet');
  await sheet.locator('[data-shape^=overlay-]').first().waitFor({ state: 'attached' });
  expect(plain(await sheet.innerText())).toContain(plain(say['status.left-by-ukraine']!));
});
