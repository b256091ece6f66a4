// A reader's rows as places on the map, with an account of every row: the same function again after each correction.
// It must not know formats, files or the page. Positions are [lon, lat], WGS84.
import type { Geometry, Position } from 'geojson';
import { CORRECTIONS, REASONS, Tally, type Account, type Correction, type Reason } from './account.ts';
import { acrossAntimeridian } from './antimeridian.ts';
import { correctedKinds, guessColumns, type Kind } from './columns.ts';
import { coordinateOf } from './coordinates.ts';
import { dateReader, isDate, type DayOrder } from './dates.ts';
import { budgetOf, cleanGeometry, moved, positionsOf } from './geometry.ts';
import { LIMITS } from './limits.ts';
import { numberOf, type DecimalSign } from './numbers.ts';
import { isInRange, mover, placingOf, wrapped, type Axes, type Placing } from './placing.ts';
import { rawOf, type Raw } from './raw.ts';
import { recentRows } from './recent.ts';
import { pack, ShapeSet } from './shapes.ts';
import type { ReadAs, Sheet, Value } from './sheet.ts';
import { standIn } from './stand-in.ts';
import { guessSystem, shortSystem, WGS84, type ToLonLat } from './systems.ts';

/** What the reader has corrected; whatever is left out is guessed. */
export type Corrections = {
  /** By column. A column named here as `latitude` takes the place of the guessed one. */
  readonly kinds?: ReadonlyMap<number, Kind>;
  readonly sign?: DecimalSign;
  readonly axes?: Axes;
  /** `EPSG:3857` or the like, in place of what the file declares. */
  readonly system?: string;
};

export type Settings = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Systems that need a library; by default none is known. */
  readonly resolve?: (system: string) => ToLonLat | undefined;
  /** The most positions of all lines and areas together. */
  readonly positions?: number;
  /** Told the share of the rows that is done, 0 to 1. */
  readonly progress?: (fraction: number) => void;
};

export type Column = {
  readonly name: string;
  readonly kind: Kind;
  /** By place. Numbers are numbers, and dates ISO text, wherever a cell can be read as its column's kind. */
  readonly values: readonly Value[];
};

export type OwnPlaces = {
  readonly count: number;
  /** Longitude and latitude of each place: its own, or those of the point that stands for its line or area. */
  readonly positions: Float64Array;
  /** By place the geometry of each that is not a single point. */
  readonly shapes: ShapeSet;
  /** By place the number of its row in the file. */
  readonly numbers: readonly number[];
  readonly columns: readonly Column[];
  readonly account: Account;
  readonly readAs: ReadAs;
};

/** Where a place lies, or the point that stands for its line or area: `[lon, lat]`. */
export const positionOf = ({ positions }: Pick<OwnPlaces, 'positions'>, place: number): Position => [
  positions[2 * place] ?? NaN,
  positions[2 * place + 1] ?? NaN,
];

/** Where a row lies, or why it is left out. */
type Placed = { readonly at: Position; readonly shape?: Geometry; readonly corrections: readonly Correction[] };

function place(raw: Raw, { system, toLonLat, isSwapped }: Placing): Placed | Reason {
  if (typeof raw === 'string') return raw;
  if (!toLonLat) return 'otherSystem';
  const swapped = isSwapped(raw.first);
  const move = mover(toLonLat, swapped);
  const shape = raw.shape && moved(raw.shape, move);
  const at = shape ? standIn(acrossAntimeridian(shape)) : move(raw.first);
  const isThere = shape ? [...positionsOf(shape)].every(isInRange) : isInRange(at);
  if (!isThere || !isInRange(at)) return 'outOfRange';
  const onMap = wrapped(at);
  const corrections: Correction[] = [
    ...(swapped ? (['swapped'] as const) : []),
    ...(system === WGS84 ? [] : (['transformed'] as const)),
    ...(onMap[0] === at[0] ? [] : (['wrapped'] as const)),
  ];
  return { at: onMap, ...(shape ? { shape } : {}), corrections };
}

/** How a cell is shown in a column: as a number or a date where it can be read as one, or else as it stands. */
function reader(kind: Kind, sign: DecimalSign, order: DayOrder): (value: Value) => Value {
  if (kind === 'number') return (value) => numberOf(value, sign) ?? value;
  const dateOf = dateReader(order);
  if (kind === 'date') return (value) => dateOf(value) ?? value;
  if (kind === 'latitude' || kind === 'longitude') return (value) => coordinateOf(value)?.number ?? value;
  return (value) => value;
}

/** The dates of the column that has most of them. */
function datesOf(columns: readonly Column[]): Account['dates'] {
  const found = columns.flatMap(({ kind, values }, column) => {
    const dates = kind === 'date' ? values.filter(isDate) : [];
    const reach = (a: string, b: string, isFirst: boolean): string => (a < b === isFirst ? a : b);
    const [first, last] = [true, false].map((isFirst) => dates.reduce((a, b) => reach(a, b, isFirst), dates[0] ?? ''));
    return first && last ? [{ column, count: dates.length, first, last }] : [];
  });
  return found.reduce<Account['dates']>((best, one) => (best && best.count >= one.count ? best : one), undefined);
}

