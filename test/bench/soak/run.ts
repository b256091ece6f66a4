// `npm run soak`: changes the view of the built site 10,000 times and prints what the page holds after each 500.
// It must not know what a change does. Exit code 1: something grows in the second half; 2: invalid arguments.
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { launch } from '../../browser/chromium.ts';
import { prepareDrawing, rest } from '../../browser/drawing.ts';
import { serve } from '../../browser/server.ts';
import { Random } from '../../support/mutate.ts';
import { buildSite } from '../build-site.ts';
import { CHANGES, type Walk } from './changes.ts';
import { MEASURES, sample, watchContexts, type Sample } from './sample.ts';
import { growths, leaks } from './verdict.ts';

const USAGE = `npm run soak -- [--changes 10000] [--samples 20] [--seed 1] [--drawn]
  --changes N  how often the view changes; below 2000, parts are still opened for the first time, which is growth
  --samples N  how often the page is sampled, 8 or more
  --seed N     another seed gives other changes
  --drawn      paint the map in software too: three times slower, and what the page holds is the same`;
/** Wide enough for the text panel beside the map. Without motion, each change ends at once. */
const WINDOW = { width: 800, height: 320 };

type Options = { readonly changes: number; readonly samples: number; readonly seed: number; readonly drawn: boolean };

function optionsOf(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { changes: text, samples: text, seed: text, drawn: { type: 'boolean' } } });
  const [changes, samples, seed] = [values.changes ?? '10000', values.samples ?? '20', values.seed ?? '1'].map(Number);
  if (![changes, samples, seed].every(Number.isSafeInteger) || samples! < 8 || changes! < samples!)
    throw new TypeError(USAGE);
  return { changes: changes!, samples: samples!, seed: seed!, drawn: values.drawn ?? false };
}

async function open(
  address: string,
  drawn: boolean,
): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: WINDOW,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  // tsx wraps functions in a helper, `__name`, that the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (made) => made' });
  await context.addInitScript(watchContexts);
  await prepareDrawing(context, drawn ? 'drawn' : 'undrawn');
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${address}?v=1`);
  await page.waitForFunction(() => performance.getEntriesByName('redlines:map').length > 0, undefined, {
    polling: 100,
  });
  return { page, errors, close: () => browser.close() };
}

/** Resolves when the page has painted the change. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** Goes back to the opening view, so that all samples are of the same state, and samples it. */
async function sampleAtRest(walk: Walk, session: CDPSession, changes: number): Promise<Sample> {
  await CHANGES['opening view']!(walk);
  await walk.page.waitForTimeout(500);
  await rest(walk.page);
  return sample(walk.page, session, changes);
}

const row = (cells: readonly (string | number)[]): string => cells.map((cell) => String(cell).padStart(10)).join('');
const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const rowOf = ({ changes, heap, ...counts }: Sample): string =>
  row([changes, mega(heap), ...MEASURES.slice(1).map((name) => counts[name as keyof typeof counts])]);

async function soak(walk: Walk, { changes, samples }: Options): Promise<Sample[]> {
  const session = await walk.page.context().newCDPSession(walk.page);
  await session.send('HeapProfiler.enable');
  const taken: Sample[] = [];
  const kinds = Object.entries(CHANGES);
  const every = Math.floor(changes / samples);
  console.log(row(['changes', ...MEASURES]));
  for (let done = 0; ; done++) {
    if (done % every === 0) {
      taken.push(await sampleAtRest(walk, session, done));
      console.log(rowOf(taken.at(-1)!));
    }
    if (done >= changes) return taken;
    const [kind, change] = kinds[done % kinds.length]!;
    await change(walk).catch((error: unknown) => {
      throw new Error(`the change ${done}, “${kind}”, of ${walk.page.url()} failed`, { cause: error });
    });
    await painted(walk.page);
  }
}

function report(samples: readonly Sample[], errors: readonly string[]): boolean {
  console.log('\nfrom the middle to the end');
  for (const { measure, middle, end, growth, most } of growths(samples))
    console.log(row([measure, middle, end, `${(growth * 100).toFixed(1)} %`, `≤ ${most * 100} %`]));
  const grown = leaks(samples).map(({ measure }) => measure);
  if (grown.length > 0) console.log(`\ngrows: ${grown.join(', ')}`);
  for (const error of new Set(errors)) console.log(`error in the page: ${error}`);
  return grown.length === 0 && errors.length === 0;
}

async function main(): Promise<number> {
  const options = optionsOf();
  const site = await serve({ folder: await buildSite() });
  const { page, errors, close } = await open(site.url, options.drawn);
  try {
    const samples = await soak({ page, random: new Random(options.seed), query: {} }, options);
    return report(samples, errors) ? 0 : 1;
  } finally {
    await close();
    await site.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  const isUsage = error instanceof TypeError;
  console.error(isUsage ? error.message : error);
  return isUsage ? 2 : 1;
});
