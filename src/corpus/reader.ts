// Reads files one by one, collects their problems and continues with the valid entries of each.
// It must not know which files exist.
import type { Parsed, Problem } from '../../geo/schema.ts';
import { problemAt, type IdList, type Lost } from '../core/check/input.ts';
import { memoize } from '../core/values/memoize.ts';
import type { Disk } from './disk.ts';
import { depthError, duplicateKeys, lineAt, syntaxError, type JsonFault } from './json-places.ts';
import { salvage, type Layout, type Salvaged } from './salvage.ts';

type Parser<T> = (input: unknown, file: string) => Parsed<T>;
type Json = { readonly value: unknown; readonly isJson: boolean; readonly problems: readonly Problem[] };

const unusable = (file: string, { line, message }: Pick<JsonFault, 'line' | 'message'>): Json => ({
  value: undefined,
  isJson: false,
  problems: [{ ...problemAt(file, '', message), line }],
});

function parseJson(file: string, text: string): Json {
  const tooDeep = depthError(text);
  if (tooDeep) return unusable(file, tooDeep);
  try {
    const value = JSON.parse(text) as unknown;
    const problems = duplicateKeys(text).map(({ line, path, message }) => ({
      ...problemAt(file, path, message, 'remove one of the two'),
      line,
    }));
    return { value, isJson: true, problems };
  } catch (error) {
    return unusable(file, syntaxError(text) ?? { line: 1, message: `is not JSON: ${(error as Error).message}` });
  }
}

/** Parsed files, valid as long as a file has the same text: tests read the same files many times. */
const jsonCache = new Map<string, { readonly text: string; readonly json: Json; salvaged?: Salvaged<unknown> }>();

function cachedJson(file: string, text: string): { readonly json: Json; salvaged?: Salvaged<unknown> } {
  const known = jsonCache.get(file);
  if (known?.text === text) return known;
  const fresh = { text, json: parseJson(file, text) };
  jsonCache.set(file, fresh);
  return fresh;
}

/** Reads the files of the project once and collects all their problems. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly lists: IdList[] = [];
  readonly lost: Lost & { readonly files: Set<string>; readonly entries: Set<string> } = {
    files: new Set(),
    entries: new Set(),
  };

  constructor(readonly disk: Disk) {}

  /** The text of a file; undefined if it is missing, which is then a problem. */
  text(file: string): string | undefined {
    const text = this.disk.read(file);
    if (text === undefined) this.#recordLoss(file, problemAt(file, '', 'is missing', 'add the file'));
    return text;
  }

  /** The result of a text parser for a file; undefined if it throws, which is then a problem. */
  prose<T>(file: string, parse: (text: string) => T): T | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    try {
      return parse(text);
    } catch (error) {
      const { message } = error as Error;
      const offset = text.indexOf(/“([^”]{1,20})/.exec(message)?.[1] ?? '\0');
      const line = offset < 0 ? {} : { line: lineAt(text, offset) };
      this.#recordLoss(file, { ...problemAt(file, '', message), ...line });
      return undefined;
    }
  }

  /** The value of a JSON file without its faulty entries; `fallback` if nothing of the file can be used. */
  json<T>(file: string, parse: Parser<T>, layout: Layout, fallback: T): T {
    const text = this.text(file);
    if (text === undefined) return fallback;
    const known = cachedJson(file, text);
    this.problems.push(...known.json.problems);
    if (!known.json.isJson) this.lost.files.add(file);
    if (!known.json.isJson) return fallback;
    known.salvaged ??= salvage(known.json.value, (input) => parse(input, file), layout);
    return this.#record(file, known.salvaged as Salvaged<T>, layout) ?? fallback;
  }

  #record<T>(file: string, { value, problems, lost, ids }: Salvaged<T>, layout: Layout): T | undefined {
    this.problems.push(...problems);
    if (layout !== 'table') this.lists.push({ file, ids });
    if (value === undefined) this.lost.files.add(file);
    for (const id of lost) this.lost.entries.add(`${file} ${id}`);
    return value;
  }

  #recordLoss(file: string, problem: Problem): void {
    this.lost.files.add(file);
    this.problems.push(problem);
  }
}

const derivedCache = new WeakMap<object, unknown>();
/** A value derived from an object, computed once for each object. */
export const memoizeFor = <T>(source: object, compute: () => T): T => memoize(derivedCache, source, compute) as T;