const NAME = /^(name|title|label|назва|ім.я|название|имя)$/i;

/** By place the cells by which places are called: of the column of names, or else of the first column of text. */
export function namesOf({ columns }: OwnPlaces): readonly Value[] | undefined {
  const texts = columns.filter(({ kind }) => kind === 'text');
  return (texts.find(({ name }) => NAME.test(name.trim())) ?? texts[0])?.values;
}

/** What a place is called; undefined if that is empty. */
export function nameOfPlace(places: OwnPlaces, place: number): string | undefined {
  const value = namesOf(places)?.[place] ?? null;
  return value === null || String(value).trim() === '' ? undefined : String(value).slice(0, 200);
}

/** Rows that are looked at to learn the system and the order of the axes; spread over the whole file. */
const SAMPLE = 20_000;
/** How often progress is told, in rows. */
const STEP = 20_000;

/** The first positions of a sample of rows. */
function firstsOf(sheet: Sheet, kinds: readonly Kind[]): Position[] {
  const budget = budgetOf(Infinity);
  const raw = rawOf(sheet, kinds, (geometry) => cleanGeometry(geometry, budget));
  const step = Math.max(1, Math.floor(sheet.numbers.length / SAMPLE));
  const rows = Array.from({ length: Math.ceil(sheet.numbers.length / step) }, (_, index) => index * step);
  return rows.map(raw).flatMap((one) => (typeof one === 'string' ? [] : [one.first]));
}

/** All rows, one by one: those that are shown with where they lie, the others with their reasons. */
class Rows {
  readonly leftOut = new Tally<Reason>();
  readonly corrected = new Tally<Correction>();
  readonly shapes = new Map<number, Geometry>();
  /** By place the index of its row in the sheet. */
  readonly shown: number[] = [];
  readonly #positions: Float64Array;
  constructor(rows: number) {
    this.#positions = new Float64Array(2 * rows);
  }
  get positions(): Float64Array {
    return this.#positions.slice(0, 2 * this.shown.length);
  }
  add(row: number, number: number, placed: Placed | Reason): void {
    if (typeof placed === 'string') {
      this.leftOut.add(placed, number);
      return;
    }
    const index = this.shown.push(row) - 1;
    this.#positions.set([placed.at[0] ?? 0, placed.at[1] ?? 0], 2 * index);
    if (placed.shape) this.shapes.set(index, placed.shape);
    for (const correction of placed.corrections) this.corrected.add(correction, number);
  }
}

/**
 * The places of a sheet, as guessed or as corrected. Whatever is in the rows, each is shown or counted with its reason.
 * Throws an UnreadableFile if lines and areas have too many positions.
 */
export function placesOf(sheet: Sheet, corrections: Corrections, settings: Settings): OwnPlaces {
  const { numbers, names, columns: cells, unreadable } = sheet;
  const guess = guessColumns(sheet);
  const [sign, kinds] = [corrections.sign ?? guess.sign, correctedKinds(guess.kinds, corrections.kinds)];
  const order = (column: number): DayOrder => guess.orders[column] ?? 'dmy';
  const isDated = (column: number): boolean => guess.kinds[column] === 'date' || kinds[column] === 'date';
  const isRecent = recentRows(cells.filter((_, column) => isDated(column)), settings.today); // prettier-ignore
  const firsts = firstsOf(sheet, kinds);
  const system = shortSystem(corrections.system ?? sheet.system ?? guessSystem(firsts));
  const placing = placingOf(firsts, system, corrections.axes ?? 'guess', settings.resolve ?? (() => undefined));
  const budget = budgetOf(settings.positions ?? LIMITS.positions);
  const raw = rawOf(sheet, kinds, (geometry) => cleanGeometry(geometry, budget));
  const rows = new Rows(numbers.length);
  for (const number of unreadable) rows.leftOut.add('unreadable', number);
  numbers.forEach((number, row) => {
    if (row % STEP === 0) settings.progress?.(row / numbers.length);
    rows.add(row, number, isRecent(row) ? 'recent' : place(raw(row), placing));
  });
  const columns = cells.map((column, at): Column => {
    const [kind, name] = [kinds[at] ?? 'text', names[at] ?? ''];
    const read = reader(kind, sign, order(at));
    return { name, kind, values: rows.shown.map((row) => read(column[row] ?? null)) };
  });
  return {
    count: rows.shown.length,
    positions: rows.positions,
    shapes: new ShapeSet(pack(rows.shapes)),
    numbers: rows.shown.map((row) => numbers[row] ?? 0),
    columns,
    account: {
      rows: numbers.length + unreadable.length,
      shown: rows.shown.length,
      leftOut: rows.leftOut.inOrder(REASONS),
      corrected: rows.corrected.inOrder(CORRECTIONS),
      system,
      dates: datesOf(columns),
    },
    readAs: sheet.readAs,
  };
}
