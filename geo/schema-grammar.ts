// Schemas shared by all files of facts (ids, dates, periods), and parse functions that return problems.
// It must not know the shape of any file.
import * as v from 'valibot';
import { messageOf, plainIssue, reasonOf, type Reason, type ReasonKind } from './schema-fault.ts';
import { FEATURE_ID, SLUG, LONGEST_SLUG } from './schema-id.ts';

/** A problem in a file, described so that a person can fix it. */
export type Problem = {
  readonly file: string;
  /** The place in the file: keys, indices and ids separated by dots, or words such as `paragraph 3`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  /** The line, from 1; only if the text of the file is known. */
  readonly line?: number;
  /** The message by its kind, for an interface that words it in the reader’s language. */
  readonly reason?: Reason;
  /** What to do about it. */
  readonly fix?: string;
  /** The README heading of the steps to follow. */
  readonly recipe?: string;
  /** The figure whose number, or `day` where the day of the map, has changed since the text was last read: then nothing is wrong but that. */
  readonly figure?: string;
};
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

export const slug = v.pipe(
  v.string(),
  v.regex(SLUG, messageOf('id', `must be a kebab-case slug of at most ${LONGEST_SLUG} characters`)),
);
export const text = v.pipe(v.string(), v.nonEmpty(messageOf('empty', 'must not be empty')));

/** A fault that a rule of our own finds: its message, its kind and what it is about. */
export type RuleFault = { readonly message: string; readonly kind: ReasonKind; readonly value: string };
/** A rule that the schema library does not have; it is only asked about values of the right shape. */
export const rule = <T>(faultsOf: (value: T) => readonly RuleFault[]) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { message, kind, value } of faultsOf(dataset.value))
      addIssue({ message, expected: kind, received: value });
  });

/** `town.kramatorsk`, `oblast.ua-14`, `strike.st13`: the kind of thing, a dot, a slug. */
export const featureId = v.pipe(v.string(), v.regex(FEATURE_ID, 'must be kind.slug'));
export const sourceId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,79}$/, 'must be a source id'));
export const claimId = v.pipe(v.string(), v.regex(/^[A-Z]\d+$/, 'must be an article letter and a number'));
export const contradictionId = v.pipe(v.string(), v.regex(/^X\d+$/, 'must be X and a number'));
export const iso3166 = v.pipe(v.string(), v.regex(/^UA-\d\d$/, 'must be an ISO 3166-2 code'));

/** Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` exists in the calendar; 30 February does not. */
function isInCalendar(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
/** A date as precise as it is known: `2025`, `2025-12` or `2025-12-28`. */
export const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isInCalendar, 'is not a day of the calendar'),
);
/** Whether two dates can be in order, compared to the precision that both have. */
const inOrder = (from: string, to: string): boolean => {
  const digits = Math.min(from.length, to.length);
  return from.slice(0, digits) <= to.slice(0, digits);
};
/** A date, or a span with both ends included; `inferred` if the source itself gives no date. */
export const period = v.pipe(
  v.strictObject({ from: date, to: v.optional(date), inferred: v.optional(v.boolean()) }),
  v.check(({ from, to }) => to === undefined || inOrder(from, to), 'ends before it begins'),
);
export type Period = v.InferOutput<typeof period>;

/** A whole number, `least` or more. */
export const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
/** A number above zero, for lengths in km. */
export const km = v.pipe(v.number(), v.gtValue(0, 'must be more than 0'));

/** No file is nested deeper. */
const DEEPEST = 40;
/** Names that every object has without anybody having written them; schemas pass over some of them as keys. */
const INHERITED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** The paths of all keys that are such names; lists of numbers, which geometry is made of, are passed over. */
function inheritedKeys(input: unknown, path: readonly string[] = []): string[] {
  if (typeof input !== 'object' || input === null || path.length > DEEPEST) return [];
  if (Array.isArray(input) && typeof input[0] === 'number') return [];
  return Object.entries(input).flatMap(([key, value]) =>
    !Array.isArray(input) && INHERITED.has(key) ? [[...path, key].join('.')] : inheritedKeys(value, [...path, key]),
  );
}

/** The problem of a key such as `constructor`, which no table may have. */
const inheritedKey = (path: string): Omit<Problem, 'file'> => ({
  path,
  message: `must not be called “${path.slice(path.lastIndexOf('.') + 1)}”, a name that every object has`,
  reason: { kind: 'reservedKey', value: path.slice(path.lastIndexOf('.') + 1) },
  fix: 'choose another name, or remove it',
});

/** A parse function for a schema; it returns the value, or a problem for each fault, with its path. */
export function parser<T>(schema: v.GenericSchema<unknown, T>): (input: unknown, file: string) => Parsed<T> {
  return (input, file) => {
    const keys = inheritedKeys(input).map((path) => ({ file, ...inheritedKey(path) }));
    // One fault of a value is enough: an empty address is not also a wrong one.
    const result = v.safeParse(schema, input, { abortPipeEarly: true });
    if (result.success && keys.length === 0) return { ok: true, value: result.output };
    const issues = (result.issues ?? []).map((issue) => ({
      file,
      path: v.getDotPath(issue) ?? '',
      ...plainIssue(issue),
      reason: reasonOf(issue),
    }));
    return { ok: false, problems: [...keys, ...issues] };
  };
}
