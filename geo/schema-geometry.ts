// Validates the geometry in every file under geo/: positions in degrees, lines of two or more positions, closed rings.
// It must not know what a geometry stands for, nor where on Earth it belongs.

/** The nesting depth of the coordinates of each supported type. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

/** `[lon, lat]` in degrees, WGS84, and nothing more. */
function isPosition(position: readonly unknown[]): boolean {
  const [lon, lat] = position;
  const within = (value: unknown, most: number): boolean => typeof value === 'number' && Math.abs(value) <= most;
  return position.length === 2 && within(lon, 180) && within(lat, 90);
}

/** The fault of a line or ring whose positions are all valid; undefined if it has none. */
function lineFault(line: readonly unknown[], type: string): string | undefined {
  if (type.endsWith('Point')) return undefined;
  const closed = type.endsWith('Polygon');
  const least = closed ? 4 : 2;
  if (line.length < least) return `has fewer than ${least} positions`;
  return closed && String(line[0]) !== String(line.at(-1)) ? 'does not end where it begins' : undefined;
}

/** The first fault in nested coordinates: its path, from the outside in, and its message. */
function faultAt(value: unknown, depth: number, type: string): readonly [path: string, message: string] | undefined {
  if (!Array.isArray(value)) return ['', 'must be a list'];
  if (depth === 0) return isPosition(value) ? undefined : ['', 'must be [longitude, latitude] in degrees'];
  if (value.length === 0) return ['', 'must not be empty'];
  for (let index = 0; index < value.length; index++) {
    const [path, message] = faultAt(value[index], depth - 1, type) ?? [];
    if (message !== undefined) return [`.#${index + 1}${path ?? ''}`, message];
  }
  const fault = depth === 1 ? lineFault(value, type) : undefined;
  return fault === undefined ? undefined : ['', fault];
}

/**
 * The first fault of a geometry (RFC 7946, section 3.1), with its path, counted from 1; undefined if it has none.
 * GeometryCollection is not supported.
 */
export function geometryFault(input: unknown): string | undefined {
  const { type, coordinates } = (input ?? {}) as Partial<Record<'type' | 'coordinates', unknown>>;
  const depth = typeof type === 'string' ? DEPTHS.get(type) : undefined;
  if (depth === undefined) return 'must be a GeoJSON geometry';
  const fault = faultAt(coordinates, depth, String(type));
  return fault && `coordinates${fault.join(' ')}`;
}
