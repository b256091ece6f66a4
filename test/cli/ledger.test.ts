// Tests `npm run ledger`: areas known from elsewhere, sums that add up, helpful messages for invalid arguments.
// It must not know the shapes behind the areas.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPopulation, readWorld } from '../../src/cli/files.ts';
import type { QuestionReport } from '../../src/cli/question-report.ts';
import { populationOf } from '../../src/core/population/population.ts';
import { csvOf, reportOf, tableOf, type Report } from '../../src/cli/report.ts';

const world = readWorld();
const population = populationOf(world.mosaic, readPopulation());
const report = (slug: string, depth?: number, oblast?: string): Report =>
  reportOf(
    world,
    population,
    {
      scenario: world.scenarios.get(slug)!,
      ...(depth === undefined ? {} : { depth }),
      ...(oblast === undefined ? {} : { oblast }),
    },
    (id) => id,
  );
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const zone = ({ rows }: Report): Report['rows'] => rows.filter(({ status }) => status.startsWith('demilitarised'));

describe('areas', () => {
  it('finds the government-held part of Donetsk oblast at 5,850 ± 150 km²', () => {
    const row = report('status-quo', undefined, 'UA-14').rows.find(({ status }) => status === 'government-held')!;
    expect(Math.abs(row.central - 5850)).toBeLessThanOrEqual(150);
    expect(row.low).toBeLessThan(row.central);
    expect(row.high).toBeGreaterThan(row.central);
  });

  it.each([...world.scenarios.keys()])('adds up to each oblast within 0.01 %% under %s', (slug) => {
    const result = report(slug);
    for (const { oblast, total } of result.oblasts) {
      const own = result.rows.filter((row) => row.oblast === oblast);
      expect(Math.abs(sum(own.map(({ central }) => central)) / total - 1)).toBeLessThan(1e-4);
      expect(Math.abs(sum(own.map(({ share }) => share)) - 100)).toBeLessThan(0.01);
    }
    expect(Math.abs(sum(result.oblasts.map(({ total }) => total)) / result.ukraine - 1)).toBeLessThan(1e-6);
    expect(Math.abs(sum(result.totals.map(({ central }) => central)) / result.ukraine - 1)).toBeLessThan(1e-6);
    for (const { low, central, high } of result.rows) expect(low <= central && central <= high).toBe(true);
  });

  it('measures Ukraine at 603,000 km² within 1 %', () => {
    expect(Math.abs(report('status-quo').ukraine / 603_000 - 1)).toBeLessThan(0.01);
  });
});

describe('people', () => {
  it('registered before 2022 in Ukraine-held Donetsk oblast are about 490,000, in 17 listed places', () => {
    const row = report('status-quo', undefined, 'UA-14').rows.find(({ status }) => status === 'government-held')!;
    expect(row.places.central).toBe(17);
    expect(Math.abs(row.people.central - 490_000)).toBeLessThan(1000);
    expect(row.people.low < row.people.central && row.people.central < row.people.high).toBe(true);
    expect(row.placesWithoutNumber).toBeGreaterThan(0);
  });

  it.each([...world.scenarios.keys()])('add up to all that are listed under %s', (slug) => {
    const { rows, totals } = report(slug);
    const listed = readPopulation();
    for (const part of [rows, totals]) {
      expect(sum(part.map(({ places }) => places.central))).toBe(listed.length);
      expect(sum(part.map(({ people }) => people.central))).toBe(sum(listed.map(({ people }) => people ?? 0)));
    }
  });
});

describe('the mutual pull-back', () => {
  it('has both sides at 10 km, in Donetsk oblast only', () => {
    const rows = zone(report('mutual-pull-back', 10));
    expect(rows.map(({ oblast, status }) => [oblast, status])).toEqual([
      ['UA-14', 'demilitarised-ukrainian-side'],
      ['UA-14', 'demilitarised-russian-side'],
    ]);
    for (const { central } of rows) expect(central).toBeGreaterThan(500);
  });

  it('never shrinks from 1 to 40 km, on either side', () => {
    const sizes = Array.from({ length: 40 }, (_, index) => {
      const result = zone(report('mutual-pull-back', index + 1));
      return ['demilitarised-ukrainian-side', 'demilitarised-russian-side'].map(
        (side) => result.find(({ status }) => status === side)?.central ?? 0,
      );
    });
    for (const side of [0, 1])
      sizes.slice(1).forEach((size, index) => expect(size[side]!).toBeGreaterThanOrEqual(sizes[index]![side]!));
    expect(sizes[39]![0]!).toBeGreaterThan(sizes[0]![0]! * 5);
  });
});

