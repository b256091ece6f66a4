// A small country made by hand: a grid of cells along a straight line of contact on one meridian.
// It must not know any real place; only that the grammar of cells is the one of geo/schema.ts.
import type { CellProperties } from '../../geo/schema.ts';
import type { CellTopology, Mosaic } from '../../src/core/land/mosaic.ts';
import { readMosaic } from '../../src/core/land/mosaic-reader.ts';

const WEST = 36;
const SOUTH = 47;
/** Degrees: about a kilometre each way at these latitudes. */
const STEP = { lon: 0.0134, lat: 0.009 };

type Row = { readonly oblast: string; readonly error: 5 | 10; readonly since2014?: true; readonly pocket?: true };

/** From south to north. */
const ROWS: readonly Row[] = [
  { oblast: 'UA-23', error: 10 },
  { oblast: 'UA-14', error: 5, since2014: true },
  { oblast: 'UA-14', error: 10 },
  { oblast: 'UA-09', error: 5, since2014: true },
  { oblast: 'UA-63', error: 5, pocket: true },
  { oblast: 'UA-63', error: 10 },
  { oblast: 'UA-43', error: 5, since2014: true },
];
/** From west to east: government-held land first; there is no band 0. */
const BANDS: readonly number[] = Array.from({ length: 102 }, (_, index) => (index < 51 ? 51 - index : 50 - index));

/** Drawn areas: one on both sides of the line, one west of it; they overlap. */
function areasOf(band: number): Pick<CellProperties, 'areas'> {
  const areas = [...(Math.abs(band) <= 12 ? ['area.along-the-line'] : []), ...(band > 6 ? ['area.west'] : [])];
  return areas.length > 0 ? { areas } : {};
}

function properties(row: Row, band: number): CellProperties {
  const base = { oblast: row.oblast, band, error: row.error, ...areasOf(band) } as const;
  if (row.pocket && band >= 20 && band <= 31) {
    const ring = band <= 23 ? 'core' : band <= 27 ? 'inner' : 'outer';
    return { ...base, held: ring === 'outer' ? 'ukraine' : 'russia', pocket: 'testing', ring };
  }
  if (row.since2014 && band <= -15) return { ...base, held: 'russia', since2014: true };
  return { ...base, held: band > 0 ? 'ukraine' : 'russia' };
}

const [COLUMNS, HEIGHT] = [BANDS.length, ROWS.length];
/** Arcs in order: all edges that run east, row by row, then all that run north. */
const eastward = (x: number, y: number): number => y * COLUMNS + x;
const northward = (x: number, y: number): number => (HEIGHT + 1) * COLUMNS + y * (COLUMNS + 1) + x;

const corner = (x: number, y: number): [number, number] => [WEST + x * STEP.lon, SOUTH + y * STEP.lat];
const span = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function arcs(): [number, number][][] {
  const east = span(HEIGHT + 1).flatMap((y) => span(COLUMNS).map((x) => [corner(x, y), corner(x + 1, y)]));
  const north = span(HEIGHT).flatMap((y) => span(COLUMNS + 1).map((x) => [corner(x, y), corner(x, y + 1)]));
  return [...east, ...north];
}

/** The TopoJSON of the grid: every edge between two cells is one arc, used forwards by one and backwards by the other. */
export function gridTopology(): CellTopology {
  const geometries = ROWS.flatMap((row, y) =>
    BANDS.map((band, x) => ({
      type: 'Polygon' as const,
      properties: properties(row, band),
      arcs: [[eastward(x, y), northward(x + 1, y), ~eastward(x, y + 1), ~northward(x, y)]],
    })),
  );
  return { type: 'Topology', arcs: arcs(), objects: { cells: { type: 'GeometryCollection', geometries } } };
}

export function gridMosaic(): Mosaic {
  const read = readMosaic(gridTopology());
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.value;
}
