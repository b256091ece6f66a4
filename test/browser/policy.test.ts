// The content policy and the recommended headers of hosts: the whole site works under them, and what they forbid fails.
// It must not know how the site meets them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { headersFor } from './headers.ts';
import { messagesOf, travel } from './site.ts';

// After each test the harness expects no error in the console, where the browser reports every violation.
const { open, url } = stage({ headers: true });
const SMALL = { width: 1100, height: 700, reducedMotion: 'reduce' } as const;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const markAll = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      violations.push(`${effectiveDirective} ${sample}`),
    );
  });
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(window, 'violations') as string[]);

test('map, comparison, lesson, overview and picture open under the policy, without a violation', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1', before: markAll });
  await reached('redlines:map');
  await travel(page, 'scenario=all-of-the-donbas&compare=side.mutual-pull-back');
  await expect.poll(() => page.locator('.maplibregl-canvas').count()).toBe(2);
  await travel(page, 'deck=reading-a-claim.1');
  await page.locator('.present h1').waitFor();
  await travel(page, 'page=overview');
  await page.getByRole('dialog').locator('tbody th').first().waitFor();
  await travel(page, 'page=print');
  await page.locator('dialog.paper').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the page about the map leads to the licences of everything', async () => {
  const { page, context, reached } = await open({ ...SMALL, map: 'absent', query: 'v=1&page=about' });
  await reached('redlines:text');
  const link = page.getByRole('link', { name: messagesOf('en')['about.notices']! });
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect.poll(() => opened.locator('body').innerText()).toContain('maplibre-gl 6');
});

test('the policy refuses markup from text, foreign workers and scripts', async () => {
  const { page, reached, errors } = await open({ ...SMALL, map: 'absent', query: 'v=1', before: markAll });
  await reached('redlines:text');
  const outcomes = await page.evaluate(() => {
    const attempts = {
      markup: () => {
        if (!Reflect.set(document.createElement('p'), 'innerHTML', '<img src=x>')) throw new Error('not set');
      },
      fragment: () => document.createRange().createContextualFragment('<b></b>'),
      document: () => new DOMParser().parseFromString('<b></b>', 'text/html'),
      worker: () => new Worker('https://example.org/worker.js'),
      'blob worker': () => new Worker(URL.createObjectURL(new Blob(['']))),
      script: () => (document.createElement('script').src = 'https://example.org/a.js'),
      policy: () =>
        (
          Reflect.get(window, 'trustedTypes') as { createPolicy: (name: string, rules: object) => unknown }
        ).createPolicy('another', {}),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} passed`;
      } catch (error) {
        return error instanceof TypeError ? `${name} refused` : String(error);
      }
    });
  });
  expect(outcomes.filter((outcome) => !outcome.endsWith(' refused'))).toEqual([]);
  expect((await violations(page)).length).toBeGreaterThanOrEqual(outcomes.length);
  errors.splice(0);
});

test('the recommended headers say what may be cached, embedded and guessed', async () => {
  const recommended = headersFor(await readFile(`${dist}_headers`, 'utf8'));
  expect(recommended('/')['cache-control']).toBe('no-cache');
  expect(recommended('/index.html')['cache-control']).toBe('no-cache');
  expect(recommended('/service-worker.js')['cache-control']).toBe('no-cache');
  expect(recommended('/assets/core-12345678.js')['cache-control']).toMatch(/immutable$/);
  expect(recommended('/data/mosaic.topo.json')['cache-control']).toBe('no-cache');
  for (const path of ['/assets/line-12345678.geojson', '/data/waters.geojson'])
    expect(recommended(path)['content-type']).toMatch(/^application\/geo\+json/);
  for (const path of ['/', '/assets/a.js', '/favicon.svg']) {
    expect(recommended(path)['x-content-type-options']).toBe('nosniff');
    expect(recommended(path)['content-security-policy']).toContain('frame-ancestors');
  }
});

test('no path gets a header from two rules', async () => {
  const recommended = headersFor(await readFile(`${dist}_headers`, 'utf8'));
  const paths = ['/', '/index.html', '/service-worker.js', '/assets/a.geojson', '/data/a.geojson', '/assets/a.mjs', '/assets/a.woff2', '/manifest.webmanifest', '/icons/192.png']; // prettier-ignore
  for (const path of paths)
    for (const [name, value] of Object.entries(recommended(path)))
      if (name !== 'cache-control') expect(value, `${path} ${name}`).not.toContain(',');
  expect(() => headersFor('/*\nX-A: 1')).toThrow(/not a line/);
});

test('the server of this test sends them', async () => {
  const response = await fetch(url());
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors');
});
