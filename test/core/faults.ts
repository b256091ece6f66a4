// Faulty inputs, one fault a file: test/fixtures/<room>/<fault>.in.json and what is expected in <fault>.out.json.
// It must not know what the faults mean.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Parsed } from '../../geo/schema.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

/** One test a fixture; it fails where the expectation is missing, and where an expectation has no fixture. */
export function describeFaults(room: string, parse: (input: unknown) => Parsed<unknown>): void {
  const folder = new URL(`${room}/`, FIXTURES);
  const files = readdirSync(folder);
  const names = [...new Set(files.map((file) => file.replace(/\.(in|out)\.json$/, '')))];
  it('has fixtures', () => expect(names.length).toBeGreaterThan(0));
  it.each(names)('%s', (name) => {
    const [input, expected] = ['in', 'out'].map((end) => new URL(`${name}.${end}.json`, folder)) as [URL, URL];
    expect(existsSync(input), `${name} has no .in.json`).toBe(true);
    expect(existsSync(expected), `${name} has no .out.json: nobody says what is expected`).toBe(true);
    const parsed = parse(read(input));
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problems.map(({ path, message }) => ({ path, message }))).toEqual(read(expected));
  });
}
