// What the columns of a table are, guessed from their names and cells: coordinates, numbers, dates, text.
// It must not know places; the reader may correct every guess.
import { coordinateOf, pairOf } from './coordinates.ts';
import { dateOf, dayOrderOf, type DayOrder } from './dates.ts';
import { decimalSignOf, numberOf, type DecimalSign } from './numbers.ts';
import type { Sheet, Value } from './sheet.ts';
import { fromWebMercator, isAround, isMetres } from './systems.ts';
import { isWkt } from './wkt.ts';

/** `position` has both coordinates in each cell, `shape` well-known text. */
export const KINDS = ['text', 'number', 'date', 'latitude', 'longitude', 'position', 'shape'] as const;
export type Kind = (typeof KINDS)[number];

export type Guess = {
  readonly kinds: readonly Kind[];
  readonly sign: DecimalSign;
  readonly orders: readonly DayOrder[];
};

/** Cells of a column that are looked at; spread over all rows. */
const SAMPLE = 1000;
/** The share of the cells that must be of a kind. */
const MOST = 0.8;

const NAMES: readonly (readonly [Kind, RegExp])[] = [
  ['latitude', /^(lat|latitude|latitud|lat_?dd|geo_?lat|gps_?lat|широта|шир|y|y_?coord|coord_?y|point_?y|northing)$/],
  ['longitude', /^(lon|lng|long|longitude|lon_?dd|geo_?lon|geo_?lng|gps_?lon|довгота|долгота|довг|дол|x|x_?coord|coord_?x|point_?x|easting)$/], // prettier-ignore
  ['position', /^(coords?|coordinates?|lat_?lon|lat_?lng|lat_?long|location|position|geo|gps|point|координати|координаты)$/], // prettier-ignore
  ['shape', /^(wkt|geom|geometry|the_geom|shape)$/],
  ['date', /(^|_)(date|day|time|timestamp|when|datetime|created|updated|дата|день|час|время|коли)(_|$)/],
];
/** A name in lower case, with one `_` for whatever stands between its words. */
const plainName = (name: string): string => name.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '').slice(0, 80); // prettier-ignore
/** The kind that a name says: the whole name, or its first or last word as in `school latitude` or `lat (WGS84)`. */
function kindNamed(name: string): Kind | undefined {
  const plain = plainName(name);
  const words = [plain, plain.split('_')[0] ?? '', plain.split('_').at(-1) ?? ''];
  const single = (pattern: RegExp): boolean => words.some((word, at) => (at === 0 || word.length > 2) && pattern.test(word)); // prettier-ignore
  return NAMES.find(([, pattern]) => single(pattern))?.[0];
}

/** Cells that are not empty, spread evenly over a column. */
function sampleOf(column: readonly Value[], most = SAMPLE): Value[] {
  const step = Math.max(1, Math.floor(column.length / (4 * most)));
  const found: Value[] = [];
  for (let row = 0; row < column.length && found.length < most; row += step) {
    const value = column[row] ?? null;
    if (value !== null && value !== '') found.push(value);
  }
  return found;
}

