// Reads files one by one, noting every fault and going on with what is left of each.
// It must not know which files there are.
import type { Parsed, Problem } from '../../geo/schema.ts';
import { problemAt, type IdList, type Lost } from '../core/check/input.ts';
import { memoize } from '../core/values/memoize.ts';
import type { Disk } from './disk.ts';
import { keysTwice, lineAt, syntaxSlip } from './json-places.ts';
import { salvage, type Layout, type Salvaged } from './salvage.ts';

type Parser<T> = (input: unknown, file: string) => Parsed<T>;
type Json = { readonly value: unknown; readonly isJson: boolean; readonly problems: readonly Problem[] };

function parseJson(file: string, text: string): Json {
  try {
    const value = JSON.parse(text) as unknown;
    const problems = keysTwice(text).map(({ line, path, message }) => ({
      ...problemAt(file, path, message, 'keep one of the two'),
      line,
    }));
    return { value, isJson: true, problems };
  } catch (error) {
    const { line = 1, message = `is no JSON: ${(error as Error).message}` } = syntaxSlip(text) ?? {};
    return { value: undefined, isJson: false, problems: [{ ...problemAt(file, '', message), line }] };
  }
}

/** What was made of a text, kept as long as the file has that text: tests read the same files many times. */
const parsed = new Map<string, { readonly text: string; readonly json: Json; salvaged?: Salvaged<unknown> }>();

/** Made anew only where the file's text is another. */
function jsonOf(file: string, text: string): { readonly json: Json; salvaged?: Salvaged<unknown> } {
  const known = parsed.get(file);
  if (known?.text === text) return known;
  const fresh = { text, json: parseJson(file, text) };
  parsed.set(file, fresh);
  return fresh;
}

/** One reading of the project's files, with all that was found wrong on the way. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly lists: IdList[] = [];
  readonly lost: Lost & { readonly files: Set<string>; readonly entries: Set<string> } = {
    files: new Set(),
    entries: new Set(),
  };

  constructor(readonly disk: Disk) {}

  /** The text of a file; where it is missing, that is a problem and the file is lost. */
  text(file: string): string | undefined {
    const text = this.disk.read(file);
    if (text === undefined) this.#lose(file, problemAt(file, '', 'is missing', 'make the file'));
    return text;
  }

  /** What a reader of plain text makes of a file; undefined where it throws. */
  prose<T>(file: string, parse: (text: string) => T): T | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    try {
      return parse(text);
    } catch (error) {
      const { message } = error as Error;
      const offset = text.indexOf(/“([^”]{1,20})/.exec(message)?.[1] ?? '\0');
      const line = offset < 0 ? {} : { line: lineAt(text, offset) };
      this.#lose(file, { ...problemAt(file, '', message), ...line });
      return undefined;
    }
  }

  /** What is left of a JSON file without its faulty entries; `otherwise` where nothing is. */
  json<T>(file: string, parse: Parser<T>, layout: Layout, otherwise: T): T {
    const text = this.text(file);
    if (text === undefined) return otherwise;
    const known = jsonOf(file, text);
    this.problems.push(...known.json.problems);
    if (!known.json.isJson) this.lost.files.add(file);
    if (!known.json.isJson) return otherwise;
    known.salvaged ??= salvage(known.json.value, (input) => parse(input, file), layout);
    return this.#take(file, known.salvaged as Salvaged<T>, layout) ?? otherwise;
  }

  #take<T>(file: string, { value, problems, lost, ids }: Salvaged<T>, layout: Layout): T | undefined {
    this.problems.push(...problems);
    if (layout !== 'table') this.lists.push({ file, ids });
    if (value === undefined) this.lost.files.add(file);
    for (const id of lost) this.lost.entries.add(`${file} ${id}`);
    return value;
  }

  #lose(file: string, problem: Problem): void {
    this.lost.files.add(file);
    this.problems.push(problem);
  }
}

const made = new WeakMap<object, unknown>();
/** A value made of another once, as long as that lives. */
export const once = <T>(of: object, make: () => T): T => memoize(made, of, make) as T;
