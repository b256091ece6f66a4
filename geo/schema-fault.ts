// Says in plain words what a schema found wrong with a value, and what to do about it.
// It must not know any file's shape.
import type { BaseIssue } from 'valibot';

export type Plain = { readonly message: string; readonly fix?: string };

/** The choices of `("a" | "b")`, the way the library writes what it expected. */
const choicesIn = (expected: string): string[] =>
  expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((one) => one.replace(/^"(.*)"$/, '$1'));

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
    .map((one) => KINDS.get(one) ?? one)
    .join(' or ');

function ofObject({ expected, received }: BaseIssue<unknown>): Plain {
  const key = (text: string | null): string => (text ?? '').replace(/^"(.*)"$/, '$1');
  return expected === 'never'
    ? { message: `has “${key(received)}”, which is not known here`, fix: 'correct the key, or take it out' }
    : { message: `lacks “${key(expected)}”`, fix: 'add it' };
}

const LIMITS: ReadonlyMap<string, (limit: string) => string> = new Map<string, (limit: string) => string>([
  ['min_value', (limit) => `must be ${limit} or more`],
  ['max_value', (limit) => `must be ${limit} or less`],
  ['min_length', (limit) => `must have ${limit} or more entries`],
  ['integer', () => 'must be a whole number'],
]);

/** The words of an issue; those that a schema gives itself stay as they are. */
export function plainOf(issue: BaseIssue<unknown>): Plain {
  const { message, type, kind, expected, requirement } = issue as BaseIssue<unknown> & {
    readonly requirement?: unknown;
  };
  if (!message.startsWith('Invalid ')) return { message };
  if (message.startsWith('Invalid key')) return ofObject(issue);
  const limit = LIMITS.get(type);
  if (limit) return { message: limit(String(requirement)) };
  if (kind !== 'schema' || expected === null) return { message };
  if (type !== 'picklist' && type !== 'literal') return { message: `must be ${typesIn(expected)}` };
  const choices = choicesIn(expected);
  return { message: choices.length === 1 ? `must be “${choices[0] ?? ''}”` : `must be one of ${choices.join(', ')}` };
}
