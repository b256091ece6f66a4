// Applies the rules of a scenario: the status of every cell, for a zone depth and for the line as drawn or moved by its error.
// It must not know areas, outlines or words.
import type { CellProperties, Rule, Scenario, Status, Where } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';

/** The scenario of who holds which land on the day of the map: what every proposal is compared with. */
export const OBSERVED = 'status-quo';

export type { Scenario, Status } from '../../../geo/schema.ts';
export { STATUSES } from '../../../geo/schema-status.ts';

/** The three positions of the line of contact: as drawn, and moved by its stated error towards either side. */
export const LINES = ['towards-russian-held', 'as-drawn', 'towards-government-held'] as const;
export type Line = (typeof LINES)[number];

/** How far a zone reaches from the line, km: one number for both sides, or one for each side. */
export type Depth = number | readonly [ukraine: number, russia: number];

/** The depth of a zone on each side, km, the Ukrainian side first. */
export const sidesOf = (depth: Depth): readonly [number, number] =>
  typeof depth === 'number' ? [depth, depth] : depth;

/** The depth in its canonical form: a single number where both sides are equal, so that equal depths compare equal. */
export const depthOf = ([ukraine, russia]: readonly [number, number]): Depth =>
  ukraine === russia ? ukraine : [ukraine, russia];

/** A rule as it is applied: one of the reader's own plan can hold for painted cells only, by their indices. */
export type AppliedRule = Rule & { readonly cells?: ReadonlySet<number> };

/** The facts about a piece of land that rules can test; `km` is its distance from the line, Infinity beyond the last band. */
type Land = Pick<CellProperties, 'oblast' | 'pocket' | 'since2014' | 'areas'> & {
  readonly held: 'ukraine' | 'russia';
  readonly km: number;
};

/** By which multiple of its stated error the line is moved towards the government-held side. */
const LINE_SHIFT: Record<Line, number> = { 'towards-russian-held': -1, 'as-drawn': 0, 'towards-government-held': 1 };

/**
 * The facts about a cell for one position of the line. The distance of a cell is that of the middle of its band. Moving
 * the line by e km changes every distance by e km, which is exact for a straight line and otherwise as good as the line
 * is generalised. A pocket shrinks to its core or grows by its outer ring.
 */
export function landOf(cell: CellProperties, line: Line): Land {
  const shift = LINE_SHIFT[line];
  const bandMiddle = cell.band - Math.sign(cell.band) * 0.5;
  // Negative on the Russian-held side, like the bands.
  const distance = bandMiddle - shift * cell.error;
  const beyondBands = Math.abs(cell.band) > 50;
  const km = beyondBands ? Infinity : Math.abs(distance);
  const inPocket =
    cell.ring === 'core' || (cell.ring === 'inner' && shift >= 0) || (cell.ring === 'outer' && shift > 0);
  const behindLine = beyondBands ? cell.band < 0 : distance < 0;
  const since2014 = cell.since2014 === true;
  return {
    oblast: cell.oblast,
    held: inPocket || behindLine || since2014 ? 'russia' : 'ukraine',
    km,
    ...(cell.pocket === undefined ? {} : { pocket: cell.pocket }),
    ...(since2014 ? { since2014 } : {}),
    ...(cell.areas === undefined ? {} : { areas: cell.areas }),
  };
}

/** Whether a condition holds for a piece of land, provided that the zone is deep enough where it asks for the depth. */
function canMatch(where: Where, land: Land): boolean {
  if (where.held !== undefined && where.held !== land.held) return false;
  if (where.oblasts && !where.oblasts.includes(land.oblast)) return false;
  if (where.since2014 !== undefined && where.since2014 !== (land.since2014 ?? false)) return false;
  if (typeof where.withinKm === 'number' && land.km > where.withinKm) return false;
  if (where.area !== undefined && !land.areas?.includes(where.area)) return false;
  return where.pocket === undefined || where.pocket === (land.pocket !== undefined);
}

/**
 * The depth of a scenario's zone, whole km: the chosen one, clamped to what the scenario allows, or the initial one. With
 * a depth for each side, one side may be 0. A scenario without a zone has depth 0.
 */
