// Faults of what we say: digests and their annotations, tables of words, presentations, the page about the map.
// It must not know the facts.
import { drop, fault, gone, lines, set, swap, twice, update, type Fault } from './fault.ts';

const HOME = 'src/content/articles/talks-under-fire';
const ANNOTATIONS = `${HOME}/annotations.json`;
const EN = `${HOME}/en.md`;
const UK = `${HOME}/uk.md`;
const BOTH = [EN, UK];
const DECK = 'src/content/decks/where-how-far-how-much';
const CORRECTIONS = 'src/content/about/corrections.json';

export const ANNOTATION_FAULTS: readonly Fault[] = [
  fault('unknown feature of a passage', ANNOTATIONS, set(['arrival-in-florida', 'features', 0], 'place.nowhere'), 'names the feature “place.nowhere”', { near: 'place.nowhere' }), // prettier-ignore
  fault('unknown claim of a passage', ANNOTATIONS, set(['three-subjects', 'claims', 0], 'A99'), 'names the claim “A99”', { near: 'A99' }), // prettier-ignore
  fault('a claim of another article', ANNOTATIONS, set(['three-subjects', 'claims', 0], 'B01'), 'a claim of “after-the-meeting”', { near: '"claims"' }), // prettier-ignore
  fault('a passage without a claim', ANNOTATIONS, set(['three-subjects', 'claims'], []), 'every passage needs one', { near: '"claims"' }), // prettier-ignore
  fault('paragraphs that are not those of the claims', ANNOTATIONS, set(['three-subjects', 'paragraphs'], [14]), 'must be the paragraphs of its claims', { near: '"paragraphs"' }), // prettier-ignore
  fault('a view that leaves its land out', ANNOTATIONS, set(['kharkiv-homes-and-energy', 'view', 'box'], [30, 46, 32, 47]), 'does not show “town.kharkiv”', { near: '"box"' }), // prettier-ignore
  fault('a view far from Ukraine', ANNOTATIONS, set(['arrival-in-florida', 'view', 'box'], [-81, 25, -79, 28]), 'does not show Ukraine', { fix: 'draw the box over Ukraine', near: '"box"' }), // prettier-ignore
  fault('a box turned round', ANNOTATIONS, set(['arrival-in-florida', 'view', 'box'], [40, 44, 22, 52]), 'must be west, south, east, north', { near: '"box"' }), // prettier-ignore
  fault('strikes without their layer', ANNOTATIONS, drop(['kharkiv-homes-and-energy', 'view', 'layers']), 'shows no layer of strikes', { near: '"view"' }), // prettier-ignore
  fault('a layer nobody knows', ANNOTATIONS, set(['kharkiv-homes-and-energy', 'view', 'layers'], { rain: true }), 'must be one of control, line', { near: '"rain"' }), // prettier-ignore
  fault('unknown scenario of a view', ANNOTATIONS, set(['arrival-in-florida', 'view', 'scenario'], 'no-such'), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a proposal of which no claim of the passage speaks', ANNOTATIONS, set(['monitoring-on-the-line', 'view', 'scenario'], 'freeze-on-the-line'), 'shows “freeze-on-the-line”, of which none of its claims speaks (A21)', { fix: 'show the status quo', near: '"scenario": "freeze-on-the-line"' }), // prettier-ignore
  fault('a passage twice', ANNOTATIONS, twice(['three-subjects']), 'has the id “three-subjects” a second time'), // prettier-ignore
  fault('an id of another article’s passage', ANNOTATIONS, set(['three-subjects', 'id'], 'heavy-or-light-pressure'), 'is the id of an annotation of “earlier-round” too', { near: '{', also: BOTH }), // prettier-ignore
  fault('a claim that no passage tells', ANNOTATIONS, update(['three-subjects'], (one: { claims: string[] }) => ({ ...one, claims: ['A04'] })), 'has no passage for the claim “A03”', { whole: true }), // prettier-ignore
  fault('no annotations', ANNOTATIONS, gone, 'is missing', { fix: 'make the file', whole: true }),
];

export const DIGEST_FAULTS: readonly Fault[] = [
  fault('a passage taken out', EN, swap(/\[([^\]]+)\]\(#arrival-in-florida\)/, '$1'), 'uses the annotation “arrival-in-florida” 0 times', { whole: true }), // prettier-ignore
  fault('an annotation that is not there', EN, swap('(#three-subjects)', '(#three-subject)'), 'ties a passage to the annotation “three-subject”', { near: '(#three-subject)' }), // prettier-ignore
  fault('passages in another order', UK, swap(/\(#arrival-in-florida\)([^]*?)\(#while-cities-are-hit\)/, '(#while-cities-are-hit)$1(#arrival-in-florida)'), 'has “while-cities-are-hit” where', { near: 'arrival-in-florida' }), // prettier-ignore
  fault('a passage left open', EN, swap('](#three-subjects)', ''), 'passage is not closed', {
    near: 'land, guarantees',
  }),
  fault('a typed measurement', EN, swap('Three subjects are expected', 'Within 12 km of the border three are expected'), 'types the measurement “12 km”', { fix: 'use words, or a slot [](=figure) (README: A figure)', near: '12 km' }), // prettier-ignore
  fault('a slot for no figure', EN, swap('(=kharkiv-reports-24-26-december)', '(=kharkiv-reports)'), 'names the figure “kharkiv-reports”', { fix: '(src/content/figures/en.json says what each is)', near: 'kharkiv-reports', also: [UK] }), // prettier-ignore
  fault('a count of other reports than its passage marks', EN, swap('(=kharkiv-reports-24-26-december)', '(=kharkiv-strike-reports)'), '“kharkiv-strike-reports” counts st08, st12, st18, its passage “kharkiv-homes-and-energy” marks st08, st12', { fix: 'use a figure of the days and places', near: '(=kharkiv-strike-reports)', also: [UK] }), // prettier-ignore
  fault('a count that no passage marks', EN, swap('(=donetsk-government-held)', '(=kyiv-strike-reports)'), 'counts strike reports, and no passage before it marks any', { near: '(=kyiv-strike-reports)', also: [UK] }), // prettier-ignore
  fault('a slot that one language lost', UK, swap(/\[\]\(=donbas-russian-held-share\)/, 'багато'), 'lacks the slot [](=donbas-russian-held-share)', { near: '#land-on-the-agenda' }), // prettier-ignore
  fault('a digest too long', EN, swap('Three subjects are expected', `Three ${'subjects '.repeat(300)}are expected`), 'a digest has 300 to 560', { whole: true }), // prettier-ignore
  fault(
    'no headline',
    EN,
    lines((all) => all.slice(2)),
    'has no headline',
  ),
  fault('a note that is missing', EN, lines((all) => all.filter((line) => !line.startsWith('>'))), 'does not say what the text is'), // prettier-ignore
  fault('no word on what to keep in mind', EN, swap(/\n\*([^*]+)\*/, '\n$1'), 'does not end with what to keep in mind', { near: 'keep in mind' }), // prettier-ignore
  fault('a claim without words', EN, lines((all) => all.filter((line) => !line.startsWith('- A03:'))), 'says nothing for the claim “A03”'), // prettier-ignore
  fault('a claim in words twice', EN, swap('- A04:', '- A03: It says so.\n- A04:'), 'has the id “A03” a second time', { near: '- A03:' }), // prettier-ignore
  fault('words for no claim', EN, swap('- A04:', '- A99: It says so.\n- A04:'), 'speaks of the claim “A99”', { near: '- A99:' }), // prettier-ignore
  fault('a word for one side', EN, swap('Three subjects are expected', 'Liberated towns are expected'), 'uses “Liberated”', { near: 'Liberated' }), // prettier-ignore
  fault('a word for one side, in Ukrainian', UK, swap(/\n- A04: /, '\n- A04: Окупанти. '), 'uses “Окупанти”', { near: '- A04:' }), // prettier-ignore
  fault('a second word for one side in a paragraph', EN, swap('Three subjects are expected', 'Liberated towns and concessions are expected'), 'uses “concessions”', { fix: 'write “', near: 'concessions' }), // prettier-ignore
  fault('a word for a map', UK, swap('\n- A04: ', '\n- A04: Мапа є. '), 'uses “Мапа”', { fix: 'write “карта”', near: '- A04:' }), // prettier-ignore
  fault('a word that needs its author', EN, swap('- A04:', '- A04: The aggressor speaks.'), 'uses “aggressor”', { fix: 'say who called it so', near: 'aggressor' }), // prettier-ignore
  fault('a verb that judges', EN, swap('- A04:', '- A04: Moscow boasts.'), 'judges who speaks: “boasts”', { near: 'boasts' }), // prettier-ignore
  fault('a straight apostrophe', EN, swap('Zelenskyy’s arrival', "Zelenskyy's arrival"), 'straight apostrophe', { near: "Zelenskyy's" }), // prettier-ignore
  fault('a Latin letter in a Cyrillic word', UK, swap('- A04: ', '- A04: Киiв. '), 'mixes Latin and Cyrillic', { near: 'Киiв' }), // prettier-ignore
  fault('two spaces', UK, swap('- A04: ', '- A04: Так.  Ні. '), 'has a space too many', { near: '- A04:' }),
  fault('a quotation left open', EN, swap('“near-final”', '“near-final'), 'has “ without ”', { near: 'near-final' }),
  fault('a digest missing in one language', UK, gone, 'is missing', { whole: true }),
  fault('an article’s folder for no article', 'src/content/articles/no-such/annotations.json', () => '[]', 'speaks of the article “no-such”', { whole: true, also: ['en', 'uk'].map((one) => `src/content/articles/no-such/${one}.md`) }), // prettier-ignore
];

export const DECK_FAULTS: readonly Fault[] = [
  fault('a slide of an unknown scenario', `${DECK}/deck.json`, set(['chapters', 'band', 'view'], 'scenario=no-such'), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a slide of an unknown place', `${DECK}/deck.json`, set(['chapters', 'band', 'view'], 'pick=town.nowhere'), 'names the feature “town.nowhere”', { near: 'town.nowhere' }), // prettier-ignore
  fault('a view that cannot be read', `${DECK}/deck.json`, set(['chapters', 'band', 'view'], 'at=1'), 'has a part that cannot be used', { near: 'at=1' }), // prettier-ignore
  fault('a question on no figure', `${DECK}/deck.json`, set(['chapters', 'where', 'ask'], { kind: 'number', figure: 'no-such' }), 'names the figure “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a deck of another folder', `${DECK}/deck.json`, set(['id'], 'another'), 'the name of its folder', { near: '"another"' }), // prettier-ignore
  fault('a chapter twice', `${DECK}/deck.json`, twice(['chapters', 'band']), 'has two chapters of the id “band”', { near: '"chapters"' }), // prettier-ignore
  fault('a deck without Ukrainian words', `${DECK}/uk.json`, gone, 'is missing', { whole: true }),
  fault('a chapter without words', `${DECK}/uk.json`, drop(['chapters', 'band']), 'says nothing for the chapter “band”', { near: '"chapters"' }), // prettier-ignore
  fault('words for no chapter', `${DECK}/uk.json`, update(['chapters'], (all: Record<string, unknown>) => ({ ...all, more: all['band'] })), 'is for a chapter that', { near: '"more"' }), // prettier-ignore
  fault('a number that one language’s slide lost', `${DECK}/uk.json`, swap('[](=line-error)', 'трохи'), 'lacks the slot [](=line-error)', { near: 'трохи' }), // prettier-ignore
  fault('a paragraph fewer on a slide', `${DECK}/uk.json`, drop(['chapters', 'band', 'text', 1]), 'has 1 paragraphs where', { near: '"text"' }), // prettier-ignore
  fault('a slide without notes', `${DECK}/uk.json`, set(['chapters', 'band', 'notes'], ''), 'must not be empty', { near: '"notes"' }), // prettier-ignore
];

export const ABOUT_FAULTS: readonly Fault[] = [
  fault('a section left out', 'src/content/about/uk.md', lines((all) => all.slice(0, all.findLastIndex((line) => line.startsWith('## ')))), 'lacks the section', { whole: true }), // prettier-ignore
  fault('a paragraph left out', 'src/content/about/uk.md', lines((all) => [...all.slice(0, 6), ...all.slice(8)]), 'paragraphs where “en” has', { near: '## ' }), // prettier-ignore
  fault('no page about the map', 'src/content/about/uk.md', gone, 'is missing', { whole: true }),
  fault('a slot on the page about the map', 'src/content/about/en.md', swap('# About this map', '# About this map\n\n> It is [](=line-error) off.'), 'has a slot where none is filled', { near: '> It is' }), // prettier-ignore
  fault('a correction in one language', CORRECTIONS, drop([0, 'said', 'uk']), 'says nothing in “uk”', { near: '"said"' }), // prettier-ignore
  fault('a correction before the last', CORRECTIONS, set([1, 'date'], '2026-11-01'), 'is before 2026-11-22', { near: '2026-11-01' }), // prettier-ignore
  fault('a correction of a month', CORRECTIONS, set([0, 'date'], '2026-11'), 'must be YYYY-MM-DD', {
    near: '2026-11"',
  }),
];
