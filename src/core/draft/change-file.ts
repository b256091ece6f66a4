// The change file: the net change of a draft as one JSON file that can be mailed, reviewed and laid over a newer base.
// It must not know who writes or applies it. What it says is read as words and values; nothing in it is run.
import * as v from 'valibot';
import type { Parsed, Problem } from '../../../geo/schema.ts';
import { messageOf } from '../../../geo/schema-fault.ts';
import { parser, rule, type RuleFault } from '../../../geo/schema-grammar.ts';
import { netChange } from './difference.ts';
import type { Draft } from './draft.ts';
import { isEditable, isText } from './editable.ts';
import type { Json } from './json.ts';
import type { Documents } from './operation.ts';

const MOST_OPERATIONS = 20_000;
const LONGEST_TEXT = 400_000;
const DEEPEST = 30;

const words = (most: number) => v.pipe(v.string(), v.maxLength(most, `must not be longer than ${most} characters`));
const moment = v.pipe(v.string(), v.isoTimestamp('must be a time such as 2025-12-28T10:00:00Z'));

/** Whether a value is JSON of moderate depth: whatever JSON.parse gives is, unless it is nested too deeply. */
const isJson = (value: unknown, depth = 0): boolean => {
  if (depth > DEEPEST) return false;
  if (value === null || ['boolean', 'string'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return typeof value === 'object' && Object.values(value).every((item) => isJson(item, depth + 1));
};
const json = v.custom<Json>((value) => value !== undefined && isJson(value), `must be JSON, nested no deeper than ${DEEPEST}`); // prettier-ignore
const file = v.pipe(v.string(), v.check(isEditable, 'is not a file that a change may touch'));
const step = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((text) => !Object.hasOwn(Object.prototype, text.replace(/^@/, '')), 'is a name that every object has'),
);
const path = v.pipe(v.array(step), v.maxLength(DEEPEST, `is longer than ${DEEPEST} steps`));
const gap = v.strictObject({ follows: v.nullable(step), precedes: v.nullable(step) });
const ids = v.array(v.string());

const valueOperation = v.pipe(
  v.strictObject({ kind: v.literal('value'), file, path, before: v.optional(json), after: v.optional(json), gap: v.optional(gap) }), // prettier-ignore
  v.check(({ before, after }) => before !== undefined || after !== undefined, 'has neither `before` nor `after`'),
  v.check(({ path: steps, before, after }) => steps.length > 0 || (before !== undefined && after !== undefined), 'adds or removes a whole file: that is an operation of the kind `file`'), // prettier-ignore
);
const orderOperation = v.pipe(
  v.strictObject({ kind: v.literal('order'), file, path, before: ids, after: ids }),
  v.check(
    ({ before, after }) => new Set(before).size === before.length && [...before].sort().join('\n') === [...after].sort().join('\n'), // prettier-ignore
    'must have the same ids before and after, each once',
  ),
);
const wholeText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT, `must not be longer than ${LONGEST_TEXT} characters`));
const textOperation = v.strictObject({
  kind: v.literal('text'),
  file,
  at: v.literal(0, 'must be 0: a change file has whole texts'),
  before: wholeText,
  after: wholeText,
});
const fileOperation = v.pipe(
  v.strictObject({ kind: v.literal('file'), file, before: v.nullable(json), after: v.nullable(json) }),
  v.check(({ before, after }) => (before === null) !== (after === null), 'must add a file or remove one'),
);

const anyOperation = v.variant('kind', [valueOperation, orderOperation, textOperation, fileOperation]);

/** Texts are changed as texts, JSON by its values. */
function kindFaults(operation: v.InferOutput<typeof anyOperation>): RuleFault[] {
  const { kind, file: name } = operation;
  const documents = kind === 'file' ? [operation.before, operation.after].filter((document) => document !== null) : [];
  const fits = kind === 'file' ? documents.every((document) => (typeof document === 'string') === isText(name)) : (kind === 'text') === isText(name); // prettier-ignore
  return fits ? [] : [{ message: `does not fit ${name}, which is ${isText(name) ? 'text' : 'JSON'}`, kind: 'unusable', value: name }]; // prettier-ignore
}
const operation = v.pipe(anyOperation, rule(kindFaults));

const entry = v.strictObject({ what: words(80), subject: words(200), why: words(2000), when: moment });
const changeFile = v.strictObject({
  format: v.literal('redlines-change', messageOf('noDeck', 'is not a change file of Redlines')),
  version: v.literal(1, messageOf('otherVersion', 'comes from another version of Redlines')),
  title: words(160),
  /** What the change does, sentence by sentence, for those who review it. */
  summary: v.pipe(v.array(words(1000)), v.maxLength(500, 'has more than 500 sentences')),
  /** The version of the data on which the draft was begun. */
  base: words(80),
  made: moment,
  /** The edits that led to the change, in their order. */
  log: v.pipe(v.array(entry), v.maxLength(MOST_OPERATIONS, `has more than ${MOST_OPERATIONS} entries`)),
  /** The sentences that have been read with their new numbers or the new day, by the names of their ticks (ticks.ts). */
  ticked: v.optional(v.pipe(v.array(words(20_000)), v.maxLength(MOST_OPERATIONS, `has more than ${MOST_OPERATIONS} ticks`))), // prettier-ignore
  changes: v.pipe(v.array(operation), v.maxLength(MOST_OPERATIONS, `has more than ${MOST_OPERATIONS} changes`)),
});
export type ChangeFile = v.InferOutput<typeof changeFile>;

/** Reads a change file; each problem has the path of what is at fault, such as `changes.3.file`. */
export const parseChangeFile: (input: unknown, file: string) => Parsed<ChangeFile> = parser(changeFile);

/** Reads the text of a change file. */
export function readChangeFile(source: string, name: string): Parsed<ChangeFile> {
  try {
    return parseChangeFile(JSON.parse(source) as unknown, name);
  } catch (error) {
    const problem: Problem = { file: name, path: '', message: `is not JSON: ${(error as Error).message}` };
    return { ok: false, problems: [problem] };
  }
}

/** The change file of a draft; `documents` are its files, `summary` its sentences, `made` the present time. */
export const changeFileOf = (
  draft: Draft,
  documents: Documents,
  { summary, made }: Pick<ChangeFile, 'summary' | 'made'>,
): ChangeFile => ({
  format: 'redlines-change',
  version: 1,
  title: draft.name,
  summary,
  base: draft.base,
  made,
  log: draft.edits.slice(0, draft.cursor).map(({ what, subject, why, when }) => ({ what, subject, why, when })),
  ...(draft.ticked && draft.ticked.length > 0 && { ticked: [...draft.ticked] }),
  changes: netChange(documents) as ChangeFile['changes'],
});

/** The text of a change file, indented so that two of them can be compared line by line. */
export const changeFileText = (change: ChangeFile): string => `${JSON.stringify(change, null, 2)}\n`;
