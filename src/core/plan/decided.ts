// How much of the land in question a plan decides: its pieces or its start say what that land becomes, or that it stays.
// It must not know words. Land in question is what the counted proposals would change, see in-question.ts.
import type { World } from '../land/catalogue.ts';
import { STANDING, type Counted } from '../scenario/countable.ts';
import { inQuestion } from '../scenario/in-question.ts';
import { assignAll } from '../scenario/ledger.ts';
import type { Scenario, Status } from '../scenario/scenario.ts';
import { combine, quantityOf, type Outcomes, type Quantity } from '../values/quantity.ts';
import { pieceRules, planScenario } from './compile.ts';
import { onCut } from './cut.ts';
import type { Plan } from './plan.ts';

export type Decided = {
  /** The land in question, km2. */
  readonly inQuestion: Quantity;
  /** The land in question that the plan changes, by a piece or by its start, km2. */
  readonly changed: Quantity;
  /** The land in question that stays as it is because a piece of the plan says so, km2. */
  readonly unchanged: Quantity;
  /** Both together, per cent of the land in question; the rest merely stays as it is, since the plan says nothing of it. */
  readonly share: Quantity;
  /** The land in question to which the plan gives a status that at least one counted proposal would bring, too, km2. */
  readonly asProposed: Quantity;
};

type Sums = [number, number, number];
const NO_SUMS = (): Sums => [0, 0, 0];

/** A status that no piece gives: it stands for land of which no piece says anything. */
const UNSAID: Status = 'recognised';

/** The status that the pieces alone give to every cell, for each of the three lines; `UNSAID` where none covers it. */
function saidByPieces({ mosaic }: World, plan: Plan, scenario: Scenario): readonly (readonly Status[])[] {
  const rules = [...pieceRules(onCut(plan, mosaic)), { status: UNSAID }];
  return assignAll(mosaic, { ...scenario, rules }).statuses;
}

const areaOf = (sums: Outcomes): Quantity => quantityOf(sums, 'km2');

/** What a plan decides of the land in question; undefined where its start does not exist. */
export function decidedBy(world: World, plan: Plan, counted: Counted = STANDING): Decided | undefined {
  const scenario = planScenario(world, plan);
  if (!scenario) return undefined;
  const question = inQuestion(world, counted);
  const [becomes, said] = [assignAll(world.mosaic, scenario).statuses, saidByPieces(world, plan, scenario)];
  const [all, changed, unchanged, asProposed] = [NO_SUMS(), NO_SUMS(), NO_SUMS(), NO_SUMS()];
  for (const { index, km2 } of world.mosaic.cells)
    for (const line of [0, 1, 2] as const) {
      if (!question.changed[line][index]) continue;
      const [now, status] = [question.observed.statuses[line][index], becomes[line][index]];
      all[line] += km2;
      if (status !== now) changed[line] += km2;
      else if (said[line]?.[index] !== UNSAID) unchanged[line] += km2;
      if (status !== now && question.proposals.some(({ statuses }) => statuses[line][index] === status))
        asProposed[line] += km2;
    }
  const decided = combine(changed, unchanged, (a, b) => a + b);
  const share = combine(decided, all, (part, whole) => (whole === 0 ? 0 : (100 * part) / whole));
  return {
    inQuestion: areaOf(all),
    changed: areaOf(changed),
    unchanged: areaOf(unchanged),
    share: quantityOf(share, 'percent'),
    asProposed: areaOf(asProposed),
  };
}
