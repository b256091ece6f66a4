// How far a plan is from what was really proposed: the km2 to which each proposal, as it was named, gives another status.
// It must not judge, nor put anything into words.
import type { World } from '../land/catalogue.ts';
import { countableOf } from '../scenario/countable.ts';
import { differenceOf, type Change } from '../scenario/difference.ts';
import { assignAll, type Assignment } from '../scenario/ledger.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { memoize } from '../values/memoize.ts';

export type Distance = {
  /** The scenario in the reading. */
  readonly scenario: Scenario;
  readonly reading: string | null;
  /** The depth of its zone, km, one that somebody named; 0 without a zone. */
  readonly depth: number;
  /** Land that gets another status with the line as drawn, km2. */
  readonly km2: number;
  /** From the proposal to the plan, largest first; none only where all land has the same status under all three lines. */
  readonly changes: readonly Change[];
};

type Named = Omit<Distance, 'km2' | 'changes'> & { readonly assignment: Assignment };

const depthsOf = ({ depth }: Scenario): readonly number[] =>
  depth ? (depth.examples.length > 0 ? depth.examples : [depth.initial]) : [0];

function settingsOf(world: World, scenario: Scenario): Named[] {
  const readings = (scenario.readings ?? []).map(
    ({ id, focus, rules }) => [id, { ...scenario, focus, rules }] as const,
  );
  return [[null, scenario] as const, ...readings].flatMap(([reading, read]) =>
    depthsOf(read).map((depth) => ({
      scenario: read,
      reading,
      depth,
      assignment: assignAll(world.mosaic, read, depth),
    })),
  );
}

const namedCache = new WeakMap<World, readonly Named[]>();
/** Every scenario of the register in every reading and at every depth that somebody named; computed once per world. */
const namedSettings = (world: World): readonly Named[] =>
  memoize(namedCache, world, () => [...world.scenarios.values()].flatMap((scenario) => settingsOf(world, scenario)));

/** Proposals, drafts and demands, or the whole register with the land as it is held. */
export type Among = 'proposals' | 'all';
const counts = (scenario: Scenario, among: Among): boolean => among === 'all' || countableOf(scenario) !== null;

/** The distances of a plan's scenario from what was proposed, the nearest first; equal ones in the order of the register. */
export function nearestOf(world: World, plan: Scenario, among: Among = 'proposals'): Distance[] {
  const after = assignAll(world.mosaic, plan);
  return namedSettings(world)
    .filter(({ scenario }) => counts(scenario, among))
    .map(({ assignment, ...named }): Distance => {
      const changes = differenceOf(assignment, after);
      return { ...named, changes, km2: changes.reduce((sum, { area }) => sum + area.central, 0) };
    })
    .sort((a, b) => a.km2 - b.km2);
}
