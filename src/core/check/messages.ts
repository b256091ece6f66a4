// Messages of the interface and lists of scenarios: the same in every language, with the plural forms of each.
// It must not judge the wording.
import type { Problem } from '../../../geo/schema.ts';
import { catalogueFile, CATALOGUES, type Catalogue } from './catalogues.ts';
import type { Language, ScenarioWords } from './corpus.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { unequalKeys } from './unequal-keys.ts';

const scenariosFile = (locale: string): string => `src/content/scenarios/${locale}.json`;

type Message = Language['messages'][string];

const slotsIn = (message: Message): string[] => {
  const text = typeof message === 'string' ? message : Object.values(message).join(' ');
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
};

const judgeMessages = (input: CheckInput): Problem[] =>
  CATALOGUES.flatMap((catalogue) => judgeCatalogue(input, catalogue));

function judgeCatalogue(input: CheckInput, catalogue: Catalogue): Problem[] {
  const languages = [...input.languages];
  const keysByLanguage = (of: (key: string, message: Message) => string[]) =>
    languages.map(([locale, language]) => ({
      locale,
      file: catalogueFile(catalogue, locale),
      keys: Object.entries(language[catalogue]).flatMap(([key, message]) => of(key, message)),
    }));
  const missingKeys = unequalKeys(
    keysByLanguage((key) => [key]),
    input,
  );
  const slots = unequalKeys(
    keysByLanguage((key, message) => slotsIn(message).map((slot) => `${key} {${slot}}`)),
    input,
  );
  const named = new Set(missingKeys.map(({ file, path }) => `${file} ${path}`));
  const missingSlots = slots
    .filter(({ file, path }) => !named.has(`${file} ${path.split(' ')[0] ?? ''}`))
    .map((problem) => ({ ...problem, path: problem.path.split(' ')[0] ?? '' }));
  return [
    ...missingKeys,
    ...missingSlots,
    ...languages.flatMap(([locale, language]) => pluralProblems(locale, language, input, catalogue)),
  ];
}

/** A message with plural forms has exactly those of its language, and has plural forms in all languages or in none. */
function pluralProblems(
  locale: string,
  language: Language,
  { languages }: CheckInput,
  catalogue: Catalogue,
): Problem[] {
  const { plurals } = language;
  const [, first] = [...languages][0] ?? [];
  return Object.entries(language[catalogue]).flatMap(([key, message]) => {
    const model = first?.[catalogue][key];
    if (model !== undefined && typeof model !== typeof message)
      return [problemAt(catalogueFile(catalogue, locale), key, 'has plural forms in one language and none in another')];
    if (typeof message === 'string') return [];
    const has = Object.keys(message);
    const problemFor = (verb: 'has' | 'lacks', forms: readonly string[]): Problem[] => {
      if (forms.length === 0) return [];
      const named = forms.map((form) => `“${form}”`).join(', ');
      const says = `“${key}” ${verb} the plural ${forms.length === 1 ? 'form' : 'forms'} ${named}`;
      const path = verb === 'has' ? `${key}.${forms[0] ?? ''}` : key;
      return [
        problemAt(catalogueFile(catalogue, locale), path, says, `the forms of “${locale}” are ${plurals.join(', ')}`),
      ];
    };
    return [
      ...problemFor(
        'lacks',
        plurals.filter((form) => !has.includes(form)),
      ),
      ...problemFor(
        'has',
        has.filter((form) => !plurals.includes(form)),
      ),
    ];
  });
}

const listsOf = ([id, { unknown, clauses, past = [] }]: [string, ScenarioWords]): string[] =>
  Object.entries({ unknown, clauses, past }).flatMap(([list, texts]) =>
    texts.map((_, index) => `${id}.${list}.${index}`),
  );

/** The lists of a scenario are equally long in every language. */
const judgeLists = (input: CheckInput): Problem[] =>
  unequalKeys(
    [...input.languages].map(([locale, { words }]) => ({
      locale,
      file: scenariosFile(locale),
      keys: Object.entries(words.scenarios).flatMap(listsOf),
    })),
    input,
  );

/** If a scenario has readings, each has its words, including the first. */
function judgeReadings(input: CheckInput): Problem[] {
  return [...input.world.scenarios.values()].flatMap(({ id, readings = [] }) => {
    const required = readings.length > 0 ? ['first', ...readings.map((reading) => reading.id)] : [];
    return [...input.languages].flatMap(([locale, { words }]) => {
      const file = scenariosFile(locale);
      if (!Object.hasOwn(words.scenarios, id) || isLost(input, file)) return [];
      const present = Object.keys(words.scenarios[id]?.readings ?? {});
      const missing = required.filter((reading) => !present.includes(reading));
      const surplus = present.filter((reading) => !required.includes(reading));
      return [
        ...missing.map((reading) =>
          problemAt(file, `${id}.readings`, `has no text for “${reading}”`, `add “${reading}”`),
        ),
        ...surplus.map((reading) =>
          problemAt(file, `${id}.readings.${reading}`, `has a text for “${reading}”, which does not exist`),
        ),
      ];
    });
  });
}

export const MESSAGE_RULES: readonly Rule[] = [
  { name: 'messages', judge: judgeMessages },
  { name: 'lists of scenarios', judge: judgeLists },
  { name: 'words of readings', judge: judgeReadings },
];
