// Arbitrary scenarios for properties.
// It must not know which scenarios there are.
import fc from 'fast-check';
import type { Rule, Scenario } from '../../geo/schema.ts';
import { STATUSES } from '../../geo/schema-status.ts';

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const defined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const where = fc
  .record({
    oblasts: maybe(fc.subarray(['UA-14', 'UA-09', 'UA-23', 'UA-63', 'UA-43'])),
    held: maybe(fc.constantFrom('ukraine', 'russia')),
    since2014: maybe(fc.boolean()),
    pocket: maybe(fc.boolean()),
    area: maybe(fc.constantFrom('area.along-the-line', 'area.west')),
    withinKm: maybe(fc.oneof(fc.constant('depth'), fc.integer({ min: 1, max: 60 }))),
  })
  .map(defined);
const status = fc.constantFrom(...STATUSES);
const rule = fc.record({ where, status }) as fc.Arbitrary<Rule>;

/** Any rules, and a last one that catches the rest. */
export const scenarioArbitrary: fc.Arbitrary<Scenario> = fc
  .record({ rules: fc.array(rule, { maxLength: 6 }), rest: status })
  .map(({ rules, rest }) => ({
    id: 'arbitrary',
    register: 'S99',
    kind: 'proposal',
    speaker: null,
    period: { from: '2025' },
    backs: [],
    rejects: [],
    focus: [],
    depth: { least: 1, most: 40, initial: 10, examples: [] },
    rules: [...rules, { status: rest }],
    claims: [],
    sources: [],
  }));
