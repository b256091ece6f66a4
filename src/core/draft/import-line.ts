// Reads a line of contact from GeoJSON in place of the drawn one: rounded to 0.01 degrees, or refused with the place of every fault.
// It must not know where a file comes from, nor how a fault is worded. Nothing is left out without being reported.
import type { LineSource } from '../../../geo/schema-line.ts';
import { firstCrossing } from '../check/crossing.ts';
import { roundedTo2 } from '../check/polygon-faults.ts';
import { within, type Box } from '../values/bounds.ts';
import { Faults, geometriesIn, positionsIn, type At, type FileFault, type GeoJsonFault } from './geojson-reader.ts';
import { LINE_FILE } from './line-edits.ts';
import type { Documents, Operation } from './operation.ts';
import { setValue } from './set-value.ts';

export type LineFileFault = FileFault<'several' | 'single' | 'tooMany' | 'outside' | 'crosses' | GeoJsonFault>;
/** What was done to the positions of a file, each counted. */
export type LineFileReport = {
  readonly positions: number;
  readonly rounded: number;
  readonly merged: number;
  readonly heights: number;
  /** 1 where the line ran from south to north and was turned round. */
  readonly reversed: number;
  /** Sectors of error whose ends went to the nearest vertex, and those that were left without length and went. */
  readonly movedSectors: number;
  readonly lostSectors: number;
};
type Line = Pick<LineSource, 'vertices' | 'sectors'>;
export type ImportedLine =
  | { readonly ok: true; readonly line: Line; readonly report: LineFileReport }
  | { readonly ok: false; readonly faults: readonly LineFileFault[] };
type Placed = { readonly at: At; readonly path: string };

/** The line has a hundred vertices; every pair of its segments is compared. */
const MOST_VERTICES = 500;

/** Positions on the grid, without those that fall on the one before. */
function onGrid(positions: readonly Placed[]): Placed[] {
  const grid = positions.map(({ at: [lon, lat], path }): Placed => ({ at: [roundedTo2(lon), roundedTo2(lat)], path }));
  return grid.filter(({ at }, index) => String(at) !== String(grid[index - 1]?.at));
}

/** The faults of a line on the grid, each at its position in the file. */
function faultsOf(placed: readonly Placed[], country: Box | undefined): LineFileFault[] {
  const outside = placed.filter(({ at }) => country && !within(country, at));
  if (outside.length > 0) return outside.map(({ at, path }) => ({ kind: 'outside', path, value: at.join(', ') }));
  if (placed.length > MOST_VERTICES) return [{ kind: 'tooMany', path: '', value: placed.length }];
  const [first] = firstCrossing(placed.map(({ at }) => at), false) ?? []; // prettier-ignore
  return first === undefined ? [] : [{ kind: 'crosses', path: placed[first]?.path ?? '' }];
}

/** Vertices of positions: one where a vertex was has its id, the others have new ones, numbered on. */
function verticesOf(positions: readonly At[], before: LineSource['vertices']): LineSource['vertices'] {
  const known = new Map(before.map(({ id, at }) => [String(at), id]));
  let number = Math.max(0, ...before.map(({ id }) => Number(/^v(\d+)/.exec(id)?.[1] ?? 0)));
  return positions.map((at) => {
    const id = known.get(String(at));
    known.delete(String(at));
    if (id === undefined) number += 1;
    return { id: id ?? `v${number}`, at: [...at] };
  });
}

const squared = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]): number => (x - u) ** 2 + (y - v) ** 2; // prettier-ignore

/** The sectors with the ends that are gone at the nearest vertex; those left without length go. */
function sectorsOf(
  vertices: LineSource['vertices'],
  before: LineSource,
): { sectors: LineSource['sectors']; moved: number } {
  const index = new Map(vertices.map(({ id }, at) => [id, at]));
  const heir = (id: string): string => {
    const gone = before.vertices.find((vertex) => vertex.id === id);
    if (index.has(id) || !gone) return id;
    return vertices.reduce((best, one) => (squared(one.at, gone.at) < squared(best.at, gone.at) ? one : best)).id;
  };
  const sectors = before.sectors
    .map((sector) => ({ ...sector, from: heir(sector.from), to: heir(sector.to) }))
    .filter(({ from, to }) => (index.get(from) ?? 0) < (index.get(to) ?? 0));
  const moved = sectors.filter(({ where, from, to }) => !before.sectors.some((one) => one.where === where && one.from === from && one.to === to)); // prettier-ignore
  return { sectors, moved: moved.length };
}

/**
 * The line of a GeoJSON value (one LineString, or a Feature or collection with one) in place of the drawn line, whose day,
 * error and sources stay; `country` is the box of Ukraine. If anything is faulty, all faults are returned and nothing else.
 */
export function importLine(input: unknown, before: LineSource, country: Box | undefined): ImportedLine {
  const faults = new Faults<LineFileFault['kind']>();
  const found = geometriesIn(input, ['LineString'], faults);
  if (found.length === 0 && faults.all.length === 0) faults.add('noGeometry', '');
  for (const { path } of found.slice(1)) faults.add('several', path);
  const positions = found.slice(0, 1).flatMap(({ path, coordinates }) => positionsIn(coordinates, path, faults));
  if (faults.all.length > 0) return { ok: false, faults: faults.all };
  const placed = onGrid(positions);
  if (placed.length < 2) return { ok: false, faults: [{ kind: 'single', path: found[0]?.path ?? '' }] };
  const misplaced = faultsOf(placed, country);
  if (misplaced.length > 0) return { ok: false, faults: misplaced };
  const isReversed = (placed[0]?.at[1] ?? 0) <= (placed.at(-1)?.at[1] ?? 0);
  const run = placed.map(({ at }) => at);
  const vertices = verticesOf(isReversed ? run.reverse() : run, before.vertices);
  const { sectors, moved } = sectorsOf(vertices, before);
  const report: LineFileReport = {
    positions: placed.length,
    rounded: positions.filter(({ at }) => at.some((degrees) => roundedTo2(degrees) !== degrees)).length,
    merged: positions.length - placed.length,
    heights: positions.filter(({ hasHeight }) => hasHeight).length,
    reversed: isReversed ? 1 : 0,
    movedSectors: moved,
    lostSectors: before.sectors.length - sectors.length,
  };
  return { ok: true, line: { vertices, sectors }, report };
}

/** Puts another line in place of the drawn one, as one step. */
export const replaceLine = (documents: Documents, { vertices, sectors }: Line): Operation[] => [
  ...setValue(documents, { file: LINE_FILE, path: ['sectors'] }, sectors),
  ...setValue(documents, { file: LINE_FILE, path: ['vertices'] }, vertices),
];
