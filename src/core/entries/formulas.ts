// The fields of each kind of formula by which a number is computed.
// It must not know how a formula is evaluated: core/text/formula.ts does.
import { strikeCity } from '../../../geo/schema.ts';
import { STATUSES } from '../../../geo/schema-status.ts';
import { isObject, type Json } from '../draft/json.ts';
import { COUNTABLE } from '../scenario/countable.ts';
import { UNITS } from '../values/quantity.ts';
import { freshValue, PERIOD, type Field } from './shape.ts';

const SCENARIO: Field = { name: 'scenario', shape: { is: 'id', of: 'scenarios' }, absent: 'missing' };
const DEPTH: Field = { name: 'depth', label: 'depthKm', shape: { is: 'km', chosen: 'chosen' }, absent: 'missing' };
const WITHIN: Field = { name: 'within', shape: { is: 'id', of: 'features' }, absent: 'missing' };
const STATUSES_FIELD: Field = {
  name: 'statuses',
  shape: { is: 'choices', of: STATUSES, words: 'status' },
  absent: 'missing',
};
const COUNTED: Field = { name: 'counted', shape: { is: 'choices', of: COUNTABLE, words: 'question' } };

/** The fields of a formula by its `op`, in the order of the form. */
export const FORMULAS = {
  area: [SCENARIO, DEPTH, WITHIN, STATUSES_FIELD],
  share: [
    { name: 'part', shape: { is: 'formula' } },
    { name: 'whole', shape: { is: 'formula' } },
  ],
  sum: [{ name: 'of', shape: { is: 'formulas' } }],
  difference: [
    { name: 'minuend', shape: { is: 'formula' } },
    { name: 'subtrahend', shape: { is: 'formula' } },
  ],
  given: [
    { name: 'value', shape: { is: 'number' } },
    { name: 'unit', shape: { is: 'choice', of: UNITS, words: 'unit' } },
    { name: 'source', label: 'sources', shape: { is: 'ids', of: ['claims', 'sources'] } },
  ],
  distance: [{ name: 'from', label: 'fromPlace', shape: { is: 'id', of: 'features' } }],
  length: [{ name: 'feature', shape: { is: 'id', of: 'features' } }],
  'strike-reports': [
    { name: 'city', shape: { is: 'choice', of: strikeCity.options, words: 'layer.strikes' } },
    { ...PERIOD, absent: 'missing' },
  ],
  towns: [{ name: 'source', label: 'onlySource', shape: { is: 'id', of: 'sources' }, absent: 'missing' }],
  'in-question': [COUNTED, DEPTH, WITHIN],
  proposals: [COUNTED],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
export type Op = keyof typeof FORMULAS;
export const OPS = Object.keys(FORMULAS) as readonly Op[];

export const opOf = (formula: Json | undefined): Op => {
  const op = isObject(formula) ? formula['op'] : undefined;
  return OPS.find((one) => one === op) ?? 'area';
};

/** A formula of a kind that is still to be filled in. */
export function freshFormula(op: Op): Json {
  if (op === 'share') return { op, part: { op: 'area' }, whole: { op: 'area' } };
  if (op === 'difference') return { op, minuend: { op: 'area' }, subtrahend: { op: 'area' } };
  const fields = FORMULAS[op].flatMap((field: Field) => {
    const value = freshValue(field);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return { op, ...Object.fromEntries(fields) };
}
