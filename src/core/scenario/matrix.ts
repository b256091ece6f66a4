// The matrix of scenarios by pieces of land: the statuses that a scenario gives to each piece, and which of them are new.
// It must not know how a cell is drawn or worded.
import type { CellProperties } from '../../../geo/schema.ts';
import type { ScenarioMark } from '../../../geo/schema-scenario.ts';
import { cellsOf, CRIMEA } from '../land/area.ts';
import { cellUnder, type World } from '../land/catalogue.ts';
import { kindOf, oblastCodeOf, oblastId, type FeatureId } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { DEEPEST } from '../view/view.ts';
import { assignAll, partsOf, type Assignment, type LedgerPart } from './ledger.ts';
import { assign, OBSERVED, type Depth, type Scenario, type Status } from './scenario.ts';

/** The oblasts that the talks are most about, in the order of their columns; others follow in the order of their codes. */
const FOREMOST = ['UA-14', 'UA-09', 'UA-23', 'UA-65', 'UA-63', 'UA-59', 'UA-12', 'UA-48'];
/** Areas and towns that scenarios name: the last columns. */
const NAMED = ['area.crimea', 'town.enerhodar', 'area.kinburn-spit'] as const;

/** The codes of the oblasts in which any scenario changes land, at the greatest depth of its zones; Crimea has a column of its own. */
function changedOblasts({ scenarios, mosaic }: World): ReadonlySet<string> {
  const observed = scenarios.get(OBSERVED);
  if (!observed) return new Set();
  const before = assign(observed, mosaic.cells, DEEPEST);
  const plans = [...scenarios.values()].filter(({ kind }) => kind !== 'baseline');
  const changed = plans.flatMap((plan) => {
    const after = assign(plan, mosaic.cells, DEEPEST);
    return mosaic.cells.filter(({ index }) => after[index] !== before[index]).map(({ oblast }) => oblast);
  });
  return new Set(changed.filter((iso) => !CRIMEA.some((own) => own === iso)));
}

const piecesCache = new WeakMap<World, readonly FeatureId[]>();
/** The columns: oblasts that scenarios change, then areas and towns that they name. */
export const piecesOf = (world: World): readonly FeatureId[] =>
  memoize(piecesCache, world, () => {
    const changed = changedOblasts(world);
    const others = [...changed].filter((iso) => !FOREMOST.includes(iso)).sort();
    return [...[...FOREMOST.filter((iso) => changed.has(iso)), ...others].map(oblastId), ...NAMED];
  });

export type MatrixCell = {
  readonly piece: FeatureId;
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
function cellsOfPiece(world: World, piece: FeatureId): CellPredicate {
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
function markOf(world: World, { marks = [] }: Scenario, piece: FeatureId): ScenarioMark['kind'] | null {
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

function cellOf(world: World, piece: FeatureId, { before, after }: Pair): MatrixCell {
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
  const columns = piecesOf(world).map((piece) => ({ piece, includes: cellsOfPiece(world, piece) }));
  return [...world.scenarios.values()].map((scenario) => {
    const after = assignAll(world.mosaic, scenario, depth);
    const cells = columns.map(({ piece, includes }) =>
      cellOf(world, piece, { before: restrict(before, includes), after: restrict(after, includes) }),
    );
    return { scenario, cells };
  });
}
