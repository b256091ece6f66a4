// What stands for `Function` in mapshaper gives what real code would give, and makes none.
// It must not know mapshaper, but for the code that it makes of an expression.
import { expect, test } from 'vitest';
import { evaluator, NoCode } from '../../src/cut/expressions.ts';

type Compiled = (record: Record<string, unknown>, environment: Record<string, unknown>) => unknown;
const inScope = (code: string): string => `with($$env){with($$record){ ${code}}}`;
const returning = (expression: string): string => inScope(`var $$retn = ${expression}; return $$retn;`);
const NO_FIELD = { near: null };

test.each([
  ['a number', inScope('near=7'), NO_FIELD],
  ['true', inScope('wide=true'), { wide: null }],
  ['a lent function, for its effect', inScope('near=min(near)'), { near: 3 }],
  ['its result', returning('near=min(near)'), NO_FIELD],
  ['a field that is there', returning('Boolean(iso)'), { iso: 'UA-14' }],
  ['a field without a value', returning('Boolean(iso)'), { iso: null }],
])('%s', (_name, code, fields) => {
  // The one place where code is made of text: to compare with.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const real = new Function('$$record,$$env', code) as Compiled;
  const environment = { min: (value: unknown) => (value === null ? 12 : value), near: 5 };
  const [ours, theirs]: Record<string, unknown>[] = [{ ...fields }, { ...fields }];
  const result = (new NoCode('$$record,$$env', code) as Compiled)(ours!, environment);
  const expected = real(theirs!, environment);
  expect(ours).toEqual(theirs);
  if (code.includes('return')) expect(result).toBe(expected);
});

test.each(['near=near+1', 'alert(1,1)', 'min(near); alert(near)', 'near=min(near)}}; (function(){}'])(
  '%s is refused, once it is to be evaluated',
  (expression) => {
    const refused = evaluator(inScope(expression));
    expect(() => refused({}, {})).toThrow(/cannot evaluate/);
  },
);

test('it passes for Function in all else', () => {
  expect(test instanceof NoCode).toBe(true);
  expect(NoCode.prototype).toBe(Function.prototype);
});
