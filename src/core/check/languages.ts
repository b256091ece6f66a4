// Whether every language says all there is to say, and nothing of what is not there.
// It must not judge the words themselves.
import type { Problem } from '../../../geo/schema.ts';
import type { Language, Words } from './corpus.ts';
import { oblastId } from '../values/id.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { featureFile, knownOf } from './known.ts';
import { peopleNamed } from './references.ts';

/** One table of texts: what must be said, what asks for it, and what may be said besides. */
type Table = {
  readonly folder: string;
  readonly keys: (words: Words) => readonly string[];
  readonly required: ReadonlyMap<string, string>;
  readonly allowed: (id: string) => boolean;
};

const from = (ids: Iterable<string>, by: string): ReadonlyMap<string, string> =>
  new Map([...ids].map((id) => [id, by]));
const never = (): boolean => false;

function namesTable(input: CheckInput): Table {
  const { world, backdrop, oblasts } = input;
  const own = [...world.features.values()].filter(({ properties }) => properties.kind !== 'strike').map(({ id }) => id);
  const required = [...own, ...world.mosaic.oblasts.map(oblastId), 'border.ua'];
  const behind = new Set<string>([...backdrop, ...oblasts].map(({ id }) => id));
  return {
    folder: 'names',
    keys: (words) => Object.keys(words.names),
    required: from(required, 'geo/features'),
    // Countries are named for the talks as well as for the map.
    allowed: (id) => behind.has(id) || id.startsWith('country.') || isLost(input, featureFile(id), id),
  };
}

const FIELDS = ['producer', 'method', 'caveat'] as const;

/** Every source has a title and, unless it is ours, its producer; what else one language says, all must say. */
function sourcesTable(input: CheckInput): Table {
  const file = 'geo/sources.json';
  const { sources } = input.world;
  const others = [...sources.values()].filter(({ ours }) => !ours).map(({ id }) => `${id}.producer`);
  const optional = new Set([...sources.keys()].flatMap((id) => [`${id}.method`, `${id}.caveat`]));
  return {
    folder: 'sources',
    keys: (words) =>
      Object.entries(words.sources).flatMap(([id, texts]) => [
        id,
        ...FIELDS.filter((field) => texts[field] !== undefined).map((field) => `${id}.${field}`),
      ]),
    required: from([...sources.keys(), ...others], file),
    allowed: (key) => optional.has(key) || isLost(input, file, key.split('.')[0]),
  };
}

type Plain = Exclude<keyof Words, 'names' | 'sources' | 'articles' | 'claims'>;

function tablesOf(input: CheckInput): Table[] {
  const { world, figures, timeline } = input;
  const features = [...world.features.values()];
  const strikes = features.filter(({ properties }) => properties.kind === 'strike').map(({ id }) => id);
  const noted = features.filter(({ properties }) => properties['note'] === true).map(({ id }) => id);
  const claims = [...world.claims.values()];
  const contradictions = claims.flatMap((claim) =>
    claim.contradictions.map((id) => [id, `geo/claims.json ${claim.id}`] as const),
  );
  const known = knownOf(input);
  // Whom no language names is a fault of the place that names him.
  const people = peopleNamed(input)
    .filter(({ id }) => known.person(id))
    .map(({ id, file, path }) => [id, `${file} ${path}`] as const);
  const lostIn = (file: string) => (id: string) => isLost(input, file, id);
  const table = (folder: Plain, required: ReadonlyMap<string, string>, allowed: Table['allowed'] = never): Table => ({
    folder,
    keys: (words) => Object.keys(words[folder]),
    required,
    allowed,
  });
  const moments = timeline.map(({ id }) => id);
  return [
    // A contradiction need not rest on claims: articles differ in spelling, too.
    table('contradictions', new Map(contradictions), () => true),
    table('figures', from(figures.keys(), 'src/content/figures.ts')),
    table('people', new Map(people), () => true),
    table('scenarios', from(world.scenarios.keys(), 'geo/scenarios.json'), lostIn('geo/scenarios.json')),
    table('strikes', from(strikes, 'geo/features/strikes.geojson'), lostIn('geo/features/strikes.geojson')),
    table('timeline', from(moments, 'geo/timeline.json'), lostIn('geo/timeline.json')),
    table('towns', from(noted, 'geo/features/towns.geojson'), lostIn('geo/features/towns.geojson')),
    sourcesTable(input),
    namesTable(input),
  ];
}

