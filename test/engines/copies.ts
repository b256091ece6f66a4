// The last steps: the site without its server, and the one file without any.
// It must not know how the worker saves files or how the one file is made, nor which browser shows it.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { until } from './engine.ts';
import { appears, click, fetchedAll, reached, says, seesTheMap, travel } from './page.ts';
import type { Walk } from './walk.ts';
import { messagesOf } from '../browser/site.ts';

const EN = messagesOf('en');
const file = pathToFileURL(fileURLToPath(new URL('../../dist-single/redlines.html', import.meta.url))).href;

export function copies(walk: () => Walk): void {
  test('without its server the site opens again, map, pages and lessons included', async () => {
    const { tab, site, shot } = walk();
    const isSaved = (): boolean => navigator.serviceWorker.controller?.state === 'activated';
    await until('the offline copy', async () => (await tab.evaluate(isSaved)) || undefined);
    await reached(tab, 'redlines:map');
    await fetchedAll(tab);
    await site.close();
    await tab.goto(`${site.url}?v=1&scenario=all-of-the-donbas`);
    await reached(tab, 'redlines:map');
    await seesTheMap(tab);
    await shot('offline');
    for (const page of ['overview', 'claims', 'about']) {
      await travel(tab, `page=${page}`);
      await says(tab, 'dialog[open]', EN[`${page}.title`]!);
    }
    await travel(tab, 'lang=uk&deck=reading-a-claim.2');
    await appears(tab, '.present h1');
  });

  test('the one file opens from the disk', async () => {
    const { engine, shot } = walk();
    const tab = await engine.open();
    await tab.goto(`${file}?v=1&lang=uk&scenario=all-of-the-donbas`);
    await reached(tab, 'redlines:map');
    await seesTheMap(tab);
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('uk');
    await click(tab, 'button', messagesOf('uk')['panel.articles']);
    await appears(tab, '#text .headline');
    await shot('one-file', tab);
  });
}
