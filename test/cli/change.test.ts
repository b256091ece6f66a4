// The command `npm run change`: what it would write, what it refuses, and that a refusal writes nothing.
// It must not know how an operation is applied; test/core/draft does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { needsGenerating, planChange } from '../../src/corpus/change-plan.ts';
import { DISK } from '../../src/cli/disk.ts';
import { overlaidDisk } from '../../src/corpus/disk.ts';
import type { ChangeFile } from '../../src/core/draft/change-file.ts';
import { changeText, conflictsText } from '../../src/cli/change-text.ts';
import type { Json } from '../../src/core/draft/json.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LINE = 'geo/recipes/line.json';
const read = (file: string): Json => JSON.parse(DISK.read(file) ?? '') as Json;
const line = read(LINE) as unknown as { vertices: { id: string; at: number[] }[] };
const [, , third] = line.vertices;
if (!third) throw new Error('the line has fewer than three vertices');

const changeOf = (changes: ChangeFile['changes']): ChangeFile => ({
  format: 'redlines-change',
  version: 1,
  title: 'A test',
  summary: [],
  base: '0',
  made: '2026-01-01T00:00:00Z',
  log: [],
  changes,
});
const path = ['vertices', `@${third.id}`, 'at'];
const moved: Json = [37.5, 50.1];
const MOVE = changeOf([{ kind: 'value', file: LINE, path, before: third.at, after: moved }]);

describe('a plan', () => {
  test('has the text of each changed file, with the rest of it to the byte', () => {
    const { texts } = planChange(MOVE, DISK);
    const before = (DISK.read(LINE) ?? '').split('\n');
    const after = (texts.get(LINE) ?? '').split('\n');
    expect(after.filter((row) => !before.includes(row))).toEqual([`    {"id": "${third.id}", "at": [37.5, 50.1]},`]);
    expect(needsGenerating(texts.keys())).toBe(true);
  });

  test('has nothing to write the second time', () => {
    const { texts } = planChange(MOVE, DISK);
    const plan = planChange(MOVE, overlaidDisk(DISK, Object.fromEntries(texts)));
    expect([plan.texts.size, plan.rebased.done.length]).toEqual([0, 1]);
  });

  test('names what conflicts', () => {
    const other = changeOf([{ kind: 'value', file: LINE, path, before: third.at, after: [37.6, 50.2] }]);
    const plan = planChange(other, overlaidDisk(DISK, Object.fromEntries(planChange(MOVE, DISK).texts)));
    expect(conflictsText(plan.rebased.conflicts)).toContain(
      `${LINE} vertices ${third.id} at has been changed there too; it is now [37.5,50.1]`,
    );
  });

  test('names a file of the project that cannot be read', () => {
    const plan = planChange(MOVE, overlaidDisk(DISK, { [LINE]: '{' }));
    expect(plan.problems.map(({ file }) => file)).toEqual([LINE]);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'change-test-'));
  const command = (verb: string, change: unknown): { code: number | null; text: string } => {
    const file = join(folder, 'change.json');
    writeFileSync(file, JSON.stringify(change));
    const args = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/change.ts', verb, file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    return { code: status, text: stdout + stderr };
  };
  const names = read('geo/names/uk.json') as Record<string, Json>;
  const rename = (after: Json): ChangeFile =>
    changeOf([
      { kind: 'value', file: 'geo/names/uk.json', path: ['area.crimea'], before: names['area.crimea'], after },
    ]);

  test('shows a change without steering the terminal', () => {
    const { code, text } = command('show', { ...MOVE, title: 'A\u001b[2Jtest' });
    expect([code, text.includes('\u001b')]).toEqual([0, false]);
    expect(text).toContain(`vertices ${third.id} at: `);
  });

  test('refuses a faulty file with its place', () => {
    const { code, text } = command('apply', { ...MOVE, changes: [{ ...MOVE.changes[0], file: 'src/main.ts' }] });
    expect(code).toBe(1);
    expect(text).toMatch(/1 problem; nothing was written[^]*changes\.0\.file: is not a file that a change may touch/);
  });

  test('refuses what the check refuses, and writes nothing', () => {
    const before = DISK.read('geo/names/uk.json');
    const { code, text } = command('apply', rename({ name: '' }));
    expect(code).toBe(1);
    expect(text).toMatch(/area\.crimea[^]*Nothing was written/);
    expect(DISK.read('geo/names/uk.json')).toBe(before);
  });

  test('wants to know what to do', () => expect(command('do', MOVE).code).toBe(2));
});

test('a change is shown with the reasons that were given for its edits, and nothing in them steers the terminal', () => {
  const log = [
    { what: 'move-vertex', subject: 'v43', why: 'The town fell on \u001b[31m3 January.', when: '2026-01-05T00:00:00Z' },
    { what: 'move-vertex', subject: 'v44', why: '', when: '2026-01-05T00:01:00Z' },
  ];
  const change: ChangeFile = { format: 'redlines-change', version: 1, title: 'x', summary: [], base: '1', made: '2026-01-05T00:02:00Z', log, changes: [] }; // prettier-ignore
  const shown = changeText(change);
  expect(shown).toContain('Reasons\n    move-vertex v43: The town fell on \ufffd[31m3 January.');
  expect(shown).not.toContain('v44:');
});
