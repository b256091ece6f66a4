// The files of the house and planted ones, and how a rule is held against both.
// It must not know any rule.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Rule, SourceFile } from './floors.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isCode = (path: string): boolean => /\.(ts|mts|mjs|svelte)$/.test(path) && !path.includes('fixtures/');

function filesUnder(folder: string): SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(isCode)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const house = [...filesUnder('src'), ...filesUnder('geo')];
export const grounds = [...house, ...filesUnder('test'), ...filesUnder('.ci')];

/** A planted file: its header is in order unless the fault is the header. */
export const plant = (path: string, ...lines: string[]): SourceFile => {
  const header = path.endsWith('.svelte')
    ? ['<!-- For a test.', 'It must not know. -->']
    : ['// For a test.', '// It must not know.'];
  return { path, text: [...header, ...lines].join('\n') };
};
export const script = (...lines: string[]): string => ['<script lang="ts">', ...lines, '</script>'].join('\n');

type Case = { readonly fault: string; readonly files: SourceFile[] };

/** Each rule sees every planted fault, passes the planted good files, and finds nothing in the house. */
export function hold(name: string, rule: Rule, files: readonly SourceFile[], faults: Case[], good: SourceFile[]): void {
  describe(name, () => {
    test('holds in the house', () => expect(rule(files)).toEqual([]));
    test('lets the good pass', () => expect(rule(good)).toEqual([]));
    test.each(faults)('sees $fault', ({ files: planted }) => expect(rule(planted)).toHaveLength(1));
  });
}

export const one = (fault: string, path: string, ...lines: string[]): Case => ({
  fault,
  files: [plant(path, ...lines)],
});
