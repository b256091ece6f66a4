// The features of a draft: those of a file, and the towns that its settlements make.
// It must not know what is made of features.
import type { Feature, Point } from 'geojson';
import { parseFeatures, type GeoFeature } from '../../../geo/schema.ts';
import { DAY } from '../../core/check/drawn-line.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { sameJson, type Json } from '../../core/draft/json.ts';
import { LastResult } from '../../core/values/memoize.ts';
import { salvage } from '../../corpus/salvage.ts';
import { draftedDay } from './drafted-day.ts';
import { readDrafted } from './drafted-file.ts';

/** The features of a file under geo/features; those `needed` are there in any case. */
export const featuresIn = (documents: Documents, name: string, needed: readonly string[] = []): readonly GeoFeature[] =>
  readDrafted(documents, {
    file: `geo/features/${name}.geojson`,
    parse: parseFeatures,
    layout: 'features',
    needed,
  }).features;

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
function townOf(row: Settlement, before: Settlement | undefined, town: GeoFeature | undefined, day: string): Feature {
  const { id, at, sources, ...facts } = row;
  const stays = town !== undefined && before !== undefined && sameJson(before.at, at);
  const geometry: Point = stays ? (town.geometry as Point) : { type: 'Point', coordinates: [...at] };
  const gazetteer = stays && town.properties.sources.includes('geonames') ? ['geonames'] : [];
  const properties = {
    kind: 'town',
    ...facts,
    period: { from: day },
    precision: stays ? town.properties.precision : { kind: 'generalised', km: OWN_ERROR_KM },
    sources: [...new Set([...sources, ...gazetteer])],
  };
  return { type: 'Feature', id, properties, geometry };
}

const SETTLEMENTS = 'geo/recipes/settlements.json';
const writtenTowns = new LastResult<readonly Feature[]>();
/**
 * The towns as `npm run geo` would write them, in its order, faulty ones included; it looks up the coordinates of new ones in a
 * gazetteer. Undefined where the draft leaves both the settlements and the day of the map as they are.
 */
export function townsWritten(documents: Documents): readonly Feature[] | undefined {
  const [document, towns, day] = [
    documentIn(documents, SETTLEMENTS),
    featuresIn(documents, 'towns'),
    draftedDay(documents),
  ];
  if (!documents.changed.has(SETTLEMENTS) && !documents.changed.has(DAY)) return undefined;
  return writtenTowns.of([document, towns, day], () => {
    const before = new Map(rowsOf(documents.base(SETTLEMENTS), new Map()).map((row) => [row.id, row]));
    const shown = new Map(towns.map((town) => [town.id, town]));
    // The order of the file decides which of two names of the same rank finds room on the map.
    const ordered = rowsOf(document, before).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return ordered.map((row) => townOf(row, before.get(row.id), shown.get(row.id), day));
  });
}

const keptTowns = new LastResult<readonly GeoFeature[]>();
/** The towns of the settlements as drafted; a faulty one as the map had it, or left out. */
export function draftedTowns(documents: Documents): readonly GeoFeature[] {
  const [towns, written] = [featuresIn(documents, 'towns'), townsWritten(documents)];
  if (!written) return towns;
  return keptTowns.of([written, towns], () => {
    const before = new Map(towns.map((town) => [town.id, town]));
    const parse = (input: unknown): ReturnType<typeof parseFeatures> => parseFeatures(input, SETTLEMENTS);
    const collection = { type: 'FeatureCollection', features: written };
    return salvage(collection, parse, 'features', (id) => before.get(id)).value?.features ?? towns;
  });
}
