// Planted faults in tables of texts, messages and languages, in figures and in what is offered.
// It must not know the facts.
import { removeAt, fault, remove, setAt, replaceText, updateAt, type Edit, type Fault } from './fault.ts';

const UK = (table: string): string => `src/content/${table}/uk.json`;
const EN = (table: string): string => `src/content/${table}/en.json`;
const MESSAGES = 'src/i18n/messages/uk.json';
const OFFERED = 'src/content/offered.json';
const FIGURES = 'src/content/figures.json';
const LANGUAGES = 'src/core/values/languages.json';
const ACKNOWLEDGED = 'src/content/acknowledged.json';

export const TABLE_FAULTS: readonly Fault[] = [
  fault('a scenario without a summary', UK('scenarios'), removeAt(['status-quo', 'summary']), 'lacks “summary”', { near: '"status-quo"' }), // prettier-ignore
  fault('a scenario that says less in one language', UK('scenarios'), removeAt(['recognised-borders', 'clauses', 2]), 'lacks “recognised-borders.clauses.', { near: '"clauses"' }), // prettier-ignore
  fault('words of a scenario that is not there', UK('scenarios'), replaceText('"crimea": {', '"crimea-too": {"title": "Т", "label": "Т", "kicker": "Т", "summary": "Т", "backs": "Т", "rejects": "Т", "unknown": [], "clauses": []},\n  "crimea": {'), 'has a text for “crimea-too”', { near: '"crimea-too"' }), // prettier-ignore
  fault('a reading without words', UK('scenarios'), removeAt(['us-december-draft', 'readings', 'first']), 'has no text for “first”', { near: '"readings"' }), // prettier-ignore
  fault('a scenario’s slot lost in one language', UK('scenarios'), replaceText('[](=line-error)', 'кількома'), 'lacks the slot [](=line-error)', { near: 'кількома' }), // prettier-ignore
  fault('a figure of another scenario', UK('scenarios'), updateAt(['four-oblasts', 'summary'], (text: string) => `${text} [](=pull-back-chosen)`), 'shows “pull-back-chosen”, which is computed for “mutual-pull-back”', { fix: 'use a figure of this scenario', near: 'pull-back-chosen', also: [EN('scenarios')] }), // prettier-ignore
  fault('a sum of another scenario', UK('scenarios'), replaceText('[](=vacated-total)', '[](=pull-back-total)'), 'shows “pull-back-total”, which is computed for “mutual-pull-back”', { near: 'pull-back-total', also: [EN('scenarios')] }), // prettier-ignore
  fault('a source without its producer', UK('sources'), removeAt(['s01', 'producer']), 'has no text for “s01.producer”', { near: '"s01"' }), // prettier-ignore
  fault('a caveat in one language', EN('sources'), updateAt(['s01'], (source: object) => ({ ...source, caveat: 'Read in part.' })), 'lacks “s01.caveat”', { in: UK('sources'), near: '"s01"' }), // prettier-ignore
  fault('a figure without a name', UK('figures'), removeAt(['line-length']), 'has no text for “line-length”'),
  fault('a person without a name', UK('people'), removeAt(['putin']), 'has no text for “putin”'),
  fault('a strike without words', UK('strikes'), removeAt(['strike.st02']), 'has no text for “strike.st02”'),
  fault('a date without words', UK('timeline'), removeAt(['mar-a-lago']), 'has no text for “mar-a-lago”'),
  fault('an empty text', UK('timeline'), setAt(['mar-a-lago', 'title'], ''), 'must not be empty', { near: '"title"' }),
  fault('a number typed that has a figure', UK('contradictions'), replaceText('[](=ceasefire-days)', '60 днів'), 'types the number of the figure “ceasefire-days”', { fix: 'show it with [](=ceasefire-days)', near: '60 днів' }), // prettier-ignore
  fault('a count typed that has a figure', UK('strikes'), updateAt(['strike.st14', 'report'], (text: string) => `${text} Безпілотників — 519, це все.`), 'types the number of the figure “drones-27-december”', { near: '519' }), // prettier-ignore
  fault('a contradiction without words', UK('contradictions'), removeAt(['X4']), 'has no text for “X4”'),
  fault(
    'a town without its name',
    'geo/names/uk.json',
    removeAt(['town.kramatorsk']),
    'has no text for “town.kramatorsk”',
  ),
  fault('a place without a name in Russian spelling', 'src/content/russian-names.json', removeAt(['town.kramatorsk']), 'has no name for “town.kramatorsk”', { fix: 'by which readers search', whole: true }), // prettier-ignore
  fault('an oblast without a name in Russian spelling', 'src/content/russian-names.json', setAt(['oblast.ua-14'], []), 'has no name', { near: 'oblast.ua-14' }), // prettier-ignore
  fault('a Russian spelling in Latin letters', 'src/content/russian-names.json', setAt(['town.kramatorsk'], ['Kramatorsk']), 'has no Cyrillic letter', { near: '"Kramatorsk"' }), // prettier-ignore
  fault('a Russian spelling of nothing', 'src/content/russian-names.json', setAt(['town.nowhere'], ['Нигде']), 'names the feature “town.nowhere”', { fix: 'remove it', near: 'town.nowhere' }), // prettier-ignore
  fault('a name of nothing', 'geo/names/uk.json', setAt(['town.nowhere'], { name: 'Ніде' }), 'has a text for “town.nowhere”', { near: 'town.nowhere' }), // prettier-ignore
  fault('a term that one language does not explain', UK('glossary'), removeAt(['donbas']), 'lacks “donbas”, which “en” has'), // prettier-ignore
  fault('a term that no text uses', UK('glossary'), setAt(['e3', 'forms'], ['Веймарський трикутник']), 'has no form that a text uses', { near: '"forms"' }), // prettier-ignore
  fault('a form of two terms', UK('glossary'), updateAt(['e3', 'forms'], (forms: string[]) => [...forms, 'Донбас']), 'has the form “Донбас” of “donbas”', { near: '"forms"' }), // prettier-ignore
  fault('an explanation as long as a paragraph', UK('glossary'), updateAt(['e3', 'means'], (text: string) => `${text} `.repeat(9)), 'characters', { fix: 'write at most 200', near: '"means"' }), // prettier-ignore
  fault('a measurement typed into an explanation', UK('glossary'), updateAt(['donbas', 'means'], (text: string) => `${text} Це 53 000 км².`), 'has the typed measurement', { near: '"means"' }), // prettier-ignore
  fault('a term without forms', UK('glossary'), setAt(['donbas', 'forms'], []), 'must have 1 or more entries', {
    near: '"forms"',
  }),
  fault('a key of a table twice', UK('people'), replaceText('{\n', '{\n  "ukraine": "Україна",\n'), 'has the key “ukraine” a second time', { near: '"ukraine"' }), // prettier-ignore
  fault('a table that is missing', UK('towns'), remove, 'is missing', { whole: true }),
  fault('a source told in Latin letters', UK('sources'), setAt(['s01', 'title'], 'Kupiansk'), 'has no Cyrillic letter', { near: 'Kupiansk' }), // prettier-ignore
];

