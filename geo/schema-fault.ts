// Turns the issues of the schema library into plain messages with advice.
// It must not know the shape of any file.
import type { BaseIssue } from 'valibot';

/** What can be wrong with a value, for those who word it in another language than the messages here. */
export type ReasonKind =
  | 'lacks'
  | 'unknownKey'
  | 'reservedKey'
  | 'text'
  | 'number'
  | 'list'
  | 'object'
  | 'type'
  | 'oneOf'
  | 'whole'
  | 'least'
  | 'most'
  | 'longest'
  | 'entries'
  | 'empty'
  | 'id'
  | 'noDeck'
  | 'otherVersion'
  | 'noChapters'
  | 'sameId'
  | 'unusable'
  | 'forbidden'
  | 'passage'
  | 'noNotes'
  | 'notesOffLand'
  | 'notePlace'
  | 'unknown';
/** The kind of a fault, and the key, name or limit that it is about. */
export type Reason = { readonly kind: ReasonKind; readonly value?: string };
export type PlainIssue = { readonly message: string; readonly fix?: string; readonly reason?: Reason };

const kindsOfMessages = new Map<string, ReasonKind>();
/** The message of a rule of our own, which is from then on also known by its kind. */
export function messageOf(kind: ReasonKind, message: string): string {
  kindsOfMessages.set(message, kind);
  return message;
}

/** The choices of `("a" | "b")`, the notation of the library for what it expected. */
const choicesIn = (expected: string): string[] =>
  expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((choice) => choice.replace(/^"(.*)"$/, '$1'));

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['null', 'null'],
]);

const typesIn = (expected: string): string =>
  choicesIn(expected)
    .map((type) => KINDS.get(type) ?? type)
    .join(' or ');

const unquoted = (text: string | null): string => (text ?? '').replace(/^"(.*)"$/, '$1');

function keyIssue({ expected, received }: BaseIssue<unknown>): PlainIssue {
  return expected === 'never'
    ? { message: `has the unknown key “${unquoted(received)}”`, fix: 'correct the key, or remove it' }
    : { message: `lacks “${unquoted(expected)}”`, fix: 'add it' };
}

const TYPES: ReadonlyMap<string | null, ReasonKind> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['Array', 'list'],
  ['Object', 'object'],
]);
const LIMIT_KINDS: ReadonlyMap<string, ReasonKind> = new Map([
  ['min_value', 'least'],
  ['max_value', 'most'],
]);

/** Whether one of several values was expected; in a variant, of the key that tells its objects apart. */
const isChoice = ({ type, expected }: BaseIssue<unknown>): boolean =>
  type === 'picklist' || type === 'literal' || (type === 'variant' && expected !== 'Object');

/** The kind of a fault and what it is about; `rule` in schema-grammar.ts puts both into an issue of its own. */
export function reasonOf(issue: BaseIssue<unknown> & { readonly requirement?: unknown }): Reason {
  const { message, type, expected, received, input, requirement } = issue;
  const kind = kindsOfMessages.get(message);
  if (kind) return { kind };
  if (type === 'raw_check') return { kind: expected as ReasonKind, value: received };
  if (message.startsWith('Invalid key'))
    return expected === 'never'
      ? { kind: 'unknownKey', value: unquoted(received) }
      : { kind: 'lacks', value: unquoted(expected) };
  if (type === 'integer') return { kind: 'whole' };
  const limit = type === 'max_length' ? (Array.isArray(input) ? 'entries' : 'longest') : LIMIT_KINDS.get(type);
  if (limit) return { kind: limit, value: String(requirement) };
  if (isChoice(issue)) return { kind: 'oneOf', value: choicesIn(expected ?? '').join(', ') };
  return { kind: TYPES.get(expected) ?? 'type' };
}

const LIMITS: ReadonlyMap<string, (limit: string) => string> = new Map<string, (limit: string) => string>([
  ['min_value', (limit) => `must be ${limit} or more`],
  ['max_value', (limit) => `must be ${limit} or less`],
  ['min_length', (limit) => `must have ${limit} or more entries`],
  ['integer', () => 'must be a whole number'],
]);

/** The message of an issue; messages given in a schema stay as they are. */
export function plainIssue(issue: BaseIssue<unknown>): PlainIssue {
  const { message, type, kind, expected, requirement } = issue as BaseIssue<unknown> & {
    readonly requirement?: unknown;
  };
  if (!message.startsWith('Invalid ')) return { message };
  if (message.startsWith('Invalid key')) return keyIssue(issue);
  const limit = LIMITS.get(type);
  if (limit) return { message: limit(String(requirement)) };
  if (kind !== 'schema' || expected === null) return { message };
  if (!isChoice(issue)) return { message: `must be ${typesIn(expected)}` };
  const choices = choicesIn(expected);
  return { message: choices.length === 1 ? `must be “${choices[0] ?? ''}”` : `must be one of ${choices.join(', ')}` };
}
