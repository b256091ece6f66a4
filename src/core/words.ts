// Whether every language says all there is to say, and nothing of what is not there.
// It must not judge the words themselves.
import type { Problem } from '../../geo/schema.ts';
import { problemAt, type Corpus, type Language, type Words } from './corpus.ts';
import { oblastId } from './id.ts';
import { peopleNamed } from './references.ts';

/** One room of texts: what must be said, and what may. */
type Room = {
  readonly folder: string;
  readonly keys: (words: Words) => readonly string[];
  readonly wanted: ReadonlyMap<string, string>;
  readonly allowed?: (id: string) => boolean;
};

const from = (ids: Iterable<string>, by: string): ReadonlyMap<string, string> =>
  new Map([...ids].map((id) => [id, by]));

function namesOf({ world, backdrop }: Corpus): Room {
  const own = [...world.features.values()].filter(({ properties }) => properties.kind !== 'strike').map(({ id }) => id);
  const wanted = [...own, ...world.mosaic.oblasts.map(oblastId), 'border.ua'];
  const behind = new Set<string>(backdrop.map(({ id }) => id));
  return {
    folder: 'names',
    keys: (words) => Object.keys(words.names),
    wanted: from(wanted, 'geo/features'),
    // Countries are named for the talks as well as for the map.
    allowed: (id) => behind.has(id) || id.startsWith('country.'),
  };
}

const FIELDS = ['producer', 'method', 'caveat'] as const;

/** Every source has a title and, unless it is ours, its producer; what else one language says, all must say. */
function sourcesOf({ world: { sources } }: Corpus): Room {
  const named = [...sources.values()].filter(({ ours }) => !ours).map(({ id }) => `${id}.producer`);
  const may = new Set([...sources.keys()].flatMap((id) => [`${id}.method`, `${id}.caveat`]));
  return {
    folder: 'sources',
    keys: (words) =>
      Object.entries(words.sources).flatMap(([id, said]) => [
        id,
        ...FIELDS.filter((field) => said[field] !== undefined).map((field) => `${id}.${field}`),
      ]),
    wanted: from([...sources.keys(), ...named], 'geo/sources.json'),
    allowed: (key) => may.has(key),
  };
}

function roomsOf(corpus: Corpus): Room[] {
  const { world, figures, timeline } = corpus;
  const features = [...world.features.values()];
  const strikes = features.filter(({ properties }) => properties.kind === 'strike').map(({ id }) => id);
  const noted = features.filter(({ properties }) => properties['note'] === true).map(({ id }) => id);
  const claims = [...world.claims.values()];
  const contradictions = claims.flatMap((claim) => claim.contradictions.map((id) => [id, claim.id] as const));
  const people = peopleNamed(corpus).map(({ id, by }) => [id, by] as const);
  const any = (): boolean => true;
  const room = (folder: keyof Words, wanted: ReadonlyMap<string, string>, allowed?: () => boolean): Room => ({
    folder,
    keys: (words) => Object.keys(words[folder]),
    wanted,
    ...(allowed ? { allowed } : {}),
  });
  return [
    room('claims', from(world.claims.keys(), 'geo/claims.json')),
    room('contradictions', new Map(contradictions), any),
    room('figures', from(figures.keys(), 'src/content/figures.ts')),
    room('people', new Map(people), any),
    room('scenarios', from(world.scenarios.keys(), 'geo/scenarios.json')),
    room('strikes', from(strikes, 'geo/features/strikes.geojson')),
    room(
      'timeline',
      from(
        timeline.map(({ id }) => id),
        'geo/timeline.json',
      ),
    ),
    room('towns', from(noted, 'geo/features/towns.geojson')),
    room('articles', from(world.articles.keys(), 'geo/articles.json')),
    sourcesOf(corpus),
    namesOf(corpus),
  ];
}

function fileOf(folder: string, locale: string, id: string): string {
  if (folder === 'names') return `geo/names/${locale}.json`;
  return folder === 'articles' ? `src/content/articles/${id}/${locale}.md` : `src/content/${folder}/${locale}.json`;
}

