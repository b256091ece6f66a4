// A town added or removed as one edit: its row, and its names and notes in every language.
// It must not know the map or the cells; what the land says of a town is handed in.
import { slugOf } from '../values/slug.ts';
import { entryStep, type Json } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import {
  addNames,
  addSpellings,
  nameIn,
  nameRefusals,
  removeNames,
  type NameRefusal,
  type NewNames,
} from './new-feature.ts';
import { lastGap, setValue } from './set-value.ts';
import { notesFile, tidyWords, toTownPosition, townRows, TOWNS_FILE, type Ground, type TownFacts } from './town-edits.ts'; // prettier-ignore

/** `names` by language; `ground` is undefined outside Ukraine. */
export type NewTown = TownFacts & {
  readonly names: NewNames;
  readonly spellings: readonly string[];
  readonly ground: Ground | undefined;
};
/** Why a town cannot be added: a name is missing or gives no id, there is such a town, or it has no land, source or Russian spelling. */
export type Refusal = NameRefusal | 'outside' | 'noSource' | 'noSpelling';

/** The id of a town by its English name: `town.chasiv-yar`; `town.` alone where the name has no Latin letter. */
export const townIdOf = (englishName: string): string => `town.${slugOf(englishName)}`;

/** What keeps a town from being added; empty if nothing does. */
export function refusalsOf(documents: Documents, town: NewTown, locales: readonly string[]): Refusal[] {
  const { names } = town;
  const id = townIdOf(nameIn(names, 'en'));
  const isThere = townRows(documents).some((row) => row.id === id);
  return [
    ...nameRefusals(documents, { id, names, isThere }, locales),
    ...(town.ground ? [] : (['outside'] as const)),
    ...(town.sources.length > 0 ? [] : (['noSource'] as const)),
    ...(tidyWords(town.spellings).length > 0 ? [] : (['noSpelling'] as const)),
  ];
}

function rowOf(id: string, { at, control, confidence, rank, sources, ground }: NewTown): Json {
  const since2014 = ground?.since2014 ? { since2014: true } : {};
  const place = { id, oblast: ground?.oblast ?? '', at: toTownPosition([...at]) };
  return { ...place, control, confidence, ...since2014, rank, sources };
}

/** Adds a town; in each language its names in the others are aliases. Throws where `refusalsOf` finds a reason. */
export function addTown(
  documents: Documents,
  town: NewTown,
  locales: readonly string[],
): { readonly id: string; readonly operations: Operation[] } {
  const refusals = refusalsOf(documents, town, locales);
  if (refusals.length > 0) throw new Error(`the town cannot be added: ${refusals.join(', ')}`);
  const id = townIdOf(nameIn(town.names, 'en'));
  const row = { file: TOWNS_FILE, path: [entryStep(id)], gap: lastGap(documentIn(documents, TOWNS_FILE)) };
  const operations = [
    ...setValue(documents, row, rowOf(id, town)),
    ...addNames(documents, id, town.names, locales),
    ...addSpellings(documents, id, town.spellings),
  ];
  return { id, operations };
}

/** Removes a town with its names and notes; what still refers to it is for the check to say. */
export const removeTown = (documents: Documents, id: string, locales: readonly string[]): Operation[] => [
  ...setValue(documents, { file: TOWNS_FILE, path: [entryStep(id)] }, undefined),
  ...removeNames(documents, id, locales),
  ...locales.flatMap((locale) => setValue(documents, { file: notesFile(locale), path: [id] }, undefined)),
];
