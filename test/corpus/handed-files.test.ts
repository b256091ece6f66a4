// The files that a draft hands over: as `npm run geo` makes the line, laid over what a folder has, and packed with a note.
// It must not know the disk beyond the files of this project.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lineText } from '../../geo/recipes/line-files.ts';
import { DISK } from '../../src/cli/disk.ts';
import { overlaidDisk } from '../../src/corpus/disk.ts';
import { handedFiles } from '../../src/corpus/handed-files.ts';
import type { ChangeFile } from '../../src/core/draft/change-file.ts';
import type { Json } from '../../src/core/draft/json.ts';
import english from '../../src/i18n/workshop/en.json';
import { sayIn } from '../../src/i18n/workshop.ts';
import { filesFor, HalfWritten, isProject, writeAll } from '../../src/state/workshop/handing-over.ts';
import type { Folder } from '../../src/state/workshop/project-folder.ts';
import { projectOf } from '../../src/state/workshop/project.ts';
import { archiveOf } from '../../src/ui/workshop/archive.ts';
import type { Words } from '../../src/ui/workshop/open.svelte.ts';

const DRAWN = 'geo/recipes/line.json';
const LINE = 'geo/features/line.geojson';
const EARLIER = new URL('../../geo/recipes/earlier-lines.json', import.meta.url);
const textOf = (file: string): string => DISK.read(file) ?? '';
const before = (JSON.parse(textOf(DRAWN)) as { vertices: { id: string; at: Json }[] }).vertices.find(({ id }) => id === 'v40')?.at; // prettier-ignore
const changeOf = (...changes: ChangeFile['changes']): ChangeFile => ({
  format: 'redlines-change',
  version: 1,
  title: 'A test',
  summary: [],
  base: '0',
  made: '2026-01-01T00:00:00Z',
  log: [],
  changes,
});
const path = ['vertices', '@v40', 'at'];
const moved = changeOf({ kind: 'value', file: DRAWN, path, before, after: [37.21, 48.17] });

/** A folder in memory. */
function folderWith(files: Record<string, string>, refuses?: string): Folder & { readonly files: Map<string, string> } {
  const kept = new Map(Object.entries(files));
  return {
    name: 'folder',
    files: kept,
    read: (file) => Promise.resolve(kept.get(file)),
    write: (file, text) => {
      if (file === refuses) return Promise.reject(new Error('the disk is full'));
      if (text === null) kept.delete(file);
      else kept.set(file, text);
      return Promise.resolve();
    },
  };
}
const project = projectOf({ [DRAWN]: textOf(DRAWN), [LINE]: textOf(LINE) });

describe('the files of a moved vertex', () => {
  const files = handedFiles(moved, DISK);

  test('are the drawn line and the line made from it, as npm run geo makes it', () => {
    expect([...files.texts.keys()]).toEqual([DRAWN, LINE]);
    const folder = mkdtempSync(join(tmpdir(), 'line-'));
    writeFileSync(join(folder, 'drawn'), files.texts.get(DRAWN) ?? '');
    writeFileSync(join(folder, 'line'), textOf(LINE));
    expect(files.texts.get(LINE)).toBe(lineText(join(folder, 'line'), join(folder, 'drawn'), EARLIER));
    expect(files.texts.get(LINE)?.split('\n').filter((row) => !textOf(LINE).includes(row))).toEqual(['          [37.21, 48.17],']); // prettier-ignore
    rmSync(folder, { recursive: true });
  });
  test('are packed under their paths, with a note that says what to run', async () => {
    const say: Words['say'] = (key, params) => sayIn(english, 'en', key, params);
    const archive = archiveOf(files, { name: 'A test', base: '0' }, say);
    const unpacked = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(unpacked).sort()).toEqual(['README.txt', LINE, DRAWN]);
    expect(strFromU8(unpacked[DRAWN]!)).toBe(files.texts.get(DRAWN));
    expect(strFromU8(unpacked['README.txt']!)).toMatch(/A test[^]*npm run geo\n {2}npm run check/);
  });
});

test('a change of words alone needs nothing generated', () => {
  const file = 'geo/names/uk.json';
  const name = (JSON.parse(textOf(file)) as Record<string, Json>)['area.crimea'];
  const files = handedFiles(changeOf({ kind: 'value', file, path: ['area.crimea'], before: name, after: { name: 'Таврида' } }), DISK); // prettier-ignore
  expect([[...files.texts.keys()], files.needsGenerating]).toEqual([[file], false]);
});

describe('a project that has gone on', () => {
  const theirs = (from: string, to: string): string => textOf(DRAWN).replace(from, to);

  test('keeps what others have done, and its file is named', () => {
    const there = overlaidDisk(DISK, { [DRAWN]: theirs('near Kupiansk', 'by Kupiansk') });
    const files = handedFiles(moved, DISK, there);
    expect(files.changedThere).toEqual([DRAWN]);
    expect(files.texts.get(LINE)).toContain('by Kupiansk');
    expect(files.texts.get(DRAWN)).toMatch(/by Kupiansk[^]*\[37\.21, 48\.17\]/);
  });
  test('is left alone where it has moved the same vertex', () => {
    const other = handedFiles(changeOf({ kind: 'value', file: DRAWN, path, before, after: [37.3, 48.2] }), DISK);
    const files = handedFiles(moved, DISK, overlaidDisk(DISK, Object.fromEntries(other.texts)));
    expect([files.texts.size, files.conflicts.map(({ clash }) => clash)]).toEqual([0, ['changed']]);
  });
  test('is written nothing twice', () => {
    const done = overlaidDisk(DISK, Object.fromEntries(handedFiles(moved, DISK).texts));
    expect(handedFiles(moved, DISK, done).texts.size).toBe(0);
  });
});

test('a file that a draft may not change is never handed over', () => {
  const change = changeOf({ kind: 'file', file: 'src/main.json', before: null, after: {} });
  expect(() => handedFiles(change, DISK)).toThrow('must not change src/main.json');
});

describe('a folder', () => {
  test.each<[string, boolean, Record<string, string>]>([
    ['of the project', true, { 'package.json': '{"name":"redlines"}' }],
    ['of another package', false, { 'package.json': '{"name":"other"}' }],
    ['with a faulty package', false, { 'package.json': '{' }],
    ['with a package that is no object', false, { 'package.json': '"redlines"' }],
    ['without a package', false, {}],
  ])('%s is told from others', async (_, is, files) => expect(await isProject(folderWith(files))).toBe(is));

  test('gets the files that change, and no other', async () => {
    const folder = folderWith({ [DRAWN]: textOf(DRAWN), [LINE]: textOf(LINE), 'src/main.ts': 'code' });
    const files = await filesFor(moved, project, folder);
    expect(files.changedThere).toEqual([]);
    expect(await writeAll(folder, files)).toEqual([LINE, DRAWN]);
    expect(folder.files.get(DRAWN)).toContain('[37.21, 48.17]');
    expect(folder.files.get('src/main.ts')).toBe('code');
    expect((await filesFor(moved, project, folder)).texts.size).toBe(0);
  });
  test('that refuses a file says which were written before', async () => {
    const folder = folderWith({ [DRAWN]: textOf(DRAWN), [LINE]: textOf(LINE) }, DRAWN);
    const failure = await writeAll(folder, await filesFor(moved, project, folder)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HalfWritten);
    expect(failure).toMatchObject({ written: [LINE], message: 'the disk is full' });
  });
});
