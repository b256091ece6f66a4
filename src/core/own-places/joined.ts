// Places joined to the land as files: CSV for spreadsheets and GeoJSON for maps, with the reader's own columns first.
// It must not know how a file is saved, or languages: columns and statuses have the names that programs use.
import type { Feature, FeatureCollection } from 'geojson';
import { csvOf, settingOf, type Field } from '../export/csv.ts';
import { depthFor, type Depth, type Scenario } from '../scenario/scenario.ts';
import { roundTo } from '../values/quantity.ts';
import type { Located } from './located.ts';
import { positionOf, type OwnPlaces } from './places.ts';
import type { Value } from './sheet.ts';

export type Joined = {
  readonly places: OwnPlaces;
  /** By place. */
  readonly located: readonly Located[];
  /** 1 for each place that the file is to have; without it, all. */
  readonly shown?: Uint8Array | null;
  readonly scenarios: readonly Scenario[];
  readonly depth?: Depth;
  /** The day of line and control, `2025-12-28`. */
  readonly day: string;
  /** The name of an oblast by its id. */
  readonly nameOf: (id: string) => string;
};

const km = (value: number): number => roundTo(value, 1);

/** The columns that are added: `held_by` and the others say what was so on the day; each proposal has one of its own. */
const columnsOf = ({ scenarios, depth }: Joined): string[] => [
  ...['row', 'longitude', 'latitude', 'day', 'oblast', 'oblast_code', 'held_by', 'held_since_2014', 'held_for_certain'],
  ...['line_km', 'line_km_least', 'line_km_most'],
  ...scenarios.map((scenario) => settingOf(scenario.id, depthFor(scenario, depth))),
];

/** What is added to a place, in the order of the columns; null where it lies outside Ukraine. */
function valuesOf({ places, located, scenarios, day, nameOf }: Joined, place: number): Value[] {
  const { land, line } = located[place] ?? {};
  const at = positionOf(places, place).map((degrees) => roundTo(degrees, 1e-6));
  return [
    ...[places.numbers[place] ?? null, ...at, day],
    ...[land ? nameOf(land.oblast) : null, land?.cell.oblast ?? null, land?.control.side ?? 'outside-ukraine'],
    ...[land?.control.since2014 ?? null, land?.control.sure ?? null],
    ...(line ? [km(line.central), km(line.low), km(line.high)] : [null, null, null]),
    ...scenarios.map((_, index) => {
      const outcome = land?.outcomes[index];
      return outcome ? [outcome.status, ...outcome.or].join(' | ') : null;
    }),
  ];
}

/** All places that are shown, in their order. */
export const placesIn = ({ places, shown }: Pick<Joined, 'places' | 'shown'>): number[] => {
  const all = Array.from({ length: places.count }, (_, place) => place);
  return shown ? all.filter((place) => shown[place] === 1) : all;
};

const field = (value: Value): Field => (typeof value === 'number' ? value : String(value ?? ''));

/**
 * CSV with the reader's columns, then what is joined. In the column of a proposal the status comes first that the land
 * would get with the line as drawn; those after ` | ` it would get if the line lay elsewhere within its stated error.
 */
export function joinedCsv(joined: Joined): string {
  const { columns } = joined.places;
  const rows = placesIn(joined).map((place) => [
    ...columns.map(({ values }) => field(values[place] ?? null)),
    ...valuesOf(joined, place).map(field),
  ]);
  return csvOf([[...columns.map(({ name }) => name), ...columnsOf(joined)], ...rows]);
}

/** Names that can be keys: an empty or repeated one gets the number of its column. */
const keysOf = (names: readonly string[]): string[] =>
  names.map((name, at) => (name === '' || names.indexOf(name) !== at ? `${name || 'column'} ${at + 1}` : name));

/** Columns added to the reader's own: their names, and their values for a place, in the same order. */
type Added = { readonly names: readonly string[]; readonly valuesOf: (place: number) => readonly Value[] };

/** Some of the places as GeoJSON, with the reader's own geometries and columns and what is added to them. */
export function geoJsonOf(places: OwnPlaces, chosen: readonly number[], added?: Added): FeatureCollection {
  const { columns, shapes } = places;
  const keys = keysOf([...columns.map(({ name }) => name), ...(added?.names ?? [])]);
  const features = chosen.map((place): Feature => {
    const values = [...columns.map(({ values: all }) => all[place] ?? null), ...(added?.valuesOf(place) ?? [])];
    // Entries make own properties of every name, also of those that a prototype has.
    const properties = Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null]));
    const geometry = shapes.get(place) ?? { type: 'Point', coordinates: positionOf(places, place) };
    return { type: 'Feature', properties, geometry };
  });
  return { type: 'FeatureCollection', features };
}

/** The same as GeoJSON: what is joined to a line or area is that of one point of it. */
export const joinedGeoJson = (joined: Joined): FeatureCollection =>
  geoJsonOf(joined.places, placesIn(joined), {
    names: columnsOf(joined),
    valuesOf: (place) => valuesOf(joined, place),
  });
