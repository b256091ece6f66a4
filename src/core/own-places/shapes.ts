// Lines and areas of a reader packed into a few long arrays, which workers hand over without copying list by list.
// It must not know who draws or joins them. Positions are [lon, lat].
import type { Geometry, Position } from 'geojson';
import { NESTING } from './geometry.ts';

const TYPES = [...NESTING.keys(), 'GeometryCollection'];
const COLLECTION = TYPES.length - 1;

export type PackedShapes = {
  /** By shape its place, in ascending order. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** By shape where its part of `structure`, and of `positions`, begins. */
  readonly structureAt: Uint32Array<ArrayBuffer>;
  readonly positionsAt: Uint32Array<ArrayBuffer>;
  /** Of each geometry its type, then the lengths of its lists as they are nested; of a collection the number of its parts. */
  readonly structure: Uint32Array<ArrayBuffer>;
  /** Longitude and latitude in turn. */
  readonly positions: Float64Array<ArrayBuffer>;
};

type Sink = { readonly count: (n: number) => void; readonly position: (at: Position) => void };

function writeLists(lists: unknown, nesting: number, sink: Sink): void {
  const all = lists as readonly unknown[];
  if (nesting === 0) sink.position(lists as Position);
  else sink.count(all.length);
  if (nesting > 0) for (const one of all) writeLists(one, nesting - 1, sink);
}

function write(geometry: Geometry, sink: Sink): void {
  sink.count(TYPES.indexOf(geometry.type));
  if (geometry.type !== 'GeometryCollection') {
    writeLists(geometry.coordinates, NESTING.get(geometry.type) ?? 0, sink);
    return;
  }
  sink.count(geometry.geometries.length);
  for (const part of geometry.geometries) write(part, sink);
}

/** Packs shapes by their places, which come in ascending order. */
export function pack(shapes: ReadonlyMap<number, Geometry>): PackedShapes {
  let [counts, numbers] = [0, 0];
  for (const shape of shapes.values()) write(shape, { count: () => counts++, position: () => (numbers += 2) });
  const of = (length: number): Uint32Array<ArrayBuffer> => new Uint32Array(length);
  const [structure, positions] = [of(counts), new Float64Array(numbers)];
  const [structureAt, positionsAt] = [of(shapes.size), of(shapes.size)];
  [counts, numbers] = [0, 0];
  const count = (n: number): void => void (structure[counts++] = n);
  const position = ([lon = 0, lat = 0]: Position): void => void ([positions[numbers++], positions[numbers++]] = [lon, lat]); // prettier-ignore
  let index = 0;
  for (const shape of shapes.values()) {
    [structureAt[index], positionsAt[index]] = [counts, numbers];
    write(shape, { count, position });
    index++;
  }
  return { places: Uint32Array.from(shapes.keys()), structureAt, positionsAt, structure, positions };
}

class Reader {
  readonly #packed: PackedShapes;
  #count: number;
  #number: number;
  constructor(packed: PackedShapes, index: number) {
    this.#packed = packed;
    [this.#count, this.#number] = [packed.structureAt[index] ?? 0, packed.positionsAt[index] ?? 0];
  }
  count(): number {
    return this.#packed.structure[this.#count++] ?? 0;
  }
  lists(nesting: number): unknown {
    const { positions } = this.#packed;
    if (nesting === 0) return [positions[this.#number++] ?? 0, positions[this.#number++] ?? 0];
    return Array.from({ length: this.count() }, () => this.lists(nesting - 1));
  }
  geometry(): Geometry {
    const type = TYPES[this.count()] ?? '';
    if (type === 'GeometryCollection')
      return { type, geometries: Array.from({ length: this.count() }, () => this.geometry()) };
    return { type, coordinates: this.lists(NESTING.get(type) ?? 0) } as Geometry;
  }
}

/** The shapes of places: those that are more than a single point. */
export class ShapeSet {
  readonly packed: PackedShapes;
  constructor(packed: PackedShapes) {
    this.packed = packed;
  }
  get size(): number {
    return this.packed.places.length;
  }
  /** The shape of a place; undefined for one that is a single point. */
  get(place: number): Geometry | undefined {
    const { places } = this.packed;
    let [from, to] = [0, places.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((places[middle] ?? 0) < place) from = middle + 1;
      else to = middle;
    }
    return places[from] === place ? this.at(from) : undefined;
  }
  /** The shape at an index of `packed.places`. */
  at(index: number): Geometry {
    return new Reader(this.packed, index).geometry();
  }
}

/** How many places have a line, how many an area, and how many several points; a collection may count under each. */
export type ShapeKinds = { readonly lines: number; readonly areas: number; readonly points: number };

/** Counts shapes by what they draw. */
export function shapeKinds({ packed }: ShapeSet): ShapeKinds {
  const kinds = { lines: 0, areas: 0, points: 0 };
  packed.structureAt.forEach((at, index) => {
    const type = packed.structure[at] ?? 0;
    const types = type === COLLECTION ? typesIn(new Reader(packed, index).geometry()) : new Set([TYPES[type] ?? '']);
    for (const kind of new Set([...types].map((one) => KIND.get(one) ?? 'points'))) kinds[kind]++;
  });
  return kinds;
}

const KIND: ReadonlyMap<string, keyof ShapeKinds> = new Map([
  ['LineString', 'lines'],
  ['MultiLineString', 'lines'],
  ['Polygon', 'areas'],
  ['MultiPolygon', 'areas'],
]);

const typesIn = (geometry: Geometry): Set<string> =>
  geometry.type === 'GeometryCollection'
    ? new Set(geometry.geometries.flatMap((part) => [...typesIn(part)]))
    : new Set([geometry.type]);
