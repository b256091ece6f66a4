// Proves that the files of joined places have those that are shown, and no others.
// It must not know how places are filtered or located.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedCsv, joinedGeoJson } from '../../../src/core/own-places/joined.ts';
import { placesOf } from '../../../src/core/own-places/places.ts';

test('files have the rows that are shown, in their order, and all rows where there is no filter', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (shows) => {
      const rows = shows.map((_, row) => row);
      const places = placesOf(
        {
          readAs: { format: 'csv' },
          names: ['name', 'lat', 'lon'],
          columns: [rows.map((row) => `P${row}`), rows.map(() => 48.5), rows.map(() => 33.25)],
          numbers: rows.map((row) => row + 2),
          unreadable: [],
        },
        {},
        { today: '2026-01-01' },
      );
      const shown = Uint8Array.from(shows, (one) => (one ? 1 : 0));
      const joined = { places, located: [], scenarios: [], day: '2025-12-28', nameOf: (id: string) => id };
      const expected = rows.filter((row) => shows[row]).map((row) => `P${row}`);
      const csv = (text: string): string[] => text.trim().split(/\r?\n/).slice(1).map((line) => line.split(',')[0] ?? ''); // prettier-ignore
      expect(csv(joinedCsv({ ...joined, shown }))).toEqual(expected);
      expect(joinedGeoJson({ ...joined, shown }).features.map(({ properties }) => properties?.['name'] as string)).toEqual(expected); // prettier-ignore
      expect(joinedGeoJson({ ...joined, shown: null }).features).toHaveLength(rows.length);
    }),
  );
});