export const MESSAGE_FAULTS: readonly Fault[] = [
  fault('a message that is missing', MESSAGES, removeAt(['app.asOf']), 'lacks “app.asOf”, which “en” has'),
  fault('a placeholder lost', MESSAGES, updateAt(['app.asOf'], (text: string) => text.replace('{date}', '28 грудня')), 'lacks “app.asOf {date}”', { near: '"app.asOf"' }), // prettier-ignore
  fault('a placeholder lost in a counted message', MESSAGES, updateAt(['error.file'], (all: Record<string, string>) => Object.fromEntries(Object.entries(all).map(([form, text]) => [form, text.replace('{files}', 'щось')]))), 'lacks “error.file {files}”', { near: '"error.file"' }), // prettier-ignore
  fault('a plural form that is missing', MESSAGES, removeAt(['error.file', 'few']), 'lacks the plural form “few”', { near: '"error.file"' }), // prettier-ignore
  fault('a plural form too many', 'src/i18n/messages/en.json', setAt(['error.file', 'few'], '{n} files: {files}.'), 'has the plural form “few”', { near: '"few"' }), // prettier-ignore
  fault('another verb for Russia than for Ukraine', MESSAGES, setAt(['status.vacated-by-russia'], 'Росія залишила б'), 'uses other words for Russia than “status.left-by-ukraine”', { fix: 'write the words of “Україна вивела б війська”', near: 'Росія залишила б' }), // prettier-ignore
  fault('a message that is a number', MESSAGES, setAt(['app.asOf'], 5), 'must be a text or an object', {
    near: '"app.asOf": 5',
  }),
  fault('a full stop after a date', MESSAGES, setAt(['app.asOf'], 'Станом на {date}.'), 'has a full stop after a date', { near: '"app.asOf"' }), // prettier-ignore
  fault('a word that is not the accepted term', MESSAGES, setAt(['claims.open'], 'Виберіть показ'), 'uses “показ”', { fix: 'write “презентація” (src/content/README.md)', near: '"claims.open"' }), // prettier-ignore
  fault('a word that is not the accepted term, in English', EN('timeline'), setAt(['mar-a-lago', 'told'], 'The time axis.'), 'uses “time axis”', { fix: 'write “timeline”', near: 'The time axis' }), // prettier-ignore
  fault('a term without its accepted word', 'src/i18n/style/uk.json', removeAt(['terms', 0, 'say']), 'say', {
    near: '{',
  }),
  fault('“із” between two numbers', MESSAGES, setAt(['present.where'], '{n} із {count}'), 'says “із” between two numbers', { near: '"present.where"' }), // prettier-ignore
  fault('a rule of style that cannot be read', 'src/i18n/style/uk.json', setAt(['judging', 0], '('), 'is not a regular expression', { near: '"("' }), // prettier-ignore
  fault('a word to avoid and nothing to write instead', 'src/i18n/style/uk.json', removeAt(['avoided', 0, 'say']), 'either `say` or `advice`', { near: '{' }), // prettier-ignore
  fault('a verb that nobody is reported with', 'src/i18n/style/en.json', setAt(['positions', 0], 'whispers'), 'which no claim of “ukraine” uses', { near: '"positions"' }), // prettier-ignore
  fault('a language with words and not listed', 'src/i18n/messages/eo.json', () => '{}', 'does not list “eo”', { in: LANGUAGES, whole: true, also: ['*'] }), // prettier-ignore
  fault('a language listed and not written', LANGUAGES, setAt(['eo'], 'EO'), 'is missing', { in: 'src/i18n/messages/eo.json', whole: true, also: ['*'] }), // prettier-ignore
  fault('a code of no language', LANGUAGES, setAt(['Polish'], 'PL'), 'must be a language code', { near: '"Polish"' }),
];

