// Saved views: saved under a name, there after a reload, opened, renamed, deleted and restored; in both languages.
// It must not know how they are stored.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';

const { open } = stage();
const SMALL = { width: 900, height: 700, reducedMotion: 'reduce' } as const;
const filled = (text: string, name: string): string => text.replace('{name}', name);

async function openDialog(page: Page, say: Readonly<Record<string, string>>): Promise<Locator> {
  await page.getByRole('button', { name: say['share.open']!, exact: true }).press('Enter');
  const section = page.getByRole('region', { name: say['views.title']! });
  await section.waitFor();
  return section;
}

test.each(LOCALES)('a view is saved, found again after a reload, and opened where it was, in %s', async (lang) => {
  const say = messagesOf(lang);
  const link = `v=1&lang=${lang}&scenario=mutual-pull-back&depth=20&panel=scenario`;
  const { page, reached } = await open({ ...SMALL, query: link, bypassPolicy: true });
  await reached('redlines:text');
  const section = await openDialog(page, say);
  await page.getByLabel(say['views.name']!, { exact: true }).fill('20 / 20 <b>');
  await page.keyboard.press('Enter');
  await page.getByText(filled(say['views.saved']!, '20 / 20 <b>')).waitFor();
  expect(await section.getByRole('listitem').count()).toBe(1);
  expect(await offences(page)).toEqual([]);

  await page.goto(page.url().replace(/\?.*/, `?v=1&lang=${lang}&scenario=four-oblasts&panel=scenario`));
  await reached('redlines:text');
  await openDialog(page, say);
  await section.getByRole('button', { name: '20 / 20 <b>', exact: true }).press('Enter');
  await expect.poll(() => query(page).get('scenario')).toBe('mutual-pull-back');
  expect(query(page).get('depth')).toBe('20');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

  await openDialog(page, say);
  await page.getByLabel(say['views.name']!, { exact: true }).fill('another name');
  await section.getByRole('button', { name: say['views.rename']!, exact: true }).press('Enter');
  await section.getByRole('button', { name: 'another name', exact: true }).waitFor();
  expect(await section.getByRole('listitem').count()).toBe(1);
  await section.getByRole('button', { name: filled(say['views.delete']!, 'another name') }).press('Enter');
  await expect.poll(() => section.getByRole('listitem').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await section.getByRole('button', { name: say['deck.undo']!, exact: true }).press('Enter');
  await section.getByRole('button', { name: 'another name', exact: true }).waitFor();
  await section.getByRole('button', { name: say['views.asDeck']!, exact: true }).press('Enter');
  await expect.poll(() => query(page).get('page')).toBe('decks');
  await expect.poll(() => page.getByLabel(say['deck.title']!, { exact: true }).first().inputValue()).toBe(say['views.title']!); // prettier-ignore
});

test('“a” adds the view to a presentation, not to the saved views', async () => {
  const say = messagesOf('en');
  const { page, reached } = await open({ ...SMALL, query: 'v=1&scenario=four-oblasts&panel=scenario' });
  await reached('redlines:map');
  const section = await openDialog(page, say);
  await section.getByRole('button', { name: say['views.save']!, exact: true }).press('Enter');
  await section.getByRole('listitem').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.getByText('Added to “My presentation”, which now has 1 chapter.').waitFor();
});
