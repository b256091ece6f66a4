// A pocket added or removed as one edit: its feature, and its name in every language.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84.
import { slugOf } from '../values/slug.ts';
import { chainIds, CONTACT, fewestOf, geometryOf, LINES_FILE, SINCE_2014, type Chain } from './chain-edits.ts';
import { entryStep, isObject, valueAt, type Json } from './json.ts';
import {
  addNames,
  addSpellings,
  nameIn,
  nameRefusals,
  removeNames,
  type NameRefusal,
  type NewNames,
} from './new-feature.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { setValue } from './set-value.ts';
import { tidyWords } from './town-edits.ts';

/** The stated errors that the mosaic supports, km. */
export const ERRORS_KM = [5, 10] as const;
/** How far the edge may be off, km, and what it rests on. */
export type PocketFacts = { readonly error: (typeof ERRORS_KM)[number]; readonly sources: readonly string[] };
/** `names` by language; `day` is that of the map; `chain` runs along the edge, from the border to the border. */
export type NewPocket = PocketFacts & {
  readonly names: NewNames;
  readonly spellings: readonly string[];
  readonly day: string;
  readonly chain: Chain;
};
/** Why a pocket cannot be added: its names will not do, it is not at the border, or it has no source or Russian spelling. */
export type PocketRefusal = NameRefusal | 'noBorder' | 'noSource' | 'noSpelling';

/** The id of a pocket by its English name: `pocket.lyptsi`; `pocket.` alone where the name has no Latin letter. */
export const pocketIdOf = (englishName: string): string => `pocket.${slugOf(englishName.replace(/\bpocket\b/gi, ''))}`;

/** What keeps a pocket from being added; empty if nothing does. */
export function pocketRefusals(documents: Documents, pocket: NewPocket, locales: readonly string[]): PocketRefusal[] {
  const { names } = pocket;
  const id = pocketIdOf(nameIn(names, 'en'));
  return [
    ...nameRefusals(documents, { id, names, isThere: chainIds(documents).includes(id) }, locales),
    ...(pocket.chain.length >= fewestOf(id) ? [] : (['noBorder'] as const)),
    ...(pocket.sources.length > 0 ? [] : (['noSource'] as const)),
    ...(tidyWords(pocket.spellings).length > 0 ? [] : (['noSpelling'] as const)),
  ];
}

/** Adds a pocket before the line of 2014. Throws where `pocketRefusals` finds a reason. */
export function addPocket(
  documents: Documents,
  pocket: NewPocket,
  locales: readonly string[],
): { readonly id: string; readonly operations: Operation[] } {
  const refusals = pocketRefusals(documents, pocket, locales);
  if (refusals.length > 0) throw new Error(`the pocket cannot be added: ${refusals.join(', ')}`);
  const id = pocketIdOf(nameIn(pocket.names, 'en'));
  const { names, spellings, error, sources, day, chain } = pocket;
  const properties = { kind: 'pocket', period: { from: day }, precision: { kind: 'generalised', km: error }, error, sources }; // prettier-ignore
  const feature: Json = { type: 'Feature', id, properties, geometry: geometryOf(id, chain) };
  const before = chainIds(documents).findLast((one) => one !== SINCE_2014) ?? CONTACT;
  const gap = { follows: entryStep(before), precedes: entryStep(SINCE_2014) };
  const place = { file: LINES_FILE, path: ['features', entryStep(id)], gap };
  const named = [...addNames(documents, id, names, locales), ...addSpellings(documents, id, spellings)];
  return { id, operations: [...setValue(documents, place, feature), ...named] };
}

const propertiesAt = (id: string): string[] => ['features', entryStep(id), 'properties'];

/** What is known of a pocket; as for a new one where it cannot be read. */
export function pocketFacts(documents: Documents, id: string): PocketFacts {
  const properties = valueAt(documentIn(documents, LINES_FILE), propertiesAt(id));
  const { error, sources } = isObject(properties) ? properties : {};
  return {
    error: ERRORS_KM.find((km) => km === error) ?? 5,
    sources: Array.isArray(sources) ? (sources as string[]).map(String) : [],
  };
}

/** Changes what is known of a pocket; its last source cannot be taken away. */
export function setPocketFacts(
  documents: Documents,
  id: string,
  { error, sources }: Partial<PocketFacts>,
): Operation[] {
  const set = (path: readonly string[], value: Json): Operation[] =>
    setValue(documents, { file: LINES_FILE, path: [...propertiesAt(id), ...path] }, value);
  return [
    ...(error === undefined ? [] : [...set(['precision', 'km'], error), ...set(['error'], error)]),
    ...(sources === undefined || sources.length === 0 ? [] : set(['sources'], sources)),
  ];
}

/** Removes a pocket with its names; what still refers to it is for the check to say. */
export const removePocket = (documents: Documents, id: string, locales: readonly string[]): Operation[] => [
  ...setValue(documents, { file: LINES_FILE, path: ['features', entryStep(id)] }, undefined),
  ...removeNames(documents, id, locales),
];
