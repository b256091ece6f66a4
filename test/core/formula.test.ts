// Proves formulas on the real world against brute force: geodesic areas of cells, geodesic distances.
// It must not know which figures the content shows.
import type { Polygon, Position } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import type { CellProperties, Status } from '../../geo/schema.ts';
import { inputsOf } from '../../src/core/text/figure.ts';
import { parseFigures } from '../../src/core/text/formula-reader.ts';
import { evaluator, type Formula } from '../../src/core/text/formula.ts';
import { areaKm2, finely, lengthKm, nearestKm } from './geodesic.ts';
import { realWorld } from './ground.ts';
import { statusOf, type Shift } from './slow-rules.ts';

vi.setConfig({ testTimeout: 60_000 });

const world = realWorld();
const evaluate = evaluator(world);
const geodesic = world.mosaic.polygons.map((shape) => areaKm2(finely(shape as Polygon)));
const shifts: readonly Shift[] = [-1, 0, 1];

type Area = Extract<Formula, { op: 'area' }>;
type Within = (cell: CellProperties) => boolean;

/** km2 for each of the three lines, from the second reading of the rules and the geodesic areas. */
function slowly(scenario: string, depth: number, within: Within, statuses?: readonly Status[]): number[] {
  const found = world.scenarios.get(scenario);
  if (!found) throw new Error(scenario);
  return shifts.map((shift) =>
    world.mosaic.cells.reduce((sum, cell) => {
      const status = statusOf(found, cell, depth, shift) as Status;
      return within(cell) && (statuses?.includes(status) ?? true) ? sum + (geodesic[cell.index] ?? 0) : sum;
    }, 0),
  );
}

const all: Within = () => true;
const of =
  (...oblasts: string[]): Within =>
  (cell) =>
    oblasts.includes(cell.oblast);
const held: readonly Status[] = ['russian-held', 'russian-held-since-2014'];
const zone: readonly Status[] = ['demilitarised-ukrainian-side', 'demilitarised-russian-side'];
const pull = 'mutual-pull-back';

const AREAS: readonly (readonly [string, Omit<Area, 'op'>, () => number[]])[] = [
  ['all of Ukraine', {}, () => slowly('status-quo', 0, all)],
  ['Donetsk oblast', { within: 'oblast.ua-14' }, () => slowly('status-quo', 0, of('UA-14'))],
  ['the Donbas', { within: 'area.donbas' }, () => slowly('status-quo', 0, of('UA-14', 'UA-09'))],
  ['Crimea', { within: 'area.crimea' }, () => slowly('status-quo', 0, of('UA-43', 'UA-40'))],
  ['Russian-held', { statuses: held }, () => slowly('status-quo', 0, all, held)],
  ['government-held Donetsk', { within: 'oblast.ua-14', statuses: ['government-held'] }, () => slowly('status-quo', 0, of('UA-14'), ['government-held'])], // prettier-ignore
  ['as drawn', { within: 'area.government-held-donetsk' }, () => slowly('status-quo', 0, (c) => c.oblast === 'UA-14' && c.held === 'ukraine')], // prettier-ignore
  ['Russian-held Zaporizhzhia', { within: 'oblast.ua-23', statuses: held }, () => slowly('status-quo', 0, of('UA-23'), held)], // prettier-ignore
  ['pull-back by 5 km', { scenario: pull, depth: 5, statuses: zone }, () => slowly(pull, 5, all, zone)],
  ['pull-back at first', { scenario: pull, statuses: zone }, () => slowly(pull, 10, all, zone)],
  ['pull-back as chosen, 23 km', { scenario: pull, depth: 'chosen', statuses: zone }, () => slowly(pull, 23, all, zone)], // prettier-ignore
  ['pull-back by 40 km', { scenario: pull, depth: 40, statuses: zone }, () => slowly(pull, 40, all, zone)],
  ['left by Ukraine', { scenario: 'all-of-the-donbas', statuses: ['left-by-ukraine'] }, () => slowly('all-of-the-donbas', 0, all, ['left-by-ukraine'])], // prettier-ignore
  ['vacated by Russia', { scenario: 'freeze-on-the-line', statuses: ['vacated-by-russia'] }, () => slowly('freeze-on-the-line', 0, all, ['vacated-by-russia'])], // prettier-ignore
];