const SPACED = 'no-break space belongs';
const DECK = 'src/content/decks/reading-a-claim/uk.json';
export const SPACE_FAULTS: readonly Fault[] = [
  fault('a breaking space before a dash in a presentation', DECK, setAt(['title'], 'Урок — це твердження'), `before a dash, where a ${SPACED}`, { near: 'Урок — це' }), // prettier-ignore
  fault('a breaking space between day and month on the timeline', UK('timeline'), setAt(['mar-a-lago', 'title'], 'Зустріч 28 грудня'), `month, year or unit, where a ${SPACED}`, { near: '28 грудня' }), // prettier-ignore
  fault('a breaking space between year and its word about the map', 'src/content/about/uk.md', replaceText(/2025\u00a0року/, '2025 року'), `month, year or unit, where a ${SPACED}`, { near: '2025 року' }), // prettier-ignore
  fault('a breaking space before a unit after a placeholder', MESSAGES, setAt(['depth.side'], '{n} км'), `month, year or unit, where a ${SPACED}`, { near: '{n} км' }), // prettier-ignore
  fault('a breaking space between a number and its noun', UK('strikes'), replaceText(/635\u00a0/, '635 '), `its noun, where a ${SPACED}`, { near: '635 ' }), // prettier-ignore
  fault('a breaking space before the number of a point', UK('scenarios'), replaceText(/пункт\u00a0(?=\d)/, 'пункт '), `before a number, where a ${SPACED}`, { near: 'пункт 14' }), // prettier-ignore
  fault('a breaking space after a word of one letter', MESSAGES, setAt(['claims.open'], 'Твердження в статтях'), `one letter, where a ${SPACED}`, { near: '"claims.open"' }), // prettier-ignore
  fault('a breaking space in a correction', 'src/content/about/corrections.json', replaceText(/27\u00a0грудня/, '27 грудня'), `month, year or unit, where a ${SPACED}`, { near: '27 грудня' }), // prettier-ignore
  fault('a breaking space in a name', 'geo/names/uk.json', setAt(['line.since-2014', 'name'], 'Лінія до 24 лютого 2022\u00a0року'), `month, year or unit, where a ${SPACED}`, { near: '24 лютого' }), // prettier-ignore
  fault('a breaking space between day and month in English', EN('towns'), replaceText(/28\u00a0December/, '28 December'), `its month or unit, where a ${SPACED}`, { near: '28 December' }), // prettier-ignore
  fault('a breaking space before a unit in English', 'src/i18n/messages/en.json', setAt(['depth.side'], '{n} km'), `its month or unit, where a ${SPACED}`, { near: '{n} km' }), // prettier-ignore
  fault('a breaking space before the number of a point in English', EN('scenarios'), replaceText(/point\u00a0(?=\d)/, 'point '), `before a number, where a ${SPACED}`, { near: 'point 14' }), // prettier-ignore
];

