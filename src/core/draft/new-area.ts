// A drawn area added or removed as one edit: its entry, and its name in every language.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84.
import type { AreaPolygons } from '../../../geo/schema-areas.ts';
import { AREA_FEATURES, AREA_SOURCE } from '../check/drawn-areas.ts';
import { isFeatureId } from '../values/id.ts';
import { slugOf } from '../values/slug.ts';
import { own } from '../values/table.ts';
import { areaRows, type AreaFacts } from './area-edits.ts';
import { entryStep, isObject, valueAt, type Json } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { lastGap, setValue, sortedGap } from './set-value.ts';
import { namesFile, namesOf, SPELLINGS_FILE, tidyWords } from './town-edits.ts';

/** `names` by language. */
export type NewArea = AreaFacts & {
  readonly names: Readonly<Record<string, string>>;
  readonly polygons: AreaPolygons;
};
/** Why an area cannot be added: a name is missing or gives no id, there is such an area, or it has no shape or source. */
export type AreaRefusal = 'noName' | 'noId' | 'taken' | 'noShape' | 'noSource';

/** The id of an area by its English name: `area.pokrovsk-corridor`; `area.` alone where the name has no Latin letter. */
export const areaIdOf = (englishName: string): string => `area.${slugOf(englishName)}`;

const nameIn = ({ names }: Pick<NewArea, 'names'>, locale: string): string => own(names, locale)?.trim() ?? '';

function isTaken(documents: Documents, id: string, locales: readonly string[]): boolean {
  const feature = valueAt(documentIn(documents, AREA_FEATURES), ['features', entryStep(id)]);
  const byHand = isObject(feature) && valueAt(feature, ['properties', 'drawn']) !== true;
  const hasRow = areaRows(documents).some((row) => row.id === id);
  return byHand || hasRow || locales.some((locale) => namesOf(documents, locale, id).name !== '');
}

/** What keeps an area from being added; empty if nothing does. */
export function areaRefusals(documents: Documents, area: NewArea, locales: readonly string[]): AreaRefusal[] {
  const id = areaIdOf(nameIn(area, 'en'));
  return [
    ...(locales.some((locale) => nameIn(area, locale) === '') ? (['noName'] as const) : []),
    ...(nameIn(area, 'en') !== '' && !isFeatureId(id) ? (['noId'] as const) : []),
    ...(isTaken(documents, id, locales) ? (['taken'] as const) : []),
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
  const id = areaIdOf(nameIn(area, 'en'));
  const { period, precision, sources, polygons } = area;
  const list = documentIn(documents, AREA_SOURCE);
  const names = locales.flatMap((locale) => {
    const name = nameIn(area, locale);
    const aliases = tidyWords(locales.map((other) => nameIn(area, other))).filter((other) => other !== name);
    const file = namesFile(locale);
    return setValue(
      documents,
      { file, path: [id], gap: sortedGap(documentIn(documents, file), id) },
      { name, aliases },
    );
  });
  const place = { file: AREA_SOURCE, path: [entryStep(id)], gap: lastGap(list) };
  return { id, operations: [...setValue(documents, place, { id, period, precision, sources, polygons } as Json), ...names] }; // prettier-ignore
}

/** Removes an area with its names; what still refers to it is for the check to say. */
export const removeArea = (documents: Documents, id: string, locales: readonly string[]): Operation[] => [
  ...setValue(documents, { file: AREA_SOURCE, path: [entryStep(id)] }, undefined),
  ...[...locales.map(namesFile), SPELLINGS_FILE].flatMap((file) =>
    setValue(documents, { file, path: [id] }, undefined),
  ),
];
