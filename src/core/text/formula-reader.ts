// The schema of the file of figures, and the reader that names every fault: an object of ids, each with a formula.
// It must not know the facts that a formula counts, or how it is evaluated.
import * as v from 'valibot';
import { strikeCity } from '../../../geo/schema.ts';
import { claimId, featureId, parser, period, slug, sourceId } from '../../../geo/schema-grammar.ts';
import { COUNTABLE } from '../scenario/countable.ts';
import { STATUSES } from '../scenario/scenario.ts';
import { UNITS } from '../values/quantity.ts';
import { DEEPEST, SHALLOWEST } from '../view/view.ts';
import { isOfOneUnit } from './formula-unit.ts';
import type { Formula } from './formula.ts';

const NO_DEPTH = `must be a whole number of km from ${SHALLOWEST} to ${DEEPEST}, or “chosen”`;
const km = v.pipe(v.number(), v.integer(), v.minValue(SHALLOWEST), v.maxValue(DEEPEST));
const depth = v.exactOptional(v.union([km, v.literal('chosen')], NO_DEPTH));
const evidence = v.union([sourceId, claimId], 'must be the id of a source or a claim');
const counted = v.pipe(v.array(v.picklist(COUNTABLE)), v.minLength(1, 'counts no group'));
const within = v.exactOptional(featureId);

/** Formulas without others inside. */
const PLAIN = [
  v.strictObject({
    op: v.literal('area'),
    scenario: v.exactOptional(slug),
    depth,
    within,
    statuses: v.exactOptional(v.pipe(v.array(v.picklist(STATUSES)), v.minLength(1, 'counts no status'))),
  }),
  v.strictObject({
    op: v.literal('given'),
    value: v.pipe(v.number(), v.finite('must be a number that can be shown')),
    unit: v.picklist(UNITS),
    source: v.pipe(v.array(evidence), v.minLength(1, 'needs a source')),
  }),
  v.strictObject({ op: v.literal('length'), feature: featureId }),
  v.strictObject({ op: v.literal('distance'), from: featureId }),
  v.strictObject({ op: v.literal('strike-reports'), city: strikeCity, period: v.exactOptional(period) }),
  v.strictObject({ op: v.literal('towns'), source: v.exactOptional(sourceId) }),
  v.strictObject({
    op: v.literal('in-question'),
    counted,
    depth,
    within,
    except: v.exactOptional(v.array(featureId)),
    unchanged: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ op: v.literal('proposals'), counted }),
] as const;

const inner: v.GenericSchema<unknown, Formula> = v.lazy(() => formula);
const formula: v.GenericSchema<unknown, Formula> = v.variant('op', [
  ...PLAIN,
  v.strictObject({ op: v.literal('sum'), of: v.pipe(v.array(inner), v.minLength(1, 'adds nothing')) }),
  v.strictObject({ op: v.literal('difference'), minuend: inner, subtrahend: inner }),
  v.strictObject({ op: v.literal('share'), part: inner, whole: inner }),
]);
const figure = v.pipe(formula, v.check(isOfOneUnit, 'adds, subtracts or compares numbers of different units'));

/** The library takes a list for an object whose keys are numbers. */
const object = v.custom<object>(
  (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
  'must be an object',
);

/** Reads the formulas by the ids of their figures; each problem has the file, the id and the place in the formula. */
export const parseFigures = parser(v.pipe(object, v.record(slug, figure)));
