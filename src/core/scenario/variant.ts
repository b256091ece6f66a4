// A scenario as the reader has set it: one of its readings, or the reader's own choice of oblasts; and its unique name.
// It must not know how it is drawn. The name is a cache key for shapes, so no two variants may share one.
import type { World } from '../land/catalogue.ts';
import { memoize, RecentCache } from '../values/memoize.ts';
import type { Scenario } from './scenario.ts';

/** The scenario id of the zone that the reader composes. */
export const OWN = 'own';
/** The scenario id of the reader's own plan, whose text is its variant; src/core/plan reads it. */
export const PLAN = 'plan';

export type Variant = {
  readonly scenario: string;
  /** One of the scenario's readings where sources disagree on a term; null for the first. */
  readonly reading: string | null;
  /** ISO 3166-2 codes of the oblasts of the reader's own zone. */
  readonly own: readonly string[];
  /** The text of the reader's own plan; none by default. */
  readonly plan?: string;
};

/** `us-december-draft`, `us-december-draft.both-sides`, `own.ua-14.ua-23`, `plan.` and the text of a plan. */
function variantName({ scenario, reading, own, plan = '' }: Variant): string {
  if (scenario === PLAN) return `${PLAN}.${plan}`;
  if (scenario === OWN) return [OWN, ...own.map((iso) => iso.toLowerCase())].join('.');
  return reading === null ? scenario : `${scenario}.${reading}`;
}

const AS_HELD: Scenario['rules'] = [
  { where: { held: 'russia', since2014: true }, status: 'russian-held-since-2014' },
  { where: { held: 'russia' }, status: 'russian-held' },
  { status: 'government-held' },
];

/** The reader's own zone: the mutual pull-back's rules in oblasts of the reader's choice. */
function ownScenario(oblasts: readonly string[], asOf: string): Scenario {
  const zone = (held: 'ukraine' | 'russia'): Scenario['rules'][number] => ({
    where: { oblasts: [...oblasts], held, withinKm: 'depth' },
    status: held === 'ukraine' ? 'demilitarised-ukrainian-side' : 'demilitarised-russian-side',
  });
  return {
    id: OWN,
    kind: 'proposal',
    speaker: null,
    period: { from: asOf },
    backs: [],
    rejects: [],
    focus: [...oblasts],
    depth: { least: 1, most: 40, initial: 10, examples: [] },
    rules: [zone('ukraine'), zone('russia'), ...AS_HELD],
    claims: [],
    sources: ['own-line', 'osm-echarts'],
  };
}

/** The reader's choices of oblasts that are remembered, each with its compiled rules. */
const ownScenarios = new RecentCache<string, Scenario>(20);

/** Returns the same object for the same oblasts, because compiled rules are cached by the identity of the rules. */
const cachedOwnScenario = (name: string, oblasts: readonly string[], asOf: string): Scenario =>
  memoize(ownScenarios, `${asOf} ${name}`, () => ownScenario(oblasts, asOf));

/** The scenario of a variant's name, as `variantName` writes it; undefined if there is no such scenario or reading. */
export function variantNamed(world: World, name: string): Scenario | undefined {
  const [id = '', ...rest] = name.split('.');
  if (id === PLAN) return world.plans?.scenarioOf(world, rest.join('.'));
  const oblasts = rest.map((iso) => iso.toUpperCase());
  if (id === OWN) return cachedOwnScenario(name, oblasts, world.asOf);
  const scenario = world.scenarios.get(id);
  const [readingId] = rest;
  if (!scenario || readingId === undefined) return scenario;
  const reading = scenario.readings?.find((candidate) => candidate.id === readingId);
  return reading && { ...scenario, focus: reading.focus, rules: reading.rules };
}

/** The name of a variant, or that of the first reading if the scenario does not have the reading of the variant. */
export const resolvedName = (world: World, variant: Variant): string =>
  variantNamed(world, variantName(variant)) ? variantName(variant) : variant.scenario;

/** The scenario as the reader has set it; undefined if there is no scenario of that id. */
export const scenarioOf = (world: World, variant: Variant): Scenario | undefined =>
  variantNamed(world, resolvedName(world, variant));
