// Writing into JSON files: what did not change stays to the byte, and the result always says the value.
// It must not know how a draft changes a value.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEditable, isText } from '../../src/core/draft/editable.ts';
import { isEntries, isObject, type Json } from '../../src/core/draft/json.ts';
import { withJson } from '../../src/corpus/write-json.ts';

const ROOT = new URL('../../', import.meta.url);
const files = ['geo', 'src/content', 'src/core/values']
  .flatMap(
    (folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`), // prettier-ignore
  )
  .filter((file) => isEditable(file) && !isText(file));
const textOf = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

/** The lines that only one of two texts has. */
const changedLines = (a: string, b: string): number => {
  const [one, other] = [new Set(a.split('\n')), new Set(b.split('\n'))];
  return [...one].filter((line) => !other.has(line)).length + [...other].filter((line) => !one.has(line)).length;
};

describe.each(files)('%s', (file) => {
  const text = textOf(file);
  const value = JSON.parse(text) as Json;

  test('stays as it is where nothing changes', () => expect(withJson(text, value)).toBe(text));

  test('changes few lines for a changed, an added and a removed entry', () => {
    const list = isObject(value) && isEntries(value['features']) ? value['features'] : isObject(value) && isEntries(value['vertices']) ? value['vertices'] : value; // prettier-ignore
    const within = (changed: Json): Json => (list === value ? changed : { ...(value as Record<string, Json>), [list === (value as Record<string, Json>)['features'] ? 'features' : 'vertices']: changed }); // prettier-ignore
    if (!isEntries(list) || list.length < 2) return;
    const added = within(list.toSpliced(1, 0, { ...(list[0] as Record<string, Json>), id: 'new-entry' } as never));
    const size = (entry: Json): number => withJson(undefined, entry).split('\n').length;
    expect(withJson(withJson(text, added), value)).toBe(text);
    for (const changed of [added, within(list.toSpliced(1, 1))]) {
      const written = withJson(text, changed);
      expect(JSON.parse(written)).toEqual(changed);
      expect(changedLines(text, written)).toBeLessThanOrEqual(2 * size(list[0] ?? null) + 2 * size(list[1] ?? null));
      expect(JSON.parse(withJson(written, value))).toEqual(value);
    }
  });
});

test('any value written over any other is read back as itself', () => {
  const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(json, json, fc.constantFrom(0, 2), (before, after, indent) => {
      const text = JSON.stringify(before, null, indent);
      expect(JSON.parse(withJson(text, after))).toEqual(JSON.parse(JSON.stringify(after)));
    }),
  );
});
