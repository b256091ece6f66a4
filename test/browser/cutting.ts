// What a cut needs and gives, as the tests take it from the disk and hand it to a page of the built site.
// It must not know how land is cut.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { GeoFeature } from '../../geo/schema.ts';
import type { LineSource } from '../../geo/schema-line.ts';
import { chainOf, LINES_FILE, setChain, SINCE_2014, withMoved } from '../../src/core/draft/chain-edits.ts';
import type { Json } from '../../src/core/draft/json.ts';
import { addPocket } from '../../src/core/draft/new-pocket.ts';
import { applyAll, documentIn, documentsOf, type Documents } from '../../src/core/draft/operation.ts';
import { chainAtBorder } from '../../src/core/land/border-chain.ts';
import { worldOf } from '../../src/core/land/catalogue.ts';
import { mosaicOf, type CellTopology } from '../../src/core/land/mosaic.ts';
import { assignAll, ledgerOf } from '../../src/core/scenario/ledger.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import type * as client from '../../src/cut/client.ts';
import type { CutInput, CutLand, CutMosaic, Stage } from '../../src/cut/client.ts';
import { realScenarios } from '../core/ground.ts';
import { fileOf } from './site.ts';

const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const json = (path: string): unknown => JSON.parse(fileOf(path));
const featuresOf = (name: string): GeoFeature[] =>
  (json(`geo/features/${name}.geojson`) as { features: GeoFeature[] }).features;

/** The address of the client in the build, relative to the page. */
function clientAddress(): string {
  const [name, ...others] = readdirSync(assets).filter((file) => /^cut-[\w-]{8}\.js$/.test(file));
  if (name === undefined || others.length > 0) throw new Error('the build has no client of the cut, or several');
  return `./assets/${name}`;
}

export const committedMosaic = (): CellTopology => json('geo/mosaic.topo.json') as CellTopology;
export const committedBand = (): GeoFeature[] => featuresOf('band');

/** The drawn areas by which the committed land is cut. */
const committedAreas = (): NonNullable<CutInput['areas']> =>
  json('geo/recipes/areas.json') as NonNullable<CutInput['areas']>;

/** The committed line, or with one vertex moved, degrees east and north. */
export function inputWith(moved = { id: '', east: 0, north: 0 }): CutInput {
  const line = json('geo/recipes/line.json') as LineSource;
  const vertices = line.vertices.map(({ id, at }): LineSource['vertices'][number] =>
    id === moved.id ? { id, at: [at[0] + moved.east, at[1] + moved.north] } : { id, at },
  );
  return {
    line: { ...line, vertices },
    features: featuresOf('line'),
    areas: committedAreas(),
    oblasts: featuresOf('oblasts'),
  };
}

/** The committed line with what a draft does to the lines drawn by hand: a pocket moved, another added, that of 2014 moved. */
export function inputWithPockets(): CutInput {
  const base = documentsOf(json as (path: string) => Json);
  const chain = chainAtBorder(mosaicOf(committedMosaic()), [35.6, 50.4]);
  const added = applyAll(base, addPocket(base, { names: { en: 'New', uk: 'Нова' }, spellings: ['Новая'], error: 5, sources: ['own-line'], day: '2025-12-28', chain }, LOCALES).operations); // prettier-ignore
  const moved = (documents: Documents, id: string, index: number, to: readonly number[]): Documents =>
    applyAll(documents, setChain(documents, id, withMoved(chainOf(documents, id), index, to)));
  const documents = moved(moved(added, 'pocket.lyptsi', 2, [36.42, 50.2]), SINCE_2014, 9, [37.9, 48.37]);
  const { features } = documentIn(documents, LINES_FILE) as unknown as { features: GeoFeature[] };
  return { ...inputWith(), features };
}

/** Areas in km2 by oblast and holder, such as `UA-14 russia`. */
export function areasOf(topology: CellTopology): ReadonlyMap<string, number> {
  const areas = new Map<string, number>();
  for (const { oblast, held, km2 } of mosaicOf(topology).cells)
    areas.set(`${oblast} ${held}`, (areas.get(`${oblast} ${held}`) ?? 0) + km2);
  return areas;
}

/** By proposal, oblast and status: the km2 as drawn, the least and the greatest, each a row of its own. */
export function ledgersOf({ line, mosaic }: CutMosaic): ReadonlyMap<string, number> {
  const world = worldOf({ mosaic: mosaicOf(mosaic), features: line, scenarios: realScenarios(), articles: [], claims: [], sources: [] }); // prettier-ignore
  const rows = [...world.scenarios.values()].flatMap((scenario) =>
    ledgerOf(assignAll(world.mosaic, scenario)).flatMap(({ oblast, status, area }) =>
      (['central', 'low', 'high'] as const).map(
        (end) => [`${scenario.id} ${oblast} ${status} ${end}`, area[end]] as const,
      ),
    ),
  );
  return new Map(rows);
}

export type Outcome = {
  readonly land?: CutLand;
  /** What was there when the cut was ended. */
  readonly first?: CutMosaic;
  /** The name of the error, and what it says. */
  readonly error?: string;
  /** How far each stage was, in the order told. */
  readonly told: readonly (readonly [fraction: number, stage: Stage])[];
  /** Milliseconds until the mosaic was there, and until the end. */
  readonly mosaicMs?: number;
  readonly endMs: number;
};

declare const cutClient: typeof client;
/** Loads the client into the page. As text: the tests' own loader would take an `import()` for one of its own. */
const load = (page: Page): Promise<unknown> =>
  page.evaluate(
    `import(new URL('${clientAddress()}', document.baseURI)).then((client) => void (globalThis.cutClient = client))`,
  );

/** Cuts in the page. `abortAt` ends the cut as soon as its stage is that far; one of -1, before it begins. */
export async function cutIn(
  page: Page,
  input: CutInput,
  abortAt?: { readonly stage: Stage; readonly fraction: number },
): Promise<Outcome> {
  await load(page);
  return page.evaluate(
    async ([cutInput, end]) => {
      const [told, began, stop] = [[] as [number, Stage][], performance.now(), new AbortController()];
      let early: { readonly first: CutMosaic; readonly mosaicMs: number } | undefined;
      if (end?.fraction === -1) stop.abort();
      const cut = cutClient.cutLand(cutInput, {
        signal: stop.signal,
        onMosaic: (first) => (early = { first, mosaicMs: performance.now() - began }),
        onProgress: (fraction, stage) => {
          told.push([fraction, stage]);
          if (end?.stage === stage && fraction >= end.fraction) stop.abort();
        },
      });
      const result = await cut.then(
        (land) => ({ land }),
        (error: unknown) => ({ error: String(error) }),
      );
      return { ...early, ...result, told, endMs: performance.now() - began };
    },
    [input, abortAt] as const,
  );
}
