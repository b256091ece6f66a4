// Turns the issues of the schema library into plain messages with advice.
// It must not know the shape of any file.
import type { BaseIssue } from 'valibot';

export type PlainIssue = { readonly message: string; readonly fix?: string };

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

function keyIssue({ expected, received }: BaseIssue<unknown>): PlainIssue {
  const key = (text: string | null): string => (text ?? '').replace(/^"(.*)"$/, '$1');
  return expected === 'never'
    ? { message: `has the unknown key “${key(received)}”`, fix: 'correct the key, or remove it' }
    : { message: `lacks “${key(expected)}”`, fix: 'add it' };
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
  if (type !== 'picklist' && type !== 'literal') return { message: `must be ${typesIn(expected)}` };
  const choices = choicesIn(expected);
  return { message: choices.length === 1 ? `must be “${choices[0] ?? ''}”` : `must be one of ${choices.join(', ')}` };
}
