// The facts of a draft, built from its files by the readers of the site; what cannot be read stays as it was, or is left out.
// It must not know who edits, or how anything is shown.
import type { Feature, Point } from 'geojson';
import { parseArticles, parseClaims, parseFeatures, parseScenarios, parseSources, type GeoFeature } from '../../../geo/schema.ts'; // prettier-ignore
import { parseLineSource, type LineSource } from '../../../geo/schema-line.ts';
import { problemAt } from '../../core/check/input.ts';
import { contactFeature } from '../../core/check/line.ts';
import { isApplicable } from '../../core/check/scenario-rules.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { sameJson, type Json } from '../../core/draft/json.ts';
import { worldOf, type World } from '../../core/land/catalogue.ts';
import type { Mosaic } from '../../core/land/mosaic.ts';
import { Kept } from '../../core/values/memoize.ts';
import { OBSERVED } from '../../core/scenario/scenario.ts';
import { AS_OF } from '../../core/values/period.ts';
import { salvage } from '../../corpus/salvage.ts';
import { readDrafted, readWhole, type FileOf } from './drafted-file.ts';

const featuresIn = (documents: Documents, name: string, needed: readonly string[] = []): readonly GeoFeature[] =>
  readDrafted(documents, {
    file: `geo/features/${name}.geojson`,
    parse: parseFeatures,
    layout: 'features',
    needed,
  }).features;

/** The drawn line of a draft; that of the base where the draft's cannot be read. */
export const drawnLine = (documents: Documents): LineSource =>
  readWhole(documents, { file: 'geo/recipes/line.json', parse: parseLineSource });

const keptLine = new Kept<readonly GeoFeature[]>();
/** The features of line.geojson, its line of contact as drawn. */
export function lineFeatures(documents: Documents): readonly GeoFeature[] {
  const [drawn, features] = [drawnLine(documents), featuresIn(documents, 'line', ['line.contact'])];
  return keptLine.of([drawn, features], () => {
    const contact = contactFeature(drawn);
    return features.map((feature) => (feature.id === contact.id ? contact : feature));
  });
}

type Settlement = { readonly id: string; readonly at: readonly [number, number]; readonly sources: string[] };
const isSettlement = (row: unknown): row is Settlement => {
  const { id, at, sources } = (row ?? {}) as Partial<Record<keyof Settlement, unknown>>;
  return typeof id === 'string' && Array.isArray(at) && Array.isArray(sources);
};
/** The rows of settlements; a faulty one as it was `before`, by its id, or left out. */
const rowsOf = (document: Json | undefined, before: ReadonlyMap<unknown, Settlement>): Settlement[] =>
  (Array.isArray(document) ? (document as unknown[]) : []).flatMap((row) =>
    isSettlement(row) ? row : (before.get((row as { id?: unknown } | null)?.id) ?? []),
  );

/** The error of coordinates that are not a gazetteer's, km, as in geo/recipes/towns.ts. */
const OWN_ERROR_KM = 3;

/** A town of the draft: where the map has it unless its position was changed, with the facts of its row. */
function townOf(row: Settlement, before: Settlement | undefined, town: GeoFeature | undefined): Feature {
  const { id, at, sources, ...facts } = row;
  const stays = town !== undefined && before !== undefined && sameJson(before.at, at);
  const geometry: Point = stays ? (town.geometry as Point) : { type: 'Point', coordinates: [...at] };
  const gazetteer = stays && town.properties.sources.includes('geonames') ? ['geonames'] : [];
  const properties = {
    kind: 'town',
    ...facts,
    period: town?.properties.period ?? { from: AS_OF },
    precision: stays ? town.properties.precision : { kind: 'generalised', km: OWN_ERROR_KM },
    sources: [...sources, ...gazetteer],
  };
  return { type: 'Feature', id, properties, geometry };
}

const SETTLEMENTS = 'geo/recipes/settlements.json';
const keptTowns = new Kept<readonly GeoFeature[]>();

function townsOf(documents: Documents, towns: readonly GeoFeature[]): readonly GeoFeature[] {
  const before = new Map(rowsOf(documents.base(SETTLEMENTS), new Map()).map((row) => [row.id, row]));
  const rows = rowsOf(documentIn(documents, SETTLEMENTS), before);
  const shown = new Map(towns.map((town) => [town.id, town]));
  const features = rows.map((row) => townOf(row, before.get(row.id), shown.get(row.id)));
  const collection = { type: 'FeatureCollection', features };
  const parse = (input: unknown): ReturnType<typeof parseFeatures> => parseFeatures(input, SETTLEMENTS);
  return salvage(collection, parse, 'features', (id) => shown.get(id)).value?.features ?? towns;
}

/** The towns of the settlements as drafted: `npm run geo` looks up the coordinates of new ones in a gazetteer. */
export function draftedTowns(documents: Documents): readonly GeoFeature[] {
  const towns = featuresIn(documents, 'towns');
  if (!documents.changed.has(SETTLEMENTS)) return towns;
  return keptTowns.of([documentIn(documents, SETTLEMENTS), towns], () => townsOf(documents, towns));
}

/** Reads scenarios; one whose rules leave land without a status is faulty, since it cannot be applied. */
function parseApplicable(input: unknown, file: string): ReturnType<typeof parseScenarios> {
  const parsed = parseScenarios(input, file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.flatMap((scenario, index) =>
    isApplicable(scenario) ? [] : [problemAt(file, `${index}`, 'leaves land without a status')],
  );
  return problems.length === 0 ? parsed : { ok: false, problems };
}

const keptWorld = new Kept<World>();
/** The facts of a draft over a mosaic, which is cut separately; the same object while none of them changes. */
export function draftedWorld(documents: Documents, mosaic: Mosaic): World {
  const list = <T>(name: string, parse: FileOf<T>['parse'], needed: readonly string[] = []): T =>
    readDrafted(documents, { file: `geo/${name}.json`, parse, layout: 'list', needed });
  const scenarios = list('scenarios', parseApplicable, [OBSERVED]);
  const articles = list('articles', parseArticles);
  const claims = list('claims', parseClaims);
  const sources = list('sources', parseSources);
  const others = ['strikes', 'areas', 'places'].map((name) => featuresIn(documents, name));
  const collections = [lineFeatures(documents), draftedTowns(documents), ...others];
  return keptWorld.of([mosaic, scenarios, articles, claims, sources, ...collections], () =>
    worldOf({ mosaic, scenarios, articles, claims, sources, features: collections.flat() }),
  );
}
