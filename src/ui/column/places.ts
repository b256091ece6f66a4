// The features that can be picked, grouped and named in the reader's language, filtered by what is typed.
// It must not know components.
import { exists, type GeoFeature, type World } from '../../core/land/catalogue.ts';
import { kindOf, oblastId, type FeatureKind } from '../../core/values/id.ts';
import { byAlphabet } from '../../i18n/alphabetical.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { say } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

/** The features and all that they are called; `russianNames` are those in Russian spelling, by id. */
export type Gazetteer = {
  readonly world: World;
  readonly lexicon: Lexicon;
  readonly russianNames: (id: string) => readonly string[];
};
type Item = { readonly id: string; readonly name: string; readonly detail: string };
type Group = { readonly kind: FeatureKind; readonly items: readonly Item[] };

const ORDER: readonly FeatureKind[] = ['area', 'line', 'pocket', 'oblast', 'strike', 'town', 'place'];

/** Folds case, apostrophes, hyphens, accents and the Russian ё, so that a name is found however it is typed. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/ё/g, 'е')
    .replace(/['’ʼ`´\-–\s]/g, '');

function detailOf(feature: GeoFeature | undefined, { messages, locale }: Lexicon): string {
  if (!feature) return '';
  const { control } = feature.properties as { control?: 'ukraine' | 'russia' | 'contested' };
  if (control) return say(messages, locale, `control.${control}`);
  const { period } = feature.properties;
  return kindOf(feature.id) === 'strike' && period ? formatPeriod(period, locale) : '';
}

function itemsOf({ world, lexicon }: Gazetteer): Item[] {
  const ids = [...world.features.keys(), ...world.mosaic.oblasts.map(oblastId)].filter((id) => exists(world, id));
  return ids.map((id) => ({
    id,
    name: lexicon.texts.strikes[id]?.place ?? lexicon.texts.names[id]?.name ?? id,
    detail: detailOf(world.features.get(id), lexicon),
  }));
}

/** The other names of a place by which it is found. */
export const aliasesOf = (id: string, { lexicon, russianNames }: Gazetteer): readonly string[] => [
  ...(lexicon.texts.names[id]?.aliases ?? []),
  ...russianNames(id),
];

/** Whether the name or one of its aliases contains the query; `query` is folded. */
const matches = (id: string, item: Item, gazetteer: Gazetteer, query: string): boolean =>
  [item.name, ...aliasesOf(id, gazetteer)].some((name) => fold(name).includes(query));

/** Groups in a fixed order, names in the alphabetical order of the language. */
export function groupsOf(gazetteer: Gazetteer, typed: string): Group[] {
  const query = fold(typed);
  const compare = byAlphabet(gazetteer.lexicon.locale);
  const items = itemsOf(gazetteer).filter((item) => matches(item.id, item, gazetteer, query));
  return ORDER.map((kind) => ({
    kind,
    items: items.filter((item) => kindOf(item.id) === kind).sort((a, b) => compare(a.name, b.name)),
  })).filter((group) => group.items.length > 0);
}
