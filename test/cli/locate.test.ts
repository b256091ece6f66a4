// Proves `npm run locate`: the reader's columns with what is joined to them, the account, the rows left out, and why a file is refused.
// It must not know how places are located; that has tests of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import type { FeatureCollection } from 'geojson';
import { afterAll, describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'locate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const locate = (...args: string[]): { out: string; err: string; status: number | null } => {
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'src/cli/locate.ts', ...args], { cwd: ROOT, encoding: 'utf8' }); // prettier-ignore
  return { out: stdout, err: stderr, status };
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const today = new Date().toISOString().slice(0, 10);
const SCHOOLS = file('schools.csv', `Назва;Широта;Довгота;Дата\nКраматорськ;48,7389;37,5848;2025-03-01\nДонецьк;48,0159;37,8028;2025-04-02\nЛюблін;51,2465;22,5684;\nНіде;;;\nСьогодні;48,7;37,5;${today}\n`); // prettier-ignore

describe('npm run locate', () => {
  test('prints the rows as CSV, with who holds the land and what each proposal would make of it', () => {
    const { out, err, status } = locate(SCHOOLS, '--depth', '15', '--left-out', join(folder, 'left-out.csv'));
    expect(status).toBe(0);
    const rows = csvParse(out);
    expect(rows.map((row) => [row['Назва'], row['row'], row['oblast_code'], row['held_by'], row['held_since_2014']])).toEqual([
      ['Краматорськ', '2', 'UA-14', 'ukraine', 'false'],
      ['Донецьк', '3', 'UA-14', 'russia', 'true'],
      ['Люблін', '4', '', 'outside-ukraine', ''],
    ]); // prettier-ignore
    expect(rows.columns).toContain('mutual-pull-back@15');
    expect(rows.map((row) => row['all-of-the-donbas'])).toEqual(['left-by-ukraine', 'russian-held-since-2014', '']);
    for (const { line_km_least: least, line_km: km, line_km_most: most } of rows) {
      expect([Number(least) <= Number(km), Number(km) <= Number(most)]).toEqual([true, true]);
      expect([least, km, most].every((one) => /^\d+$/.test(one ?? ''))).toBe(true);
    }
    expect(err).toContain('3 of 5 rows shown; 2 left out: 1 dated within the last 14 days, 1 without coordinates.');
    const leftOut = csvParse(readFileSync(join(folder, 'left-out.csv'), 'utf8'));
    expect(leftOut.map((row) => [row['row'], row['reason'], row['Назва']])).toEqual([['5', 'noCoordinates', 'Ніде'], ['6', 'recent', 'Сьогодні']]); // prettier-ignore
  });

  test('prints the same as GeoJSON, in another language', () => {
    const { out, err } = locate(SCHOOLS, '--json', '--lang', 'uk');
    const { features } = JSON.parse(out) as FeatureCollection;
    expect(features.map(({ geometry, properties }): unknown[] => [geometry.type, properties?.['Назва'], properties?.['oblast']])).toEqual([['Point', 'Краматорськ', 'Донецька область'], ['Point', 'Донецьк', 'Донецька область'], ['Point', 'Люблін', null]]); // prettier-ignore
    expect(err.replaceAll('\u00a0', ' ')).toContain('Показано 3 з 5 рядків; пропущено 2: 1 з датою за останні 14 днів, 1 без координат.'); // prettier-ignore
    expect(err.replaceAll('\u00a0', ' ')).toContain('Дати (1 березня – 2 квітня 2025 р.) мають 2 рядки.');
  });

  test.each([
    [[file('cut.geojson', '{"type":"FeatureColl')], 'not valid JSON'],
    [[join(folder, 'nothing.csv')], 'There is no file'],
    [[], 'Name one file'],
    [[SCHOOLS, '--lang', 'xx'], 'There is no language xx'],
    [[SCHOOLS, '--depth', '4000'], '4000 is not a depth'],
    [[SCHOOLS, '--wrong'], '--wrong'],
  ])('says what is wrong: %#', (args, message) => {
    const { out, err, status } = locate(...args);
    expect([out, status]).toEqual(['', 1]);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });
});
