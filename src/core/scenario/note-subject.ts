// Whether a note of a scenario stands on the land that it changes, at every depth of its zones, and a point where one can.
// It must not know what the note says or how it is drawn.
import type { Position } from 'geojson';
import type { NotePlace } from '../../../geo/schema-scenario.ts';
import { cellAt, type Cell, type Mosaic } from '../land/mosaic.ts';
import { DRAWN_STATUSES } from '../view/scene.ts';
import { DEEPEST, SHALLOWEST } from '../view/view.ts';
import { assign, depthFor, type Scenario } from './scenario.ts';

/** Which cells a scenario gives a status that is drawn, at a depth of its zones, km. */
function changedAt(scenario: Scenario, { cells }: Mosaic, depth: number): readonly boolean[] {
  const statuses = assign(scenario, cells, depthFor(scenario, depth));
  return statuses.map((status) => DRAWN_STATUSES.some((drawn) => drawn === status));
}

/** Whether a note stands on changed land at the least and at the greatest depth, wherever there is any. */
export function standsOnChange(
  scenario: Scenario,
  mosaic: Mosaic,
  notes: readonly Pick<NotePlace, 'subject'>[],
): boolean {
  const cells = notes.map(({ subject }) => cellAt(mosaic, [...subject])?.index);
  return [SHALLOWEST, DEEPEST].every((depth) => {
    const changed = changedAt(scenario, mosaic, depth);
    return !changed.includes(true) || cells.some((index) => index !== undefined && changed[index]);
  });
}

/** How many of the largest cells are looked at, and how far a point is looked around, in steps of 0.01 degrees. */
const MOST_CELLS = 4;
const AROUND = 3;
const STEP = 0.01;

/** The points of a grid of 0.01 degrees within a box, at most about a thousand of them. */
function gridIn([west, south, east, north]: readonly [number, number, number, number]): Position[] {
  const stride = Math.max(1, Math.ceil(Math.sqrt(((east - west) * (north - south)) / STEP ** 2 / 1000)));
  const steps = (from: number, to: number): number[] => {
    const [first, last] = [Math.ceil(from / STEP), Math.floor(to / STEP)];
    return Array.from(
      { length: Math.max(0, Math.floor((last - first) / stride) + 1) },
      (_, n) => (first + n * stride) / 100,
    );
  };
  return steps(south, north).flatMap((lat) => steps(west, east).map((lon): Position => [lon, lat]));
}

/** The largest of some cells in the oblast that has most of their land. */
function largestOf(cells: readonly Cell[]): readonly Cell[] {
  const land = new Map<string, number>();
  for (const { oblast, km2 } of cells) land.set(oblast, (land.get(oblast) ?? 0) + km2);
  const [most] = [...land].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return cells
    .filter(({ oblast }) => oblast === most)
    .toSorted((a, b) => b.km2 - a.km2)
    .slice(0, MOST_CELLS);
}

/** A point `[lon, lat]` well within the land that a scenario changes at every depth, on 0.01 degrees; undefined if there is none. */
export function pointOnChange(scenario: Scenario, mosaic: Mosaic): [number, number] | undefined {
  const [least, most] = [SHALLOWEST, DEEPEST].map((depth) => changedAt(scenario, mosaic, depth));
  const isChanged = (point: Position): boolean => {
    const index = cellAt(mosaic, point)?.index;
    return index !== undefined && least?.[index] === true && most?.[index] === true;
  };
  const largest = largestOf(mosaic.cells.filter(({ index }) => least?.[index] && most?.[index]));
  const points = largest.flatMap(({ index }) => gridIn(mosaic.boxes[index] ?? [0, 0, 0, 0])).filter(isChanged);
  const depthOf = ([lon = 0, lat = 0]: Position): number => {
    let reach = 0;
    const beside = (): Position[] => [[lon + reach * STEP, lat], [lon - reach * STEP, lat], [lon, lat + reach * STEP], [lon, lat - reach * STEP]]; // prettier-ignore
    do reach += 1;
    while (reach <= AROUND && beside().every(isChanged));
    return reach;
  };
  const deepest = points.map((point) => ({ point, depth: depthOf(point) })).toSorted((a, b) => b.depth - a.depth)[0];
  return deepest && [deepest.point[0] ?? 0, deepest.point[1] ?? 0];
}
