// Every scenario against every piece of land that any of them touches: the parts of each cell, and what changes in it.
// It must not know how a cell is drawn or worded.
import type { CellProperties } from '../../../geo/schema.ts';
import type { ScenarioMark } from '../../../geo/schema-scenario.ts';
import { cellsOf } from '../land/area.ts';
import { cellUnder, type World } from '../land/catalogue.ts';
import { isoOf, kindOf } from '../values/id.ts';
import { assignAll, partsOf, type Assignment, type LedgerPart } from './ledger.ts';
import type { Depth, Scenario, Status } from './scenario.ts';

/** The columns: oblasts that a scenario changes, then what is spoken of by itself; npm run check holds them to the scenarios. */
export const PIECES = [
  'oblast.ua-14',
  'oblast.ua-09',
  'oblast.ua-23',
  'oblast.ua-65',
  'oblast.ua-63',
  'oblast.ua-59',
  'oblast.ua-12',
  'oblast.ua-48',
  'area.crimea',
  'town.enerhodar',
  'area.kinburn-spit',
] as const;
export type Piece = (typeof PIECES)[number];

export type MatrixCell = {
  readonly piece: Piece;
  /** The land by status; none for a town, which is a point. */
  readonly parts: readonly LedgerPart[];
  /** The parts that the land as held on the date does not have, as far as the line as drawn gives them any land. */
  readonly changed: readonly LedgerPart[];
  /** What most of the land is, or the town. */
  readonly status: Status;
  /** Whether a town's status is another than on the date. */
  readonly moved: boolean;
  /** A symbol instead of an outline: the scenario speaks of this land and does not say where. */
  readonly mark: ScenarioMark['kind'] | null;
};
export type MatrixRow = { readonly scenario: Scenario; readonly cells: readonly MatrixCell[] };

type Test = (cell: CellProperties) => boolean;

/** A town is the cell that it stands in. */
function testOf(world: World, piece: Piece): Test {
  const under = kindOf(piece) === 'town' ? cellUnder(world, piece) : undefined;
  const land = cellsOf(piece);
  return under ? (cell) => cell === under : (cell) => land?.(cell) ?? false;
}

/** The oblast that a piece of land lies in; undefined for points. */
function oblastOf({ mosaic }: World, feature: string): string | undefined {
  const land = cellsOf(feature);
  return land && mosaic.cells.find(land)?.oblast;
}

/** A symbol belongs to the piece that it names, or to the oblast of the land that it names. */
function markOf(world: World, { marks = [] }: Scenario, piece: Piece): ScenarioMark['kind'] | null {
  const iso = isoOf(piece);
  const found = marks.find(({ feature }) => feature === piece || (iso && oblastOf(world, feature) === iso));
  return found?.kind ?? null;
}

/** The same assignment over fewer cells. */
const within = (assignment: Assignment, test: Test): Assignment => ({
  ...assignment,
  cells: assignment.cells.filter(test),
});

function largest(parts: readonly LedgerPart[]): Status {
  const [most] = [...parts].sort((a, b) => b.area.central - a.area.central);
  if (!most) throw new Error('a piece of land without cells');
  return most.status;
}

type Pair = { readonly before: Assignment; readonly after: Assignment };

function cellOf(world: World, piece: Piece, { before, after }: Pair): MatrixCell {
  const [held, parts] = [partsOf(before), partsOf(after)];
  const town = kindOf(piece) === 'town';
  const status = largest(parts);
  const known = new Set(held.map((part) => part.status));
  const changed = parts.filter((part) => !known.has(part.status) && part.area.central > 0);
  return {
    piece,
    parts: town ? [] : parts,
    changed: town ? [] : changed,
    status,
    moved: town && status !== largest(held),
    mark: markOf(world, after.scenario, piece),
  };
}

/** One row a scenario, in the order of the register, in its first reading and at a depth where it has one. */
export function matrixOf(world: World, depth?: Depth): MatrixRow[] {
  const observed = world.scenarios.get('status-quo');
  if (!observed) return [];
  const before = assignAll(world.mosaic, observed);
  const tests = PIECES.map((piece) => ({ piece, test: testOf(world, piece) }));
  return [...world.scenarios.values()].map((scenario) => {
    const after = assignAll(world.mosaic, scenario, depth);
    const cells = tests.map(({ piece, test }) =>
      cellOf(world, piece, { before: within(before, test), after: within(after, test) }),
    );
    return { scenario, cells };
  });
}