const fileOf = (folder: string, locale: string): string =>
  folder === 'names' ? `geo/names/${locale}.json` : `src/content/${folder}/${locale}.json`;

function judgeTable({ folder, keys, required, allowed }: Table, locale: string, input: CheckInput): Problem[] {
  const file = fileOf(folder, locale);
  const { words } = input.languages.get(locale) as Language;
  const present = new Set(keys(words));
  const missing = [...required].filter(
    ([id]) => !present.has(id) && !isLost(input, file, id.split('.')[0]) && !isLost(input, file, id),
  );
  const surplus = [...present].filter((id) => !required.has(id) && !allowed(id));
  return [
    ...missing.map(([id, by]) => problemAt(file, id, `says nothing for “${id}” of ${by}`, `add “${id}”`)),
    ...surplus.map((id) => problemAt(file, id, `speaks of “${id}”, which is not there`, 'take it out')),
  ];
}

type Keyed = readonly { readonly locale: string; readonly file: string; readonly keys: readonly string[] }[];

/** Keys that one language has and another has not. */
export function unequalKeys(keyed: Keyed, input: CheckInput): Problem[] {
  const owners = new Map<string, string>();
  for (const { locale, keys } of keyed) for (const key of keys) owners.set(key, owners.get(key) ?? locale);
  return keyed.flatMap(({ file, keys }) => {
    const own = new Set(keys);
    if (isLost(input, file)) return [];
    return [...owners]
      .filter(([key]) => !own.has(key) && !isLost(input, file, key.split('.')[0]))
      .map(([key, owner]) =>
        problemAt(file, key, `lacks “${key}”, which “${owner}” has`, 'add it, or take it out there'),
      );
  });
}

/** Digests, of which an article has one in each language; that a file is missing is told by whoever reads it. */
function judgeDigests(input: CheckInput): Problem[] {
  const { folders, world } = input;
  const home = (slug: string): string => `src/content/articles/${slug}`;
  const missing = [...world.articles.keys()].filter((slug) => !folders.articles.includes(slug));
  const surplus = folders.articles.filter(
    (slug) => !world.articles.has(slug) && !isLost(input, 'geo/articles.json', slug),
  );
  return [
    ...missing.map((slug) =>
      problemAt('geo/articles.json', slug, `“${slug}” has no digest`, `make the folder ${home(slug)}`),
    ),
    ...surplus.map((slug) => problemAt(`${home(slug)}/annotations.json`, '', `speaks of the article “${slug}”, which is not there`, 'add it to geo/articles.json')), // prettier-ignore
  ];
}

/** Every claim has its words at the end of its article's digest, and no words are for a claim that is not there. */
function judgeClaims(input: CheckInput): Problem[] {
  const claims = [...input.world.claims.values()];
  const known = knownOf(input);
  return [...input.languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles).flatMap(([slug, prose]) => {
      const file = `src/content/articles/${slug}/${locale}.md`;
      const own = claims.filter(({ article }) => article === slug).map(({ id }) => id);
      const present = Object.keys(prose.claims);
      const missing = own.filter((id) => !prose.claims[id]);
      const surplus = present.filter((id) => !own.includes(id) && !(known.claim(id) && !input.world.claims.has(id)));
      const fix = 'add a line to its list: `- A01: words`';
      return [
        ...missing.map((id) => problemAt(file, id, `says nothing for the claim “${id}” of geo/claims.json`, fix)),
        ...surplus.map((id) =>
          problemAt(file, id, `speaks of the claim “${id}”, which “${slug}” does not have`, 'take it out'),
        ),
      ];
    }),
  );
}

function judgeTables(input: CheckInput): Problem[] {
  const tables = tablesOf(input);
  const locales = [...input.languages.keys()];
  /** What a table may say but need not: there only the languages can be held against each other. */
  const optional = ({ folder, keys, required, allowed }: Table): Keyed =>
    [...input.languages].map(([locale, { words }]) => ({
      locale,
      file: fileOf(folder, locale),
      keys: keys(words).filter((id) => !required.has(id) && allowed(id)),
    }));
  return [
    ...locales.flatMap((locale) => tables.flatMap((table) => judgeTable(table, locale, input))),
    ...tables.flatMap((table) => unequalKeys(optional(table), input)),
  ];
}

export const LANGUAGE_RULES: readonly Rule[] = [
  { name: 'tables of every language', judge: judgeTables },
  { name: 'digest of every article', judge: judgeDigests },
  { name: 'words of claims', judge: judgeClaims },
];
