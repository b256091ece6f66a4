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
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { sameJson, type Json } from '../../core/draft/json.ts';
import { worldOf, type World } from '../../core/land/catalogue.ts';
import type { Mosaic } from '../../core/land/mosaic.ts';
import { AS_OF } from '../../core/values/period.ts';

type Parser<T> = (input: unknown, file: string) => Parsed<T>;

/** The value of a file of a draft; that of the base where the draft's cannot be read. */
function readOr<T>(documents: Documents, file: string, parse: Parser<T>): T {
  const drafted = parse(documentIn(documents, file), file);
  if (drafted.ok) return drafted.value;
  const base = parse(documents.base(file), file);
  if (base.ok) return base.value;
  throw new Error(`${file} of this build cannot be read`);
}

const featuresIn = (documents: Documents, name: string): readonly GeoFeature[] =>
  readOr(documents, `geo/features/${name}.geojson`, parseFeatures).features;

/** The drawn line of a draft; that of the base where the draft's cannot be read. */
export const drawnLine = (documents: Documents): LineSource =>
  readOr(documents, 'geo/recipes/line.json', parseLineSource);

/** The features of line.geojson, its line of contact as drawn. */
export function lineFeatures(documents: Documents): readonly GeoFeature[] {
  const contact = contactFeature(drawnLine(documents));
  return featuresIn(documents, 'line').map((feature) => (feature.id === contact.id ? contact : feature));
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

/** The towns of the settlements as drafted: `npm run geo` looks up the coordinates of new ones in a gazetteer. */
export function draftedTowns(documents: Documents): readonly GeoFeature[] {
  const file = 'geo/recipes/settlements.json';
  const [rows, base] = [rowsOf(documentIn(documents, file)), rowsOf(documents.base(file))];
  const shown = new Map(featuresIn(documents, 'towns').map((town) => [town.id, town]));
  const before = new Map(base.map((row) => [row.id, row]));
  if (!documents.changed.has(file)) return [...shown.values()];
  const features = rows.map((row) => townOf(row, before.get(row.id), shown.get(row.id)));
  const parsed = parseFeatures({ type: 'FeatureCollection', features }, file);
  return parsed.ok ? parsed.value.features : [...shown.values()];
}

/** The facts of a draft over a mosaic, which is cut separately. */
export const draftedWorld = (documents: Documents, mosaic: Mosaic): World =>
  worldOf({
    mosaic,
    scenarios: readOr(documents, 'geo/scenarios.json', parseScenarios),
    articles: readOr(documents, 'geo/articles.json', parseArticles),
    claims: readOr(documents, 'geo/claims.json', parseClaims),
    sources: readOr(documents, 'geo/sources.json', parseSources),
    features: [
      ...lineFeatures(documents),
      ...draftedTowns(documents),
      ...['strikes', 'areas', 'places'].flatMap((name) => featuresIn(documents, name)),
    ],
  });
