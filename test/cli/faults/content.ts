// Planted faults in content: digests and their annotations, presentations, the About page.
// It must not know the facts.
import { removeAt, fault, remove, editLines, setAt, replaceText, duplicateAt, updateAt, type Fault } from './fault.ts';

const HOME = 'src/content/articles/talks-under-fire';
const ANNOTATIONS = `${HOME}/annotations.json`;
const EN = `${HOME}/en.md`;
const UK = `${HOME}/uk.md`;
const BOTH = [EN, UK];
const DECK = 'src/content/decks/where-how-far-how-much';
const CORRECTIONS = 'src/content/about/corrections.json';

export const ANNOTATION_FAULTS: readonly Fault[] = [
  fault('unknown feature of a passage', ANNOTATIONS, setAt(['arrival-in-florida', 'features', 0], 'place.nowhere'), 'names the feature “place.nowhere”', { near: 'place.nowhere' }), // prettier-ignore
  fault('unknown claim of a passage', ANNOTATIONS, setAt(['three-subjects', 'claims', 0], 'A99'), 'names the claim “A99”', { near: 'A99' }), // prettier-ignore
  fault('a claim of another article', ANNOTATIONS, setAt(['three-subjects', 'claims', 0], 'B01'), 'a claim of “after-the-meeting”', { near: '"claims"' }), // prettier-ignore
  fault('a passage without a claim', ANNOTATIONS, setAt(['three-subjects', 'claims'], []), 'every passage needs one', { near: '"claims"' }), // prettier-ignore
  fault('paragraphs that are not those of the claims', ANNOTATIONS, setAt(['three-subjects', 'paragraphs'], [14]), 'must be the paragraphs of its claims', { near: '"paragraphs"' }), // prettier-ignore
  fault('a view that leaves its land out', ANNOTATIONS, setAt(['kharkiv-homes-and-energy', 'view', 'box'], [30, 46, 32, 47]), 'does not show “town.kharkiv”', { near: '"box"' }), // prettier-ignore
  fault('a view far from Ukraine', ANNOTATIONS, setAt(['arrival-in-florida', 'view', 'box'], [-81, 25, -79, 28]), 'does not show Ukraine', { fix: 'draw the box over Ukraine', near: '"box"' }), // prettier-ignore
  fault('a box turned round', ANNOTATIONS, setAt(['arrival-in-florida', 'view', 'box'], [40, 44, 22, 52]), 'must be west, south, east, north', { near: '"box"' }), // prettier-ignore
  fault('strikes without their layer', ANNOTATIONS, removeAt(['kharkiv-homes-and-energy', 'view', 'layers']), 'shows no layer of strikes', { near: '"view"' }), // prettier-ignore
  fault('a layer nobody knows', ANNOTATIONS, setAt(['kharkiv-homes-and-energy', 'view', 'layers'], { rain: true }), 'must be one of control, line', { near: '"rain"' }), // prettier-ignore
  fault('unknown scenario of a view', ANNOTATIONS, setAt(['arrival-in-florida', 'view', 'scenario'], 'no-such'), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a proposal of which no claim of the passage speaks', ANNOTATIONS, setAt(['monitoring-on-the-line', 'view', 'scenario'], 'freeze-on-the-line'), 'shows “freeze-on-the-line”, which none of its claims mentions (A21)', { fix: 'show the status quo', near: '"scenario": "freeze-on-the-line"' }), // prettier-ignore
  fault('a passage twice', ANNOTATIONS, duplicateAt(['three-subjects']), 'has the id “three-subjects” a second time'), // prettier-ignore
  fault('an id of another article’s passage', ANNOTATIONS, setAt(['three-subjects', 'id'], 'heavy-or-light-pressure'), 'is also the id of an annotation of “earlier-round”', { near: '{', also: BOTH }), // prettier-ignore
  fault('a claim that no passage tells', ANNOTATIONS, updateAt(['three-subjects'], (annotation: { claims: string[] }) => ({ ...annotation, claims: ['A04'] })), 'has no passage for the claim “A03”', { whole: true }), // prettier-ignore
  fault('no annotations', ANNOTATIONS, remove, 'is missing', { fix: 'add the file', whole: true }),
];

export const DIGEST_FAULTS: readonly Fault[] = [
  fault('a passage taken out', EN, replaceText(/\[([^\]]+)\]\(#arrival-in-florida\)/, '$1'), 'uses the annotation “arrival-in-florida” 0 times', { whole: true }), // prettier-ignore
  fault('an annotation that is not there', EN, replaceText('(#three-subjects)', '(#three-subject)'), 'links a passage to the annotation “three-subject”', { near: '(#three-subject)' }), // prettier-ignore
  fault('passages in another order', UK, replaceText(/\(#arrival-in-florida\)([^]*?)\(#while-cities-are-hit\)/, '(#while-cities-are-hit)$1(#arrival-in-florida)'), 'has “while-cities-are-hit” where', { near: 'arrival-in-florida' }), // prettier-ignore
  fault('a passage left open', EN, replaceText('](#three-subjects)', ''), 'passage is not closed', {
    near: 'land, guarantees',
  }),
  fault('a typed measurement', EN, replaceText('Three subjects are expected', 'Within 12 km of the border three are expected'), 'has the typed measurement “12 km”', { fix: 'use words, or a slot [](=figure) (README: A figure)', near: '12 km' }), // prettier-ignore
  fault('a slot for no figure', EN, replaceText('(=kharkiv-reports-24-26-december)', '(=kharkiv-reports)'), 'names the figure “kharkiv-reports”', { fix: '(src/content/figures/en.json says what each is)', near: 'kharkiv-reports', also: [UK] }), // prettier-ignore
  fault('a count of other reports than its passage marks', EN, replaceText('(=kharkiv-reports-24-26-december)', '(=kharkiv-strike-reports)'), 'its passage “kharkiv-homes-and-energy” marks st08, st12', { fix: 'use a figure of the days and places', near: '(=kharkiv-strike-reports)', also: [UK] }), // prettier-ignore
  fault('a count that no passage marks', EN, replaceText('(=donetsk-government-held)', '(=kyiv-strike-reports)'), 'counts strike reports, and no passage before it marks any', { near: '(=kyiv-strike-reports)', also: [UK] }), // prettier-ignore
  fault('a slot that one language lost', UK, replaceText(/\[\]\(=donbas-russian-held-share\)/, 'багато'), 'lacks the slot [](=donbas-russian-held-share)', { near: '#land-on-the-agenda' }), // prettier-ignore
  fault('a digest too long', EN, replaceText('Three subjects are expected', `Three ${'subjects '.repeat(300)}are expected`), 'a digest has 300 to 620', { whole: true }), // prettier-ignore
  fault(
    'no headline',
    EN,
    editLines((all) => all.slice(2)),
    'has no headline',
  ),
  fault('a note that is missing', EN, editLines((all) => all.filter((line) => !line.startsWith('>'))), 'does not say what the text is'), // prettier-ignore
  fault('no word on what to keep in mind', EN, replaceText(/\n\*([^*]+)\*/, '\n$1'), 'does not end with what to keep in mind', { near: 'keep in mind' }), // prettier-ignore
  fault('a claim without words', EN, editLines((all) => all.filter((line) => !line.startsWith('- A03:'))), 'has no text for the claim “A03”'), // prettier-ignore
  fault('a claim in words twice', EN, replaceText('- A04:', '- A03: It says so.\n- A04:'), 'has the id “A03” a second time', { near: '- A03:' }), // prettier-ignore
  fault('words for no claim', EN, replaceText('- A04:', '- A99: It says so.\n- A04:'), 'has a text for the claim “A99”', { near: '- A99:' }), // prettier-ignore
  fault('a word for one side', EN, replaceText('Three subjects are expected', 'Liberated towns are expected'), 'uses “Liberated”', { near: 'Liberated' }), // prettier-ignore
  fault('a demand as a duty of one side', 'src/content/figures/en.json', replaceText('would withdraw under the demand', 'would have to withdraw'), 'uses “would have to withdraw”', { fix: 'would withdraw', near: 'donbas-left-by-ukraine' }), // prettier-ignore
  fault('a demand as a duty of one side, in Ukrainian', 'src/content/figures/uk.json', replaceText(/вивела б\s/, 'мала б\u00a0вивести '), 'uses “мала б', { near: 'donbas-left-by-ukraine' }), // prettier-ignore
  fault('a word for one side, in Ukrainian', UK, replaceText(/\n- A04: /, '\n- A04: Окупанти. '), 'uses “Окупанти”', { near: '- A04:' }), // prettier-ignore
  fault('a second word for one side in a paragraph', EN, replaceText('Three subjects are expected', 'Liberated towns and concessions are expected'), 'uses “concessions”', { fix: 'write “', near: 'concessions' }), // prettier-ignore
  fault('a word for a map', UK, replaceText('\n- A04: ', '\n- A04: Мапа є. '), 'uses “Мапа”', { fix: 'write “карта”', near: '- A04:' }), // prettier-ignore
  fault('a word that needs its author', EN, replaceText('- A04:', '- A04: The aggressor speaks.'), 'uses “aggressor”', { fix: 'say who called it so', near: 'aggressor' }), // prettier-ignore
  fault('a verb that judges', EN, replaceText('- A04:', '- A04: Moscow boasts.'), 'judges the speaker: “boasts”', { near: 'boasts' }), // prettier-ignore
  fault('a straight apostrophe', EN, replaceText('Zelenskyy’s arrival', "Zelenskyy's arrival"), 'straight apostrophe', { near: "Zelenskyy's" }), // prettier-ignore
  fault('a Latin letter in a Cyrillic word', UK, replaceText('- A04: ', '- A04: Киiв. '), 'mixes Latin and Cyrillic', { near: 'Киiв' }), // prettier-ignore
  fault('two spaces', UK, replaceText('- A04: ', '- A04: Так.  Ні. '), 'has an extra space', { near: '- A04:' }),
  fault('a quotation left open', EN, replaceText('“near-final”', '“near-final'), 'has “ without ”', {
    near: 'near-final',
  }),
  fault('a quotation of more than eight words', EN, replaceText('- A04: ', '- A04: It says: “one two three four five six seven eight nine”. '), 'quotes 9 words', { fix: 'at most 8', near: '- A04:' }), // prettier-ignore
  fault('a digest missing in one language', UK, remove, 'is missing', { whole: true }),
  fault('an article’s folder for no article', 'src/content/articles/no-such/annotations.json', () => '[]', 'belongs to the article “no-such”', { whole: true, also: ['en', 'uk'].map((locale) => `src/content/articles/no-such/${locale}.md`) }), // prettier-ignore
];

export const DECK_FAULTS: readonly Fault[] = [
  fault('a slide of an unknown scenario', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'scenario=no-such'), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a slide of an unknown place', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'pick=town.nowhere'), 'names the feature “town.nowhere”', { near: 'town.nowhere' }), // prettier-ignore
  fault('a slide of an unknown reading', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'scenario=us-december-draft&reading=no-such'), 'names the reading “no-such”', { fix: 'geo/scenarios.json', near: 'no-such' }), // prettier-ignore
  fault('a slide compared with an unknown scenario', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'compare=swipe.no-such'), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a slide of an unknown filter', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'panel=strikes&filter=city.atlantis'), 'names the filter “city.atlantis”', { near: 'atlantis' }), // prettier-ignore
  fault('a slide of an unknown passage', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'panel=articles&passage=no-such'), 'names the passage “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a slide that sets the page', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'page=about'), 'sets “page”', { near: 'page=about' }), // prettier-ignore
  fault('a link in a slide’s text to an unknown passage', `${DECK}/uk.json`, setAt(['chapters', 'band', 'text', 0], '[Слово](#no-such).'), 'names the passage “no-such”', { near: 'no-such', also: [] }), // prettier-ignore
  fault('a link in a slide’s text to a page', `${DECK}/uk.json`, setAt(['chapters', 'band', 'text', 0], '[Слово](https://example.org).'), 'passage is not closed', { near: 'example.org' }), // prettier-ignore
  fault('a lesson whose chapters take another time', `${DECK}/deck.json`, setAt(['minutes'], 21), 'but its chapters take', { near: '"minutes": 21' }), // prettier-ignore
  fault('a lesson for nobody', `${DECK}/deck.json`, removeAt(['ages']), 'does not say for which ages it is', { whole: true }), // prettier-ignore
  fault('a goal in one language only', `${DECK}/uk.json`, removeAt(['goals', 2]), 'entries where', { near: '"goals"' }), // prettier-ignore
  fault('a view that cannot be read', `${DECK}/deck.json`, setAt(['chapters', 'band', 'view'], 'at=1'), 'has a part that cannot be used', { near: 'at=1' }), // prettier-ignore
  fault('a question on no figure', `${DECK}/deck.json`, setAt(['chapters', 'where', 'ask'], { kind: 'number', figure: 'no-such' }), 'names the figure “no-such”', { near: 'no-such' }), // prettier-ignore
  fault('a deck of another folder', `${DECK}/deck.json`, setAt(['id'], 'another'), 'the name of its folder', { near: '"another"' }), // prettier-ignore
  fault('a chapter twice', `${DECK}/deck.json`, duplicateAt(['chapters', 'band']), 'has two chapters of the id “band”', { near: '"chapters"' }), // prettier-ignore
  fault('a deck without Ukrainian words', `${DECK}/uk.json`, remove, 'is missing', { whole: true }),
  fault('a chapter without words', `${DECK}/uk.json`, removeAt(['chapters', 'band']), 'has no text for the chapter “band”', { near: '"chapters"' }), // prettier-ignore
  fault('words for no chapter', `${DECK}/uk.json`, updateAt(['chapters'], (all: Record<string, unknown>) => ({ ...all, more: all['band'] })), 'is for a chapter that', { near: '"more"' }), // prettier-ignore
  fault('a number that one language’s slide lost', `${DECK}/uk.json`, replaceText('[](=line-error)', 'трохи'), 'lacks the slot [](=line-error)', { near: 'трохи' }), // prettier-ignore
  fault('a paragraph fewer on a slide', `${DECK}/uk.json`, removeAt(['chapters', 'band', 'text', 1]), 'has 1 paragraphs where', { near: '"text"' }), // prettier-ignore
  fault('a question without an answer', `${DECK}/uk.json`, removeAt(['chapters', 'band', 'answer']), 'has no `answer` to its question', { near: '"band"' }), // prettier-ignore
  fault('a slide without notes', `${DECK}/uk.json`, setAt(['chapters', 'band', 'notes'], ''), 'must not be empty', { near: '"notes"' }), // prettier-ignore
];

export const ABOUT_FAULTS: readonly Fault[] = [
  fault('a section left out', 'src/content/about/uk.md', editLines((all) => all.slice(0, all.findLastIndex((line) => line.startsWith('## ')))), 'lacks the section', { whole: true }), // prettier-ignore
  fault('a paragraph left out', 'src/content/about/uk.md', editLines((all) => [...all.slice(0, 6), ...all.slice(8)]), 'paragraphs where “en” has', { near: '## ' }), // prettier-ignore
  fault('no page about the map', 'src/content/about/uk.md', remove, 'is missing', { whole: true }),
  fault('a slot on the page about the map', 'src/content/about/en.md', replaceText('# About this map', '# About this map\n\n> It is [](=line-error) off.'), 'has a slot where slots are not filled', { near: '> It is' }), // prettier-ignore
  fault('a correction in one language', CORRECTIONS, removeAt([0, 'said', 'uk']), 'has no text in “uk”', { near: '"said"' }), // prettier-ignore
  fault('a correction before the last', CORRECTIONS, setAt([1, 'date'], '2026-11-01'), 'is before 2026-11-22', { near: '2026-11-01' }), // prettier-ignore
  fault('a correction of a month', CORRECTIONS, setAt([0, 'date'], '2026-11'), 'must be YYYY-MM-DD', {
    near: '2026-11"',
  }),
];
