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

test('problems of the line lead to the line, and to a vertex where one is named', () => {
  expect(place('geo/recipes/line.json', 'vertices.v41.at')).toEqual({ tab: 'line', subject: 'v41' });
  expect(place('geo/features/line.geojson', 'line.contact')).toEqual({ tab: 'line', subject: '' });
});

test('other problems lead nowhere', () => {
  expect(place('geo/names/en.json', 'country.pl')).toBeUndefined();
  expect(place('geo/claims.json', 'A01.places', 'names town.nowhere')).toBeUndefined();
});
