// A task that a plan is composed for: the plan that it starts from, and how far a plan is within its limits.
// It must not know words, decks or who composes.
import type { Limits, LimitKind } from '../deck/task.ts';
import { LIMIT_KINDS } from '../deck/task.ts';
import type { World } from '../land/catalogue.ts';
import { assignAll, type Assignment } from '../scenario/ledger.ts';
import { sidesOf } from '../scenario/scenario.ts';
import { OWN, PLAN } from '../scenario/variant.ts';
import type { View } from '../view/view.ts';
import { planScenario } from './compile.ts';
import { cutOffBy, LEAST_TOLD_KM2 } from './cut-off.ts';
import { EMPTY_PLAN, isPainted, type Plan, type PlanPiece } from './plan.ts';
import { pieceText } from './piece-text.ts';
import { planOf } from './reader.ts';

/** The plan that a view shows: its own plan, or one that changes nothing yet of the proposal or zone that it shows. */
export function startOfView(view: Pick<View, 'scenario' | 'reading' | 'depth' | 'own' | 'plan'>): Plan {
  if (view.scenario === PLAN) return planOf(view.plan) ?? EMPTY_PLAN;
  const depth = sidesOf(view.depth);
  if (view.scenario !== OWN) return { ...EMPTY_PLAN, depth, start: { scenario: view.scenario, reading: view.reading } };
  const zone: PlanPiece = { given: 'demilitarised', where: { oblasts: [...view.own], withinKm: 'depth' } };
  return { ...EMPTY_PLAN, depth, pieces: [zone] };
}

/** How a plan stands to one limit. `found` is in the limit's unit: km, km2, pieces; 1 or 0 where the start is another or the same. */
export type Standing = { readonly kind: LimitKind; readonly held: boolean; readonly found: number };

/** How far the deepest zone of a plan reaches on either side, km: its depths, and pieces of zones with a distance of their own. */
function deepestOf({ depth, pieces }: Plan): number {
  const own = pieces.flatMap((piece) =>
    isPainted(piece) || piece.given === 'as-held' || typeof piece.where.withinKm !== 'number'
      ? []
      : [piece.where.withinKm],
  );
  return Math.max(...depth, ...own);
}

const isSamePiece = (a: PlanPiece, b: PlanPiece | undefined): boolean =>
  b !== undefined && pieceText(a) === pieceText(b);
const isSameStart = (start: Plan, plan: Plan): boolean =>
  start.start.scenario === plan.start.scenario &&
  start.start.reading === plan.start.reading &&
  start.pieces.every((piece, place) => isSamePiece(piece, plan.pieces[place]));

type Land = { readonly before: Assignment; readonly after: Assignment };

/** The km2 with another status than before, with the line as drawn; of the oblasts that are not left out. */
function changedKm2({ before, after }: Land, leftOut: readonly string[] = []): number {
  const [was, is] = [before.statuses[1], after.statuses[1]];
  const changed = after.cells.filter(({ index, oblast }) => was[index] !== is[index] && !leftOut.includes(oblast));
  return changed.reduce((sum, { km2 }) => sum + km2, 0);
}

const cutOffKm2 = (world: World, { after }: Land): number =>
  cutOffBy(world, after)
    .filter(({ already, km2 }) => !already && km2 >= LEAST_TOLD_KM2)
    .reduce((sum, { km2 }) => sum + km2, 0);

type Facts = { readonly world: World; readonly start: Plan; readonly plan: Plan; readonly land: Land };

const FOUND: Readonly<Record<LimitKind, (facts: Facts, limits: Limits) => number>> = {
  fixedStart: ({ start, plan }) => Number(!isSameStart(start, plan)),
  oblasts: ({ land }, { oblasts }) => changedKm2(land, oblasts),
  depth: ({ plan }) => deepestOf(plan),
  changedKm2: ({ land }) => changedKm2(land),
  pieces: ({ plan }) => plan.pieces.length,
  noneCutOff: ({ world, land }) => cutOffKm2(world, land),
};

/** What may be found at most: the number of a limit that has one, and nothing where it is a list or a yes. */
const most = (limit: Limits[LimitKind]): number => (typeof limit === 'number' ? limit : 0);

/** How a plan stands to each limit that is given, in reading order; none where its start or that of the task does not exist. */
export function standingsOf(world: World, limits: Limits, start: Plan, plan: Plan): Standing[] {
  const [before, after] = [planScenario(world, start), planScenario(world, plan)];
  if (!before || !after) return [];
  const land = { before: assignAll(world.mosaic, before), after: assignAll(world.mosaic, after) };
  return LIMIT_KINDS.flatMap((kind) => {
    if (limits[kind] === undefined) return [];
    const found = FOUND[kind]({ world, start, plan, land }, limits);
    return [{ kind, held: found <= most(limits[kind]), found }];
  });
}
