// Opens the built site in a browser and watches it: errors, requests to others, and when text and map are there.
// It must not know any feature of the site.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { sharedBrowser } from './chromium.ts';
import { isMapLibrary, prepareDrawing, type MapDrawing } from './drawing.ts';
import { serve, type Site } from './server.ts';
import { travel } from './site.ts';

/** Pictures land here; the folder is not committed. */
const shots = fileURLToPath(new URL('../../coverage/shots/', import.meta.url));
/** The marks the site itself sets: first text and ledger, then a still picture of the map, then the map itself. */
type Mark = 'redlines:text' | 'redlines:picture' | 'redlines:map';

export type Visit = {
  /** What the address asks for; the panel of proposals if not said, and the opening view if it is empty. */
  readonly query?: string;
  readonly path?: string;
  /** The whole address of another page than the built site's, such as a file's. */
  readonly address?: string;
  /** True lets the site keep itself for later: what it keeps answers before a test's own routes do. */
  readonly keeps?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** False turns scripts off. */
  readonly scripts?: boolean;
  /** True gives the window a finger instead of a pointer. */
  readonly touch?: boolean;
  /** What of the map is drawn; nothing but a test of pixels needs more than `undrawn`, which is what it is if not said. */
  readonly map?: MapDrawing;
  /** True lets a test's own tool into the page past the content policy. */
  readonly bypassPolicy?: boolean;
  /** Runs before the page loads: to take something away from the browser, or to answer a request ourselves. */
  readonly before?: (page: Page, context: BrowserContext) => Promise<unknown>;
};

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and uncaught exceptions so far. A test that expects one takes it out: `errors.splice(0)`. */
  readonly errors: string[];
  /** Addresses asked of anyone but us so far. */
  readonly foreign: string[];
  /** Every address asked so far, in order. */
  readonly requests: string[];
  /** Waits until the site has set the mark; gives the milliseconds since navigation began. */
  readonly reached: (mark: Mark) => Promise<number>;
  /** Waits until every request is answered and nothing in the page has changed for a moment. */
  readonly settled: () => Promise<void>;
  /** Saves a picture of the window and gives its PNG bytes. */
  readonly shot: (name: string) => Promise<Buffer>;
};

export type Stage = {
  readonly open: (visit?: Visit) => Promise<Opened>;
  /**
   * A page at the visit's query: the one that is open in such a window already, led there as a link within the page
   * leads, or else a new one. Only for files that keep their pages, and for tests that leave no dialog open.
   */
  readonly visit: (visit: Omit<Visit, 'before'>) => Promise<Opened>;
  readonly url: () => string;
  /** Ends the server: from then on there is no network. */
  readonly cut: () => Promise<void>;
};

/** Addresses that never leave the machine. */
const isOurs = (address: string, origin: string): boolean =>
  address === origin ||
  (/^[/?]/.test(address.slice(origin.length)) && address.startsWith(origin)) ||
  /^(data|blob|about):/.test(address);

type Watched = Pick<Opened, 'errors' | 'foreign' | 'requests'> & { readonly pending: ReadonlySet<Request> };

/** Notes what goes wrong on any page of the context, workers included, and what is on its way. */
function watch(context: BrowserContext, origin: string): Watched {
  const errors: string[] = [];
  const foreign: string[] = [];
  const requests: string[] = [];
  const pending = new Set<Request>();
  const note = (request: Request): void => {
    requests.push(request.url());
    if (!isMapLibrary(request.url())) pending.add(request);
    if (!isOurs(request.url(), origin)) foreign.push(request.url());
  };
  context.on('request', note);
  context.on('requestfinished', (request) => pending.delete(request));
  context.on('requestfailed', (request) => pending.delete(request));
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return { errors, foreign, requests, pending };
}

function reached(page: Page, mark: Mark): Promise<number> {
  const startOf = (name: string): number | undefined => performance.getEntriesByName(name)[0]?.startTime;
  return page
    .waitForFunction(startOf, mark, { timeout: 30_000, polling: 50 })
    .then(async (handle) => Number(await handle.jsonValue()));
}

const QUIET_MS = 80;

/** Run in the page: ends when nothing in it has changed for so long. */
const unchanged = (quietMs: number): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, quietMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quietMs);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });

async function settled(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  let wasPending: boolean;
  do {
    wasPending = pending.size > 0;
    await page.evaluate(unchanged, QUIET_MS);
  } while (wasPending || pending.size > 0);
}

async function shot(page: Page, name: string): Promise<Buffer> {
  await mkdir(shots, { recursive: true });
  return page.screenshot({ path: `${shots}${name}.png` });
}

/** The view that most tests begin with. */
const PROPOSALS = 'v=1&panel=scenario';

async function visitPage(browser: Browser, site: Site, visit: Visit): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: visit.width ?? 1280, height: visit.height ?? 800 },
    locale: visit.locale ?? 'en-GB',
    colorScheme: visit.colorScheme ?? 'light',
    reducedMotion: visit.reducedMotion ?? 'no-preference',
    javaScriptEnabled: visit.scripts ?? true,
    hasTouch: visit.touch ?? false,
    bypassCSP: visit.bypassPolicy ?? false,
    serviceWorkers: visit.keeps ? 'allow' : 'block',
  });
  const { pending, ...seen } = watch(context, (visit.address ?? site.origin).replace(/\/$/, ''));
  await prepareDrawing(context, visit.map ?? 'undrawn');
  const page = await context.newPage();
  await visit.before?.(page, context);
  const query = (visit.query ?? PROPOSALS).replace(/^\??(?=.)/, '?');
  await page.goto((visit.address ?? site.url) + (visit.path ?? '') + query);
  return {
    page,
    context,
    ...seen,
    reached: (mark) => reached(page, mark),
    settled: () => settled(page, pending),
    shot: (name) => shot(page, name),
  };
}

/**
 * Sets the stage for the tests of one file: one server, pages in the one browser, and after each test the two promises
 * that hold everywhere: no error in the console, no request to anyone else. `prefix` serves the site in a sub-folder;
 * `keepOpen` leaves pages open from one test to the next, since loading the map takes seconds; `headers` sends the
 * headers that the build recommends to hosts.
 */
export function stage({ prefix = '/', keepOpen = false, headers = false } = {}): Stage {
  let browser: Browser;
  let site: Site;
  const opened: Opened[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([sharedBrowser(), serve({ prefix, headers })]);
  });
  afterAll(async () => {
    await Promise.all(opened.splice(0).map(({ context }) => context.close()));
    await site.close();
  });
  afterEach(async () => {
    const visits = keepOpen ? opened : opened.splice(0);
    if (!keepOpen) for (const { context } of visits) await context.close();
    expect(
      visits.flatMap((visit) => visit.errors),
      'errors in the console',
    ).toEqual([]);
    expect(
      visits.flatMap((visit) => visit.foreign),
      'requests to others',
    ).toEqual([]);
  });
  const open = async (visit: Visit = {}): Promise<Opened> => {
    const page = await visitPage(browser, site, visit);
    opened.push(page);
    return page;
  };
  const windows = new Map<string, Opened>();
  const visit = async ({ query = PROPOSALS, ...window }: Omit<Visit, 'before'>): Promise<Opened> => {
    const key = JSON.stringify(window);
    const known = windows.get(key);
    if (known) await travel(known.page, query);
    else windows.set(key, await open({ ...window, query }));
    return known ?? windows.get(key)!;
  };
  return { open, visit, url: () => site.url, cut: () => site.close() };
}
