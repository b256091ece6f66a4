// Proves that what is typed finds the right thing first or second, in either language, old spelling or with a slip.
// It must not know how the dialog looks, nor time anything.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFinder } from '../support/finder.ts';
import { grouped } from '../../src/ui/search/finder.ts';
import { stepTo } from '../../src/ui/search/go.ts';
import { prefixDistance } from '../../src/ui/search/typos.ts';
import { piecesOf, termOf, wordsIn } from '../../src/ui/search/terms.ts';
import RUSSIAN_NAMES from '../../src/content/russian-names.json';
import { INITIAL, type View } from '../../src/core/view/view.ts';
import { readAnnotations, readTimeline, readWorld } from '../../src/cli/files.ts';
import { QUERIES } from '../support/queries.ts';

const { find, entries } = readFinder();
const known = { world: readWorld(), annotations: readAnnotations(), moments: readTimeline() };
/** The things as the list shows them, from the top. */
const shown = (typed: string): string[] =>
  grouped(find(typed)).flatMap(({ hits }) => hits.map(({ entry }) => entry.id));

test.each(QUERIES)('“%s” finds %s', (typed, wanted) => expect(shown(typed).slice(0, 2)).toContain(wanted));

test.each(['lessons', 'уроки', 'урок'])('“%s” finds the lessons', (typed) =>
  expect(shown(typed).filter((id) => id.startsWith('lesson:')).length).toBeGreaterThan(2),
);

test('nothing is found for nothing, nor for what nobody wrote', () => {
  expect(shown('')).toEqual([]);
  expect(shown('  ,.-')).toEqual([]);
  expect(shown('qqqqzzzz')).toEqual([]);
});

const placesInRussian = Object.entries<readonly string[]>(RUSSIAN_NAMES);

test('«Запорожье» finds the town first, and no proposal', () => {
  expect(shown('Запорожье')[0]).toBe('town:town.zaporizhzhia');
  expect(shown('Запорожье').filter((id) => id.startsWith('scenario:'))).toEqual([]);
});

test('every place is found by each of its names in Russian spelling, with ё or е', () => {
  const missed = placesInRussian.flatMap(([id, names]) =>
    names
      .flatMap((name) => [...new Set([name, name.replaceAll('ё', 'е'), name.toLowerCase()])])
      .filter((name) => !find(name).some(({ entry, loose }) => entry.key === id && !loose))
      .map((name) => `${name}: ${id}`),
  );
  expect(missed).toEqual([]);
});

test('the first name of a town in Russian spelling finds a town of that name among the first two', () => {
  const namesake = (id: string, name: string): boolean =>
    (placesInRussian.find(([other]) => other === id)?.[1] ?? []).some((other) => other.startsWith(name));
  const towns = placesInRussian.filter(([id]) => id.startsWith('town.'));
  expect(towns.length).toBeGreaterThan(0);
  const missed = towns.flatMap(([id, [name = '']]) =>
    shown(name)
      .slice(0, 2)
      .some((hit) => namesake(hit.replace(/^\w+:/, ''), name))
      ? []
      : [`${name}: ${id}`],
  );
  expect(missed).toEqual([]);
});

test.each(['Бердичев', 'Ирпень', 'Nuuk', 'Копенгаген', 'Rostov', 'Belgorod', 'Запорошка'])(
  'what is only like “%s” does not pass for found',
  (typed) => expect(find(typed).filter(({ loose }) => !loose)).toEqual([]),
);

test('an inflected name is found, not only something similar', () => {
  for (const [typed, id] of [['Запоріжжі', 'town.zaporizhzhia'], ['Краматорську', 'town.kramatorsk'], ['Одесі', 'town.odesa']]) // prettier-ignore
    expect(find(typed!).filter(({ loose }) => !loose).map(({ entry }) => entry.key)).toContain(id); // prettier-ignore
});

test.each(['Kramatosrk', 'pokorv', 'chasiv jar'])('what is like “%s” is given as similar', (typed) => {
  expect(find(typed).length).toBeGreaterThan(0);
  expect(find(typed).every(({ loose }) => loose)).toBe(true);
});

test('every claim is found by its number', () => {
  for (const id of known.world.claims.keys()) expect(shown(id)[0]).toBe(`claim:${id}`);
});

test('a line in pieces is the line, and the found words are those asked for', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (line, typed) => {
      const terms = new Set(wordsIn(typed).map(termOf));
      const pieces = piecesOf(line, terms);
      expect(pieces.map(({ text }) => text).join('')).toBe(line);
      expect(pieces.filter(({ matched }) => matched).every(({ text }) => terms.has(termOf(text)))).toBe(true);
    }),
  ));

test.each([
  ['bakmu', 'bakhmut', 1],
  ['bakh', 'bakhmut', 0],
  ['', 'bakhmut', 0],
  ['kramatro', 'kramatorsk', 1],
  ['xyz', 'bakhmut', 3],
])('%s begins %s with %i typos', (typed, word, typos) => expect(prefixDistance(typed, word)).toBe(typos));

/** Where a find leads, told from a view that hides everything and stands on another page. */
const from: View = { ...INITIAL, page: 'overview', filters: { certainty: 'A' }, hidden: ['towns', 'strikes-odesa'] };
const led = (id: string): View =>
  stepTo(
    known,
    entries.find((one) => one.id === id)!,
  )(from);

test('each thing leads to its place', () => {
  expect(led('town:town.bakhmut')).toMatchObject({ page: 'map', pick: 'town.bakhmut', hidden: ['strikes-odesa'] });
  expect(led('strike:strike.st02')).toMatchObject({ pick: 'strike.st02', hidden: ['towns'] });
  expect(led('abroad:place.geneva')).toMatchObject({ pick: 'place.geneva', camera: from.camera });
  expect(led('scenario:four-oblasts')).toMatchObject({ page: 'map', panel: 'scenario', scenario: 'four-oblasts' });
  expect(led('article:on-the-day')).toMatchObject({ panel: 'articles', article: 'on-the-day', passage: null });
  expect(led('topic:zone')).toMatchObject({ page: 'claims', filters: { topic: 'zone' } });
  expect(led('person:putin')).toMatchObject({ page: 'claims', filters: { actor: 'russia' } });
  // bug: the search knew no lesson.
  expect(led('lesson:reading-a-claim')).toMatchObject({ page: 'map', deck: 'reading-a-claim', slide: 0 });
  expect(led('date:anchorage-summit')).toMatchObject({ time: ['2025-08-15', '2025-08-15'], pick: 'place.anchorage' });
});

test('every claim leads to a passage of its article, or to the claims of that article', () => {
  for (const { id, article } of known.world.claims.values()) {
    const view = led(`claim:${id}`);
    if (view.page === 'map') expect(view).toMatchObject({ article, passage: expect.any(String) as string });
    else expect(view).toMatchObject({ page: 'claims', filters: { article } });
  }
});