/** Figures by their ids, as the file has them, with one more. */
const withFigure = (formula: object): Edit => setAt(['planted'], formula);
const NAMES = [EN('figures'), UK('figures')];

export const FIGURE_FAULTS: readonly Fault[] = [
  fault('a figure of an unknown feature', FIGURES, withFigure({ op: 'distance', from: 'town.nowhere' }), 'names the feature “town.nowhere”', { near: '"planted"', also: NAMES }), // prettier-ignore
  fault('a figure of an unknown source', FIGURES, withFigure({ op: 'given', value: 1, unit: 'km', source: ['s999'] }), 'names the claim or source “s999”', { near: '"planted"', also: NAMES }), // prettier-ignore
  fault('a figure of an unknown scenario', FIGURES, setAt(['vacated-total', 'scenario'], 'no-such'), 'names the scenario “no-such”', { near: '"vacated-total"' }), // prettier-ignore
  fault('the length of a point', FIGURES, withFigure({ op: 'length', feature: 'town.kramatorsk' }), 'cannot be evaluated', { fix: 'correct its formula', near: '"planted"', also: NAMES }), // prettier-ignore
  fault('a figure without a name', FIGURES, withFigure({ op: 'towns' }), 'has no text for “planted” of src/content/figures.json', { in: UK('figures'), whole: true, also: [EN('figures')] }), // prettier-ignore
  fault('a figure left out', FIGURES, removeAt(['line-length']), 'belongs to no figure', { in: ACKNOWLEDGED, near: '"line-length"', also: ['*'] }), // prettier-ignore
  fault('a figure of a misspelt status', FIGURES, setAt(['donetsk-government-held-share', 'part', 'statuses', 0], 'goverment-held'), 'must be one of recognised, government-held', { near: '"goverment-held"' }), // prettier-ignore
  fault('a figure in miles', FIGURES, setAt(['line-error', 'unit'], 'miles'), 'must be one of km2, km', { near: '"miles"' }), // prettier-ignore
  fault('a figure that is computed in no known way', FIGURES, setAt(['line-length', 'op'], 'size'), 'must be one of area, given', { near: '"size"' }), // prettier-ignore
  fault('a part of a figure nobody knows', FIGURES, setAt(['line-length', 'from'], 'town.kramatorsk'), 'has the unknown key “from”', { fix: 'correct the key, or remove it', near: '"from"' }), // prettier-ignore
  fault('a figure twice', FIGURES, replaceText('  "line-length"', '  "line-length": { "op": "towns" },\n  "line-length"'), 'has the key “line-length” a second time', { near: '"line-length"' }), // prettier-ignore
  fault('a figure of thousands of sums', FIGURES, (text) => text.replace('{ "op": "towns" }', `${'{"op":"sum","of":['.repeat(9000)}{"op":"towns"}${']}'.repeat(9000)}`), 'is nested deeper than 40 levels', { near: '"towns-shown"' }), // prettier-ignore
  fault('no figures', FIGURES, remove, 'is missing', { whole: true }),
  fault('a number read of no figure', ACKNOWLEDGED, setAt(['no-such'], { value: 1, unit: 'km' }), 'belongs to no figure', { near: 'no-such' }), // prettier-ignore
  fault('a number read in miles', ACKNOWLEDGED, setAt(['line-length', 'unit'], 'miles'), 'must be one of km2, km', { near: '"miles"' }), // prettier-ignore
];

