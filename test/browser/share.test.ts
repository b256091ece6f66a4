// Sharing, citing, taking away, and the page about the map, by keyboard alone, in both languages.
// It must not know how anything looks.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { fileOf, messagesOf, openMore, query } from './site.ts';

const { visit } = stage({ keepOpen: true });

test.each(LOCALES)('cites the view and takes a layer away, in %s', async (lang) => {
  const say = messagesOf(lang);
  const { page, reached } = await visit({ query: `v=1&lang=${lang}&scenario=mutual-pull-back`, bypassPolicy: true });
  await reached('redlines:text');
  await page.getByRole('button', { name: say['share.open']!, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: say['share.title']! });
  await dialog.getByText('@misc{redlines2025').waitFor();
  await expect.poll(() => dialog.getByText('scenario=mutual-pull-back').count()).toBeGreaterThanOrEqual(5);
  expect(await offences(page)).toEqual([]);
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say['shareLayer.zone']! }).press('Enter');
  const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as Record<string, unknown>;
  expect([file['type'], file['date'], file['language']]).toEqual(['FeatureCollection', '2025-12-28', lang]);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
});

test.each(LOCALES)('a zone that nobody proposed says so in its file, in an article too, in %s', async (lang) => {
  const say = messagesOf(lang);
  const link = `v=1&lang=${lang}&scenario=mutual-pull-back&depth=37&panel=articles&article=on-the-day`;
  const { page, reached } = await visit({ query: link });
  await reached('redlines:text');
  await page.getByRole('button', { name: say['share.open']!, exact: true }).press('Enter');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: say['shareLayer.zone']! }).press('Enter');
  const file = JSON.parse(readFileSync(await (await waiting).path(), 'utf8')) as { title: string };
  expect(file.title).toContain(say['own.nobody']!.replace('{title}', ''));
});

test.each(LOCALES)('says what the map is and what it cannot tell, in %s', async (lang) => {
  const say = messagesOf(lang);
  const { page, reached } = await visit({ query: `v=1&panel=scenario&lang=${lang}`, bypassPolicy: true });
  await reached('redlines:text');
  await openMore(page, 'about.open', lang);
  const dialog = page.getByRole('dialog', { name: say['about.title']! });
  await dialog.getByRole('heading', { name: say['about.corrections']! }).waitFor();
  // What is written, and what the page adds: the view's limits, the glossary, corrections, versions and sources.
  const written = fileOf(`src/content/about/${lang}.md`).match(/^## /gm)!.length;
  await expect.poll(() => dialog.getByRole('heading', { level: 2 }).count()).toBe(written + 5);
  expect(query(page).get('page')).toBe('about');
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page).get('page')).toBe(null);
});
