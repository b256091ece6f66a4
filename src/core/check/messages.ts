// The words of the screen, and lists of scenarios: alike in every language, with its own plural forms.
// It must not judge the words.
import type { Problem } from '../../../geo/schema.ts';
import type { Language, ScenarioWords } from './corpus.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { unequalKeys } from './languages.ts';

const fileOf = (locale: string): string => `src/i18n/messages/${locale}.json`;
const scenariosFile = (locale: string): string => `src/content/scenarios/${locale}.json`;

type Message = Language['messages'][string];

const slotsIn = (message: Message): string[] => {
  const text = typeof message === 'string' ? message : Object.values(message).join(' ');
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
};

function judgeMessages(input: CheckInput): Problem[] {
  const languages = [...input.languages];
  const all = (of: (key: string, message: Message) => string[]) =>
    languages.map(([locale, { messages }]) => ({
      locale,
      file: fileOf(locale),
      keys: Object.entries(messages).flatMap(([key, message]) => of(key, message)),
    }));
  const lacking = unequalKeys(
    all((key) => [key]),
    input,
  );
  const slots = unequalKeys(
    all((key, message) => slotsIn(message).map((slot) => `${key} {${slot}}`)),
    input,
  );
  const named = new Set(lacking.map(({ file, path }) => `${file} ${path}`));
  const lostSlots = slots
    .filter(({ file, path }) => !named.has(`${file} ${path.split(' ')[0] ?? ''}`))
    .map((one) => ({ ...one, path: one.path.split(' ')[0] ?? '' }));
  return [...lacking, ...lostSlots, ...languages.flatMap(([locale, language]) => ofForms(locale, language, input))];
}

/** Each counted message has the plural forms of its language, and only them; a message is counted in all or in none. */
function ofForms(locale: string, { messages, plurals }: Language, { languages }: CheckInput): Problem[] {
  const [, first] = [...languages][0] ?? [];
  return Object.entries(messages).flatMap(([key, message]) => {
    const model = first?.messages[key];
    if (model !== undefined && typeof model !== typeof message)
      return [problemAt(fileOf(locale), key, 'has plural forms in one language and none in another')];
    if (typeof message === 'string') return [];
    const has = Object.keys(message);
    const wrong = (verb: 'has' | 'lacks', forms: readonly string[]): Problem[] => {
      if (forms.length === 0) return [];
      const named = forms.map((form) => `“${form}”`).join(', ');
      const says = `“${key}” ${verb} the plural ${forms.length === 1 ? 'form' : 'forms'} ${named}`;
      const path = verb === 'has' ? `${key}.${forms[0] ?? ''}` : key;
      return [problemAt(fileOf(locale), path, says, `the forms of “${locale}” are ${plurals.join(', ')}`)];
    };
    return [
      ...wrong(
        'lacks',
        plurals.filter((form) => !has.includes(form)),
      ),
      ...wrong(
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

/** The lists of a scenario run side by side in every language, so that none says more than another. */
const judgeLists = (input: CheckInput): Problem[] =>
  unequalKeys(
    [...input.languages].map(([locale, { words }]) => ({
      locale,
      file: scenariosFile(locale),
      keys: Object.entries(words.scenarios).flatMap(listsOf),
    })),
    input,
  );

/** Where a scenario can be read in several ways, each reading has its words, the first among them. */
function judgeReadings(input: CheckInput): Problem[] {
  return [...input.world.scenarios.values()].flatMap(({ id, readings = [] }) => {
    const required = readings.length > 0 ? ['first', ...readings.map((one) => one.id)] : [];
    return [...input.languages].flatMap(([locale, { words }]) => {
      const file = scenariosFile(locale);
      if (!Object.hasOwn(words.scenarios, id) || isLost(input, file)) return [];
      const present = Object.keys(words.scenarios[id]?.readings ?? {});
      const missing = required.filter((one) => !present.includes(one));
      const surplus = present.filter((one) => !required.includes(one));
      return [
        ...missing.map((one) => problemAt(file, `${id}.readings`, `says nothing for “${one}”`, `add “${one}”`)),
        ...surplus.map((one) => problemAt(file, `${id}.readings.${one}`, `speaks of “${one}”, which is not there`)),
      ];
    });
  });
}

export const MESSAGE_RULES: readonly Rule[] = [
  { name: 'messages', judge: judgeMessages },
  { name: 'lists of scenarios', judge: judgeLists },
  { name: 'words of readings', judge: judgeReadings },
];
