// Planted faults in facts: claims, articles, sources, scenarios, dates, strike reports.
// It must not know geometry or texts.
import { removeAt, fault, remove, setAt, replaceText, duplicateAt, updateAt, type Fault } from './fault.ts';

const CLAIMS = 'geo/claims.json';
const ARTICLES = 'geo/articles.json';
const SOURCES = 'geo/sources.json';
const SCENARIOS = 'geo/scenarios.json';
const TIMELINE = 'geo/timeline.json';
const STRIKES = 'geo/features/strikes.geojson';
const ANNOTATIONS = 'src/content/articles/talks-under-fire/annotations.json';
const strike = (...path: (string | number)[]): (string | number)[] => [
  'features',
  'strike.st02',
  'properties',
  ...path,
];

export const CLAIM_FAULTS: readonly Fault[] = [
  fault('paragraph 0', CLAIMS, setAt(['A01', 'paragraph'], 0), 'must be 1 or more', { near: '"paragraph": 0' }),
  fault('paragraph after the last', CLAIMS, setAt(['A01', 'paragraph'], 99), 'has 16 paragraphs', {
    near: '"paragraph": 99',
    also: [ANNOTATIONS],
  }),
  fault('unknown article', CLAIMS, setAt(['A01', 'article'], 'no-such'), 'names the article “no-such”', {
    near: 'no-such',
    also: [ANNOTATIONS, ...['en', 'uk'].map((locale) => `src/content/articles/talks-under-fire/${locale}.md`)],
  }),
  fault('unknown place of a claim', CLAIMS, setAt(['A01', 'places', 1], 'town.nowhere'), 'names the feature “town.nowhere”', { fix: '(geo/names/en.json has each id beside its name)', near: 'town.nowhere' }), // prettier-ignore
  fault('unknown source of a claim', CLAIMS, setAt(['A01', 'sources'], ['s999']), 'names the source “s999”', { near: 's999' }), // prettier-ignore
  fault(
    'a certainty that is none',
    CLAIMS,
    setAt(['A01', 'certainty'], 'Z'),
    'must be one of A, B, C, D, E, unreviewed',
    { near: '"Z"' },
  ),
  fault('grade A without a source', CLAIMS, setAt(['A02', 'sources'], []), 'is graded A and lists nothing that confirms it', { near: '"certainty": "A"' }), // prettier-ignore
  fault('grade A on general knowledge', CLAIMS, setAt(['A02', 'sources'], ['general-knowledge']), 'is graded A and lists nothing that confirms it', { near: '"certainty": "A"' }), // prettier-ignore
  fault('grade C with a source', CLAIMS, setAt(['A04', 'sources'], ['s37']), 'is graded C, one source only, and lists another', { near: '"certainty": "C"' }), // prettier-ignore
  fault('grade E held against nothing', CLAIMS, setAt(['D01', 'sources'], []), 'is graded E and lists nothing that contradicts it', { near: '"certainty": "E"' }), // prettier-ignore
  fault('a claim twice', CLAIMS, duplicateAt(['A01']), 'has the id “A01” a second time'),
  fault('a date that does not exist', CLAIMS, setAt(['A01', 'period'], { from: '2025-02-30' }), 'is not a day of the calendar', { near: '2025-02-30' }), // prettier-ignore
  fault('a thirteenth month', CLAIMS, setAt(['A01', 'period'], { from: '2025-13' }), 'must be YYYY', {
    near: '2025-13',
  }),
  fault('a reversed period', CLAIMS, setAt(['A01', 'period'], { from: '2025-12-28', to: '2025-12-27' }), 'ends before it begins', { near: '"period"' }), // prettier-ignore
  fault('a key twice', CLAIMS, replaceText('"paragraph": 1,', '"paragraph": 1,\n    "paragraph": 2,'), 'has the key “paragraph” a second time', { near: '"paragraph": 2', also: [ANNOTATIONS] }), // prettier-ignore
  fault('a comma too many', CLAIMS, replaceText('"paragraph": 1,', '"paragraph": 1,,'), 'is not JSON', { near: '1,,' }),
  fault('a speaker left out', CLAIMS, removeAt(['A01', 'speaker']), 'lacks “speaker”', { fix: 'add it', near: '{' }),
  fault('a contradiction numbered otherwise', CLAIMS, setAt(['A01', 'contradictions'], ['Y1']), 'must be X and a number', { near: 'Y1' }), // prettier-ignore
  fault('a field nobody knows', CLAIMS, setAt(['A01', 'mood'], 'grim'), 'has the unknown key “mood”', {
    near: '"mood"',
  }),
  fault('a speaker without a name', CLAIMS, setAt(['A01', 'speaker'], 'kremlin'), 'names the person “kremlin”, whom src/content/people does not name', { fix: 'src/content/people/en.json), or add “kremlin” to each', near: '"speaker": "kremlin"' }), // prettier-ignore
  fault('a topic misspelt', CLAIMS, setAt(['A01', 'topics', 1], 'secrity'), 'names the topic “secrity”, which does not exist', { fix: 'use one of: territory, zone', near: 'secrity' }), // prettier-ignore
  fault('a topic that objects have by nature', CLAIMS, setAt(['A01', 'topics', 0], 'constructor'), 'names the topic “constructor”', { near: 'constructor' }), // prettier-ignore
  fault('a person as the actor', CLAIMS, setAt(['A01', 'actor'], 'putin'), 'names the actor “putin”, which is not a side', { fix: 'use one of: ukraine, russia', near: '"actor": "putin"' }), // prettier-ignore
  fault('the rest as the actor', CLAIMS, setAt(['A01', 'actor'], 'others'), 'names the actor “others”, which is not a side', { near: '"others"' }), // prettier-ignore
  fault('a letter of two articles', ARTICLES, setAt(['talks-under-fire', 'letter'], 'B'), 'is also the letter of', { near: '"letter": "B"', also: [CLAIMS] }), // prettier-ignore
  fault('claims under another letter', ARTICLES, setAt(['talks-under-fire', 'letter'], 'Z'), 'must begin with “Z”', { in: CLAIMS, near: '"id": "A' }), // prettier-ignore
  fault('a date stated by an article without dates', CLAIMS, removeAt(['A02', 'period', 'inferred']), 'states a date, and “talks-under-fire” gives none', { fix: '"inferred": true', near: '"period"' }), // prettier-ignore
  fault('an article without paragraphs', ARTICLES, setAt(['talks-under-fire', 'paragraphs'], 0), 'must be 1 or more', { near: '"paragraphs": 0' }), // prettier-ignore
  fault('an article without a digest', ARTICLES, updateAt([0], (article: object) => ({ ...article, id: 'unwritten' })), '“unwritten” has no digest', { near: '{', also: [CLAIMS, ANNOTATIONS] }), // prettier-ignore
];

