// A drawn area added or removed as one edit: its entry, and its name in every language.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84.
import type { AreaPolygons } from '../../../geo/schema-areas.ts';
import { AREA_FEATURES, AREA_SOURCE } from '../check/drawn-areas.ts';
import { slugOf } from '../values/slug.ts';
import { areaRows, type AreaFacts } from './area-edits.ts';
import { entryStep, isObject, valueAt, type Json } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { addNames, nameIn, nameRefusals, removeNames, type NameRefusal, type NewNames } from './new-feature.ts';
import { lastGap, setValue } from './set-value.ts';

/** `names` by language. */
export type NewArea = AreaFacts & {
  readonly names: NewNames;
  readonly polygons: AreaPolygons;
};
/** Why an area cannot be added: a name is missing or gives no id, there is such an area, or it has no shape or source. */
export type AreaRefusal = NameRefusal | 'noShape' | 'noSource';

/** The id of an area by its English name: `area.pokrovsk-corridor`; `area.` alone where the name has no Latin letter. */
export const areaIdOf = (englishName: string): string => `area.${slugOf(englishName)}`;

/** Whether a drawn area has the id, or an area of the map that is not drawn. */
function isThere(documents: Documents, id: string): boolean {
  const feature = valueAt(documentIn(documents, AREA_FEATURES), ['features', entryStep(id)]);
  const byHand = isObject(feature) && valueAt(feature, ['properties', 'drawn']) !== true;
  return byHand || areaRows(documents).some((row) => row.id === id);
}

/** What keeps an area from being added; empty if nothing does. */
export function areaRefusals(documents: Documents, area: NewArea, locales: readonly string[]): AreaRefusal[] {
  const { names } = area;
  const id = areaIdOf(nameIn(names, 'en'));
  return [
    ...nameRefusals(documents, { id, names, isThere: isThere(documents, id) }, locales),
    ...(area.polygons.length > 0 ? [] : (['noShape'] as const)),
    ...(area.sources.length > 0 ? [] : (['noSource'] as const)),
  ];
}

/** Adds an area; in each language its names in the others are aliases. Throws where `areaRefusals` finds a reason. */
export function addArea(
  documents: Documents,
  area: NewArea,
  locales: readonly string[],
): { readonly id: string; readonly operations: Operation[] } {
  const refusals = areaRefusals(documents, area, locales);
  if (refusals.length > 0) throw new Error(`the area cannot be added: ${refusals.join(', ')}`);
  const id = areaIdOf(nameIn(area.names, 'en'));
  const { period, precision, sources, polygons } = area;
  const place = { file: AREA_SOURCE, path: [entryStep(id)], gap: lastGap(documentIn(documents, AREA_SOURCE)) };
  const row = setValue(documents, place, { id, period, precision, sources, polygons } as Json);
  return { id, operations: [...row, ...addNames(documents, id, area.names, locales)] };
}

/** Removes an area with its names; what still refers to it is for the check to say. */
export const removeArea = (documents: Documents, id: string, locales: readonly string[]): Operation[] => [
  ...setValue(documents, { file: AREA_SOURCE, path: [entryStep(id)] }, undefined),
  ...removeNames(documents, id, locales),
];
