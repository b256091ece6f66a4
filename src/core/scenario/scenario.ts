// A scenario's rules, applied: which status it gives to every cell, for a depth and for a line moved by its error.
// It must not know areas, outlines or words.
import type { CellProperties, Rule, Scenario, Status, Where } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';

export type { Scenario, Status } from '../../../geo/schema.ts';
export { STATUSES } from '../../../geo/schema-status.ts';

/** Where the line of contact lies: as drawn, or moved by its stated error towards one side. */
export const LINES = ['towards-russian-held', 'as-drawn', 'towards-government-held'] as const;
export type Line = (typeof LINES)[number];

/** How far a zone reaches from the line, km: on both sides, or on the government and the Russian side apart. */
export type Depth = number | readonly [ukraine: number, russia: number];

/** The two depths of a zone, the government side first. */
export const sidesOf = (depth: Depth): readonly [number, number] =>
  typeof depth === 'number' ? [depth, depth] : depth;

/** One number where both sides reach as far, so that equal depths are equal values. */
export const depthOf = ([ukraine, russia]: readonly [number, number]): Depth =>
  ukraine === russia ? ukraine : [ukraine, russia];

/** What the rules of a scenario ask of a piece of land. */
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

/** Whether a rule holds for a piece of land if the depth reaches it. */
function mayHold(where: Where, land: Land): boolean {
  if (where.held !== undefined && where.held !== land.held) return false;
  if (where.oblasts && !where.oblasts.includes(land.oblast)) return false;
  if (where.since2014 !== undefined && where.since2014 !== (land.since2014 ?? false)) return false;
  if (typeof where.withinKm === 'number' && land.km > where.withinKm) return false;
  return where.pocket === undefined || where.pocket === (land.pocket !== undefined);
}

/** The depth that a scenario is read at: the reader's, within what the scenario allows; one side may have none. */
export function depthFor(scenario: Scenario, chosen: Depth | undefined): Depth {
  if (!scenario.depth) return 0;
  const { least, most, initial } = scenario.depth;
  const fit = (km: number, from: number): number => Math.min(most, Math.max(from, Math.round(km)));
  if (chosen === undefined || typeof chosen === 'number') return fit(chosen ?? initial, least);
  const [ukraine, russia] = [fit(chosen[0], 0), fit(chosen[1], 0)];
  return ukraine + russia === 0 ? least : depthOf([ukraine, russia]);
}

const lands = new WeakMap<readonly CellProperties[], Map<Line, readonly Land[]>>();

/** What all cells of a mosaic would be if the line lay there: the same for every scenario and depth, so worked out once. */
function landsOf(cells: readonly CellProperties[], line: Line): readonly Land[] {
  const ofCells = memoize(lands, cells, () => new Map<Line, readonly Land[]>());
  return memoize(ofCells, line, () => cells.map((cell) => landOf(cell, line)));
}

/** A piece of land whose status the depth decides: the first of those whose `from` is reached on its side, km; any depth reaches 0. */
type Open = {
  readonly index: number;
  /** Whose depth counts: 0 for the government side's, 1 for the Russian side's. */
  readonly side: 0 | 1;
  readonly statuses: readonly { readonly status: Status; readonly from: number }[];
};
/** What the rules make of every piece of land at any depth, and those for which they leave it to the depth. */
type Outlook = { readonly settled: readonly (Status | undefined)[]; readonly open: readonly Open[] };

/** What comes after a rule that holds at any depth cannot matter. */
function statusesFor(rules: readonly Rule[], land: Land): Open['statuses'] {
  const mine = rules.filter(({ where }) => !where || mayHold(where, land));
  const certain = mine.findIndex(({ where }) => where?.withinKm !== 'depth');
  return mine
    .slice(0, certain < 0 ? undefined : certain + 1)
    .map(({ where, status }) => ({ status, from: where?.withinKm === 'depth' ? land.km : 0 }));
}

function outlookFor(rules: readonly Rule[], lands: readonly Land[]): Outlook {
  const all = lands.map((land, index): Open => {
    return { index, side: land.held === 'ukraine' ? 0 : 1, statuses: statusesFor(rules, land) };
  });
  const settled = all.map(({ statuses: [first] }) => (first?.from === 0 ? first.status : undefined));
  return { settled, open: all.filter(({ index }) => settled[index] === undefined) };
}

/** By the rules, which a scenario and its variants share as one and the same object. */
const outlooks = new WeakMap<readonly Rule[], WeakMap<readonly Land[], Outlook>>();

/** The same for every depth, so found once. */
function outlookOf(rules: readonly Rule[], lands: readonly Land[]): Outlook {
  const ofRules = memoize(outlooks, rules, () => new WeakMap<readonly Land[], Outlook>());
  return memoize(ofRules, lands, () => outlookFor(rules, lands));
}

/**
 * The status of every cell, in the cells' order. The first rule that holds decides.
 * Throws if no rule catches a cell: such a scenario must never leave the tests.
 */
export function assign(
  { id, rules }: Scenario,
  cells: readonly CellProperties[],
  depth: Depth,
  line: Line = 'as-drawn',
): Status[] {
  const reach = sidesOf(depth);
  const { settled, open } = outlookOf(rules, landsOf(cells, line));
  const statuses = settled.slice();
  for (const { index, side, statuses: all } of open) {
    const found = all.find(({ from }) => from <= reach[side]);
    if (!found) throw new Error(`scenario ${id} has no rule for a cell in ${cells[index]?.oblast ?? ''}`);
    statuses[index] = found.status;
  }
  return statuses as Status[];
}