export const SOURCE_FAULTS: readonly Fault[] = [
  fault('an address of a script', SOURCES, setAt(['s01', 'address', 0], 'javascript:alert(1)'), 'must be an address', { near: 'javascript:' }), // prettier-ignore
  fault('a licence nobody knows', SOURCES, setAt(['s01', 'licence'], 'mine'), 'must be one of odbl-1.0, cc-by-4.0', {
    near: '"mine"',
  }),
  fault('a source twice', SOURCES, duplicateAt(['s01']), 'has the id “s01” a second time'),
  fault('read before it was published', SOURCES, setAt(['s02', 'accessed'], '2025-11'), 'is before 2025-12-28', { near: '"accessed": "2025-11"' }), // prettier-ignore
  fault('a Ukrainian outlet without its label', SOURCES, setAt(['s11', 'caveats'], ['excerpt']), 'lacks the caveat “ukrainian-outlet”, which www.unian.ua is', { near: '{' }), // prettier-ignore
  fault('a Russian outlet without its label', SOURCES, setAt(['s48', 'caveats'], ['excerpt']), 'lacks the caveat “russian-outlet”, which english.pravda.ru is', { near: '{' }), // prettier-ignore
  fault('a label for the statements of one side only', SOURCES, (text) => text.replaceAll('"side": "ukraine"', '"side": "canada"'), 'labels no source as a statement of “ukraine”, but some of the other side', { whole: true, also: [SCENARIOS] }), // prettier-ignore
  fault('a statement of no side', SOURCES, setAt(['s09', 'side'], 'kremlin'), 'names the side “kremlin”, which is none', { near: '"kremlin"' }), // prettier-ignore
  fault('facts that are missing', TIMELINE, remove, 'is missing', { whole: true }),
  fault('unknown place of a date', TIMELINE, setAt(['mar-a-lago', 'places', 0], 'place.nowhere'), 'names the feature “place.nowhere”', { near: 'place.nowhere' }), // prettier-ignore
  fault('unknown scenario of a date', TIMELINE, setAt(['mar-a-lago', 'scenarios'], ['no-such']), 'names the scenario “no-such”', { near: 'no-such' }), // prettier-ignore
  fault(
    'later than the picture, and silent on it',
    TIMELINE,
    removeAt(['second-call', 'standing']),
    'has no `standing`',
  ),
  fault('a date twice', TIMELINE, duplicateAt(['mar-a-lago']), 'has the id “mar-a-lago” a second time'),
];

