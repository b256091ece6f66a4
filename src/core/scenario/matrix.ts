// The matrix of scenarios by pieces of land: the statuses that a scenario gives to each piece, and which of them are new.
// It must not know how a cell is drawn or worded.
import type { CellProperties } from '../../../geo/schema.ts';
import type { ScenarioMark } from '../../../geo/schema-scenario.ts';
import { cellsOf } from '../land/area.ts';
import { cellUnder, type World } from '../land/catalogue.ts';
import { oblastCodeOf, kindOf } from '../values/id.ts';
import { assignAll, partsOf, type Assignment, type LedgerPart } from './ledger.ts';
import { OBSERVED, type Depth, type Scenario, type Status } from './scenario.ts';

/** The columns: oblasts that scenarios change, then areas and towns that they name. npm run check compares them with the scenarios. */
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
  /** The land by status; empty for a town, which is a point. */
  readonly parts: readonly LedgerPart[];
  /** The parts whose status the land does not have on 28 December 2025, if they have any area with the line as drawn. */
  readonly changed: readonly LedgerPart[];
  /** The status of the town or of the largest part of the land. */
  readonly status: Status;
  /** Whether the status of a town differs from that on 28 December 2025; false for land. */
  readonly moved: boolean;
  /** A symbol in place of an outline, for land that the scenario names without saying where its limits are. */
  readonly mark: ScenarioMark['kind'] | null;
};
export type MatrixRow = { readonly scenario: Scenario; readonly cells: readonly MatrixCell[] };

type CellPredicate = (cell: CellProperties) => boolean;

/** Tells which cells belong to a piece; for a town that is the cell in which it lies. */
function cellsOfPiece(world: World, piece: Piece): CellPredicate {
  const townCell = kindOf(piece) === 'town' ? cellUnder(world, piece) : undefined;
  const belongs = cellsOf(piece);
  return townCell ? (cell) => cell === townCell : (cell) => belongs?.(cell) ?? false;
}

/** The ISO code of the oblast in which an area lies; undefined for a feature that is not made of cells. */
function oblastOf({ mosaic }: World, feature: string): string | undefined {
  const belongs = cellsOf(feature);
  return belongs && mosaic.cells.find(belongs)?.oblast;
}

/** The symbol of a piece: one for the piece itself, or for an area in the oblast. */
function markOf(world: World, { marks = [] }: Scenario, piece: Piece): ScenarioMark['kind'] | null {
  const iso = oblastCodeOf(piece);
  const mark = marks.find(({ feature }) => feature === piece || (iso && oblastOf(world, feature) === iso));
  return mark?.kind ?? null;
}

/** The assignment restricted to some of its cells. */
const restrict = (assignment: Assignment, includes: CellPredicate): Assignment => ({
  ...assignment,
  cells: assignment.cells.filter(includes),
});

function largestStatus(parts: readonly LedgerPart[]): Status {
  const [largest] = [...parts].sort((a, b) => b.area.central - a.area.central);
  if (!largest) throw new Error('a piece of land without cells');
  return largest.status;
}

type Pair = { readonly before: Assignment; readonly after: Assignment };

function cellOf(world: World, piece: Piece, { before, after }: Pair): MatrixCell {
  const [partsBefore, parts] = [partsOf(before), partsOf(after)];
  const isTown = kindOf(piece) === 'town';
  const status = largestStatus(parts);
  const statusesBefore = new Set(partsBefore.map((part) => part.status));
  const changed = parts.filter((part) => !statusesBefore.has(part.status) && part.area.central > 0);
  return {
    piece,
    parts: isTown ? [] : parts,
    changed: isTown ? [] : changed,
    status,
    moved: isTown && status !== largestStatus(partsBefore),
    mark: markOf(world, after.scenario, piece),
  };
}

/** A row for each scenario, in the order of the register and in its first reading, with its zone at `depth`, km, or its initial depth. */
export function matrixOf(world: World, depth?: Depth): MatrixRow[] {
  const observed = world.scenarios.get(OBSERVED);
  if (!observed) return [];
  const before = assignAll(world.mosaic, observed);
  const columns = PIECES.map((piece) => ({ piece, includes: cellsOfPiece(world, piece) }));
  return [...world.scenarios.values()].map((scenario) => {
    const after = assignAll(world.mosaic, scenario, depth);
    const cells = columns.map(({ piece, includes }) =>
      cellOf(world, piece, { before: restrict(before, includes), after: restrict(after, includes) }),
    );
    return { scenario, cells };
  });
}
