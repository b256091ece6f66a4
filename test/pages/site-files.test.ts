// Proves that sitemap and feed are well-formed and complete, and that the page for addresses that do not exist speaks every language.
// It must not know how they are written to the disk.
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, expect, test, vi } from 'vitest';
import corrections from '../../src/content/about/corrections.json';
import { addressOf, sitePagesOf } from '../../src/core/view/site-pages.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import type { Edition } from '../../src/pages/context.svelte.ts';

const BASE = 'https://example.org/a&b/';
let editions: Edition[] = [];
let files = new Map<string, string>();
beforeAll(async () => {
  vi.stubGlobal('window', { location: { search: '', pathname: '/', hash: '', href: 'https://example.org/' } });
  vi.stubGlobal('navigator', { languages: [] });
  const { editionOf } = await import('../../src/pages/edition.ts');
  const { siteFiles } = await import('../../src/pages/site-files.ts');
  editions = await Promise.all(LOCALES.map(editionOf));
  files = new Map(siteFiles(editions, BASE).map(({ path, text }) => [path, text]));
  vi.unstubAllGlobals();
});

/** Throws on what is not well-formed. */
const parsed = (path: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${path}: ${level}: ${message}`);
    },
  }).parseFromString(files.get(path) ?? '', 'text/xml');

test('the sitemap has every page, each with all its languages', () => {
  const map = parsed('sitemap.xml');
  const pages = [...map.getElementsByTagName('loc')].map(({ textContent }) => textContent);
  const expected = sitePagesOf(editions[0]!.world).flatMap((page) => LOCALES.map((locale) => BASE + addressOf(page, locale))); // prettier-ignore
  expect([...pages].sort()).toEqual(expected.sort());
  expect(map.getElementsByTagName('xhtml:link')).toHaveLength(expected.length * LOCALES.length);
});

test.each(LOCALES)('the feed in %s has every correction once, the latest first', (locale) => {
  const feed = parsed(`${addressOf({ kind: 'about', id: '' }, locale)}corrections.xml`);
  const ids = [...feed.getElementsByTagName('entry')].map((one) => one.getElementsByTagName('id')[0]?.textContent);
  expect(ids.map((id) => id?.split('#')[1])).toEqual(corrections.map(({ id }) => id).reverse());
  const titles = [...feed.getElementsByTagName('entry')].map(
    (one) => one.getElementsByTagName('title')[0]?.textContent,
  );
  expect(titles[0]).toBe(corrections.at(-1)?.said[locale as 'en']);
});

test('the page for addresses that do not exist leads home in every language; where the address of the site is not known, to the root', async () => {
  const { notFoundPage } = await import('../../src/pages/site-files.ts');
  for (const locale of LOCALES) {
    expect(files.get('404.html')).toContain(
      `href="https://example.org/a&amp;b/${addressOf({ kind: 'home', id: '' }, locale)}"`,
    );
    expect(notFoundPage(editions, '')).toContain(`href="/${addressOf({ kind: 'home', id: '' }, locale)}"`);
  }
});