export const SCENARIO_FAULTS: readonly Fault[] = [
  fault('unknown claim of a scenario', SCENARIOS, setAt(['status-quo', 'claims', 0], 'A99'), 'names the claim “A99”', { near: 'A99' }), // prettier-ignore
  fault('unknown oblast in a rule', SCENARIOS, setAt(['all-of-the-donbas', 'rules', 0, 'where'], { oblasts: ['UA-99'] }), 'names the oblast “UA-99”', { near: 'UA-99' }), // prettier-ignore
  fault('no last rule', SCENARIOS, setAt(['status-quo', 'rules', 2, 'where'], { held: 'ukraine' }), 'must have no `where`', { near: '{' }), // prettier-ignore
  fault('a rule nothing reaches', SCENARIOS, removeAt(['status-quo', 'rules', 1, 'where']), 'has no `where`, so no rule after it', { near: '{' }), // prettier-ignore
  fault('a rule that has no effect', SCENARIOS, updateAt(['status-quo', 'rules'], (all: unknown[]) => [all[0], ...all]), 'has no effect', { near: '{' }), // prettier-ignore
  fault('km as words', SCENARIOS, setAt(['status-quo', 'rules', 0, 'where'], { withinKm: 'ten' }), 'must be a number of km', { near: '"ten"' }), // prettier-ignore
  fault('a status nobody knows', SCENARIOS, setAt(['status-quo', 'rules', 2, 'status'], 'gone'), 'must be one of recognised, government-held', { near: '"gone"' }), // prettier-ignore
  fault('a depth below the least', SCENARIOS, setAt(['mutual-pull-back', 'depth', 'initial'], 0), 'must be 1 or more', { near: '"initial": 0' }), // prettier-ignore
  fault('a depth beyond the most', SCENARIOS, setAt(['mutual-pull-back', 'depth', 'initial'], 41), 'must have `least`', { near: '"depth"' }), // prettier-ignore
  fault('a zone without a depth', SCENARIOS, removeAt(['mutual-pull-back', 'depth']), 'and no `depth`', { near: '{' }),
  fault('a depth that no rule follows', SCENARIOS, setAt(['crimea', 'depth'], { least: 5, most: 40, initial: 10, examples: [] }), 'has a `depth` that no rule uses', { fix: 'or remove `depth`', near: '{' }), // prettier-ignore
  fault('a scenario without notes on the map', SCENARIOS, removeAt(['crimea', 'notes']), 'has no `notes`', { near: '{', also: ['src/content/notes/en.json', 'src/content/notes/uk.json'] }), // prettier-ignore
  fault('notes beside the land that a scenario changes', SCENARIOS, setAt(['all-of-the-donbas', 'notes', 0, 'subject'], [31, 48]), 'do not stand on the land', { near: '"notes"' }), // prettier-ignore
  fault('a scenario without a camera', SCENARIOS, removeAt(['crimea', 'camera']), 'has no `camera`', { near: '{' }), // prettier-ignore
  fault('a camera that leaves out changed land', SCENARIOS, setAt(['all-of-the-donbas', 'camera'], [31, 44, 37, 50]), 'does not contain all land', { near: '"camera"' }), // prettier-ignore
  fault('a camera that leaves out a mark', SCENARIOS, setAt(['enerhodar', 'camera'], [34, 47, 36, 48]), 'does not contain the mark of “town.nova-kakhovka”', { near: '"camera"' }), // prettier-ignore
  fault('a scenario that says nothing of who rejects it', SCENARIOS, removeAt(['crimea', 'rejects']), 'lacks “rejects”', { fix: 'add it', near: '{' }), // prettier-ignore
  fault('who backs and rejects', SCENARIOS, updateAt(['recognised-borders', 'backs'], (all: object[]) => [...all, { who: 'russia', when: { from: '2025' }, sources: ['E17'] }]), 'names “russia” a second time', { near: '"who": "russia"' }), // prettier-ignore
  fault('a scenario without a source', SCENARIOS, setAt(['crimea', 'sources'], []), 'needs a source', { near: '"sources": []' }), // prettier-ignore
  fault('a backer without a source', SCENARIOS, setAt(['crimea', 'backs', 0, 'sources'], []), 'needs a claim or a source', { near: '"sources": []' }), // prettier-ignore
  fault('a backer without a date', SCENARIOS, removeAt(['crimea', 'backs', 0, 'when']), 'lacks “when”', { near: '{' }),
  fault('a rejection of another day than its claim', SCENARIOS, setAt(['ceasefire-first', 'rejects', 0, 'when'], { from: '2025-12-01' }), 'does not overlap the period of “B23”', { near: '"when"' }), // prettier-ignore
  fault('a rejection older than the draft', SCENARIOS, updateAt(['us-december-draft', 'rejects', 0, 'when'], () => ({ from: '2025-11-23' })), 'ends before 2025-12, the first date of “us-december-draft”', { near: '"when"' }), // prettier-ignore
  fault('backing by the account of the other side', SCENARIOS, setAt(['kinburn-spit', 'backs', 1], { who: 'united-states', when: { from: '2025-12-23' }, sources: ['s66'] }), 'rests on statements of “ukraine” alone, not of “united-states”', { also: [SCENARIOS], near: '"sources"' }), // prettier-ignore
  fault('backing older than the demand', SCENARIOS, setAt(['exchange-elsewhere', 'backs', 0], { who: 'putin', when: { from: '2025-08-15' }, sources: ['s82'] }), 'ends before 2025-12-24', { near: '"when"' }), // prettier-ignore
  fault('a rejection after the day of the picture', SCENARIOS, setAt(['us-december-draft', 'rejects', 0, 'when'], { from: '2025-12-29' }), 'is later than 2025-12-28', { near: '"when"' }), // prettier-ignore
  fault('a rejection that rests on nothing known', SCENARIOS, setAt(['us-december-draft', 'rejects', 0, 'sources'], ['s999']), 'names the claim or source “s999”', { near: 's999' }), // prettier-ignore
  fault('silence of nobody known', SCENARIOS, setAt(['kinburn-spit', 'unanswered', 0, 'who'], 'kremlin'), 'names the person “kremlin”', { near: '"kremlin"' }), // prettier-ignore
  fault('a demand among the side questions', SCENARIOS, setAt(['crimea', 'kind'], 'demand'), 'offers “crimea”, a demand, among the side-questions', { in: 'src/content/offered.json', fix: 'move it to “demands”', near: '"crimea"' }), // prettier-ignore
  fault('a register in another order than the offer', SCENARIOS, (text) => JSON.stringify((JSON.parse(text) as object[]).toReversed(), null, 2), 'is in the place where src/content/offered.json has “recognised-borders”', { near: '{' }), // prettier-ignore
  fault('a speaker of a scenario without a name', SCENARIOS, setAt(['crimea', 'speaker'], 'kremlin'), 'names the person “kremlin”', { near: '"speaker": "kremlin"' }), // prettier-ignore
  fault('a backer without a name', SCENARIOS, setAt(['crimea', 'backs', 0, 'who'], 'kremlin'), 'names the person “kremlin”', { near: '"kremlin"' }), // prettier-ignore
  fault('a mark on nothing', SCENARIOS, setAt(['kinburn-spit', 'marks', 0, 'feature'], 'area.nowhere'), 'names the feature “area.nowhere”', { near: 'area.nowhere' }), // prettier-ignore
  fault('a reading like the first', SCENARIOS, (text) => updateAt(['us-december-draft', 'readings', 0, 'rules'], () => (JSON.parse(text) as { id: string; rules: unknown }[]).find(({ id }) => id === 'us-december-draft')?.rules)(text), 'differs nowhere', { near: '{' }), // prettier-ignore
  fault('a scenario not offered', SCENARIOS, updateAt(['crimea'], (scenario: object) => ({ ...scenario, id: 'crimea-too' })), 'does not offer “crimea-too”', { in: 'src/content/offered.json', also: [...['en', 'uk'].flatMap((one) => [`src/content/scenarios/${one}.json`, `src/content/notes/${one}.json`]), 'src/content/articles/earlier-round/annotations.json'] }), // prettier-ignore
  fault('land changed by oversight', SCENARIOS, updateAt(['all-of-the-donbas', 'rules'], (all: { where?: { since2014?: boolean } }[]) => all.filter(({ where }) => !where?.since2014)), 'gives land in UA-09, UA-14, UA-40, UA-43, held since 2014', { near: '"rules"' }), // prettier-ignore
];

