// The computation alone, in a browser: a depth step, a full ledger, growth with the cells, and the direct Turf way.
// It must not know how anything is drawn; it leaves its results on the window for the runner.
import { area as turfArea, buffer, featureCollection, intersect } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson';
import { area } from '../../../src/core/land/measure.ts';
import { assign, type Scenario } from '../../../src/core/scenario/scenario.ts';
import { assignAll, ledgerOf } from '../../../src/core/scenario/ledger.ts';
import { outlineWith, type Cell, type Mosaic } from '../../../src/core/land/mosaic.ts';
import { readMosaic } from '../../../src/core/land/mosaic-reader.ts';
import mosaicUrl from '../../../geo/mosaic.topo.json?url';
import scenariosUrl from '../../../geo/scenarios.json?url';
import lineUrl from '../../../geo/features/line.geojson?url';
import oblastsUrl from '../../../geo/features/oblasts.geojson?url';

const json = async (url: string): Promise<unknown> => (await fetch(url)).json();
type Shapes = { readonly features: readonly (Feature & { readonly id: string })[] };

function timed(runs: number, work: (run: number) => void): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
}

/** A browser tells the time in tenths of a millisecond: what takes less is measured so many at once. */
const AT_ONCE = 10;
const timedAtOnce = (runs: number, work: (run: number) => void): number[] =>
  timed(runs, (run) => {
    for (let time = 0; time < AT_ONCE; time++) work(run);
  }).map((ms) => ms / AT_ONCE);

/** Both ways to the same at each depth, one after the other; the first time round is not counted, for either. */
function paired(depths: readonly number[], ours: (depth: number) => void, theirs: (depth: number) => void) {
  const step: number[] = [];
  const direct: number[] = [];
  for (const round of [0, 1]) {
    for (const depth of depths) {
      const [one = 0] = timed(1, () => theirs(depth));
      const [own = 0] = timedAtOnce(1, () => ours(depth));
      if (round === 0) continue;
      direct.push(one);
      step.push(own);
    }
  }
  return { step, direct };
}

function mosaicOf(input: unknown): Mosaic {
  const parsed = readMosaic(input);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

const SIDES = ['demilitarised-ukrainian-side', 'demilitarised-russian-side'] as const;

/** What a step of the slider costs: every cell's status, both outlines, and their areas. */
function depthStep(mosaic: Mosaic, scenario: Scenario, depth: number): void {
  const statuses = assign(scenario, mosaic.cells, depth);
  for (const side of SIDES) {
    const shape = outlineWith(mosaic, statuses, side);
    if (shape) area(shape);
  }
}

/** The direct way to the same: a buffer of the line, cut with the oblast, measured. */
function direct(line: Feature<LineString>, oblast: Feature<Polygon | MultiPolygon>, depth: number): void {
  const band = buffer(line, depth, { units: 'kilometers' });
  const cut = band && intersect(featureCollection([band, oblast]));
  if (cut) turfArea(cut);
}

const grown = (cells: readonly Cell[], times: number): Cell[] => Array.from({ length: times }, () => cells).flat();

async function run(): Promise<Record<string, number[]>> {
  const [mosaicInput, scenarios, line, oblasts] = await Promise.all(
    [mosaicUrl, scenariosUrl, lineUrl, oblastsUrl].map(json),
  );
  const mosaic = mosaicOf(mosaicInput);
  const all = scenarios as Scenario[];
  const pullBack = all.find(({ id }) => id === 'mutual-pull-back') as Scenario;
  const contact = (line as Shapes).features.find(({ id }) => id === 'line.contact') as Feature<LineString>;
  const donetsk = (oblasts as Shapes).features.find(({ id }) => id === 'oblast.ua-14') as Feature<Polygon>;
  const depth = (index: number): number => 1 + ((index * 7) % 40);
  const step = (km: number): void => depthStep(mosaic, pullBack, km);
  timed(40, (index) => step(depth(index)));
  return {
    single: timed(200, (index) => step(depth(index))),
    ...paired(
      Array.from({ length: 40 }, (_, index) => depth(index)),
      step,
      (km) => direct(contact, donetsk, km),
    ),
    ledger: timed(10, () => all.forEach((scenario) => ledgerOf(assignAll(mosaic, scenario, 10)))),
    ...Object.fromEntries(
      [1, 4, 16].map((times) => {
        const larger = { ...mosaic, cells: grown(mosaic.cells, times) };
        return [`cells x${times}`, timedAtOnce(20, (run) => ledgerOf(assignAll(larger, pullBack, depth(run))))];
      }),
    ),
  };
}

(window as unknown as { results: Promise<Record<string, number[]>> }).results = run();
