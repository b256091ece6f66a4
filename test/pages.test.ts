// The written pages of a build, as a crawler reads them: every link leads somewhere, every head says what a page is.
// It must not know how pages are written. Runs after a build.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { assignAll } from '../src/core/scenario/ledger.ts';
import { headlineOf, withdrawalsFromToday } from '../src/core/scenario/withdrawals.ts';
import { LOCALES } from '../src/core/values/locale.ts';
import { addressOf, sitePagesOf } from '../src/core/view/site-pages.ts';
import { INITIAL } from '../src/core/view/view.ts';
import { readWorld } from '../src/cli/files.ts';
import { formatQuantity } from '../src/i18n/format.ts';
import { decode } from './browser/png.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const world = readWorld();
const addresses = LOCALES.flatMap((locale) => sitePagesOf(world).map((page) => addressOf(page, locale)));
const read = (address: string): string => readFileSync(`${dist}${address}index.html`, 'utf8');

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const contentOf = (html: string, attribute: 'name' | 'property', value: string): string =>
  decoded(new RegExp(`<meta ${attribute}="${value}" content="([^"]*)"`).exec(html)?.[1] ?? '');
/** Everything that a page links to or loads, as it stands there. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => decoded(link));
const isOut = (link: string): boolean => /^(https?:|mailto:|data:|#)/.test(link);
/** The path from the root that a link leads to. */
function targetOf(link: string, address: string): string {
  const path = posix.join('/', address, link.replace(/[?#].*$/, '')).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

test('every page is there, in every language, and a crawler reaches each from the home page', () => {
  const reached = new Set<string>();
  const queue = [''];
  for (const address of queue) {
    if (reached.has(address)) continue;
    reached.add(address);
    for (const link of linksIn(read(address)).filter((one) => !isOut(one))) {
      const target = targetOf(link, address);
      expect(existsSync(dist + target), `${link} on /${address}`).toBe(true);
      if (target.endsWith('index.html')) queue.push(target.replace(/index\.html$/, ''));
    }
  }
  expect([...reached].sort()).toEqual([...new Set(addresses)].sort());
});

type Node = Readonly<Record<string, unknown>> & { readonly '@type': string };
const graphOf = (html: string): readonly Node[] => {
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)</.exec(html) ?? [];
  const data = JSON.parse(json) as { readonly '@context': string; readonly '@graph': readonly Node[] };
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
};

describe.each(addresses)('the page /%s', (address) => {
  let html = '';
  beforeAll(() => {
    html = read(address);
  });

  test('has a title, a description, one main heading, its language and its other languages', () => {
    const locale = LOCALES.find((one) => address.startsWith(`${one}/`)) ?? INITIAL.locale;
    expect(html).toMatch(new RegExp(`<html lang="${locale}"`));
    expect(/<title>([^<]+) · Redlines<\/title>/.exec(html)?.[1]?.length).toBeGreaterThan(3);
    expect(contentOf(html, 'name', 'description').length).toBeGreaterThan(40);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const [canonical] = [...html.matchAll(/rel="canonical" href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(targetOf(canonical ?? 'none', address)).toBe(`${address}index.html`);
    for (const one of LOCALES) {
      const [, href = 'none'] = new RegExp(`rel="alternate" hreflang="${one}" href="([^"]*)"`).exec(html) ?? [];
      expect(read(targetOf(href, address).replace(/index\.html$/, ''))).toMatch(new RegExp(`<html lang="${one}"`));
    }
  });

  test('has linked data: what it is, and each claim with author, day and where it appeared', () => {
    const graph = graphOf(html);
    expect(graph.filter((node) => node['@type'] === 'WebPage')).toHaveLength(1);
    for (const claim of graph.filter((node) => node['@type'] === 'Claim')) {
      expect(claim).toMatchObject({
        text: expect.stringMatching(/\S/) as unknown,
        author: { name: expect.any(String) as unknown },
      });
      expect(claim['dateCreated']).toMatch(/^\d{4}(-\d\d){0,2}$/);
      expect(claim['appearance']).toMatchObject({ '@type': 'CreativeWork' });
    }
    for (const data of graph.filter((node) => node['@type'] === 'Dataset'))
      expect(data).toMatchObject({
        license: expect.stringMatching(/^https:/) as unknown,
        temporalCoverage: world.asOf,
      });
    expect(graph.some((node) => /Review|Rating/.test(node['@type']))).toBe(false);
  });

  test('has a preview of the size that networks ask for, in which something is drawn', () => {
    const { width, height, pixels } = decode(readFileSync(`${dist}${address}preview.png`));
    expect([width, height]).toEqual([1200, 630]);
    const colours = new Set(
      Array.from({ length: 3000 }, (_, index) => pixels.subarray(index * 756, index * 756 + 3).join()),
    );
    expect(colours.size).toBeGreaterThan(50);
  });
});

test.each(LOCALES)('previews in %s give the number of the ledger', (locale) => {
  for (const scenario of world.scenarios.values()) {
    const withdrawals = withdrawalsFromToday(world, assignAll(world.mosaic, scenario));
    const headline = withdrawals && headlineOf(withdrawals);
    const alt = contentOf(read(addressOf({ kind: 'proposal', id: scenario.id }, locale)), 'property', 'og:image:alt');
    if (headline) expect(alt).toContain(formatQuantity(headline.area, locale));
    else expect(alt).not.toMatch(/\d\skm²|\d\sкм²/);
  }
});
