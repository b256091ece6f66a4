// Who backs and who rejects a scenario: nobody does both, and no statement is dated otherwise than the claim it rests on.
// It must not know any words.
import type { Problem, Scenario } from '../../../geo/schema.ts';
import { AS_OF, daysOf, firstDay, overlaps, type Period } from '../values/period.ts';
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

/** Whoever is named has one position only: backing in part is said with `partly`. */
const judgeTwice = ({ world: { scenarios } }: CheckInput): Problem[] =>
  [...scenarios.values()].flatMap((scenario) => {
    const all = positionsOf(scenario);
    return all.flatMap(({ path, who }, index) =>
      all.findIndex((other) => other.who === who) < index
        ? [problemAt(FILE, `${path}.who`, `names “${who}”, who is named above already`, 'keep one of the two')]
        : [],
    );
  });

/** A statement is of the day of the picture or earlier, and of the days of each claim that it rests on. */
const judgeDates = (input: CheckInput): Problem[] =>
  [...input.world.scenarios.values()].flatMap(positionsOf).flatMap(({ path, when, sources }) => {
    const late = daysOf(when)[0] > firstDay(AS_OF);
    const claims = isLost(input, 'geo/claims.json') ? [] : sources.flatMap((id) => input.world.claims.get(id) ?? []);
    const strange = claims.filter(({ period }) => !overlaps(period, when));
    return [
      ...(late ? [problemAt(FILE, `${path}.when`, `is later than ${AS_OF}, the day of the picture`)] : []),
      ...strange.map(({ id }) =>
        problemAt(FILE, `${path}.when`, `is not of the days of “${id}”, which it rests on`, 'correct the date'),
      ),
    ];
  });

export const POSITION_RULES: readonly Rule[] = [
  { name: 'who backs and rejects', judge: judgeTwice },
  { name: 'dates of who backs and rejects', judge: judgeDates },
];
