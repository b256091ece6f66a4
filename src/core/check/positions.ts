// Who backs and who rejects a scenario: nobody does both, by its own statements, at the dates of claims and scenario.
// It must not know any words.
import type { Problem, Scenario } from '../../../geo/schema.ts';
import { daysOf, firstDay, overlaps, type Period } from '../values/period.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/scenarios.json';
const POSITIONS = ['backs', 'rejects', 'unanswered'] as const;
type Placed = {
  readonly path: string;
  readonly who: string;
  readonly when: Period;
  readonly sources: readonly string[];
};

const positionsOf = (scenario: Scenario): Placed[] =>
  POSITIONS.flatMap((list) =>
    (scenario[list] ?? []).map((position, index) => ({ ...position, path: `${scenario.id}.${list}.${index}` })),
  );

/** Each person or side has a single position on a scenario; backing in part is marked `partly`. */
const judgeTwice = ({ world: { scenarios } }: CheckInput): Problem[] =>
  [...scenarios.values()].flatMap((scenario) => {
    const all = positionsOf(scenario);
    return all.flatMap(({ path, who }, index) =>
      all.findIndex((other) => other.who === who) < index
        ? [problemAt(FILE, `${path}.who`, `names “${who}” a second time`, 'keep a single position for each')]
        : [],
    );
  });

/** A statement is not later than the map’s date, and its period overlaps that of each claim that it cites. */
function judgeDates(input: CheckInput): Problem[] {
  const { asOf } = input;
  return [...input.world.scenarios.values()].flatMap(positionsOf).flatMap(({ path, when, sources }) => {
    const isLate = asOf !== undefined && daysOf(when)[0] > firstDay(asOf);
    const claims = isLost(input, 'geo/claims.json') ? [] : sources.flatMap((id) => input.world.claims.get(id) ?? []);
    const strange = claims.filter(({ period }) => !overlaps(period, when));
    return [
      ...(isLate ? [problemAt(FILE, `${path}.when`, `is later than ${asOf}, the map’s date`)] : []),
      ...strange.map(({ id }) =>
        problemAt(FILE, `${path}.when`, `does not overlap the period of “${id}”, which it cites`, 'correct the date'),
      ),
    ];
  });
}

/** What one side says of another is the account of that side: it does not make the other back or reject anything. */
const judgeAccounts = ({ world }: CheckInput): Problem[] =>
  [...world.scenarios.values()].flatMap(positionsOf).flatMap(({ path, who, sources }) => {
    const sides = sources.map((id) => world.sources.get(id)?.side);
    if (path.includes('.unanswered.') || sides.length === 0 || !sides.every((side) => side && side !== who)) return [];
    const message = `rests on statements of “${[...new Set(sides)].join(', ')}” alone, not of “${who}”`;
    return [problemAt(FILE, `${path}.sources`, message, 'name a statement of its own, or move it to `unanswered`')];
  });

/** Borders and an observed line are nobody’s text, so that a statement on them may be older than the date shown. */
const UNDATED_KINDS: readonly Scenario['kind'][] = ['baseline', 'observed'];

/** Nobody takes a position on a proposal that does not exist yet: none ends before the first day of its scenario. */
const judgeEarly = ({ world: { scenarios } }: CheckInput): Problem[] =>
  [...scenarios.values()]
    .filter(({ kind }) => !UNDATED_KINDS.includes(kind))
    .flatMap((scenario) =>
      positionsOf(scenario)
        .filter(({ when }) => daysOf(when)[1] < daysOf(scenario.period)[0])
        .map(({ path }) => {
          const message = `ends before ${scenario.period.from}, the first date of “${scenario.id}”`;
          return problemAt(FILE, `${path}.when`, message, 'drop it, and name its author and date in the text');
        }),
    );

export const POSITION_RULES: readonly Rule[] = [
  { name: 'who backs and rejects', judge: judgeTwice },
  { name: 'dates of who backs and rejects', judge: judgeDates },
  { name: 'positions before the scenario', judge: judgeEarly },
  { name: 'positions by the account of another', judge: judgeAccounts },
];