const share = (values: readonly Value[], test: (value: Value) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

type Looked = {
  readonly name: Kind | undefined;
  readonly values: readonly Value[];
  readonly order: DayOrder;
  /** The shares of cells that can be read as each. */
  readonly share: { readonly number: number; readonly date: number; readonly coordinate: number; readonly pair: number; readonly shape: number }; // prettier-ignore
};

function look(name: string, column: readonly Value[], sign: DecimalSign): Looked {
  const values = sampleOf(column);
  const order = dayOrderOf(values);
  const named = kindNamed(name);
  return {
    name: named,
    values,
    order,
    share: {
      number: share(values, (value) => numberOf(value, sign) !== undefined),
      date: share(values, (value) => dateOf(value, order, named === 'date') !== undefined),
      coordinate: share(values, (value) => coordinateOf(value) !== undefined),
      pair: share(values, (value) => pairOf(value) !== undefined),
      shape: share(values, (value) => typeof value === 'string' && isWkt(value)),
    },
  };
}

/** What a column is if it has no coordinates. In a column named so, one date is enough: dates must not be overlooked. */
function plainKind({ name, share: shares }: Looked): Kind {
  if (shares.date >= MOST || (name === 'date' && shares.date > 0)) return 'date';
  return shares.number >= MOST ? 'number' : 'text';
}

/** The columns of numbers that lie around Ukraine as one of its coordinates, in degrees or Web Mercator metres. */
function withinUkraine(looked: readonly Looked[], axis: 0 | 1): number {
  const fits = (value: Value): boolean => {
    const number = coordinateOf(value)?.number ?? NaN;
    if (Number.isInteger(number) && !isMetres([number])) return false;
    const at = isMetres([number]) ? (fromWebMercator([number, number])[axis] ?? NaN) : number;
    return isAround(axis === 0 ? [at, 48] : [32, at]);
  };
  return looked.findIndex(({ name, values, share: shares }) => name !== 'date' && shares.coordinate >= MOST && share(values, fits) >= MOST); // prettier-ignore
}

/** Which columns hold coordinates: by their names first, then by their cells. */
function coordinateColumns(looked: readonly Looked[]): ReadonlyMap<number, Kind> {
  const named = (kind: Kind, enough: (one: Looked) => boolean): number => looked.findIndex((one) => one.name === kind && enough(one)); // prettier-ignore
  const half = ({ share: { coordinate } }: Looked): boolean => coordinate >= 0.3;
  const [lat, lon] = [named('latitude', half), named('longitude', half)];
  if (lat >= 0 && lon >= 0) return new Map([[lat, 'latitude'], [lon, 'longitude']]); // prettier-ignore
  const shape = looked.findIndex(({ share: shares }) => shares.shape >= 0.5);
  if (shape >= 0) return new Map([[shape, 'shape']]);
  const pairNamed = named('position', ({ share: { pair } }) => pair >= 0.3);
  const pair = pairNamed >= 0 ? pairNamed : looked.findIndex(({ share: shares }) => shares.pair >= MOST && shares.number < 0.5); // prettier-ignore
  if (pair >= 0) return new Map([[pair, 'position']]);
  const [x, y] = [withinUkraine(looked, 0), withinUkraine(looked, 1)];
  return x >= 0 && y >= 0 && x !== y ? new Map([[y, 'latitude'], [x, 'longitude']]) : new Map(); // prettier-ignore
}

/** The kinds of all columns. Where the rows have geometries of their own, no column is taken for coordinates. */
export function guessColumns({ names, columns, geometries }: Sheet): Guess {
  const sign = decimalSignOf(columns.flatMap((column) => sampleOf(column, 100)));
  const looked = columns.map((column, at) => look(names[at] ?? '', column, sign));
  const coordinates = geometries ? new Map<number, Kind>() : coordinateColumns(looked);
  return {
    sign,
    orders: looked.map(({ order }) => order),
    kinds: looked.map((one, at) => coordinates.get(at) ?? plainKind(one)),
  };
}

/** The guessed kinds with those that the reader has chosen; a guess gives way where its coordinate is chosen elsewhere. */
export function correctedKinds(guessed: readonly Kind[], chosen: ReadonlyMap<number, Kind> = new Map()): Kind[] {
  const taken = new Set(chosen.values());
  const hasPosition = taken.has('position') || taken.has('shape');
  const hasAxis = taken.has('latitude') || taken.has('longitude');
  return guessed.map((kind, at) => {
    const isAxis = kind === 'latitude' || kind === 'longitude';
    const isWhole = kind === 'position' || kind === 'shape';
    const gives = taken.has(kind) || (isAxis && hasPosition) || (isWhole && (hasAxis || hasPosition));
    return chosen.get(at) ?? ((isAxis || isWhole) && gives ? (isAxis ? 'number' : 'text') : kind);
  });
}
