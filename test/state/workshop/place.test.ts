// A problem leads to the tab where it can be solved.
// It must not know the tabs.
import { expect, test } from 'vitest';
import { placeOfProblem } from '../../../src/state/workshop/place.ts';

const place = (file: string, path: string, message = '') => placeOfProblem({ file, path, message });

test('problems of towns lead to the town, whichever file has them', () => {
  const town = { tab: 'towns', subject: 'town.kinburn-pokrovske' };
  expect(place('geo/features/towns.geojson', 'town.kinburn-pokrovske.control')).toEqual(town);
  expect(place('geo/recipes/settlements.json', 'town.kinburn-pokrovske')).toEqual(town);
  expect(place('geo/names/uk.json', 'town.kinburn-pokrovske.name')).toEqual(town);
  expect(place('src/content/towns/en.json', 'town.kinburn-pokrovske')).toEqual(town);
  expect(place('src/content/russian-names.json', '', 'has no name for “town.kinburn-pokrovske”')).toEqual(town);
});

test('problems of drawn areas lead to the area', () => {
  const area = { tab: 'areas', subject: 'area.test-corridor' };
  expect(place('geo/recipes/areas.json', 'area.test-corridor.polygons.#1.#1.#3')).toEqual(area);
  expect(place('geo/features/areas.geojson', '', '“area.test-corridor” differs from geo/recipes/areas.json')).toEqual(area); // prettier-ignore
  expect(place('geo/names/uk.json', 'area.test-corridor')).toEqual(area);
});

test('problems of the line lead to the line, and to a vertex where one is named', () => {
  expect(place('geo/recipes/line.json', 'vertices.v41.at')).toEqual({ tab: 'line', subject: 'v41' });
  expect(place('geo/features/line.geojson', 'line.contact')).toEqual({ tab: 'line', subject: '' });
  expect(place('geo/features/line.geojson', 'pocket.northern-sumy.error')).toEqual({ tab: 'line', subject: 'pocket.northern-sumy' }); // prettier-ignore
  expect(place('geo/features/line.geojson', 'line.since-2014')).toEqual({ tab: 'line', subject: 'line.since-2014' });
  expect(place('geo/names/uk.json', 'pocket.lyptsi')).toEqual({ tab: 'line', subject: 'pocket.lyptsi' });
});

test('problems of entries lead to their form, by the path or by the id that the message quotes', () => {
  expect(place('geo/features/strikes.geojson', 'features.strike.st21.properties.sources')).toEqual({ tab: 'strikes', subject: 'strike.st21' }); // prettier-ignore
  expect(place('geo/features/strikes.geojson', 'features')).toEqual({ tab: 'strikes', subject: '' });
  expect(place('geo/features/strikes.geojson', 'strike.st21.sources')).toEqual({
    tab: 'strikes',
    subject: 'strike.st21',
  });
  expect(place('src/content/strikes/uk.json', '', 'has no text for “strike.st21”')).toEqual({ tab: 'strikes', subject: 'strike.st21' }); // prettier-ignore
  expect(place('geo/scenarios.json', 'four-oblasts.rules.2')).toEqual({ tab: 'proposals', subject: 'four-oblasts' });
  expect(place('src/content/offered.json', 'foremost', 'does not offer “no-deal” of geo/scenarios.json')).toEqual({ tab: 'proposals', subject: 'no-deal' }); // prettier-ignore
  expect(place('src/content/people/en.json', 'jane')).toEqual({ tab: 'people', subject: 'jane' });
  expect(place('src/content/figures.json', '')).toEqual({ tab: 'figures', subject: '' });
});

test('other problems lead nowhere', () => {
  expect(place('geo/names/en.json', 'country.pl')).toBeUndefined();
  expect(place('src/content/decks/x/en.json', 'title', 'names town.nowhere')).toBeUndefined();
});
