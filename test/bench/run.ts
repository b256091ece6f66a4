// `npm run bench`: builds the site and bare pages to compare it with, measures both in one browser and prints a table.
// It must not assert anything, because machines differ.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launch } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { buildSite } from './build-site.ts';
import { presses, type Presses } from './keys.ts';
import { measurePoints, pointRows } from './points.ts';
import { median, pairedRatio, percentile } from './statistics.ts';

const RUNS = 11;
const PRESSES = 9;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function buildPages(): Promise<{ readonly site: string; readonly pages: string }> {
  const site = await buildSite();
  const pages = mkdtempSync(join(tmpdir(), 'redlines-pages-'));
  const input = ['maplibre', 'leaflet', 'filter', 'compute', 'points'].map((name) => here(`./pages/${name}.html`));
  await build({
    configFile: false,
    root: here('./pages/'),
    base: './',
    logLevel: 'error',
    assetsInclude: ['**/*.geojson'],
    worker: { format: 'es' },
    build: { outDir: pages, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, rolldownOptions: { input } },
  });
  return { site, pages };
}

/** `picture` is the first frame with all data, `map` the first frame of the live map; on the bare pages these are the same. */
type Load = { readonly text: number; readonly picture: number; readonly map: number; readonly bytes: number };

/** How long to wait after opening a window, while the browser is busy with that. */
const SETTLE_MS = 3000;

/** Runs in the page: the bytes fetched so far, including the page itself, uncompressed. */
function fetched(): number {
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return (all as PerformanceResourceTiming[]).reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
}

/** One cold load: the marks that the page sets, and the bytes that it fetched. Polls rarely, so as not to slow the page down. */
async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.waitForTimeout(SETTLE_MS);
  await page.goto(address);
  const read = (name: string): Promise<number> =>
    page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, name);
  await page.waitForFunction(() => performance.getEntriesByName('redlines:map').length > 0, undefined, {
    timeout: 60_000,
    polling: 100,
  });
  const map = await read('redlines:map');
  const still = await read('redlines:picture');
  const picture = Number.isNaN(still) ? map : still;
  const result = { text: await read('redlines:text'), picture, map, bytes: await page.evaluate(fetched) };
  await context.close();
  return result;
}

/**
 * Loads the three pages in turn, repeatedly, so that the measurements are paired. The first round is not counted, because
 * a new browser then fills its caches, at the cost of whichever page comes first.
 */
async function loads(browser: Browser, site: string, pages: string): Promise<Record<string, Load[]>> {
  const results: Record<string, Load[]> = { ours: [], maplibre: [], leaflet: [] };
  const addresses = { ours: site, maplibre: `${pages}maplibre.html`, leaflet: `${pages}leaflet.html` };
  for (let run = 0; run <= RUNS; run++) {
    for (const [page, address] of Object.entries(addresses)) {
      const loaded = await load(browser, address);
      if (run > 0) results[page]?.push(loaded);
    }
  }
  return results;
}

async function compute(browser: Browser, address: string): Promise<Record<string, number[]>> {
  const page = await browser.newPage();
  await page.goto(address);
  const results = await page.evaluate(
    () => (window as unknown as { results: Promise<Record<string, number[]>> }).results,
  );
  await page.close();
  return results;
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

type Row = readonly string[];
const FIRST = {
  picture: 'first view: first map frame, all data',
  map: 'first view: first frame of the live map',
} as const;

const keyRows = (keys: Presses): readonly Row[] =>
  [['a depth step', 'step'] as const, ['a switch of scenario', 'switch'] as const].map(([name, kind]) => {
    const { ours, bare } = keys[kind];
    const ratio = pairedRatio(ours, bare).toFixed(2);
    return [`key to painted frame: ${name}`, ms(median(ours)), `${ratio} x bare setFilter, ${ms(median(bare))}`];
  });

function report(first: Record<string, Load[]>, keys: Presses, work: Record<string, number[]>): readonly Row[] {
  const of = (page: string, key: keyof Load): number[] => (first[page] ?? []).map((load) => load[key]);
  const ratio = (key: 'picture' | 'map', page: string): string =>
    `${pairedRatio(of('ours', key), of(page, key)).toFixed(2)} x`;
  const { single = [], step = [], direct = [], ledger = [] } = work;
  return [
    [
      'first view: text on screen',
      ms(median(of('ours', 'text'))),
      `bare page's map ${ms(median(of('maplibre', 'map')))}`,
    ],
    ...(['picture', 'map'] as const).flatMap((key): Row[] => [
      [FIRST[key], ms(median(of('ours', key))), `${ratio(key, 'maplibre')} bare MapLibre`],
      ['', '', `${ratio(key, 'leaflet')} Leaflet, ${ms(median(of('leaflet', key)))}`],
    ]),
    [
      'bytes, not compressed',
      `${Math.round(median(of('ours', 'bytes')) / 1000)} kB`,
      `bare ${Math.round(median(of('maplibre', 'bytes')) / 1000)} kB`,
    ],
    ...keyRows(keys),
    [
      'depth step, median',
      ms(median(step)),
      `${pairedRatio(direct, step).toFixed(0)} times faster than direct Turf, ${ms(median(direct))}`,
    ],
    ['depth step, p95', ms(percentile(single, 0.95)), ''],
    ['full ledger of all scenarios', ms(median(ledger)), ''],
    ...['cells x1', 'cells x4', 'cells x16'].map((name) => [
      `ledger of one scenario, ${name}`,
      ms(median(work[name] ?? [])),
      '',
    ]),
  ];
}

const built = await buildPages();
const [site, pages] = [await serve({ folder: built.site }), await serve({ folder: built.pages })];
const browser = await launch();
try {
  const first = await loads(browser, site.url, pages.url);
  const keys = await presses(browser, site.url, `${pages.url}filter.html`, PRESSES);
  const work = await compute(browser, `${pages.url}compute.html`);
  const points = await measurePoints(browser, `${pages.url}points.html`);
  const rows = [...report(first, keys, work), ...pointRows(points)];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  console.log(
    rows.map(([name = '', value = '', note = '']) => `${name.padEnd(width)}  ${value.padStart(9)}  ${note}`).join('\n'),
  );
  const file = join(tmpdir(), 'redlines-bench.json');
  writeFileSync(file, JSON.stringify({ first, keys, work, points: [...points] }, null, 1));
  console.log(`\n${file}`);
} finally {
  await browser.close();
  await Promise.all([site.close(), pages.close()]);
}