export const STRIKE_FAULTS: readonly Fault[] = [
  fault('a strike twice', STRIKES, duplicateAt(['features', 'strike.st02']), 'has the id “strike.st02” a second time'),
  fault('fewer at most than at least', STRIKES, setAt(strike('killed'), { atLeast: 3, atMost: 2 }), 'has a lower `atMost`', { near: '"killed"' }), // prettier-ignore
  fault('more stopped than sent', STRIKES, setAt(strike('weapons'), [{ kind: 'drone', count: 1, neutralised: 2 }]), 'more `neutralised`', { near: '{' }), // prettier-ignore
  fault('a claim of a strike that is not there', STRIKES, setAt(strike('claims'), ['A99']), 'names the claim “A99”', { near: 'A99' }), // prettier-ignore
  fault('a strike of nobody', STRIKES, removeAt(strike('launchedBy')), 'lacks “launchedBy”', { near: '{' }), // prettier-ignore
  fault('a strike attributed by nobody known', STRIKES, setAt(strike('attributedBy'), 'somebody'), 'names the person “somebody”', { near: '"somebody"' }), // prettier-ignore
  fault('casualties reported by nobody known', STRIKES, setAt(strike('killed'), { atLeast: 1, by: 'somebody' }), 'names the person “somebody”', { near: '"somebody"' }), // prettier-ignore
  fault('a strike without a source', STRIKES, setAt(strike('sources'), []), 'needs a source', { near: '"sources"' }),
  fault('a strike far away', STRIKES, setAt(['features', 'strike.st02', 'geometry', 'coordinates'], [46.6, 31.0]), 'lies outside the box of Ukraine', { near: '{' }), // prettier-ignore
  fault('a strike graded A on a single source', STRIKES, setAt(strike('sources'), ['s10a']), 'is graded A on a single source', { near: '"certainty"' }), // prettier-ignore
  fault('a strike as a line', STRIKES, setAt(['features', 'strike.st02', 'geometry'], { type: 'LineString', coordinates: [[31, 46.6], [31, 46.7]] }), 'must be Point', { near: '"LineString"' }), // prettier-ignore
];
