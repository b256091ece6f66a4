// Geometries from outside: their positions read and checked, moved to another system, and a point that stands for each.
// It must not know formats, columns or what is shown. Positions are [x, y] in the file's system, then [lon, lat].
import type { Geometry, Position } from 'geojson';
import { own } from '../values/table.ts';
import { UnreadableFile } from './sheet.ts';

export type GeometryFault = 'emptyGeometry' | 'unreadable';
type Point2 = [number, number];

/** How deep the lists of positions are nested, by type. */
export const NESTING: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);
/** No file needs collections nested deeper. */
const DEEPEST = 4;

/** Counts positions, so that a file cannot have more than the page can draw. */
export type Budget = { left: number; readonly most: number };
export const budgetOf = (most: number): Budget => ({ left: most, most });

class Fault extends Error {
  readonly kind: GeometryFault;
  constructor(kind: GeometryFault) {
    super(kind);
    this.kind = kind;
  }
}

function positionOf(value: unknown, budget: Budget): Point2 | undefined {
  if (!Array.isArray(value)) throw new Fault('unreadable');
  if (value.length === 0) return undefined;
  const [x, y] = value as unknown[];
  if (typeof x !== 'number' || typeof y !== 'number') throw new Fault('unreadable');
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Fault('emptyGeometry');
  if (--budget.left < 0) throw new UnreadableFile('tooManyPositions', budget.most);
  return [x, y];
}

/** The lists of positions without empty ones; heights are dropped. */
function listsOf(value: unknown, nesting: number, budget: Budget): unknown {
  if (nesting === 0) return positionOf(value, budget);
  if (!Array.isArray(value)) throw new Fault('unreadable');
  const all = (value as unknown[]).map((one) => listsOf(one, nesting - 1, budget)).filter((one) => one !== undefined);
  return all.length > 0 ? all : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line needs two positions and a ring three corners; a ring is closed where its file forgot to. */
function complete(type: string, lists: unknown): unknown {
  const line = (one: Point2[]): Point2[] | undefined => (one.length > 1 ? one : undefined);
  const ring = (one: Point2[]): Point2[] | undefined => {
    const [first = [0, 0], last = [0, 0]] = [one[0], one.at(-1)];
    const isClosed = first[0] === last[0] && first[1] === last[1];
    const closed = isClosed ? one : [...one, first];
    return closed.length > 3 ? closed : undefined;
  };
  const mapDefined = <T, U>(all: readonly T[], of: (one: T) => U | undefined): U[] | undefined => {
    const left = all.map(of).filter((one) => one !== undefined);
    return left.length > 0 ? left : undefined;
  };
  /** Without its outline a polygon is nothing, whatever holes it has. */
  const polygon = (rings: Point2[][]): Point2[][] | undefined =>
    rings[0] && ring(rings[0]) ? mapDefined(rings, ring) : undefined;
  if (type === 'LineString') return line(lists as Point2[]);
  if (type === 'MultiLineString') return mapDefined(lists as Point2[][], line);
  if (type === 'Polygon') return polygon(lists as Point2[][]);
  return type === 'MultiPolygon' ? mapDefined(lists as Point2[][][], polygon) : lists;
}

function clean(value: unknown, budget: Budget, depth: number): Geometry {
  const type = isObject(value) ? own(value, 'type') : undefined;
  if (!isObject(value) || typeof type !== 'string' || depth > DEEPEST) throw new Fault('unreadable');
  if (type === 'GeometryCollection') {
    const parts = own(value, 'geometries');
    if (!Array.isArray(parts)) throw new Fault('unreadable');
    if (parts.length === 0) throw new Fault('emptyGeometry');
    return { type, geometries: (parts as unknown[]).map((part) => clean(part, budget, depth + 1)) };
  }
  const nesting = NESTING.get(type);
  if (nesting === undefined) throw new Fault('unreadable');
  const lists = listsOf(own(value, 'coordinates'), nesting, budget);
  const coordinates = lists === undefined ? undefined : complete(type, lists);
  if (coordinates === undefined) throw new Fault('emptyGeometry');
  return { type, coordinates } as Geometry;
}

/**
 * A geometry of nothing but positions with two numbers, or why it is none. Throws an UnreadableFile once the file has
 * used up its budget.
 */
export function cleanGeometry(value: unknown, budget: Budget): Geometry | GeometryFault {
  if (value === null || value === undefined) return 'emptyGeometry';
  try {
    return clean(value, budget, 0);
  } catch (error) {
    if (error instanceof Fault) return error.kind;
    throw error;
  }
}

type Move = (position: Position) => Position;
const moveLists = (lists: unknown, move: Move): unknown =>
  typeof (lists as unknown[])[0] === 'number'
    ? move(lists as Position)
    : (lists as unknown[]).map((one) => moveLists(one, move));

/** The geometry with every position moved. */
export const moved = (geometry: Geometry, move: Move): Geometry =>
  geometry.type === 'GeometryCollection'
    ? { ...geometry, geometries: geometry.geometries.map((part) => moved(part, move)) }
    : ({ ...geometry, coordinates: moveLists(geometry.coordinates, move) } as Geometry);

/** Every position of a geometry. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) yield* positionsOf(part);
  else yield* positionsIn(geometry.coordinates);
}
function* positionsIn(lists: unknown): Generator<Position> {
  if (typeof (lists as unknown[])[0] === 'number') yield lists as Position;
  else for (const one of lists as unknown[]) yield* positionsIn(one);
}
