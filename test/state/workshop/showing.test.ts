// Proves that each kind of what a draft may change is shown while it is open, and the site's own once it is left.
// It must not know components; what an editor sees of it is in test/browser.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAnnotations, readWorld } from '../../../src/cli/files.ts';
import { documentIn, documentsOf, withDocument, type Documents } from '../../../src/core/draft/operation.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { offeredScenarios } from '../../../src/core/scenario/offered.ts';
import { chooseScenario } from '../../../src/core/view/view.ts';
import { correctionsOf, loadAbout } from '../../../src/state/late/about.ts';
import { momentsOf } from '../../../src/state/late/moments.ts';
import { russianNamesOf } from '../../../src/state/late/russian-names.ts';
import { sizesOf } from '../../../src/state/late/sizes.ts';
import { Store } from '../../../src/state/store.svelte.ts';
import { keepToWhatIsThere } from '../../../src/state/workshop/lost-choice.ts';
import { loadProject } from '../../../src/state/workshop/project.ts';
import { Showing } from '../../../src/state/workshop/showing.ts';
import { prepare } from '../../../src/ui/search/prepare.ts';

type Table = Readonly<Record<string, Json>>;
type Row = { readonly id: string } & Table;

const project = await loadProject();
const base = documentsOf(project.document);
const rowsIn = (file: string): readonly Row[] => {
  const document = project.document(file) as unknown as { features?: readonly Row[] } | readonly Row[];
  return 'features' in document ? (document.features ?? []) : (document as readonly Row[]);
};
const firstOf = (file: string): Row => rowsIn(file)[0]!;
const isList = (document: Table | readonly Json[]): document is readonly Json[] => Array.isArray(document);
/** The files with an entry more in one of them, of a list, of features or of a table. */
function withEntry(documents: Documents, file: string, id: string, value: Json): Documents {
  const document = documentIn(documents, file) as Table | readonly Json[];
  if (isList(document)) return withDocument(documents, file, [...document, value]);
  const { features } = document as { features?: readonly Json[] };
  if (features) return withDocument(documents, file, { ...document, features: [...features, value] });
  return withDocument(documents, file, { ...document, [id]: value });
}