describe('as text', () => {
  const result = report('mutual-pull-back', 10, 'UA-14');

  it('writes CSV with a line a row', () => {
    const lines = csvOf([result]).split('\n');
    expect(lines[0]).toBe(
      'scenario,depth,setting,oblast,name,status,low,central,high,share,places,places_without_number,people_low,people,people_high',
    );
    expect(lines).toHaveLength(result.rows.length + 1);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([lines[0]!.split(',').length]));
  });

  it('aligns its table', () => {
    const text = tableOf(result, {
      title: 'T',
      headings: ['o', 's', 'l', 'c', 'h', '%', 'places', 'people'],
      total: 'sum',
      status: (status) => status,
      number: (value, step) => value.toFixed(step < 1 ? 1 : 0),
    });
    const widths = text
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => line.length);
    expect(new Set(widths).size).toBe(1);
  });
});

const run = (...args: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/ledger.ts', ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });

it('says of a depth that nobody has proposed it, in a row, a file and a table', { timeout: 60_000 }, () => {
  const own = 'nobody has proposed this';
  expect(report('mutual-pull-back', 37).setting).toBe(own);
  expect(report('mutual-pull-back', 10).setting).toBe('as reported');
  expect(report('status-quo').setting).toBe('as reported');
  const lines = csvOf([report('mutual-pull-back', 37)]).split('\n').slice(1); // prettier-ignore
  expect(lines.filter((line) => !line.includes(own))).toEqual([]);
  const args = ['--scenario', 'mutual-pull-back', '--depth'];
  expect(String(run(...args, '37').stdout)).toContain(own);
  expect(String(run(...args, '10').stdout)).not.toContain(own);
});

describe('the command', () => {
  it('prints JSON with the fields that programs read', { timeout: 30_000 }, () => {
    const { status, stdout } = run('--scenario', 'mutual-pull-back', '--depth', '10', '--oblast', 'UA-14', '--json');
    expect(status).toBe(0);
    const printed = JSON.parse(String(stdout)) as Report;
    expect(printed).toMatchObject({ scenario: 'mutual-pull-back', depth: 10, asOf: '2025-12-28', unit: 'km2' });
    expect(Object.keys(printed)).toEqual('scenario depth setting asOf unit rows totals oblasts ukraine'.split(' '));
    expect(Object.keys(printed.rows[0]!)).toEqual(
      'oblast name status low central high share places placesWithoutNumber people'.split(' '),
    );
    expect(printed.rows[0]!.name).toBe('Donetsk oblast');
  });

  it('prints the land in question by oblast, with its pieces and towns', { timeout: 30_000 }, () => {
    const { status, stdout } = run('--in-question', '--json');
    expect(status).toBe(0);
    const printed = JSON.parse(String(stdout)) as QuestionReport;
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(printed.rows.map(({ central }) => central))).toBeCloseTo(printed.total.central, 1);
    expect(sum(printed.pieces.map(({ km2 }) => km2))).toBeCloseTo(printed.total.central, 1);
    expect(printed.total.share + printed.unchanged.share).toBeCloseTo(100, 2);
    expect(printed.total.low).toBeLessThanOrEqual(printed.total.central);
    expect(printed.proposals.find(({ scenario }) => scenario === 'mutual-pull-back')).toMatchObject({ depth: 10 });
    expect(printed.towns.map(({ name }) => name)).toContain('Kramatorsk');
    const lines = String(run('--in-question', '--csv').stdout).trim().split('\n');
    expect(lines).toHaveLength(printed.rows.length + 2);
  });

  it.each([
    ['an unknown scenario', ['--scenario', 'peace'], /no scenario peace[\s\S]*mutual-pull-back/],
    ['a depth that is too large', ['--scenario', 'mutual-pull-back', '--depth', '41'], /1 to 40/],
    ['a depth that is no number', ['--scenario', 'mutual-pull-back', '--depth', 'deep'], /1 to 40/],
    ['an unknown oblast', ['--all', '--oblast', 'UA-99'], /no oblast UA-99[\s\S]*UA-14/],
    ['a group that does not exist', ['--in-question', '--count', 'all'], /no group all[\s\S]*superseded/],
    ['nothing at all', [], /--scenario/],
  ])('refuses %s and says what there is', { timeout: 30_000 }, (_, args, message) => {
    const { status, stderr, stdout } = run(...args);
    expect(status).toBe(1);
    expect(String(stderr)).toMatch(message);
    expect(stdout).toBe('');
  });
});
