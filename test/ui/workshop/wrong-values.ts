// Values that an editor can bring about in a field of a form and that may be wrong, by the shape of the field.
// It must not know which of them the check refuses, or how a refusal is worded.
import type { Json } from '../../../src/core/draft/json.ts';
import { FORMULAS, freshFormula, OPS } from '../../../src/core/entries/formulas.ts';
import { STATUS, WHERE } from '../../../src/core/entries/rules.ts';
import { freshObject, withField, type Field, type Pool } from '../../../src/core/entries/shape.ts';

type Value = Json | undefined;
/** Some ids of a pool. */
type IdsOf = (pools: readonly Pool[]) => readonly string[];

const TEXTS = ['', ' ', 'Two  spaces', 'Пів кирилицею', 'Some Latin words', "It's “odd", '5 km² and 300 drones', 'A Latin i in Кiїв', 'The regime claimed it']; // prettier-ignore
const NUMBERS = [undefined, -1, 0, 1.5, 1_000_000];
const PERIODS: readonly Json[] = [{ from: '' }, {}, { from: '2026-02-31' }, { from: '2025-12', to: '2024' }, { from: '2030' }, { from: '1990', inferred: true }]; // prettier-ignore
const BEGUN: Json = { where: {}, status: '' };

/** The broken values of each field of an object, put into it one at a time. */
const within = (object: Json, fields: readonly Field[], idsOf: IdsOf, depth: number): Json[] =>
  fields.flatMap((field) => wrongValues(field, idsOf, depth + 1).map((value) => withField(object, fields, field.name, value))); // prettier-ignore

function ofRules(idsOf: IdsOf, depth: number): Json[] {
  const rest: Json = { status: 'government-held' };
  const rules = [BEGUN, ...within({}, WHERE, idsOf, depth).map((where): Json => ({ where, status: 'buffer' })), ...wrongValues(STATUS, idsOf).map((status) => withField({ where: {} }, [STATUS], 'status', status))]; // prettier-ignore
  return [[], [rest], [BEGUN, BEGUN, rest], ...rules.map((rule): Json => [rule, rest])];
}
function ofFormula(idsOf: IdsOf, depth: number): Json[] {
  if (depth > 2) return [];
  return OPS.flatMap((op) => {
    const fresh = freshFormula(op);
    return [fresh, ...within(fresh, [{ name: 'op', shape: { is: 'text' } } as Field, ...FORMULAS[op]].slice(1), idsOf, depth)]; // prettier-ignore
  });
}

/** Values that may be wrong; undefined takes the field out. */
export function wrongValues({ shape, absent }: Field, idsOf: IdsOf, depth = 0): Value[] {
  switch (shape.is) {
    case 'text':
      return [...TEXTS];
    case 'texts':
      return [[], [''], ['One', ''], ['One', 'Two', 'Три', 'Чотири', 'Five', 'Six', 'Seven', 'Eight', 'Nine']];
    case 'date':
      return [undefined, '', '2025-02-31', '2031'];
    case 'period':
      return [...PERIODS];
    case 'number':
      return [...NUMBERS];
    case 'numbers':
      return [[], [99], [1.5], [7]];
    case 'grade':
      return [undefined];
    case 'flag':
    case 'either':
      return [true, false, undefined];
    case 'km':
      return [undefined, 1.5, -3, 0, shape.chosen];
    case 'choice':
      return ['', undefined, ...shape.of];
    case 'choices':
      return [[], [...shape.of]];
    case 'id':
      return ['', undefined, 'gone', ...idsOf([shape.of])];
    case 'ids':
      return [[], ['gone'], [...idsOf(shape.of)]];
    case 'position':
      return [undefined, [], [0, 0], [48.5, 31]];
    case 'box':
      return [undefined, [0, 0, 1, 1]];
    case 'group':
      return [...(absent ? [undefined] : []), freshObject(shape.fields), ...within(freshObject(shape.fields), shape.fields, idsOf, depth)]; // prettier-ignore
    case 'list':
      return [[], [shape.fresh, shape.fresh], ...within(shape.fresh, shape.fields, idsOf, depth).map((item): Json => [item])]; // prettier-ignore
    case 'rules':
      return depth > 1 ? [] : ofRules(idsOf, depth);
    case 'formula':
      return ofFormula(idsOf, depth);
    case 'formulas':
      return [[], [{ op: 'area' }], [{ op: 'length', feature: '' }]];
  }
}