function checkRoom(room: Room, locale: string, { words }: Language): Problem[] {
  const said = new Set(room.keys(words));
  const missing = [...room.wanted].filter(([id]) => !said.has(id));
  const surplus = [...said].filter((id) => !room.wanted.has(id) && !room.allowed?.(id));
  return [
    ...missing.map(([id, by]) => problemAt(fileOf(room.folder, locale, id), id, `says nothing for “${id}” of ${by}`)),
    ...surplus.map((id) => problemAt(fileOf(room.folder, locale, id), id, `speaks of “${id}”, which is not there`)),
  ];
}

type Keyed = readonly (readonly [locale: string, file: string, keys: readonly string[]])[];

/** Keys that one language has and another has not. */
function unequal(keyed: Keyed): Problem[] {
  const all = new Set(keyed.flatMap(([, , keys]) => keys));
  return keyed.flatMap(([, file, keys]) => {
    const own = new Set(keys);
    return [...all]
      .filter((key) => !own.has(key))
      .map((key) => problemAt(file, key, `lacks “${key}”, which another language has`));
  });
}

function checkMessages(languages: Corpus['languages']): Problem[] {
  const keyed = [...languages].map(
    ([locale, { messages }]) => [locale, `src/i18n/messages/${locale}.json`, Object.keys(messages)] as const,
  );
  const forms = [...languages].flatMap(([locale, { messages, plurals }]) =>
    Object.entries(messages).flatMap(([key, message]) => {
      if (typeof message === 'string') return [];
      const has = Object.keys(message);
      const wrong = [
        ...plurals.filter((form) => !has.includes(form)),
        ...has.filter((form) => !plurals.includes(form)),
      ];
      return wrong.map((form) =>
        problemAt(
          `src/i18n/messages/${locale}.json`,
          `${key}.${form}`,
          `“${key}” ${has.includes(form) ? 'has' : 'lacks'} the plural form “${form}”`,
        ),
      );
    }),
  );
  return [...unequal(keyed), ...forms];
}

/** The lists of a scenario run side by side in every language, so that none says more than another. */
function checkLists(languages: Corpus['languages']): Problem[] {
  const keyed = [...languages].map(([locale, { words }]) => {
    const keys = Object.entries(words.scenarios).flatMap(([id, { unknown, clauses, past = [] }]) => [
      ...unknown.map((_, index) => `${id}.unknown.${index}`),
      ...clauses.map((_, index) => `${id}.clauses.${index}`),
      ...past.map((_, index) => `${id}.past.${index}`),
    ]);
    return [locale, `src/content/scenarios/${locale}.json`, keys] as const;
  });
  return unequal(keyed);
}

/** Where a scenario can be read in several ways, each reading has its words, the first among them. */
function checkReadings({ world, languages }: Corpus): Problem[] {
  return [...world.scenarios.values()].flatMap(({ id, readings = [] }) => {
    const wanted = readings.length > 0 ? ['first', ...readings.map((one) => one.id)] : [];
    return [...languages].flatMap(([locale, { words }]) => {
      const said = Object.keys(words.scenarios[id]?.readings ?? {});
      const wrong = [...wanted.filter((one) => !said.includes(one)), ...said.filter((one) => !wanted.includes(one))];
      return wrong.map((one) =>
        problemAt(
          `src/content/scenarios/${locale}.json`,
          `${id}.readings.${one}`,
          said.includes(one) ? `speaks of “${one}”, which is not there` : `says nothing for “${one}”`,
        ),
      );
    });
  });
}

/** What a room may say but need not: there only the languages can be held against each other. */
const keyedBy = (room: Room, languages: Corpus['languages']): Keyed =>
  [...languages].map(([locale, { words }]) => [
    locale,
    fileOf(room.folder, locale, '').replace('//', '/'),
    room.keys(words).filter((id) => !room.wanted.has(id)),
  ]);

/** What a language fails to say, says of things that are not there, or says without its neighbours. */
export function checkWords(corpus: Corpus): Problem[] {
  const rooms = roomsOf(corpus);
  const { languages } = corpus;
  return [
    ...[...languages].flatMap(([locale, language]) => rooms.flatMap((room) => checkRoom(room, locale, language))),
    ...rooms.flatMap((room) => unequal(keyedBy(room, languages))),
    ...checkMessages(languages),
    ...checkLists(languages),
    ...checkReadings(corpus),
  ];
}
