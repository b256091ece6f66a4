// Generates the outlines of Ukraine and its neighbours from the OSM-derived package geo-maps.
// It must not know oblasts, the line or any name. Crimea is part of Ukraine and of no other outline.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';

/** West, south, east, north: large enough to fill a wide screen that shows all of Ukraine. */
const BOX = [10, 38, 56, 60] as const;
const NEAR_KM = 150;

const ISO: Readonly<Record<string, string>> = {
  ALB: 'al',
  ARM: 'am',
  AUT: 'at',
  AZE: 'az',
  BGR: 'bg',
  BIH: 'ba',
  BLR: 'by',
  CHE: 'ch',
  CZE: 'cz',
  DEU: 'de',
  DNK: 'dk',
  EST: 'ee',
  FIN: 'fi',
  GEO: 'ge',
  GRC: 'gr',
  HRV: 'hr',
  HUN: 'hu',
  IRN: 'ir',
  ITA: 'it',
  KAZ: 'kz',
  LTU: 'lt',
  LVA: 'lv',
  MDA: 'md',
  MKD: 'mk',
  MNE: 'me',
  NOR: 'no',
  POL: 'pl',
  ROU: 'ro',
  RUS: 'ru',
  SRB: 'rs',
  SVK: 'sk',
  SVN: 'si',
  SWE: 'se',
  TKM: 'tm',
  TUR: 'tr',
  UKR: 'ua',
  UZB: 'uz',
  XKX: 'xk',
};

const inBox = (rings: Position[][]): boolean => {
  const [west, south, east, north] = BOX;
  const [lons, lats] = [0, 1].map((axis) => (rings[0] ?? []).map((position) => position[axis] ?? 0)) as [
    number[],
    number[],
  ];
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return most(lons) > west && least(lons) < east && most(lats) > south && least(lats) < north;
};

/** The countries within the box, without their parts outside it. */
function source(): Shape[] {
  const file = createRequire(import.meta.url).resolve('@geo-maps/countries-coastline-100m/map.geo.json');
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Shape<Polygon | MultiPolygon>[] };
  return features.flatMap(({ properties, geometry }) => {
    const iso = ISO[String(properties['A3'])];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons.filter(inBox);
    return iso && coordinates.length > 0 ? [shape({ type: 'MultiPolygon', coordinates }, { iso })] : [];
  });
}

/**
 * In the package both Ukraine and Russia contain Crimea, so Ukraine is first erased from Russia. Coasts and borders are
 * simplified to 250 m near Ukraine and to 3 km farther away, so the land is split at that distance and dissolved again.
 */
const COMMANDS = `-i all.json name=all -clip bbox=${BOX.join(',')}
  -filter "iso=='ua'" + name=ua -filter "iso=='ru'" target=all + name=ru -filter "iso!='ru'" target=all
  -erase ua target=ru -merge-layers target=all,ru name=land
  -buffer ${NEAR_KM}km tolerance=3% target=ua + name=around
  -clip around target=land + name=near -each 'near=true' target=near
  -erase around target=land + name=far -each 'near=false' target=far
  -merge-layers target=near,far name=parts force -filter-islands min-area=4km2 remove-empty target=parts
  -simplify dp variable interval='near ? 250 : 3000' target=parts
  -filter-slivers min-area=2km2 target=parts -dissolve2 iso target=parts -sort iso target=parts
  -o format=geojson geojson-type=FeatureCollection target=parts`;

const PROPERTIES = { kind: 'country', precision: { kind: 'generalised', km: 3 }, sources: ['geo-maps-coastline'] };

/** One feature for each country, in the order of their codes. */
export async function countries(): Promise<Shape[]> {
  const { features } = await mapshaper(COMMANDS, { 'all.json': shapes(source()) });
  const nonEmpty = features.filter(({ geometry }) => (geometry as Polygon | null) !== null);
  return nonEmpty.map(({ properties, geometry }) => ({
    ...shape(geometry, PROPERTIES),
    id: `country.${String(properties['iso'])}`,
  }));
}
