// What the ids of a field can be, and what each is called, in the files of the draft and the reader’s language.
// It must not know components.
import { byAlphabet } from '../../../i18n/alphabetical.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { documentIn, type Documents } from '../../../core/draft/operation.ts';
import { isObject, stepsOf, entryId, valueAt, type Json } from '../../../core/draft/json.ts';
import type { Pool } from '../../../core/entries/shape.ts';
import { kindOf, oblastCodeOf } from '../../../core/values/id.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';

type Known = Pick<Knowledge, 'lexicon' | 'nameOf' | 'say'>;
export type Option = { readonly id: string; readonly name: string };

const textAt = (document: Json | undefined, path: readonly string[]): string | undefined => {
  const value = valueAt(document, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const listed = (document: Json | undefined): string[] => stepsOf(document).map((step) => entryId(step) ?? step);

/** Subjects of claims that the screen names, and others that are only recorded. */
const TOPICS = ['territory', 'zone', 'guarantees', 'ceasefire', 'referendum', 'reconstruction', 'alignment', 'crimea', 'enforcement', 'process', 'strikes'] as const; // prettier-ignore
const QUIET_TOPICS = ['port', 'energy', 'background', 'nuclear', 'casualties', 'domestic'] as const;

/** The first words of a claim behind its id, so that a list of claims can be read. */
const claimName = (id: string, text: string | undefined): string => (text === undefined ? id : `${id}: ${text}`);

type Naming = (id: string) => string;
type Listing = { readonly ids: readonly string[]; readonly nameOf: Naming };

function listing(documents: Documents, locale: string, knowledge: Known, pool: Pool): Listing {
  const content = (folder: string): Json | undefined => documentIn(documents, `src/content/${folder}/${locale}.json`);
  const geo = (name: string): Json | undefined => documentIn(documents, `geo/${name}.json`);
  const named =
    (folder: string, ...path: string[]): Naming =>
    (id) =>
      textAt(content(folder), [id, ...path]) ?? id;
  switch (pool) {
    case 'people':
      return { ids: listed(content('people')), nameOf: named('people') };
    case 'sources':
      return { ids: listed(geo('sources')), nameOf: named('sources', 'title') };
    case 'scenarios':
      return { ids: listed(geo('scenarios')), nameOf: named('scenarios', 'title') };
    case 'contradictions':
      return {
        ids: listed(content('contradictions')),
        nameOf: (id) => claimName(id, textAt(content('contradictions'), [id, 'subject'])),
      };
    case 'claims':
      return { ids: listed(geo('claims')), nameOf: (id) => claimName(id, knowledge.lexicon?.texts.claims[id]) };
    case 'articles':
      return { ids: listed(geo('articles')), nameOf: (id) => knowledge.lexicon?.texts.articles[id]?.headline ?? id };
    case 'areas':
      return { ids: listed(geo('recipes/areas')), nameOf: (id) => knowledge.nameOf(id) };
    case 'vertices':
      return { ids: listed(valueAt(documentIn(documents, 'geo/recipes/line.json'), ['vertices'])), nameOf: (id) => id };
    case 'topics':
      return {
        ids: [...TOPICS, ...QUIET_TOPICS],
        nameOf: (id) => (TOPICS.some((topic) => topic === id) ? knowledge.say(`topic.${id}` as MessageKey) : id),
      };
    default:
      return namedFeatures(documentIn(documents, `geo/names/${locale}.json`), pool);
  }
}

function namedFeatures(names: Json | undefined, pool: 'features' | 'oblasts'): Listing {
  const all = isObject(names) ? Object.keys(names) : [];
  const nameOf: Naming = (id) => textAt(names, [id, 'name']) ?? id;
  if (pool === 'oblasts') {
    const codes = new Map(
      all.flatMap((id) => {
        const code = oblastCodeOf(id);
        return code === undefined ? [] : [[code, id] as const];
      }),
    );
    return { ids: [...codes.keys()], nameOf: (code) => nameOf(codes.get(code) ?? code) };
  }
  return {
    ids: all.filter((id) => {
      const kind = kindOf(id);
      return kind !== undefined && kind !== 'country' && kind !== 'sea';
    }),
    nameOf,
  };
}

type Asked = { readonly documents: Documents; readonly locale: string; readonly knowledge: Known };

/** All that the ids of a field can be, by alphabet. */
export function optionsOf({ documents, locale, knowledge }: Asked, pools: readonly Pool[]): Option[] {
  const compare = byAlphabet(locale);
  return pools
    .flatMap((pool) => {
      const { ids, nameOf } = listing(documents, locale, knowledge, pool);
      return ids.map((id) => ({ id, name: nameOf(id) }));
    })
    .sort((a, b) => compare(a.name, b.name));
}
