// Edits of towns as operations: rows of geo/recipes/settlements.json, their names and their notes in every language.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84, with three decimals.
import type { Position } from 'geojson';
import type { Control } from '../../../geo/schema.ts';
import { entryStep, isObject, valueAt, type Json } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { orderedGap, setValue, sortedGap } from './set-value.ts';

export const TOWNS_FILE = 'geo/recipes/settlements.json';
/** Names in Russian spelling, by which readers search: every town has at least one there. */
export const SPELLINGS_FILE = 'src/content/russian-names.json';
export const namesFile = (locale: string): string => `geo/names/${locale}.json`;
export const notesFile = (locale: string): string => `src/content/towns/${locale}.json`;

export const CONTROLS = ['ukraine', 'contested', 'russia'] as const satisfies readonly Control[];
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** From the largest cities to villages: how far out the map names a town. */
export const RANKS = [0, 1, 2, 3, 4] as const;

export type TownFacts = {
  readonly at: readonly [lon: number, lat: number];
  readonly control: Control;
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly rank: number;
  readonly sources: readonly string[];
};
/** What the land under a town says of it: the oblast (ISO 3166-2), and whether it has been held since 2014. */
export type Ground = { readonly oblast: string; readonly since2014?: boolean | undefined };
export type TownRow = TownFacts & Ground & { readonly id: string; readonly note?: boolean };
export type TownNames = { readonly name: string; readonly aliases: readonly string[] };

/** The order of the keys in a row. */
export const ROW_KEYS = ['id', 'oblast', 'at', 'control', 'confidence', 'since2014', 'rank', 'note', 'sources'];

const onGrid = (degrees: number): number => Math.round(degrees * 1000) / 1000;
/** The position with three decimals. */
export const toTownPosition = ([lon = 0, lat = 0]: Position): TownFacts['at'] => [onGrid(lon), onGrid(lat)];

const isRow = (row: Json): boolean =>
  isObject(row) && typeof row['id'] === 'string' && Array.isArray(row['at']) && Array.isArray(row['sources']);
/** The rows of the settlements that can be shown, in their order. */
export function townRows(documents: Documents): TownRow[] {
  const document = documentIn(documents, TOWNS_FILE);
  return (Array.isArray(document) ? (document as Json[]).filter(isRow) : []) as unknown as TownRow[];
}

const wordsOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? (value as Json[]).filter((one) => typeof one === 'string') : [];

/** The name and aliases of a town in a language; empty where it has none. */
export function namesOf(documents: Documents, locale: string, id: string): TownNames {
  const entry = valueAt(documentIn(documents, namesFile(locale)), [id]);
  const name = isObject(entry) && typeof entry['name'] === 'string' ? entry['name'] : '';
  return { name, aliases: isObject(entry) ? wordsOf(entry['aliases']) : [] };
}
export const spellingsOf = (documents: Documents, id: string): string[] =>
  wordsOf(valueAt(documentIn(documents, SPELLINGS_FILE), [id]));
/** The note on a town in a language; empty where it has none. */
export function noteOf(documents: Documents, locale: string, id: string): string {
  const note = valueAt(documentIn(documents, notesFile(locale)), [id]);
  return typeof note === 'string' ? note : '';
}

/** Words as a list has them: each once, without blanks around it. */
export const tidyWords = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim()).filter((word) => word !== '')),
];

/** Sets a value of a row; none if there is no such town. */
function setInRow(documents: Documents, id: string, key: keyof TownRow, value: Json | undefined): Operation[] {
  const row = valueAt(documentIn(documents, TOWNS_FILE), [entryStep(id)]);
  const place = { file: TOWNS_FILE, path: [entryStep(id), key], gap: orderedGap(row, key, ROW_KEYS) };
  return row === undefined ? [] : setValue(documents, place, value);
}

/** Changes facts of a town other than its position. */
export const setFacts = (documents: Documents, id: string, facts: Partial<Omit<TownFacts, 'at'>>): Operation[] =>
  (['control', 'confidence', 'rank', 'sources'] as const).flatMap((key) =>
    facts[key] === undefined ? [] : setInRow(documents, id, key, facts[key] as Json),
  );

/** Moves a town; what the land there says of it comes along, where that is known. */
export function moveTown(documents: Documents, id: string, to: Position, ground: Ground | undefined): Operation[] {
  const moved = setInRow(documents, id, 'at', toTownPosition(to));
  if (moved.length === 0 || !ground) return moved;
  return [
    ...setInRow(documents, id, 'oblast', ground.oblast),
    ...moved,
    ...setInRow(documents, id, 'since2014', ground.since2014 || undefined),
  ];
}

/** Names a town in a language; a blank name changes nothing, since every town has one. */
export function setName(documents: Documents, locale: string, id: string, typed: string): Operation[] {
  const [file, name] = [namesFile(locale), typed.trim()];
  const names = documentIn(documents, file);
  if (name === '') return [];
  if (valueAt(names, [id]) !== undefined) return setValue(documents, { file, path: [id, 'name'] }, name);
  return setValue(documents, { file, path: [id], gap: sortedGap(names, id) }, { name, aliases: [] });
}

/** Sets the other names by which a town is found in a language; nothing before it has a name there. */
export const setAliases = (documents: Documents, locale: string, id: string, typed: readonly string[]): Operation[] =>
  namesOf(documents, locale, id).name === ''
    ? []
    : setValue(documents, { file: namesFile(locale), path: [id, 'aliases'] }, tidyWords(typed));

/** Sets the names in Russian spelling; none changes nothing, since every town has one. */
export function setSpellings(documents: Documents, id: string, typed: readonly string[]): Operation[] {
  const words = tidyWords(typed);
  return words.length === 0 ? [] : setInTable(documents, SPELLINGS_FILE, id, words);
}

const setInTable = (documents: Documents, file: string, id: string, value: Json | undefined): Operation[] =>
  setValue(documents, { file, path: [id], gap: sortedGap(documentIn(documents, file), id) }, value);

/** Sets the note on a town in a language; a blank one is none. The row says whether any language has a note. */
export function setNote(
  documents: Documents,
  { locale, locales, id }: { readonly locale: string; readonly locales: readonly string[]; readonly id: string },
  typed: string,
): Operation[] {
  const text = typed.trim() || undefined;
  const hasOther = locales.some((other) => other !== locale && noteOf(documents, other, id) !== '');
  return [
    ...setInTable(documents, notesFile(locale), id, text),
    ...setInRow(documents, id, 'note', text !== undefined || hasOther || undefined),
  ];
}
