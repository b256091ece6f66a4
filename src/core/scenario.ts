// A scenario's rules, applied: which status it gives to every cell, for a depth and for a line moved by its error.
// It must not know areas, outlines or words.
import type { CellProperties, Rule, Scenario, Status, Where } from '../../geo/schema.ts';

export type { Scenario, Status } from '../../geo/schema.ts';
export { STATUSES } from '../../geo/schema.ts';

/** Where the line of contact lies: as drawn, or moved by its stated error towards one side. */
export const LINES = ['towards-russian-held', 'as-drawn', 'towards-government-held'] as const;
export type Line = (typeof LINES)[number];

type Land = Pick<CellProperties, 'oblast' | 'pocket' | 'since2014'> & {
  readonly held: 'ukraine' | 'russia';
  readonly km: number;
};

const SIGN: Record<Line, number> = { 'towards-russian-held': -1, 'as-drawn': 0, 'towards-government-held': 1 };

/**
 * What a cell would be if the line lay elsewhere. A band's middle stands for the cell; moving the line by
 * e km changes the distance of all land by e km, which is exact for a straight line and good to the
 * line's own generalisation otherwise. A pocket shrinks to its core or grows by its outer ring.
 */
export function landOf(cell: CellProperties, line: Line): Land {
  const moved = SIGN[line];
  const middle = cell.band - Math.sign(cell.band) * 0.5;
  const distance = middle - moved * cell.error;
  const beyond = Math.abs(cell.band) > 50;
  const km = beyond ? Infinity : Math.abs(distance);
  const inPocket =
    cell.ring === 'core' || (cell.ring === 'inner' && moved >= 0) || (cell.ring === 'outer' && moved > 0);
  const behindLine = beyond ? cell.band < 0 : distance < 0;
  const since2014 = cell.since2014 === true;
  return {
    oblast: cell.oblast,
    held: inPocket || behindLine || since2014 ? 'russia' : 'ukraine',
    km,
    ...(cell.pocket === undefined ? {} : { pocket: cell.pocket }),
    ...(since2014 ? { since2014 } : {}),
  };
}

function holds(where: Where, land: Land, depth: number): boolean {
  const within = where.withinKm === 'depth' ? depth : where.withinKm;
  return (
    (where.oblasts?.includes(land.oblast) ?? true) &&
    (where.held === undefined || where.held === land.held) &&
    (where.since2014 === undefined || where.since2014 === (land.since2014 ?? false)) &&
    (where.pocket === undefined || where.pocket === (land.pocket !== undefined)) &&
    (within === undefined || land.km <= within)
  );
}

/** The depth in km that a scenario is read at: the reader's, within what the scenario allows. */
export function depthFor(scenario: Scenario, chosen: number | undefined): number {
  if (!scenario.depth) return 0;
  const { least, most, initial } = scenario.depth;
  return Math.min(most, Math.max(least, Math.round(chosen ?? initial)));
}

/**
 * The status of every cell, in the cells' order. The first rule that holds decides.
 * Throws if no rule catches a cell: such a scenario must never leave the tests.
 */
export function assign(
  scenario: Scenario,
  cells: readonly CellProperties[],
  depth: number,
  line: Line = 'as-drawn',
): Status[] {
  return cells.map((cell) => {
    const land = landOf(cell, line);
    const rule = scenario.rules.find((candidate: Rule) => !candidate.where || holds(candidate.where, land, depth));
    if (!rule) throw new Error(`scenario ${scenario.id} has no rule for a cell in ${cell.oblast}`);
    return rule.status;
  });
}
