// Generates the land of Ukraine's neighbours from the OSM-derived package geo-maps; along Ukraine they have Ukraine's own line.
// It must not know oblasts, the line or any name. Crimea is part of Ukraine and of no other outline.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { packageCountries, polygonsOf, ukraine, type Land } from './coast.ts';
import { gapsBeside } from './gaps.ts';
import { snap } from './grid.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';

/** West, south, east, north: no window reaches its end, since src/map/bounded.ts keeps the camera within. */
const BOX = [-14, 25, 82, 70] as const;
/** The surroundings of Ukraine, in the middle of most views: the coast is finer here than beyond. */
const MIDDLE = [10, 38, 56, 60] as const;
const NEAR_KM = 150;
/** All countries that are too far from Ukraine to be named. */
const ABROAD = 'area.abroad';

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
  return packageCountries().flatMap((country) => {
    const code = String(country.properties['A3']);
    const coordinates = polygonsOf(country).filter(inBox);
    // A code of three capitals stands for what has no name here.
    return coordinates.length > 0 ? [shape({ type: 'MultiPolygon', coordinates }, { iso: ISO[code] ?? code })] : [];
  });
}

/**
 * In the package both Ukraine and Russia contain Crimea, so Ukraine is first erased from its neighbours. Ukraine's own line
 * is not simplified, so a neighbour has exactly the border that Ukraine has. Other coasts and borders are simplified to
 * 250 m near Ukraine, to 3 km farther away and to 12 km beyond, so the land is split at these distances and dissolved again.
 */
const COMMANDS = `-i all.json name=all -clip bbox=${BOX.join(',')}
  -filter "iso=='ua'" + name=ua -filter "iso!='ua'" target=all + name=others
  -buffer ${NEAR_KM}km tolerance=3% target=ua + name=around
  -erase ua target=others -dissolve2 iso target=others -merge-layers target=ua,others name=land
  -clip around target=land + name=near -each 'least = iso=="ua" ? 0 : 250' target=near
  -erase around target=land + name=rest
  -clip bbox=${MIDDLE.join(',')} target=rest + name=middle -each 'least = 3000' target=middle
  -erase bbox=${MIDDLE.join(',')} target=rest + name=far -each 'least = 12000' target=far
  -filter-islands min-area=600km2 remove-empty target=far
  -merge-layers target=near,middle,far name=parts force -filter-islands min-area=4km2 remove-empty target=parts
  -simplify dp variable interval=least target=parts
  -filter-slivers min-area=2km2 target=parts -filter "iso!='ua'" target=parts
  -dissolve2 iso target=parts -sort iso target=parts
  -o format=geojson geojson-type=FeatureCollection target=parts`;

const PROPERTIES = { kind: 'country', precision: { kind: 'generalised', km: 3 }, sources: ['geo-maps-coastline'] };

const isFar = ([lon = 0, lat = 0]: Position): boolean =>
  lon < MIDDLE[0] || lat < MIDDLE[1] || lon > MIDDLE[2] || lat > MIDDLE[3];

/** Positions on Ukraine's line on the grid where the oblasts have them too, others to a thousandth of a degree or less. */
function placed(country: Shape, ukrainian: ReadonlySet<string>): MultiPolygon {
  const place = (at: Position): Position =>
    ukrainian.has(String(at)) ? snap(at) : at.map((value) => Number(value.toFixed(isFar(at) ? 2 : 3)));
  const coordinates = polygonsOf(country as Land).map((rings) => rings.map((ring) => ring.map(place)));
  return { type: 'MultiPolygon', coordinates };
}

/** One feature a country, in the order of their codes, and one for all that are far off. Ukraine itself is in the oblasts. */
export async function countries(): Promise<Shape[]> {
  const all = source();
  const gaps = await gapsBeside(all.filter(({ properties }) => properties['iso'] !== 'ua'));
  const { features } = await mapshaper(COMMANDS, { 'all.json': shapes([...all, ...gaps]) });
  const ukrainian = new Set(polygonsOf(ukraine()).flat(2).map(String));
  const nonEmpty = features.filter(({ geometry }) => (geometry as Polygon | null) !== null);
  const named = nonEmpty.filter(({ properties }) => /^[a-z]{2}$/.test(String(properties['iso'])));
  const coordinates = nonEmpty
    .filter((country) => !named.includes(country))
    .flatMap((country) => placed(country, ukrainian).coordinates);
  return [
    { ...shape({ type: 'MultiPolygon', coordinates }, { ...PROPERTIES, kind: 'area' }), id: ABROAD },
    ...named.map((country) => ({
      ...shape(placed(country, ukrainian), PROPERTIES),
      id: `country.${String(country.properties['iso'])}`,
    })),
  ];
}
