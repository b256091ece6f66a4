// Stands for `Function` in mapshaper, which makes code of the expressions in its commands: a content policy forbids that.
// It must not know commands, only the few kinds of expressions that the recipes have in them.
import { own } from '../core/values/table.ts';

type Names = Readonly<Record<string, unknown>>;
type Evaluate = (record: Record<string, unknown>, environment: Names) => unknown;

/** The code that mapshaper makes of an expression: `near=7`, `near=min(near)` or `Boolean(iso)`, each with a result or without. */
const CODE =
  /^with\(\$\$env\)\{with\(\$\$record\)\{ (?:var \$\$retn = )?(?:(\w+)=)?(?:(true|\d+)|(\w+)\((\w+)\))(?:; return \$\$retn;)?\}\}$/;

/** A name means a field of the record if there is one, or else what mapshaper lends to the expression. */
const lookUp = (name: string, record: Names, environment: Names): unknown =>
  own(Object.hasOwn(record, name) ? record : environment, name);

/** The function that `new Function('$$record,$$env', code)` would make; that of any other code throws when called. */
export function evaluator(code: string): Evaluate {
  const [match, target, constant, called = '', argument = ''] = CODE.exec(code) ?? [];
  if (match === undefined)
    return () => {
      throw new Error(`cannot evaluate without making code: ${code}`);
    };
  return (record, environment) => {
    const lent = called === 'Boolean' ? Boolean : lookUp(called, record, environment);
    const value: unknown =
      constant === undefined
        ? (lent as (value: unknown) => unknown)(lookUp(argument, record, environment))
        : JSON.parse(constant);
    if (target !== undefined && Object.hasOwn(record, target)) Reflect.set(record, target, value);
    return value;
  };
}

/** `Function` as mapshaper sees it: it makes no code. */
export const NoCode = new Proxy(Function, {
  construct: (_target, args: readonly unknown[]) => evaluator(String(args.at(-1))),
  apply: (_target, _this, args: readonly unknown[]) => evaluator(String(args.at(-1))),
});
