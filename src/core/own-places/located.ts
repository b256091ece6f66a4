// Joins places to the land: who holds it on the day of the map, how far the line of contact is, what each proposal makes of it.
// It must not know where places come from, nor words. Positions are [lon, lat], WGS84.
import type { Position } from 'geojson';
import { cellFinder } from '../land/cell-index.ts';
import { lineOfContact, type World } from '../land/catalogue.ts';
import { controlOf, type LandControl, type LandOutcome } from '../land/here.ts';
import { lineFinder } from '../land/line-index.ts';
import type { Cell } from '../land/mosaic.ts';
import { assign, depthFor, LINES, type Depth, type Scenario, type Status } from '../scenario/scenario.ts';
import { oblastId } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { quantityOf, type Quantity } from '../values/quantity.ts';

/** The land of a place within Ukraine; all places of a cell share one object. */
export type LandOfPlace = {
  readonly cell: Cell;
  readonly oblast: string;
  readonly control: LandControl;
  /** In the order of the scenarios that were asked for. */
  readonly outcomes: readonly LandOutcome[];
};

export type Located = {
  /** Undefined outside Ukraine. */
  readonly land: LandOfPlace | undefined;
  /** The distance of the line of contact in km, with the range that its error leaves. */
  readonly line: Quantity;
};

/** By line and cell the statuses of a scenario. */
const statusesOf = ({ mosaic }: World, scenario: Scenario, depth: Depth): Status[][] =>
  LINES.map((line) => assign(scenario, mosaic.cells, depth, line));

/** The status as drawn, and those that the line would bring elsewhere within its error. */
function outcomeOf(scenario: string, statuses: readonly Status[][], cell: number): LandOutcome[] {
  const status = statuses[LINES.indexOf('as-drawn')]?.[cell];
  if (status === undefined) return [];
  const possible = new Set(statuses.flatMap((byCell) => byCell[cell] ?? []));
  return [{ scenario, status, or: [...possible].filter((other) => other !== status) }];
}

/**
 * A function that locates `[lon, lat]`: the same as `hereAt` and `outcomesOf` say, for as many points as one likes. The
 * depth counts for proposals with a zone; by default each has its initial one. Throws if the world has no line of contact.
 */
export function locator(world: World, scenarios: readonly Scenario[], depth?: Depth): (point: Position) => Located {
  const [cellOf, distanceOf] = [cellFinder(world.mosaic), lineFinder(lineOfContact(world))];
  const statuses = scenarios.map((scenario) => statusesOf(world, scenario, depthFor(scenario, depth)));
  const lands = new Map<number, LandOfPlace>();
  const landOf = (cell: Cell): LandOfPlace => ({
    cell,
    oblast: oblastId(cell.oblast),
    control: controlOf(cell),
    outcomes: scenarios.flatMap(({ id }, index) => outcomeOf(id, statuses[index] ?? [], cell.index)),
  });
  return (point) => {
    const cell = cellOf(point);
    return {
      land: cell && memoize(lands, cell.index, () => landOf(cell)),
      line: quantityOf(distanceOf(point).outcomes, 'km'),
    };
  };
}
