// A plan as a scenario: rules in the order in which they apply, the last piece first and the start last.
// It must not know areas, words or how the land is drawn.
import type { Rule, Where } from '../../../geo/schema.ts';
import type { World } from '../land/catalogue.ts';
import type { Mosaic } from '../land/mosaic.ts';
import type { AppliedRule, Scenario } from '../scenario/scenario.ts';
import { PLAN, variantNamed } from '../scenario/variant.ts';
import { onCut } from './cut.ts';
import { isPainted, type Given, type Plan, type PlanPiece } from './plan.ts';

const SIDES = ['ukraine', 'russia'] as const;
type Side = (typeof SIDES)[number];

/** What a piece of land becomes, by conditions on who holds it: it stays as it was where none is met. */
const OUTCOMES: Readonly<Record<Given, readonly Rule[]>> = {
  'as-held': [
    { where: { held: 'russia', since2014: true }, status: 'russian-held-since-2014' },
    { where: { held: 'russia' }, status: 'russian-held' },
    { where: { held: 'ukraine' }, status: 'government-held' },
  ],
  'left-by-ukraine': [{ where: { held: 'ukraine' }, status: 'left-by-ukraine' }],
  'vacated-by-russia': [{ where: { held: 'russia' }, status: 'vacated-by-russia' }],
  demilitarised: [
    { where: { held: 'ukraine' }, status: 'demilitarised-ukrainian-side' },
    { where: { held: 'russia' }, status: 'demilitarised-russian-side' },
  ],
  buffer: [{ status: 'buffer' }],
  'buffer-counted-russian': [{ status: 'buffer-counted-russian' }],
};

/** Both conditions at once; undefined where they exclude each other. */
function both(a: Where, b: Where): Where | undefined {
  const excluded =
    (a.held !== undefined && b.held !== undefined && a.held !== b.held) ||
    (a.since2014 !== undefined && b.since2014 !== undefined && a.since2014 !== b.since2014);
  return excluded ? undefined : { ...a, ...b };
}

/** A rule that reaches to the depth, as one for each side with that side's km; none for a side without depth. */
function withDepth(rule: AppliedRule, depth: Plan['depth']): readonly AppliedRule[] {
  const { where } = rule;
  if (where?.withinKm !== 'depth') return [rule];
  return SIDES.flatMap((held: Side, index): AppliedRule[] => {
    const km = depth[index] ?? 0;
    return km === 0 || (where.held ?? held) !== held ? [] : [{ ...rule, where: { ...where, held, withinKm: km } }];
  });
}

function rulesOf(piece: PlanPiece): readonly AppliedRule[] {
  const cells = isPainted(piece) ? { cells: new Set(piece.cells) } : {};
  return OUTCOMES[piece.given].flatMap((outcome): AppliedRule[] => {
    const where = both(isPainted(piece) ? {} : piece.where, outcome.where ?? {});
    return where ? [{ where, status: outcome.status, ...cells }] : [];
  });
}

/** The rules of the pieces alone, in the order in which they apply: land that none of them covers matches none. */
export const pieceRules = ({ pieces, depth }: Plan): readonly AppliedRule[] =>
  pieces.toReversed().flatMap((piece) => rulesOf(piece).flatMap((rule) => withDepth(rule, depth)));

/** The oblasts that a plan speaks of: those of its start, those that its pieces name, those of painted cells. */
function focusOf({ pieces }: Plan, start: Scenario, { cells }: Mosaic): string[] {
  const named = pieces.flatMap((piece) =>
    isPainted(piece) ? piece.cells.flatMap((cell) => cells[cell]?.oblast ?? []) : (piece.where.oblasts ?? []),
  );
  return [...new Set([...start.focus, ...named])].sort();
}

/** The scenario from which a plan starts, in its reading; undefined where there is no such one. */
export const startOf = (world: World, { start: { scenario, reading } }: Plan): Scenario | undefined =>
  scenario === PLAN || !world.scenarios.has(scenario)
    ? undefined
    : variantNamed(world, reading === null ? scenario : `${scenario}.${reading}`);

/**
 * The scenario that a plan is, without a depth to choose: its own depths are in its rules. Cells painted on another cut
 * than the world's are left out. Undefined where its start does not exist.
 */
export function planScenario(world: World, plan: Plan): Scenario | undefined {
  const start = startOf(world, plan);
  if (!start) return undefined;
  const here = onCut(plan, world.mosaic);
  return {
    id: PLAN,
    kind: 'proposal',
    speaker: null,
    period: { from: world.asOf },
    backs: [],
    rejects: [],
    focus: focusOf(here, start, world.mosaic),
    rules: [...pieceRules(here), ...start.rules.flatMap((rule) => withDepth(rule, plan.depth))],
    claims: [],
    sources: ['own-line', 'osm-echarts'],
  };
}
