// Finds the geometries of a GeoJSON value and reads their positions; every fault has its path in the file.
// It must not know what is drawn with them, nor how a fault is worded. Positions are [lon, lat] in degrees, WGS84.
import { own } from '../values/table.ts';

export type At = [lon: number, lat: number];
/** A fault of a file: its kind, its path with indices counted from 0, and what it is about. */
export type FileFault<Kind extends string> = {
  readonly kind: Kind;
  readonly path: string;
  readonly value?: string | number;
};
/** What can be wrong with any GeoJSON: no object or no type, another geometry, another system of coordinates, … */
export type GeoJsonFault = 'notGeoJson' | 'otherType' | 'otherSystem' | 'noGeometry' | 'notList' | 'notPosition';

export const joined = (path: string, step: string | number): string => (path === '' ? String(step) : `${path}.${step}`);

/** Collects the faults of a file while it is read. */
export class Faults<Kind extends string> {
  readonly all: FileFault<Kind | GeoJsonFault>[] = [];
  add(kind: Kind | GeoJsonFault, path: string, value?: string | number): void {
    this.all.push({ kind, path, ...(value === undefined ? {} : { value }) });
  }
  /** A list that is not empty; an empty one, and a fault, for anything else. */
  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value as unknown[];
    this.add('notList', path);
    return [];
  }
}

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** WGS84, longitude first: what GeoJSON always means (RFC 7946, section 4); older files say so themselves. */
const WGS84 = /CRS84$|EPSG:+(\d*:)?4326$/;
/** The name of another system of coordinates; undefined if the file has none or that of WGS84. */
function otherSystem(input: Members): string | undefined {
  const [crs] = [own(input, 'crs')];
  const properties = isObject(crs) ? own(crs, 'properties') : undefined;
  const name = isObject(properties) ? own(properties, 'name') : undefined;
  return typeof name !== 'string' || WGS84.test(name) ? undefined : name;
}

export type FoundGeometry = { readonly type: string; readonly path: string; readonly coordinates: unknown };

/** No file needs collections nested deeper. */
const DEEPEST = 4;
/** The keys under which a collection or feature has what belongs to it. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['FeatureCollection', 'features'],
  ['GeometryCollection', 'geometries'],
  ['Feature', 'geometry'],
]);

/** The geometries of these types in a GeoJSON value, with the paths of their coordinates; any other is a fault. */
export function geometriesIn(
  input: unknown,
  types: readonly string[],
  faults: Faults<string>,
  path = '',
  depth = 0,
): FoundGeometry[] {
  const type = isObject(input) ? own(input, 'type') : undefined;
  if (!isObject(input) || typeof type !== 'string' || depth > DEEPEST) {
    faults.add('notGeoJson', path);
    return [];
  }
  const system = otherSystem(input);
  if (system !== undefined) faults.add('otherSystem', joined(path, 'crs'), system);
  const key = PARTS.get(type);
  if (key !== undefined) {
    const [value, at] = [own(input, key), joined(path, key)];
    if (key === 'geometry') return geometriesIn(value, types, faults, at, depth + 1);
    return faults
      .list(value, at)
      .flatMap((one, index) => geometriesIn(one, types, faults, joined(at, index), depth + 1));
  }
  if (types.includes(type))
    return [{ type, path: joined(path, 'coordinates'), coordinates: own(input, 'coordinates') }];
  faults.add('otherType', path, type);
  return [];
}

export type ReadPosition = { readonly at: At; readonly path: string; readonly hasHeight: boolean };

const isDegrees = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

/** The positions of a line or ring, with or without heights; a faulty one is left out. */
export const positionsIn = (value: unknown, path: string, faults: Faults<string>): ReadPosition[] =>
  faults.list(value, path).flatMap((one, index) => {
    const [lon, lat, ...rest] = Array.isArray(one) ? (one as unknown[]) : [];
    const at = joined(path, index);
    if (isDegrees(lon, 180) && isDegrees(lat, 90) && rest.length < 2 && rest.every(Number.isFinite))
      return [{ at: [lon, lat], path: at, hasHeight: rest.length > 0 }];
    faults.add('notPosition', at);
    return [];
  });