beforeEach(() => {
  const location = { search: '?v=1', pathname: '/', hash: '', href: 'http://localhost/?v=1' };
  vi.stubGlobal('window', { location, addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal('history', { pushState: () => {}, replaceState: () => {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const world = readWorld();
const annotations = readAnnotations();
async function storeOf(): Promise<{ readonly store: Store; readonly showing: Showing }> {
  const store = new Store();
  Object.assign(store.knowledge, { world, annotations });
  store.knowledge.setLocale('en');
  await vi.waitFor(() => expect(store.knowledge.lexicon?.locale).toBe('en'), { timeout: 20_000 });
  return { store, showing: new Showing(store.knowledge, project) };
}

type Kind = {
  readonly what: string;
  readonly file: string;
  readonly id: string;
  readonly value: Json;
  /** Whether it is shown. */
  readonly isShown: (store: Store) => boolean;
};
const like = (file: string, changes: Table): Json => ({ ...firstOf(file), ...changes });
const offered = project.document('src/content/offered.json') as unknown as Table;
const words = (file: string): Json => Object.values(project.document(file) as Table)[0]!;
const annotationsFile = Object.keys(project.texts).find((file) => file.endsWith('/annotations.json'))!;

const KINDS: readonly Kind[] = [
  { what: 'a figure', file: 'src/content/figures.json', id: 'tested', value: { op: 'towns' }, isShown: ({ choice }) => choice.figure('tested') !== undefined }, // prettier-ignore
  { what: 'a date', file: 'geo/timeline.json', id: 'tested', value: like('geo/timeline.json', { id: 'tested' }), isShown: ({ knowledge }) => momentsOf(knowledge).some(({ id }) => id === 'tested') }, // prettier-ignore
  { what: 'a size', file: 'geo/sizes.json', id: 'country.tested', value: like('geo/sizes.json', { id: 'country.tested' }), isShown: ({ knowledge }) => sizesOf(knowledge).some(({ id }) => id === 'country.tested') }, // prettier-ignore
  { what: 'a correction', file: 'src/content/about/corrections.json', id: 'tested', value: { id: 'tested', date: '2026-12-24', said: { en: 'Tested.', uk: 'Перевірено.' } }, isShown: ({ knowledge }) => correctionsOf(knowledge).some(({ said }) => said['en'] === 'Tested.') }, // prettier-ignore
  { what: 'a name in Russian', file: 'src/content/russian-names.json', id: 'town.tested', value: ['Проверка'], isShown: ({ knowledge }) => russianNamesOf(knowledge)('town.tested').length > 0 }, // prettier-ignore
  { what: 'a proposal', file: 'geo/scenarios.json', id: 'tested', value: like('geo/scenarios.json', { id: 'tested' }), isShown: ({ knowledge }) => knowledge.world?.scenarios.has('tested') ?? false }, // prettier-ignore
  { what: 'a claim', file: 'geo/claims.json', id: 'Z99', value: like('geo/claims.json', { id: 'Z99' }), isShown: ({ knowledge }) => knowledge.world?.claims.has('Z99') ?? false }, // prettier-ignore
  { what: 'a source', file: 'geo/sources.json', id: 's999', value: like('geo/sources.json', { id: 's999' }), isShown: ({ knowledge }) => knowledge.world?.sources.has('s999') ?? false }, // prettier-ignore
  { what: 'an article', file: 'geo/articles.json', id: 'tested', value: like('geo/articles.json', { id: 'tested' }), isShown: ({ knowledge }) => knowledge.world?.articles.has('tested') ?? false }, // prettier-ignore
  { what: 'a strike report', file: 'geo/features/strikes.geojson', id: 'strike.tested', value: like('geo/features/strikes.geojson', { id: 'strike.tested' }), isShown: ({ knowledge }) => knowledge.world?.features.has('strike.tested') ?? false }, // prettier-ignore
  { what: 'a town', file: 'geo/recipes/settlements.json', id: 'town.tested', value: like('geo/recipes/settlements.json', { id: 'town.tested' }), isShown: ({ knowledge }) => knowledge.world?.features.has('town.tested') ?? false }, // prettier-ignore
  { what: 'the words of a proposal', file: 'src/content/scenarios/en.json', id: 'tested', value: words('src/content/scenarios/en.json'), isShown: ({ knowledge }) => knowledge.titleOf('tested') !== '' }, // prettier-ignore
  { what: 'the words of a contradiction', file: 'src/content/contradictions/en.json', id: 'X99', value: words('src/content/contradictions/en.json'), isShown: ({ knowledge }) => knowledge.lexicon?.texts.contradictions['X99'] !== undefined }, // prettier-ignore
  { what: 'a name', file: 'geo/names/en.json', id: 'town.tested', value: { name: 'Tested' }, isShown: ({ knowledge }) => knowledge.nameOf('town.tested') === 'Tested' }, // prettier-ignore
  { what: 'a passage', file: annotationsFile, id: 'tested', value: like(annotationsFile, { id: 'tested' }), isShown: ({ knowledge }) => knowledge.annotations.some(({ id }) => id === 'tested') }, // prettier-ignore
];

describe('what a draft adds', () => {
  test.each(KINDS)('$what is shown until the draft is left', async ({ file, id, value, isShown }) => {
    const { store, showing } = await storeOf();
    expect(isShown(store)).toBe(false);
    showing.show(withEntry(base, file, id, value), undefined);
    expect(isShown(store)).toBe(true);
    showing.end();
    expect(isShown(store)).toBe(false);
    expect(store.knowledge.world).toBe(world);
  });

  test.each(KINDS)('$what that is not complete hides nothing else', async ({ file, id, value, isShown }) => {
    const { store, showing } = await storeOf();
    const faulty = withEntry(base, file, 'begun', { id: 'begun' });
    showing.show(withEntry(faulty, file, id, value), undefined);
    expect(isShown(store)).toBe(true);
    expect([...(store.knowledge.world?.scenarios.keys() ?? [])]).toEqual(expect.arrayContaining([...world.scenarios.keys()])); // prettier-ignore
    expect(momentsOf(store.knowledge).map(({ id: one }) => one)).toEqual(expect.arrayContaining(rowsIn('geo/timeline.json').map((row) => row.id))); // prettier-ignore
  });
});

describe('what a draft offers', () => {
  const withOffer = (changes: Table): Documents => withDocument(base, 'src/content/offered.json', { ...offered, ...changes }); // prettier-ignore

  test('is shown until the draft is left, in the order of the draft', async () => {
    const { store, showing } = await storeOf();
    const { knowledge } = store;
    const before = knowledge.offered;
    const [foremost, contradictions] = [
      ['no-deal', 'status-quo'],
      ['X20', 'X4'],
    ];
    const groups = [...before.scenarioGroups].reverse() as unknown as Json;
    showing.show(withOffer({ foremost, foremostContradictions: contradictions, scenarioGroups: groups }), undefined);
    expect(knowledge.offered.foremost).toEqual(foremost);
    expect(knowledge.offered.foremostContradictions).toEqual(contradictions);
    expect(offeredScenarios(knowledge.offered)[0]).toBe(before.scenarioGroups.at(-1)?.scenarios[0]);
    showing.end();
    expect(knowledge.offered).toBe(before);
  });

  test('is neither what it does not have nor anything twice, since lists on screen have one row for each', async () => {
    const { store, showing } = await storeOf();
    const group = { id: 'demands', scenarios: ['no-deal', 'nowhere', 'no-deal', 'crimea'] };
    showing.show(withOffer({ foremost: ['no-deal', 'no-deal', 'nowhere'], scenarioGroups: [group, group] }), undefined);
    expect(store.knowledge.offered.foremost).toEqual(['no-deal']);
    expect(store.knowledge.offered.scenarioGroups).toEqual([{ id: 'demands', scenarios: ['no-deal', 'crimea'] }]);
  });
});

describe('what code relies on', () => {
  test('stays, whatever a draft removes: the situation as observed, and the line of contact', async () => {
    const { store, showing } = await storeOf();
    const scenarios = rowsIn('geo/scenarios.json').filter(({ id }) => id !== 'status-quo');
    const line = { type: 'FeatureCollection', features: [] };
    const emptied = withDocument(
      withDocument(base, 'geo/scenarios.json', scenarios),
      'geo/features/line.geojson',
      line,
    );
    showing.show(emptied, undefined);
    expect(store.knowledge.world?.scenarios.has('status-quo')).toBe(true);
    expect(store.knowledge.world?.features.has('line.contact')).toBe(true);
  });

  test('a proposal whose rules leave land without a status is not shown; one that had them all stays as it was', async () => {
    const { store, showing } = await storeOf();
    const rules = [{ where: { held: 'russia' }, status: 'russian-held' }];
    const all = rowsIn('geo/scenarios.json').map((row) => (row.id === 'no-deal' ? { ...row, rules } : row));
    const drafted = [...all, like('geo/scenarios.json', { id: 'tested', rules })] as unknown as Json;
    showing.show(withDocument(base, 'geo/scenarios.json', drafted), undefined);
    expect(store.knowledge.world?.scenarios.has('tested')).toBe(false);
    expect(store.knowledge.world?.scenarios.get('no-deal')).toEqual(world.scenarios.get('no-deal'));
  });

  test('a figure of a place that is gone is left out, and a text that shows it shows no number', async () => {
    const { store, showing } = await storeOf();
    const [id, { formula }] = [...store.knowledge.figures].find(([, one]) => one.formula.op === 'distance')!;
    const from = 'from' in formula ? formula.from : '';
    const rows = rowsIn('geo/recipes/settlements.json').filter((row) => row.id !== from) as unknown as Json;
    expect(store.choice.figure(id)).toBeDefined();
    showing.show(withDocument(base, 'geo/recipes/settlements.json', rows), undefined);
    expect(store.choice.figure(id)).toBeUndefined();
  });
});

test('a page about the map that is being written is shown; one that cannot be read is that of the site', async () => {
  const { store, showing } = await storeOf();
  const written = '# About\n\n> A note.\n\n## Tested\n\nA paragraph.\n';
  const load = () => loadAbout(store.knowledge.drafted?.about('en'), 'en');
  const before = await load();
  showing.show(withDocument(base, 'src/content/about/en.md', written), undefined);
  expect((await load()).sections.map(({ title }) => title)).toEqual(['Tested']);
  showing.show(withDocument(base, 'src/content/about/en.md', `${written}\n[not closed`), undefined);
  await expect(load()).resolves.toBeDefined();
  showing.end();
  expect(await load()).toEqual(before);
});

test('the search finds what a draft says, in either language, and no longer once it is left', async () => {
  const { store, showing } = await storeOf();
  const added = withEntry(base, 'geo/timeline.json', 'tested', like('geo/timeline.json', { id: 'tested' }));
  const worded = withEntry(added, 'src/content/timeline/uk.json', 'tested', { title: 'Зюзюзю', told: 'Сказано.' });
  const found = async (): Promise<number> => (await prepare(store.knowledge.world!, store.knowledge)).find('Зюзюзю').filter(({ loose }) => !loose).length; // prettier-ignore
  expect(await found()).toBe(0);
  showing.show(worded, undefined);
  expect(await found()).toBe(1);
  showing.end();
  expect(await found()).toBe(0);
});

test('a drafted proposal that was chosen is chosen no longer once it is gone, without a notice, and again when it is back', async () => {
  const { store, showing } = await storeOf();
  const { choice, knowledge } = store;
  const keep = keepToWhatIsThere(choice, knowledge);
  const drafted = withEntry(base, 'geo/scenarios.json', 'tested', like('geo/scenarios.json', { id: 'tested' }));
  const show = (documents: Documents): void => {
    showing.show(documents, undefined);
    keep();
  };
  show(drafted);
  choice.apply(chooseScenario('tested'));
  show(base);
  expect(world.scenarios.has(choice.view.scenario)).toBe(true);
  show(drafted);
  expect(choice.view.scenario).toBe('tested');
  showing.end();
  keep();
  expect(world.scenarios.has(choice.view.scenario)).toBe(true);
  expect(choice.notices).toEqual([]);
});

test('whatever is added to or set in a file, every other entry of the site stays as it is', async () => {
  const { store, showing } = await storeOf();
  const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  const id = fc.constantFrom('begun', 'status-quo', 'no-deal', '');
  const faulty = fc.oneof(anything, fc.tuple(id, fc.dictionary(fc.string(), anything)).map(([one, rest]): Json => ({ ...rest, id: one }))); // prettier-ignore
  const lists = ['geo/scenarios.json', 'geo/timeline.json', 'geo/claims.json', 'geo/articles.json', 'geo/sources.json', 'geo/recipes/settlements.json', 'src/content/about/corrections.json', annotationsFile, 'geo/features/strikes.geojson', 'src/content/figures.json', 'src/content/offered.json', 'src/content/scenarios/en.json']; // prettier-ignore
  fc.assert(
    fc.property(fc.constantFrom(...lists), faulty, fc.string(), (file, value, key) => {
      showing.show(withEntry(base, file, key, value), undefined);
      const { knowledge } = store;
      for (const kind of ['scenarios', 'claims', 'articles', 'sources', 'features'] as const)
        expect([...knowledge.world![kind].keys()]).toEqual(expect.arrayContaining([...world[kind].keys()]));
      expect(knowledge.evaluate).toBeDefined();
      for (const { formula } of knowledge.figures.values()) knowledge.evaluate?.(formula);
      expect(knowledge.lexicon?.texts.scenarios['no-deal']).toBeDefined();
      expect(momentsOf(knowledge).length).toBeGreaterThanOrEqual(rowsIn('geo/timeline.json').length);
    }),
    { numRuns: 60 },
  );
  showing.end();
});
