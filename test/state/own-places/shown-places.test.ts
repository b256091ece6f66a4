// Proves that one filter selects places in slices: the last one asked for wins, and it holds for files read anew.
// It must not know how the selection is drawn or counted.
import { expect, test } from 'vitest';
import type { Filter } from '../../../src/core/own-places/filter.ts';
import { placesOf, type OwnPlaces } from '../../../src/core/own-places/places.ts';
import { ShownPlaces } from '../../../src/state/own-places/shown-places.svelte.ts';

function places(count: number, name = 'beds'): OwnPlaces {
  const rows = Array.from({ length: count }, (_, row) => row);
  return placesOf(
    {
      readAs: { format: 'csv' },
      names: ['name', 'lat', 'lon', name],
      columns: [rows.map((row) => `H${row % 3}`), rows.map(() => 48.5), rows.map(() => 33.25), rows.map((row) => row + 0.5)],
      numbers: rows.map((row) => row + 2),
      unreadable: [],
    },
    {},
    { today: '2026-01-01' },
  ); // prettier-ignore
}
const from = (least: number): Filter => ({ cells: { column: 3, test: { kind: 'numbers', from: least } } });

test('a filter selects places, and an empty one all of them', async () => {
  const [shown, own] = [new ShownPlaces(), places(100)];
  await shown.take(own);
  expect([shown.selection?.count, shown.maskOf(own)]).toEqual([100, null]);
  await shown.show(from(97));
  expect(shown.selection?.count).toBe(3);
  expect([...shown.maskOf(own)!].flatMap((one, place) => (one ? [place] : []))).toEqual([97, 98, 99]);
  await shown.show({});
  expect([shown.selection?.count, shown.maskOf(own)]).toEqual([100, null]);
});

test('of two filters in a row the last one holds, however long the first takes', async () => {
  const [shown, own] = [new ShownPlaces(), places(60_000)];
  await shown.take(own);
  const first = shown.show({ cells: { column: 0, test: { kind: 'text', text: 'h1' } } });
  const second = shown.show(from(59_990));
  await Promise.all([first, second]);
  expect(shown.selection?.count).toBe(10);
});

test('a filter holds for the same columns read anew, and ends with other columns', async () => {
  const shown = new ShownPlaces();
  await shown.take(places(100));
  await shown.show(from(50));
  await shown.take(places(60));
  expect(shown.selection?.count).toBe(10);
  const other = places(60, 'rooms');
  await shown.take(other);
  expect([shown.filter, shown.selection?.count, shown.maskOf(other)]).toEqual([{}, 60, null]);
  expect(shown.maskOf(places(60))).toBe(null);
});

test('what a column offers is looked at once for the same places', async () => {
  const shown = new ShownPlaces();
  await shown.take(places(100));
  const [first, again] = [shown.facet(0), shown.facet(0)];
  expect(first).toBe(again);
  expect(await first).toMatchObject({ kind: 'values', values: [{ value: 'H0', count: 34 }, {}, {}] });
});
