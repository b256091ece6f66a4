// The land cut anew in the built site: as `npm run geo` cuts it, under its content policy, with an end at any time.
// It must not know how land is cut.
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { mosaicOf, type CellTopology } from '../../src/core/land/mosaic.ts';
import { cutMosaic } from '../../src/cut/land.ts';
import {
  areasOf,
  committedBand,
  committedMosaic,
  cutIn,
  inputWith,
  inputWithPockets,
  ledgersOf,
  type Outcome,
} from './cutting.ts';
import { stage } from './harness.ts';

const WORKER = /\/assets\/cut\.worker-[^/]*\.js$/;
const SMALL = { width: 900, height: 560, map: 'absent' } as const;
/** The strictest policy of a host: the worker may make no code, and load nothing from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const underPolicy = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
};
const isAlike = (a: number, b: number): boolean => Math.abs(a - b) <= 0.0001 * Math.max(a, b);
const differences = (ours: CellTopology, theirs: CellTopology): string[] => {
  const [a, b] = [areasOf(ours), areasOf(theirs)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => !isAlike(a.get(key) ?? 0, b.get(key) ?? 0));
};
const { open } = stage({ prefix: '/deep/folder/', keepOpen: true });

describe('the committed line', () => {
  let page: Page;
  let requests: readonly string[];
  let whole: Outcome;
  beforeAll(async () => {
    ({ page, requests } = await open({ ...SMALL, before: (fresh) => fresh.route(WORKER, underPolicy) }));
    expect(requests.filter((address) => /\/cut/.test(address))).toEqual([]);
    whole = await cutIn(page, inputWith());
  });

  test('gives the committed cells', () => {
    const { land, error } = whole;
    expect(error).toBe(undefined);
    const { mosaic } = land!;
    expect(mosaic.objects.cells.geometries).toHaveLength(committedMosaic().objects.cells.geometries.length);
    expect(differences(mosaic, committedMosaic())).toEqual([]);
  });

  test('gives the committed line and band', () => {
    expect(whole.land!.line).toEqual(inputWith().features);
    expect(whole.land!.band.map(({ id, properties }) => ({ id, properties }))).toEqual(
      committedBand().map(({ id, properties }) => ({ id, properties })),
    );
  });

  test('is told of as it goes, first the cells and then the band', () => {
    for (const stageName of ['mosaic', 'band']) {
      const fractions = whole.told.filter(([, stage]) => stage === stageName).map(([fraction]) => fraction);
      expect(fractions.length).toBeGreaterThan(4);
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      expect(fractions.at(-1)).toBe(1);
    }
    expect(whole.mosaicMs).toBeLessThan(whole.endMs);
  });

  test('stops when told to; the next cut follows a moved vertex, in the same worker, as the command cuts it', async () => {
    const before = areasOf(committedMosaic());
    const input = inputWith({ id: 'v40', east: 0.05, north: 0 });
    const ended = await cutIn(page, inputWith(), { stage: 'mosaic', fraction: 0.1 });
    expect(ended.error).toMatch(/^AbortError: /);
    expect((await cutIn(page, inputWith(), { stage: 'mosaic', fraction: -1 })).error).toMatch(/^AbortError: /);
    const { first } = await cutIn(page, input, { stage: 'band', fraction: 0 });
    const after = areasOf(first!.mosaic);
    expect(Math.abs(after.get('UA-14 ukraine')! - before.get('UA-14 ukraine')!)).toBeGreaterThan(1);
    expect(requests.filter((address) => WORKER.test(address))).toHaveLength(1);
    // What an editor sees of a draft is what the project has once it is applied: every number of every proposal.
    const applied = await cutMosaic(input);
    const [drafted, written] = [ledgersOf(first!), ledgersOf(applied)];
    expect([...drafted.keys()]).toEqual([...written.keys()]);
    expect([...drafted].filter(([row, km2]) => !isAlike(km2, written.get(row)!))).toEqual([]);
    expect([...ledgersOf(whole.land!)].filter(([row, km2]) => !isAlike(km2, written.get(row) ?? 0))).not.toEqual([]);
  });
});

describe('pockets and the line of 2014 of a draft', () => {
  test('are cut in the page as the command cuts them, a pocket that is new included', async () => {
    const { page } = await open(SMALL);
    const input = inputWithPockets();
    const { first } = await cutIn(page, input, { stage: 'band', fraction: 0 });
    const [drafted, written] = [ledgersOf(first!), ledgersOf(await cutMosaic(input))];
    expect([...drafted.keys()]).toEqual([...written.keys()]);
    expect([...drafted].filter(([row, km2]) => !isAlike(km2, written.get(row)!))).toEqual([]);
    const rings = mosaicOf(first!.mosaic).cells.flatMap(({ pocket, ring }) => (pocket === 'new' ? ring : []));
    expect(rings).toContain('inner');
    const since2014 = (topology: CellTopology): number =>
      mosaicOf(topology).cells.reduce((km2, cell) => km2 + (cell.since2014 ? cell.km2 : 0), 0);
    expect(since2014(first!.mosaic)).toBeGreaterThan(since2014(committedMosaic()) + 10);
  });
});

describe('without a network', () => {
  const { open: openKept, cut: cutNetwork } = stage();
  const savedWorkers = (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      const saved = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = (await Promise.all(saved.map((cache) => cache.keys()))).flat();
      return requests.map(({ url }) => url).filter((url) => url.includes('/cut.worker-'));
    });

  test('the site cuts if it has cut before: only then is the worker saved', async () => {
    const { page, reached } = await openKept({ ...SMALL, map: 'undrawn', keeps: true });
    await reached('redlines:map');
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
      timeout: 30_000,
    });
    expect(await savedWorkers(page)).toEqual([]);
    await cutIn(page, inputWith(), { stage: 'mosaic', fraction: 0 });
    await expect.poll(() => savedWorkers(page)).toHaveLength(1);
    await cutNetwork();
    await page.reload();
    const again = await cutIn(page, inputWith(), { stage: 'mosaic', fraction: 0 });
    expect(again.error).toMatch(/^AbortError: /);
    expect(again.told).toHaveLength(1);
  });
});

describe('a worker that fails', () => {
  test('says so, and the next cut starts another', async () => {
    const { page, errors } = await open(SMALL);
    await page.route(WORKER, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    expect((await cutIn(page, inputWith())).error).toMatch(/^Error: the worker that cuts has failed/);
    errors.splice(0);
    await page.unroute(WORKER);
    const faulty = inputWith();
    const without = { ...faulty, line: { ...faulty.line, vertices: faulty.line.vertices.slice(8) } };
    expect((await cutIn(page, without)).error).toBe('Error: the line has no vertex “v07”');
  });
});