export function depthFor(scenario: Scenario, chosen: Depth | undefined): Depth {
  if (!scenario.depth) return 0;
  const { least, most, initial } = scenario.depth;
  const clamp = (km: number, min: number): number => Math.min(most, Math.max(min, Math.round(km)));
  if (chosen === undefined || typeof chosen === 'number') return clamp(chosen ?? initial, least);
  const [ukraine, russia] = [clamp(chosen[0], 0), clamp(chosen[1], 0)];
  return ukraine + russia === 0 ? least : depthOf([ukraine, russia]);
}

const landCache = new WeakMap<readonly CellProperties[], Map<Line, readonly Land[]>>();

/** The facts about all cells for one position of the line: the same for every scenario and depth, so computed once. */
function landsOf(cells: readonly CellProperties[], line: Line): readonly Land[] {
  const byLine = memoize(landCache, cells, () => new Map<Line, readonly Land[]>());
  return memoize(byLine, line, () => cells.map((cell) => landOf(cell, line)));
}

/** A cell and its candidate statuses, in the order of the rules: the first whose `minDepth` the zone reaches applies. */
type CellCandidates = {
  readonly index: number;
  /** The side whose depth counts: 0 for Ukraine's, 1 for Russia's, as in `sidesOf`. */
  readonly side: 0 | 1;
  /** `minDepth` in km; 0 for a status that does not depend on the depth. */
  readonly statuses: readonly { readonly status: Status; readonly minDepth: number }[];
};
/** The rules as far as they can be applied without the depth; `fixed` has undefined for every cell in `depthDependent`. */
type CompiledRules = {
  readonly fixed: readonly (Status | undefined)[];
  readonly depthDependent: readonly CellCandidates[];
};

/** The statuses that land can get, up to the first that holds at any depth: later rules can never apply. */
function candidatesFor(rules: readonly AppliedRule[], land: Land, cell: number): CellCandidates['statuses'] {
  const matching = rules.filter(({ where, cells }) => (!where || canMatch(where, land)) && (cells?.has(cell) ?? true));
  const certain = matching.findIndex(({ where }) => where?.withinKm !== 'depth');
  return matching
    .slice(0, certain < 0 ? undefined : certain + 1)
    .map(({ where, status }) => ({ status, minDepth: where?.withinKm === 'depth' ? land.km : 0 }));
}

function compileRules(rules: readonly Rule[], lands: readonly Land[]): CompiledRules {
  const cells = lands.map((land, index): CellCandidates => {
    return { index, side: land.held === 'ukraine' ? 0 : 1, statuses: candidatesFor(rules, land, index) };
  });
  const fixed = cells.map(({ statuses: [first] }) => (first?.minDepth === 0 ? first.status : undefined));
  return { fixed, depthDependent: cells.filter(({ index }) => fixed[index] === undefined) };
}

/** Keyed by the array of rules, which a scenario shares with its copies. */
const compiledCache = new WeakMap<readonly Rule[], WeakMap<readonly Land[], CompiledRules>>();

/** The compiled rules are the same at every depth, so that moving the slider costs only the depth-dependent cells. */
function compiledRules(rules: readonly Rule[], lands: readonly Land[]): CompiledRules {
  const byLands = memoize(compiledCache, rules, () => new WeakMap<readonly Land[], CompiledRules>());
  return memoize(byLands, lands, () => compileRules(rules, lands));
}

/**
 * The status of every cell, in the order of the cells, by the first rule that matches; `depth` in km.
 * Throws if a cell matches no rule.
 */
export function assign(
  { id, rules }: Scenario,
  cells: readonly CellProperties[],
  depth: Depth,
  line: Line = 'as-drawn',
): Status[] {
  const depths = sidesOf(depth);
  const { fixed, depthDependent } = compiledRules(rules, landsOf(cells, line));
  const statuses = fixed.slice();
  for (const { index, side, statuses: candidates } of depthDependent) {
    const match = candidates.find(({ minDepth }) => minDepth <= depths[side]);
    if (!match) throw new Error(`scenario ${id} has no rule for a cell in ${cells[index]?.oblast ?? ''}`);
    statuses[index] = match.status;
  }
  return statuses as Status[];
}
