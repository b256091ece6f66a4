// Measures many points on the map: by the tiles of our worker against MapLibre's clusters on a bare page.
// It must not assert anything, because machines differ.
import type { Browser } from 'playwright-core';
import { median, pairedRatio, percentile } from './statistics.ts';

const COUNTS = [200_000, 1_000_000] as const;
const RUNS = 3;
type Measured = Readonly<Record<'parsed' | 'loaded' | 'blockOfLoad' | 'frames' | 'blockOfPan', readonly number[]>>;
export type Points = ReadonlyMap<number, { readonly ours: readonly Measured[]; readonly bare: readonly Measured[] }>;

async function once(browser: Browser, address: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.waitForFunction(() => 'results' in window, undefined, { timeout: 120_000, polling: 200 });
  const results = await page.evaluate(() => Reflect.get(window, 'results') as Promise<Measured>);
  await page.close();
  return results;
}

/** Loads the points in turn by us and by MapLibre, so that the measurements are paired. */
export async function measurePoints(browser: Browser, page: string): Promise<Points> {
  const results = new Map<number, { ours: Measured[]; bare: Measured[] }>();
  for (const count of COUNTS) {
    const both: { ours: Measured[]; bare: Measured[] } = { ours: [], bare: [] };
    for (let run = 0; run < RUNS; run += 1)
      for (const how of ['ours', 'bare'] as const) both[how].push(await once(browser, `${page}?how=${how}&n=${count}`));
    results.set(count, both);
  }
  return results;
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** The rows of the table: what, ours, and against what. */
export const pointRows = (points: Points): readonly (readonly string[])[] =>
  [...points].flatMap(([count, { ours, bare }]) => {
    const all = (of: readonly Measured[], key: keyof Measured): number[] => of.flatMap((one) => one[key]);
    const [loaded, parsed] = [all(ours, 'loaded'), all(ours, 'parsed')];
    const name = `${count.toLocaleString('en')} points`;
    const against = (key: keyof Measured): string => `bare clustered page ${ms(median(all(bare, key)))}`;
    return [
      [
        `${name}: from positions to the picture`,
        ms(median(loaded)),
        `${pairedRatio(loaded, parsed).toFixed(1)} x parsing their GeoJSON alone; ${against('loaded')}`,
      ],
      [`${name}: longest block while loading`, ms(median(all(ours, 'blockOfLoad'))), against('blockOfLoad')],
      [`${name}: frame while moving, median`, ms(median(all(ours, 'frames'))), against('frames')],
      [
        `${name}: frame while moving, p95`,
        ms(percentile(all(ours, 'frames'), 0.95)),
        `bare ${ms(percentile(all(bare, 'frames'), 0.95))}`,
      ],
      [`${name}: longest block while moving`, ms(median(all(ours, 'blockOfPan'))), against('blockOfPan')],
    ];
  });