const ids = (make: (all: string[]) => string[]) => make as (all: never) => unknown;
const demands = ['scenarioGroups', 'demands', 'scenarios'];

export const OFFER_FAULTS: readonly Fault[] = [
  fault('an unknown scenario offered', OFFERED, setAt([...demands, 3], 'no-such'), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a scenario no longer offered', OFFERED, removeAt([...demands, 1]), 'does not offer “exchange-elsewhere” of geo/scenarios.json', { fix: 'add its id to a group', near: '"scenarioGroups"' }), // prettier-ignore
  fault('a scenario offered twice', OFFERED, setAt([...demands, 3], 'four-oblasts'), 'offers “four-oblasts” a second time', { near: '"four-oblasts"' }), // prettier-ignore
  fault('a scenario in the group of another kind', OFFERED, updateAt(['scenarioGroups'], ((all: { id: string; scenarios: string[] }[]) => all.map(({ id, scenarios }) => ({ id, scenarios: id === 'warnings' ? ['four-oblasts', ...scenarios] : scenarios.filter((one) => one !== 'four-oblasts') })))), 'offers “four-oblasts”, a demand, among the warnings', { fix: 'move it to “demands”', near: '"four-oblasts"' }), // prettier-ignore
  fault('groups in another order', OFFERED, updateAt(['scenarioGroups'], ([a, b, ...rest]: object[]) => [b, a, ...rest]), 'has its groups in the order proposals, baselines', { fix: 'write baselines, proposals', near: '"scenarioGroups"', also: ['*'] }), // prettier-ignore
  fault('a group nobody knows', OFFERED, setAt(['scenarioGroups', 'demands', 'id'], 'wishes'), 'must be one of baselines, proposals', { near: '"wishes"' }), // prettier-ignore
  fault('the foremost in another order', OFFERED, updateAt(['foremost'], ids((all) => all.toReversed())), 'must be in the order of `scenarioGroups`', { near: '"foremost"' }), // prettier-ignore
  fault('an unknown one among the foremost', OFFERED, setAt(['foremost', 0], 'no-such'), 'names “no-such”, which no group offers', { near: '"no-such"' }), // prettier-ignore
  fault('an unknown contradiction first', OFFERED, setAt(['foremostContradictions', 0], 'X99'), 'names the contradiction “X99”', { fix: 'src/content/contradictions/en.json', near: '"X99"' }), // prettier-ignore
  fault('a contradiction first twice', OFFERED, setAt(['foremostContradictions', 7], 'X4'), 'offers “X4” a second time', { near: '"X4"' }), // prettier-ignore
  fault('a presentation not offered', OFFERED, updateAt(['decks'], ids((all) => all.filter((slug) => slug !== 'reading-a-claim'))), 'does not offer “reading-a-claim”', { fix: 'add it to `decks`', near: '"decks"' }), // prettier-ignore
  fault('a presentation that is not there', OFFERED, setAt(['decks', 4], 'no-such'), 'offers “no-such”, which has no folder', { near: '"no-such"' }), // prettier-ignore
  fault('a presentation offered twice', OFFERED, setAt(['decks', 4], 'reading-a-claim'), 'offers “reading-a-claim” a second time', { near: '"reading-a-claim"' }), // prettier-ignore
  fault('an offer of nothing known', OFFERED, setAt(['more'], []), 'has the unknown key “more”', { near: '"more"' }),
  fault('no offer', OFFERED, remove, 'is missing', { whole: true }),
  fault('a package.json that is not JSON', 'package.json', replaceText('"version"', 'version'), 'is not JSON', { near: 'version' }), // prettier-ignore
  fault('a package.json without packages', 'package.json', removeAt(['devDependencies']), 'lacks “devDependencies”', { whole: true }), // prettier-ignore
];
