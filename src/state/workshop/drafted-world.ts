// The facts and texts of a draft, built from its files by the readers of the site; a part that cannot be read stays as it was.
// It must not know who edits, or how anything is shown.
import type { Feature, Point } from 'geojson';
import {
  parseArticles,
  parseClaims,
  parseFeatures,
  parseScenarios,
  parseSources,
  type GeoFeature,
  type Parsed,
} from '../../../geo/schema.ts';
import { parseLineSource, type LineSource } from '../../../geo/schema-line.ts';
import { contactFeature } from '../../core/check/line.ts';
import { documentIn, type Document, type Documents } from '../../core/draft/operation.ts';
import { sameJson, type Json } from '../../core/draft/json.ts';
import { worldOf, type World } from '../../core/land/catalogue.ts';
import type { Mosaic } from '../../core/land/mosaic.ts';
import { Kept, memoize } from '../../core/values/memoize.ts';
import { AS_OF } from '../../core/values/period.ts';

type Parser<T> = (input: unknown, file: string) => Parsed<T>;

/** What was read of a document; one that no edit has changed is not read again, and gives the same object. */
const readings = new WeakMap<object, Parsed<unknown>>();
function read<T>(document: Document | undefined, file: string, parse: Parser<T>): Parsed<T> {
  if (typeof document !== 'object' || document === null) return parse(document, file);
  return memoize(readings, document, () => parse(document, file)) as Parsed<T>;
}

/** The value of a file of a draft; that of the base where the draft's cannot be read. */
function readOr<T>(documents: Documents, file: string, parse: Parser<T>): T {
  const drafted = read(documentIn(documents, file), file, parse);
  if (drafted.ok) return drafted.value;
  const base = read(documents.base(file), file, parse);
  if (base.ok) return base.value;
  throw new Error(`${file} of this build cannot be read`);
}

const featuresIn = (documents: Documents, name: string): readonly GeoFeature[] =>
  readOr(documents, `geo/features/${name}.geojson`, parseFeatures).features;

/** The drawn line of a draft; that of the base where the draft's cannot be read. */
export const drawnLine = (documents: Documents): LineSource =>
  readOr(documents, 'geo/recipes/line.json', parseLineSource);

const keptLine = new Kept<readonly GeoFeature[]>();
/** The features of line.geojson, its line of contact as drawn. */
export function lineFeatures(documents: Documents): readonly GeoFeature[] {
  const [drawn, features] = [drawnLine(documents), featuresIn(documents, 'line')];
  return keptLine.of([drawn, features], () => {
    const contact = contactFeature(drawn);
    return features.map((feature) => (feature.id === contact.id ? contact : feature));
  });
}

type Settlement = { readonly id: string; readonly at: readonly [number, number]; readonly sources: string[] };
const isSettlement = (row: Json): boolean =>
  typeof row === 'object' && row !== null && 'id' in row && 'at' in row && 'sources' in row;
const rowsOf = (document: Json | undefined): Settlement[] =>
  (Array.isArray(document) ? (document as Json[]).filter(isSettlement) : []) as unknown as Settlement[];

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
  const [rows, base] = [rowsOf(documentIn(documents, SETTLEMENTS)), rowsOf(documents.base(SETTLEMENTS))];
  const shown = new Map(towns.map((town) => [town.id, town]));
  const before = new Map(base.map((row) => [row.id, row]));
  const features = rows.map((row) => townOf(row, before.get(row.id), shown.get(row.id)));
  const parsed = parseFeatures({ type: 'FeatureCollection', features }, SETTLEMENTS);
  return parsed.ok ? parsed.value.features : towns;
}

/** The towns of the settlements as drafted: `npm run geo` looks up the coordinates of new ones in a gazetteer. */
export function draftedTowns(documents: Documents): readonly GeoFeature[] {
  const towns = featuresIn(documents, 'towns');
  if (!documents.changed.has(SETTLEMENTS)) return towns;
  return keptTowns.of([documentIn(documents, SETTLEMENTS), towns], () => townsOf(documents, towns));
}

const keptWorld = new Kept<World>();
/** The facts of a draft over a mosaic, which is cut separately; the same object while none of them changes. */
export function draftedWorld(documents: Documents, mosaic: Mosaic): World {
  const scenarios = readOr(documents, 'geo/scenarios.json', parseScenarios);
  const articles = readOr(documents, 'geo/articles.json', parseArticles);
  const claims = readOr(documents, 'geo/claims.json', parseClaims);
  const sources = readOr(documents, 'geo/sources.json', parseSources);
  const others = ['strikes', 'areas', 'places'].map((name) => featuresIn(documents, name));
  const collections = [lineFeatures(documents), draftedTowns(documents), ...others];
  return keptWorld.of([mosaic, scenarios, articles, claims, sources, ...collections], () =>
    worldOf({ mosaic, scenarios, articles, claims, sources, features: collections.flat() }),
  );
}
