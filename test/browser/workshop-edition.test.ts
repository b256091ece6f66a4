// A new edition in the workshop, by keys alone: the day everywhere on screen, the earlier line, the sentences to tick, one undo.
// It must not know how an edition is made of operations.
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/core/view/view.ts';
import { formatPeriod } from '../../src/i18n/days.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { fileOf, query } from './site.ts';

const { open } = stage();
const BEFORE = (JSON.parse(fileOf('src/core/values/day.json')) as { asOf: string }).asOf;
/** The next day: no date of the timeline that was only planned has come by then. */
const DAY = new Date(Date.parse(`${BEFORE}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const plain = (text: string): string => text.replace(/\s+/g, ' ');

test.each(LOCALES)(
  'a new edition moves the day, keeps the line before, and lists what names it, in %s',
  async (locale) => {
    const { page, errors, reached } = await open({ width: 1280, height: 800, reducedMotion: 'reduce', map: 'absent', bypassPolicy: true, query: `${desk.WORKSHOP}&lang=${locale}` }); // prettier-ignore
    await reached('redlines:text');
    const say = (key: string, slots = {}): string => desk.says(locale, key, slots);
    const written = (day: string): string => plain(formatPeriod({ from: day }, locale));
    const head = async (): Promise<string> => plain(await page.locator('.as-of').innerText());
    await desk.begin(page, 'Edition', locale);
    await desk.button(page, `← ${say('subjects.all')}`).press('Enter');
    await desk.edit(page, 'edition', locale);
    const panel = page.locator('[role=tabpanel]');

    await desk.button(page, say('edition.begin')).press('Enter');
    expect(await panel.getByRole('alert').innerText()).toBe(say('edition.refused.noDay'));
    await panel.locator('input[type=date]').fill(BEFORE);
    expect(plain(await panel.getByRole('alert').innerText())).toContain(plain(say('edition.refused.notLater', { day: written(BEFORE) }))); // prettier-ignore
    await panel.locator('input[type=date]').fill('2999-01-01');
    expect(await panel.getByRole('alert').innerText()).toBe(say('edition.future'));
    await panel.locator('input[type=date]').fill(DAY);
    await desk.button(page, say('edition.begin')).press('Enter');
    await expect.poll(head).toContain(written(DAY));
    expect(plain(await page.locator('.legend').innerText())).toContain(written(DAY));

    await panel.locator('input[type=checkbox]').first().press('Space');
    await expect.poll(() => query(page).get('earlier')).toBe(BEFORE);
    expect(plain(await page.locator('.legend').innerText())).toContain(written(BEFORE));
    await panel.locator('details summary').last().press('Enter');
    await panel.locator('details p').first().waitFor();
    expect(await offences(page, '[role=tabpanel]')).toEqual([]);

    await desk.tab(page, 'review', locale);
    const sentences = panel.locator('section').filter({ has: page.locator('mark') });
    await sentences.locator('mark').first().waitFor({ timeout: 60_000 });
    await expect.poll(() => page.getByText(say('review.ready'), { exact: true }).count(), { timeout: 60_000 }).toBe(1);
    expect(await offences(page, '[role=tabpanel]')).toEqual([]);
    const dayIn = async () =>
      (await desk.changeFile(page, locale)).changes.filter(({ file }) => file.endsWith('day.json'));
    expect(await dayIn()).toHaveLength(2);
    await sentences
      .getByRole('button', { name: { en: /^I have read all/, uk: /^Усі \d+ прочитано/ }[locale] })
      .press('Enter');
    expect(await sentences.locator('input:not(:checked)').count()).toBe(0);
    expect(await dayIn()).toMatchObject([{ path: ['asOf'], before: BEFORE, after: DAY }]);

    await desk.button(page, say('undo')).press('Enter');
    await expect.poll(head).toContain(written(BEFORE));
    await expect.poll(() => query(page).has('earlier')).toBe(false);
    expect(errors).toEqual([]);
  },
);