describe('an area', () => {
  it.each(AREAS)('%s is the sum of its cells, low, central and high', (_, area, proof) => {
    const quantity = evaluate({ op: 'area', ...area }, 23);
    const [back = 0, drawn = 0, forward = 0] = proof();
    expect(drawn).toBeGreaterThan(0);
    for (const [ours, theirs] of [
      [quantity.low, Math.min(back, drawn, forward)],
      [quantity.central, drawn],
      [quantity.high, Math.max(back, drawn, forward)],
    ] as const)
      // prettier-ignore
      expect(Math.abs(ours - theirs)).toBeLessThan(2e-4 * theirs + 0.01);
  });

  it('adds up: oblasts to the country, parts to a share between 0 and 100', () => {
    const oblasts = world.mosaic.oblasts.map((iso): Formula => ({ op: 'area', within: `oblast.${iso.toLowerCase()}` }));
    expect(evaluate({ op: 'sum', of: oblasts }).central).toBeCloseTo(evaluate({ op: 'area' }).central, 3);
    for (const whole of oblasts) {
      const share = evaluate({ op: 'share', part: { ...(whole as Area), statuses: held }, whole });
      expect(share.unit).toBe('percent');
      expect(share.low).toBeGreaterThanOrEqual(0);
      expect(share.low <= share.central && share.central <= share.high).toBe(true);
      expect(share.high).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it('gives a difference line by line: a whole less a part is the rest, and less itself it is nothing', () => {
    const whole: Formula = { op: 'area', within: 'oblast.ua-14' };
    const part = (statuses: readonly Status[]): Formula => ({ ...whole, statuses });
    const rest = evaluate({ op: 'difference', minuend: whole, subtrahend: part(held) });
    const free = evaluate(part(['government-held']));
    expect(rest.central).toBeCloseTo(free.central, 6);
    expect(rest.low).toBeLessThan(free.low + 1e-6);
    expect(rest.high).toBeGreaterThan(free.high - 1e-6);
    expect(evaluate({ op: 'difference', minuend: whole, subtrahend: whole }).central).toBe(0);
    const loss = evaluate({ op: 'difference', minuend: part(['government-held']), subtrahend: whole });
    expect(loss.central).toBeCloseTo(-evaluate(part(held)).central, 6);
    expect(loss.low).toBeLessThanOrEqual(loss.central);
  });

  it('is refused where units differ, at any depth', () => {
    const odd: Formula = { op: 'difference', minuend: { op: 'area' }, subtrahend: { op: 'towns' } };
    expect(() => evaluate(odd)).toThrow('different units');
    expect(() => evaluate({ op: 'share', part: odd, whole: { op: 'area' } })).toThrow('different units');
    expect(parseFigures({ odd }, 'figures.json')).toMatchObject({ ok: false });
  });

  it('gives a line-by-line share: a part and its rest always make the whole', () => {
    const whole: Formula = { op: 'area', within: 'oblast.ua-14' };
    const parts = [held, ['government-held'] as const].map((statuses): Formula => ({ op: 'area', within: 'oblast.ua-14', statuses })); // prettier-ignore
    const share = evaluate({ op: 'share', part: { op: 'sum', of: parts }, whole });
    for (const end of [share.low, share.central, share.high]) expect(end).toBeCloseTo(100, 9);
  });
});

const TOWNS = [...world.features.values()].filter((one) => one.id.startsWith('town.'));

describe('a distance', () => {
  const line = world.features.get('line.contact')?.geometry;
  if (line?.type !== 'LineString') throw new Error('no line.contact');

  it('is the geodesic one within 0.4 % or 60 m for every town, with the error of the line around it', () => {
    expect(TOWNS.length).toBeGreaterThan(100);
    for (const { id, geometry } of TOWNS) {
      const { km } = nearestKm(line, (geometry as { coordinates: Position }).coordinates);
      const quantity = evaluate({ op: 'distance', from: id });
      expect(Math.abs(quantity.central - km), id).toBeLessThan(km * 4e-3 + 0.06);
      const [less, more] = [quantity.central - quantity.low, quantity.high - quantity.central];
      expect(more > 4.9 && more < 10.1, id).toBe(true);
      expect(less < 10.1 && (less > 4.9 || quantity.low === 0), id).toBe(true);
    }
  });

  it('of a line from itself has no meaning, and a town has no length', () => {
    expect(() => evaluate({ op: 'distance', from: 'line.contact' })).toThrow('is no point');
    expect(() => evaluate({ op: 'length', feature: 'town.kyiv' })).toThrow('is no line');
    expect(() => evaluate({ op: 'area', within: 'town.kyiv' })).toThrow('is not made of cells');
    expect(() => evaluate({ op: 'area', scenario: 'nothing' })).toThrow('no scenario nothing');
    const proof = lengthKm(line);
    const { central, low, high } = evaluate({ op: 'length', feature: 'line.contact' });
    // To the tens of kilometres: a generalised line has no exact length.
    expect([central % 10, low, high]).toEqual([0, central, central]);
    expect(Math.abs(central - proof)).toBeLessThan(5 + 0.004 * proof);
  });
});

describe('a count and a given number', () => {
  it('counts strike reports by city, and every report once', () => {
    const count = (city: string): number => evaluate({ op: 'strike-reports', city }).central;
    const strikes = [...world.features.keys()].filter((id) => id.startsWith('strike.'));
    expect(count('kharkiv') + count('odesa') + count('kyiv') + count('elsewhere')).toBe(strikes.length);
  });

  it('counts only reports of the days that it names', () => {
    const kyiv = (from: string): number => evaluate({ op: 'strike-reports', city: 'kyiv', period: { from } }).central;
    const all = evaluate({ op: 'strike-reports', city: 'kyiv' }).central;
    expect(kyiv('2025-12-23') + kyiv('2025-12-27')).toBe(all);
    expect(kyiv('2025-12-24')).toBe(0);
  });

  it('keeps a given number and names who gave it', () => {
    const given: Formula = { op: 'given', value: 90, unit: 'percent', source: ['B14'] };
    expect(evaluate(given)).toEqual({ low: 90, central: 90, high: 90, unit: 'percent' });
    expect(inputsOf(given).sources).toEqual(['B14']);
  });
});
