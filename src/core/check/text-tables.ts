// The tables of texts that every language has, each with the keys it must have and those it may have.
// It must not know what a text says.
import { oblastId } from '../values/id.ts';
import type { Words } from './corpus.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DRAWN_STATUSES } from '../view/scene.ts';
import { isLost, type CheckInput } from './input.ts';
import { featureFile, FIGURES, knownIds } from './known-ids.ts';
import { peopleReferences } from './references.ts';

/** A table of texts. `required` has each key that it must have, with the place that requires it. */
export type TextTable = {
  readonly folder: string;
  readonly keys: (words: Words) => readonly string[];
  readonly required: ReadonlyMap<string, string>;
  readonly isAllowed: (key: string) => boolean;
};

/** The file of a table in a language. */
export const tableFile = (folder: string, locale: string): string =>
  folder === 'names' ? `geo/names/${locale}.json` : `src/content/${folder}/${locale}.json`;

const requiredBy = (place: string, keys: Iterable<string>): ReadonlyMap<string, string> =>
  new Map([...keys].map((key) => [key, place]));

function namesTable(input: CheckInput): TextTable {
  const { world, backdrop, oblasts, sizes } = input;
  // A strike report has its own words; an earlier line is called after its day.
  const features = [...world.features.values()].filter(
    ({ properties: { kind } }) => !['strike', 'earlier'].includes(kind),
  );
  const required = [...features.map(({ id }) => id), ...world.mosaic.oblasts.map(oblastId), 'border.ua'];
  const drawnOnly = new Set<string>([...backdrop, ...oblasts].map(({ id }) => id));
  return {
    folder: 'names',
    keys: (words) => Object.keys(words.names),
    required: new Map([
      ...requiredBy('geo/features', required),
      ...requiredBy(
        'geo/sizes.json',
        sizes.map(({ id }) => id),
      ),
    ]),
    // The talks mention countries that the map does not show.
    isAllowed: (id) => drawnOnly.has(id) || id.startsWith('country.') || isLost(input, featureFile(id), id),
  };
}

const SOURCE_FIELDS = ['producer', 'method', 'caveat'] as const;

/** Every source has a title and, unless it is ours, a producer; a method and a caveat are optional. */
function sourcesTable(input: CheckInput): TextTable {
  const file = 'geo/sources.json';
  const { sources } = input.world;
  const producers = [...sources.values()].filter(({ ours }) => !ours).map(({ id }) => `${id}.producer`);
  const optional = new Set([...sources.keys()].flatMap((id) => [`${id}.method`, `${id}.caveat`]));
  return {
    folder: 'sources',
    keys: (words) =>
      Object.entries(words.sources).flatMap(([id, texts]) => [
        id,
        ...SOURCE_FIELDS.filter((field) => texts[field] !== undefined).map((field) => `${id}.${field}`),
      ]),
    required: requiredBy(file, [...sources.keys(), ...producers]),
    isAllowed: (key) => optional.has(key) || isLost(input, file, key.split('.')[0]),
  };
}

type PlainTable = Exclude<keyof Words, 'names' | 'sources' | 'articles' | 'claims'>;

/** A table whose texts stand directly under their ids. */
const plainTable = (
  folder: PlainTable,
  required: ReadonlyMap<string, string>,
  isAllowed: TextTable['isAllowed'] = () => false,
): TextTable => ({ folder, keys: (words) => Object.keys(words[folder]), required, isAllowed });

/** A table with a text for each of the ids, all of which come from one file. */
const tableOfFile = (input: CheckInput, folder: PlainTable, ids: Iterable<string>, file: string): TextTable =>
  plainTable(folder, requiredBy(file, ids), (id) => isLost(input, file, id));

function contradictionsTable({ world }: CheckInput): TextTable {
  const cited = [...world.claims.values()].flatMap((claim) =>
    claim.contradictions.map((id) => [id, `geo/claims.json ${claim.id}`] as const),
  );
  // A contradiction need not concern claims: articles also differ in spelling.
  return plainTable('contradictions', new Map(cited), () => true);
}

function peopleTable(input: CheckInput): TextTable {
  const known = knownIds(input);
  // A person that no language names is reported at the place that refers to them.
  const named = peopleReferences(input)
    .filter(({ id }) => known.person(id))
    .map(({ id, file, path }) => [id, `${file} ${path}`] as const);
  return plainTable('people', new Map(named), () => true);
}

/** Notes that belong to no scenario. */
const OTHER_NOTES = /^in-question\./;

/** Whether a scenario has a rule for land that is drawn; read from the rules alone, so that no other fault matters. */
const drawsLand = ({ rules }: Scenario): boolean =>
  rules.some(({ status }) => DRAWN_STATUSES.some((drawn) => drawn === status));

/** Every note has its words; so has the strip of a scenario that draws no land, and that of any other may have them. */
function notesTable({ world: { scenarios }, ...input }: CheckInput): TextTable {
  const file = 'geo/scenarios.json';
  const keys = [...scenarios.values()].flatMap((scenario) => [
    ...(scenario.notes ?? []).map(({ id }) => `${scenario.id}.${id}`),
    ...(!drawsLand(scenario) && scenario.kind !== 'observed' ? [`${scenario.id}.strip`] : []),
  ]);
  return plainTable('notes', requiredBy(file, keys), (key) => {
    const [scenario = '', part] = key.split('.');
    return part === 'strip' || OTHER_NOTES.test(key) || isLost(input, file, scenario);
  });
}

/** All tables of texts. */
export function textTables(input: CheckInput): TextTable[] {
  const { world, figures, timeline } = input;
  const features = [...world.features.values()];
  const strikes = features.filter(({ properties }) => properties.kind === 'strike').map(({ id }) => id);
  const townsWithNote = features.filter(({ properties }) => properties['note'] === true).map(({ id }) => id);
  const moments = timeline.map(({ id }) => id);
  return [
    contradictionsTable(input),
    tableOfFile(input, 'figures', figures.keys(), FIGURES),
    // Which terms need words is for writers to decide; glossary.ts compares them with the texts.
    plainTable('glossary', new Map(), () => true),
    peopleTable(input),
    tableOfFile(input, 'scenarios', world.scenarios.keys(), 'geo/scenarios.json'),
    notesTable(input),
    tableOfFile(input, 'strikes', strikes, 'geo/features/strikes.geojson'),
    tableOfFile(input, 'timeline', moments, 'geo/timeline.json'),
    tableOfFile(input, 'towns', townsWithNote, 'geo/features/towns.geojson'),
    sourcesTable(input),
    namesTable(input),
  ];
}
