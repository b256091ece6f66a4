// Reads polygons from GeoJSON for a drawn area: rounded to 0.01 degrees, or refused with the place of every fault.
// It must not know where a file comes from, nor how a fault is worded. Nothing is left out without being reported.
import { MOST_POSITIONS, type AreaPolygons } from '../../../geo/schema-areas.ts';
import { polygonFaults, roundedTo2, type PolygonFault } from '../check/polygon-faults.ts';
import type { Box } from '../values/bounds.ts';
import { Faults, geometriesIn, joined, positionsIn, type At, type FileFault, type GeoJsonFault } from './geojson-reader.ts'; // prettier-ignore

type RingFault = 'few' | 'open' | 'small' | 'many' | PolygonFault['kind'];
export type AreaFileFault = FileFault<RingFault | GeoJsonFault>;
/** What was done to the positions of a file, each counted. */
export type AreaFileReport = {
  readonly polygons: number;
  readonly holes: number;
  readonly positions: number;
  /** Positions that were moved to the grid, and those left out because they fell on the one before. */
  readonly rounded: number;
  readonly merged: number;
  /** Polygons and holes left out because nothing of them was left on the grid. */
  readonly tooSmall: number;
  /** Positions whose height above the sea was left out. */
  readonly heights: number;
};
export type ImportedArea =
  | { readonly ok: true; readonly polygons: AreaPolygons; readonly report: AreaFileReport }
  | { readonly ok: false; readonly faults: readonly AreaFileFault[] };

type Placed = { readonly at: At; readonly path: string };
/** A ring on the grid, without positions if nothing of it is left there, and how it came about. */
type ReadRing = {
  readonly path: string;
  readonly ring: At[];
  /** The path in the file of each position. */
  readonly from: readonly string[];
  readonly positions: number;
  readonly rounded: number;
  readonly heights: number;
};

const isSame = (a: Placed | undefined, b: Placed | undefined): boolean => String(a?.at) === String(b?.at);

/** Positions on the grid, without those that fall on the one before, and without ways out and straight back. */
function onGrid(positions: readonly Placed[]): readonly Placed[] {
  let placed = positions.map(({ at: [lon, lat], path }): Placed => ({ at: [roundedTo2(lon), roundedTo2(lat)], path }));
  for (;;) {
    const distinct = placed.filter((one, index) => !isSame(one, placed.at(index - 1)));
    const count = distinct.length;
    const isTurn = distinct.map((_, at) => count > 2 && isSame(distinct.at(at - 1), distinct[(at + 1) % count]));
    if (!isTurn.includes(true)) return distinct;
    // Of neighbours that both turn back, one goes at a time.
    placed = distinct.filter((_, at) => !isTurn[at] || (at > 0 && isTurn[at - 1]));
  }
}

function readRing(value: unknown, path: string, faults: Faults<RingFault>): ReadRing | undefined {
  const before = faults.all.length;
  const positions = positionsIn(value, path, faults);
  if (faults.all.length === before && positions.length < 4) faults.add('few', path);
  else if (faults.all.length === before && !isSame(positions[0], positions.at(-1))) faults.add('open', path);
  if (faults.all.length > before) return undefined;
  const open = positions.slice(0, -1);
  const vertices = onGrid(open);
  const [first] = vertices;
  return {
    path,
    ring: first && vertices.length > 2 ? [...vertices.map(({ at }) => at), first.at] : [],
    from: vertices.map((one) => one.path),
    positions: open.length,
    rounded: open.filter(({ at }) => at.some((degrees) => roundedTo2(degrees) !== degrees)).length,
    heights: open.filter(({ hasHeight }) => hasHeight).length,
  };
}

/** The rings of each polygon in a GeoJSON value. */
function ringsIn(input: unknown, faults: Faults<RingFault>): readonly (readonly ReadRing[])[] {
  const found = geometriesIn(input, ['Polygon', 'MultiPolygon'], faults);
  const polygons = found.flatMap(({ type, path, coordinates }) =>
    type === 'Polygon'
      ? [{ path, coordinates }]
      : faults.list(coordinates, path).map((one, index) => ({ path: joined(path, index), coordinates: one })),
  );
  if (polygons.length === 0 && faults.all.length === 0) faults.add('noGeometry', '');
  return polygons.map(({ path, coordinates }) =>
    faults.list(coordinates, path).flatMap((ring, index) => readRing(ring, joined(path, index), faults) ?? []),
  );
}

/** A fault of the polygons on the grid, at its place in the file. */
function inFile(fault: PolygonFault, read: readonly (readonly ReadRing[])[]): AreaFileFault {
  const { kind, polygon, ring, position, at } = fault;
  const source = read[polygon]?.[ring];
  const isOfRing = kind === 'partsOverlap' || kind.startsWith('hole');
  const path = (isOfRing ? source?.path : source?.from[position]) ?? '';
  return { kind, path, ...(at === undefined ? {} : { value: at.join(', ') }) };
}

const sumOf = (rings: readonly ReadRing[], numberOf: (ring: ReadRing) => number): number =>
  rings.reduce((sum, ring) => sum + numberOf(ring), 0);

function reportOf(all: readonly ReadRing[], used: readonly ReadRing[], polygons: number): AreaFileReport {
  return {
    polygons,
    holes: used.length - polygons,
    positions: sumOf(used, ({ from }) => from.length),
    rounded: sumOf(used, ({ rounded }) => rounded),
    merged: sumOf(used, ({ positions, from }) => positions - from.length),
    tooSmall: all.length - used.length,
    heights: sumOf(used, ({ heights }) => heights),
  };
}

/**
 * Polygons of a GeoJSON value (Polygon, MultiPolygon, or Features and collections of these), all as one area; `country`
 * is the box of Ukraine. If anything is faulty, all faults are returned and nothing else.
 */
export function importArea(input: unknown, country: Box | undefined): ImportedArea {
  const faults = new Faults<RingFault>();
  const read = ringsIn(input, faults);
  if (faults.all.length > 0) return { ok: false, faults: faults.all };
  const withRings = read
    .filter(([outline]) => outline && outline.ring.length > 0)
    .map((rings) => rings.filter(({ ring }) => ring.length > 0));
  const polygons = withRings.map((rings) => rings.map(({ ring }) => ring));
  const count = polygons.flat(2).length;
  if (count === 0) return { ok: false, faults: [{ kind: 'small', path: read[0]?.[0]?.path ?? '' }] };
  if (count > MOST_POSITIONS) return { ok: false, faults: [{ kind: 'many', path: '', value: count }] };
  const misplaced = polygonFaults(polygons, country).map((fault) => inFile(fault, withRings));
  if (misplaced.length > 0) return { ok: false, faults: misplaced };
  return { ok: true, polygons, report: reportOf(read.flat(), withRings.flat(), polygons.length) };
}
