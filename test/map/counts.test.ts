// Proves where the numbers of claims stand on the map, and that a map without an article has none.
// It must not need a browser.
import { expect, it } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { countsIn } from '../../src/core/claims/claim.ts';
import { sceneOf } from '../../src/core/view/scene.ts';
import { INITIAL, type Locale } from '../../src/core/view/view.ts';
import { keysOf } from '../../src/map/keys.ts';
import { scene, sources } from './ground.ts';

const world = readWorld();
const claims = [...world.claims.values()];
const calm = { hovered: [], annotation: undefined, dark: false };

it.each([...world.articles.keys()])('%s counts every claim that names a place, once', (article) => {
  const counts = countsIn(claims, article);
  expect(counts.length).toBeGreaterThan(0);
  for (const [id, count] of counts)
    expect(count, id).toBe(claims.filter((one) => one.article === article && one.places.includes(id)).length);
  const shown = sceneOf({ ...INITIAL, panel: 'articles', article }, world, calm);
  const drawn = sources
    .dataOf(shown, 'counts')
    .features.map(({ properties }) => [String(properties?.['id']), Number(properties?.['count'])]);
  expect(drawn).toEqual(counts.filter(([id]) => id !== 'line.contact'));
});

it('without an article there is nothing to count, and nothing is drawn', () => {
  for (const view of [INITIAL, { ...INITIAL, panel: 'articles' as const }, { ...INITIAL, article: 'on-the-day' }])
    expect(keysOf(sceneOf(view, world, calm)).counts).toBe('nothing');
});

it('names land that no other label names, in the reader’s language', () => {
  const nameOf = (locale: Locale, id: string): unknown =>
    sources.dataOf({ ...scene({ locale }), counts: [[id, 1]] }, 'counts').features[0]?.properties?.['name'];
  expect([nameOf('en', 'place.moscow'), nameOf('uk', 'place.moscow')]).toEqual(['Moscow', 'Москва']);
  expect(nameOf('en', 'town.kyiv')).toBeUndefined();
});
