// The shape of the geometry in every file under geo/: positions in degrees, lines that lead somewhere, rings that close.
// It must not know what a shape stands for, nor where on the earth it belongs.

/** How deep the positions of each type lie; of any other type nothing is drawn here. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** `[lon, lat]` in degrees, WGS84, and nothing more. */
function isPosition(value: readonly unknown[]): boolean {
  const [lon, lat] = value;
  const within = (one: unknown, most: number): boolean => typeof one === 'number' && Math.abs(one) <= most;
  return value.length === 2 && within(lon, 180) && within(lat, 90);
}

/** What is wrong with a line or ring as a whole, if each of its positions is one. */
function lineFault(line: readonly unknown[], type: string): string | undefined {
  if (type.endsWith('Point')) return undefined;
  const closed = type.endsWith('Polygon');
  const least = closed ? 4 : 2;
  if (line.length < least) return `has fewer than ${least} positions`;
  return closed && String(line[0]) !== String(line.at(-1)) ? 'does not end where it begins' : undefined;
}

/** The first fault in nested positions: where it is, step by step from the outside, and what it is. */
function faultAt(value: unknown, depth: number, type: string): readonly [where: string, what: string] | undefined {
  if (!Array.isArray(value)) return ['', 'must be a list'];
  if (depth === 0) return isPosition(value) ? undefined : ['', 'must be [longitude, latitude] in degrees'];
  if (value.length === 0) return ['', 'must not be empty'];
  for (let index = 0; index < value.length; index++) {
    const [where, what] = faultAt(value[index], depth - 1, type) ?? [];
    if (what !== undefined) return [`.#${index + 1}${where ?? ''}`, what];
  }
  const fault = depth === 1 ? lineFault(value, type) : undefined;
  return fault === undefined ? undefined : ['', fault];
}

/**
 * The first fault of a geometry (RFC 7946, 3.1), with its place in it, counted from 1; undefined if it has none. A collection of
 * geometries counts as a fault: no file here has one.
 */
export function geometryFault(input: unknown): string | undefined {
  const { type, coordinates } = (input ?? {}) as Partial<Record<'type' | 'coordinates', unknown>>;
  const depth = typeof type === 'string' ? DEPTHS[type] : undefined;
  if (depth === undefined) return 'must be a GeoJSON geometry';
  const fault = faultAt(coordinates, depth, String(type));
  return fault && `coordinates${fault.join(' ')}`;
}
