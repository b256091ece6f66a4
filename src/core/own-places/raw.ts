// Where each row of a sheet says that it lies, before anyone asks in which system or order: its positions as they stand.
// It must not know whether they are right.
import type { Geometry, Position } from 'geojson';
import { coordinateOf, pairOf } from './coordinates.ts';
import { positionsOf, type GeometryFault } from './geometry.ts';
import type { Kind } from './columns.ts';
import type { Sheet, Value } from './sheet.ts';
import { wktOf } from './wkt.ts';

/** The first position of a row, [x, y], and its geometry unless that is this single point; or why there is none. */
export type Raw =
  { readonly first: Position; readonly shape?: Geometry } | Extract<GeometryFault, string> | 'noCoordinates';

type Clean = (geometry: unknown) => Geometry | GeometryFault;

/** A point at 0, 0 is an empty cell that some program has filled. */
const pointOf = (x: number | undefined, y: number | undefined): Raw =>
  x === undefined || y === undefined || (x === 0 && y === 0) ? 'noCoordinates' : { first: [x, y] };

function ofGeometry(geometry: unknown, clean: Clean): Raw {
  const found = clean(geometry);
  if (typeof found === 'string') return found;
  if (found.type === 'Point') return pointOf(found.coordinates[0], found.coordinates[1]);
  const [first = []] = positionsOf(found);
  return { first, shape: found };
}

/** Degrees with letters stand for what the letters say, whichever column they are in. */
function ofAxes(lon: Value, lat: Value): Raw {
  const [x, y] = [coordinateOf(lon), coordinateOf(lat)];
  const isTurned = x?.axis === 'latitude' && y?.axis === 'longitude';
  return isTurned ? pointOf(y.number, x.number) : pointOf(x?.number, y?.number);
}

/** The function that gives where a row lies, from its geometry or the columns that have coordinates. */
export function rawOf({ geometries, columns }: Sheet, kinds: readonly Kind[], clean: Clean): (row: number) => Raw {
  const columnOf = (kind: Kind): readonly Value[] | undefined => {
    const at = kinds.indexOf(kind);
    return at < 0 ? undefined : columns[at];
  };
  const [lat, lon, pairs, shapes] = (['latitude', 'longitude', 'position', 'shape'] as const).map(columnOf);
  if (lat && lon) return (row) => ofAxes(lon[row] ?? null, lat[row] ?? null);
  if (pairs)
    return (row) => {
      const pair = pairOf(pairs[row] ?? null);
      return pointOf(pair?.[0], pair?.[1]);
    };
  if (shapes)
    return (row) => {
      const cell = shapes[row];
      if (typeof cell !== 'string' || cell === '') return 'noCoordinates';
      return ofGeometry(wktOf(cell) ?? {}, clean);
    };
  if (geometries) return (row) => ofGeometry(geometries[row], clean);
  return () => 'noCoordinates';
}
