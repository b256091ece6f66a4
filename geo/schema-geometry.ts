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

function faultAt(value: unknown, depth: number, type: string, path: string): string | undefined {
  if (!Array.isArray(value)) return `${path} must be a list`;
  if (depth === 0) return isPosition(value) ? undefined : `${path} must be [longitude, latitude] in degrees`;
  if (value.length === 0) return `${path} must not be empty`;
  for (const [index, part] of value.entries()) {
    const fault = faultAt(part, depth - 1, type, `${path}.${index}`);
    if (fault !== undefined) return fault;
  }
  const fault = depth === 1 ? lineFault(value, type) : undefined;
  return fault && `${path} ${fault}`;
}

/**
 * The first fault of a geometry (RFC 7946, 3.1), with its place in it; undefined if it has none. A collection of
 * geometries counts as a fault: no file here has one.
 */
export function geometryFault(input: unknown): string | undefined {
  const { type, coordinates } = (input ?? {}) as Partial<Record<'type' | 'coordinates', unknown>>;
  const depth = typeof type === 'string' ? DEPTHS[type] : undefined;
  return depth === undefined ? 'must be a GeoJSON geometry' : faultAt(coordinates, depth, String(type), 'coordinates');
}
