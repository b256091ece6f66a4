// Proves that places are found by their names: those that begin with what was typed first, and never by a pattern.
// It must not know the search box.
import { expect, test } from 'vitest';
import { placesOf, type OwnPlaces } from '../../../src/core/own-places/places.ts';
import { findPlaces } from '../../../src/state/own-places/find-places.ts';

function named(names: readonly (string | null)[]): OwnPlaces {
  return placesOf(
    {
      readAs: { format: 'csv' },
      names: ['kind', 'Назва', 'lat', 'lon'],
      columns: [names.map(() => 'school'), names, names.map(() => 48.5), names.map(() => 33.25)],
      numbers: names.map((_, row) => row + 2),
      unreadable: [],
    },
    {},
    { today: '2026-01-01' },
  );
}
const find = (names: readonly (string | null)[], typed: string): Promise<number[]> =>
  findPlaces(named(names), typed, new AbortController().signal);

test('places are found by any part of their name, those that begin with it first', async () => {
  const names = ['Міська лікарня №2', 'Лікарня', null, 'школа', 'constructor', 'a.c'];
  expect(await find(names, ' лікарня ')).toEqual([1, 0]);
  expect(await find(names, 'a.c')).toEqual([5]);
  expect(await find(names, '.')).toEqual([5]);
  expect([await find(names, ''), await find(names, 'school'), await find(names, 'construct')]).toEqual([[], [], [4]]);
});

test('a search that is given up says so', async () => {
  const given = new AbortController();
  given.abort();
  await expect(findPlaces(named(['x']), 'x', given.signal)).rejects.toThrow();
});
