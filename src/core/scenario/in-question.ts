// The land in question: the cells whose status at least one of the counted proposals would change, and what each would do.
// It must not know how the land is drawn, framed or put into words.
import type { World } from '../land/catalogue.ts';
import type { Cell } from '../land/mosaic.ts';
import { memoize, RecentCache } from '../values/memoize.ts';
import { combine, quantityOf, type Outcomes, type Quantity } from '../values/quantity.ts';
import { assignAll, type Assignment } from './ledger.ts';
import { countedScenarios, type Counted } from './countable.ts';
import { OBSERVED, type Depth, type Status } from './scenario.ts';
import { townsChanging } from './towns.ts';

export type Fate = { readonly scenario: string; readonly status: Status };
/** Land that the same proposals change in the same way. */
export type Piece = {
  /** The status that the land has today. */
  readonly now: Status;
  /** Each proposal that changes it and the status it would bring, in the order of the register. */
  readonly fates: readonly Fate[];
  readonly cells: readonly Cell[];
  /** km2, with the line as drawn */
  readonly km2: number;
};

export type InQuestion = {
  readonly observed: Assignment;
  readonly proposals: readonly Assignment[];
  /** For each of the three lines, in the order of `LINES`: whether a cell is in question, by its index. */
  readonly changed: readonly [readonly boolean[], readonly boolean[], readonly boolean[]];
};

const changedUnder = (observed: Assignment, proposals: readonly Assignment[], line: 0 | 1 | 2): boolean[] =>
  observed.statuses[line].map((now, cell) => proposals.some(({ statuses }) => statuses[line][cell] !== now));

const MOST_REMEMBERED = 20;
const cache = new WeakMap<World, RecentCache<string, InQuestion>>();

/**
 * The land in question with the zones of proposals at a depth, km, as far as each allows it. Memoized by world, groups
 * and depth. Throws if the world has no observed scenario.
 */
export function inQuestion(world: World, counted: Counted, depth?: Depth): InQuestion {
  const byKey = memoize(cache, world, () => new RecentCache<string, InQuestion>(MOST_REMEMBERED));
  return memoize(byKey, `${counted.join()}@${String(depth)}`, () => {
    const baseline = world.scenarios.get(OBSERVED);
    if (!baseline) throw new Error(`no scenario ${OBSERVED}`);
    const observed = assignAll(world.mosaic, baseline);
    const proposals = countedScenarios(world, counted).map((scenario) => assignAll(world.mosaic, scenario, depth));
    const changedFor = (line: 0 | 1 | 2): boolean[] => changedUnder(observed, proposals, line);
    return { observed, proposals, changed: [changedFor(0), changedFor(1), changedFor(2)] };
  });
}

type CellPredicate = (cell: Cell) => boolean;
const everywhere: CellPredicate = () => true;

/** The km2 in question for each of the three lines; `outside` counts the land that is not in question instead. */
export function questionOutcomes(
  { observed: { cells }, changed }: InQuestion,
  inside: CellPredicate = everywhere,
  outside = false,
): Outcomes {
  const sums: [number, number, number] = [0, 0, 0];
  for (const cell of cells) {
    if (!inside(cell)) continue;
    for (const line of [0, 1, 2] as const) if (changed[line][cell.index] !== outside) sums[line] += cell.km2;
  }
  return sums;
}

export type QuestionRow = {
  readonly oblast: string;
  /** km2 */
  readonly area: Quantity;
  /** per cent of the oblast */
  readonly share: Quantity;
};

/** The land in question by oblast, largest first, without oblasts that have none under any of the three lines. */
export function questionByOblast(question: InQuestion): QuestionRow[] {
  const { cells } = question.observed;
  const oblasts = [...new Set(cells.map(({ oblast }) => oblast))];
  return oblasts
    .flatMap((oblast): QuestionRow[] => {
      const inside: CellPredicate = (cell) => cell.oblast === oblast;
      const outcomes = questionOutcomes(question, inside);
      const rest = questionOutcomes(question, inside, true);
      if (outcomes.every((km2) => km2 === 0)) return [];
      const share = combine(outcomes, rest, (part, other) => (100 * part) / (part + other));
      return [{ oblast, area: quantityOf(outcomes, 'km2'), share: quantityOf(share, 'percent') }];
    })
    .sort((a, b) => b.area.central - a.area.central);
}

/** The proposals that change a cell, with the line as drawn, and the status that each would bring. */
export const fatesOf = ({ observed, proposals }: InQuestion, cell: Pick<Cell, 'index'>): Fate[] =>
  proposals.flatMap(({ scenario, statuses: [, drawn] }) => {
    const status = drawn[cell.index] as Status;
    return status === observed.statuses[1][cell.index] ? [] : [{ scenario: scenario.id, status }];
  });

/** The land in question with the line as drawn, in pieces that the same proposals change alike, largest first. */
export function questionPieces(question: InQuestion): Piece[] {
  const pieces = new Map<string, { now: Status; fates: Fate[]; cells: Cell[]; km2: number }>();
  for (const cell of question.observed.cells) {
    const fates = fatesOf(question, cell);
    if (fates.length === 0) continue;
    const now = question.observed.statuses[1][cell.index] as Status;
    const key = [now, ...fates.map(({ scenario, status }) => `${scenario}:${status}`)].join(' ');
    const piece = memoize(pieces, key, () => ({ now, fates, cells: [] as Cell[], km2: 0 }));
    piece.cells.push(cell);
    piece.km2 += cell.km2;
  }
  return [...pieces.values()].sort((a, b) => b.km2 - a.km2);
}

/** How many proposals change each cell, by its index, with the line as drawn: 0 outside the land in question. */
export const changesPerCell = (question: InQuestion): number[] =>
  question.observed.cells.map((cell) => fatesOf(question, cell).length);

/** The ids of the towns on the land in question, with the line as drawn. */
export const townsInQuestion = (world: World, { observed, proposals }: InQuestion): string[] => [
  ...new Set(proposals.flatMap((proposal) => townsChanging(world, observed, proposal).map(({ id }) => id))),
];
