// The grammar of the facts: ids, dates and periods, and how a parse function tells what is wrong.
// It must not know any file's shape.
import * as v from 'valibot';

/** Something wrong with a piece of data, said so that a person can mend it. */
export type Problem = { readonly file: string; readonly path: string; readonly message: string };
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case slug'));
export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));

/** `town.kramatorsk`, `oblast.ua-14`, `strike.st13`: the kind of thing, a dot, a slug. */
export const featureId = v.pipe(
  v.string(),
  v.regex(
    /^(oblast|country|border|sea|water|town|line|pocket|area|strike|place)\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be kind.slug',
  ),
);
export const sourceId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be a source id'));
export const claimId = v.pipe(v.string(), v.regex(/^[A-E]\d\d$/, 'must be an article letter and two digits'));
export const iso3166 = v.pipe(v.string(), v.regex(/^UA-\d\d$/, 'must be an ISO 3166-2 code'));

/** Partial dates are honest dates: `2025`, `2025-12` or `2025-12-28`. */
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
);
/** A day, or a span of which both ends belong to it; `inferred` when the source gives no date itself. */
export const period = v.strictObject({ from: date, to: v.optional(date), inferred: v.optional(v.boolean()) });
export type Period = v.InferOutput<typeof period>;

/** A parse function for a schema: the value, or a problem for each fault with the path of its place. */
export function parser<T>(schema: v.GenericSchema<unknown, T>): (input: unknown, file: string) => Parsed<T> {
  return (input, file) => {
    const result = v.safeParse(schema, input);
    if (result.success) return { ok: true, value: result.output };
    return {
      ok: false,
      problems: result.issues.map((issue) => ({ file, path: v.getDotPath(issue) ?? '', message: issue.message })),
    };
  };
}
