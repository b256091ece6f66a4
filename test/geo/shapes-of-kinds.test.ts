// A feature has the geometry that its kind is drawn and measured by.
// It must not know the features themselves.
import { expect, it } from 'vitest';
import { parseFeatures } from '../../geo/schema.ts';

const fileOf = (kind: string, id: string, type: string, coordinates: unknown): unknown => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id, properties: { kind, sources: ['osm'], city: 'x' }, geometry: { type, coordinates } },
  ],
});
const ring = [[[37, 48], [38, 48], [38, 49], [37, 48]]]; // prettier-ignore

it.each([
  ['line', 'line.contact', 'Point', [37, 48]],
  ['line', 'line.contact', 'Polygon', ring],
  ['town', 'town.bakhmut', 'Polygon', ring],
  ['place', 'place.geneva', 'Polygon', ring],
  ['pocket', 'pocket.lyptsi', 'Point', [37, 48]],
] as const)('refuses a %s whose geometry is another: %s as a %s', (kind, id, type, coordinates) => {
  const parsed = parseFeatures(fileOf(kind, id, type, coordinates), 'x.geojson');
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['features.0.geometry.type']);
});
