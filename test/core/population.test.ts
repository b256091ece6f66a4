// Proves places and people of land: sums, ranges and changes against point in polygon on merged outlines.
// It must not know files beyond the facts it reads.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePopulation, type PopulatedPlace } from '../../geo/schema-population.ts';
import { outlineWith } from '../../src/core/land/mosaic.ts';
import { hasNoNumber, placesOutside, populationOf } from '../../src/core/population/population.ts';
import {
  changeKey,
  residentsChanging,
  residentsInQuestion,
  residentsOfRows,
  residentsWith,
  residentsWithdrawn,
} from '../../src/core/population/residents.ts';
import { differenceOf } from '../../src/core/scenario/difference.ts';
import { inQuestion } from '../../src/core/scenario/in-question.ts';
import { UKRAINE } from '../../src/core/scenario/ledger-table.ts';
import { assignAll, ledgerOf, partsOf, type Assignment } from '../../src/core/scenario/ledger.ts';
import { boxAround, inside, isInBox } from './geodesic.ts';
import { gridMosaic } from './grid.ts';
import { realWorld } from './ground.ts';

const FILE = new URL('../../geo/population.json', import.meta.url);
const parsed = parsePopulation(JSON.parse(readFileSync(FILE, 'utf8')), '');
const PLACES: readonly PopulatedPlace[] = parsed.ok ? parsed.value : [];
const world = realWorld();
const population = populationOf(world.mosaic, PLACES);
const assigned = (slug: string, depth?: number): Assignment =>
  assignAll(world.mosaic, world.scenarios.get(slug)!, depth);
const held = assigned('status-quo');
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The slow way: every place against the merged outline of the land that has `value`. */
function within<T>(values: readonly T[], value: T): readonly PopulatedPlace[] {
  const outline = outlineWith(world.mosaic, values, value);
  if (!outline) return [];
  const box = boxAround(outline);
  return PLACES.filter(({ lon, lat }) => isInBox([lon, lat], box) && inside(outline, [lon, lat]));
}
const peopleOf = (places: readonly PopulatedPlace[]): number => sum(places.map(({ people }) => people ?? 0));

describe('the list of places', () => {
  it('is read whole, and each lies in a cell', () => {
    expect(PLACES.length).toBeGreaterThan(2000);
    expect(placesOutside(world.mosaic, PLACES)).toEqual([]);
    expect(sum(population.map(({ places }) => places))).toBe(PLACES.length);
    expect(sum(population.map(({ people }) => people))).toBe(peopleOf(PLACES));
    expect(sum(population.map(({ unnumbered }) => unnumbered))).toBe(PLACES.filter(({ people }) => people === null).length); // prettier-ignore
  });
});

describe('the residents of a status', () => {
  it.each(['status-quo', 'mutual-pull-back'])(
    'are those whose places lie in its merged outline, under all three lines of %s',
    (slug) => {
      const assignment = assigned(slug, 40);
      // The outline of the rest of the country has too many corners for this; the sums below hold it.
      for (const { status } of partsOf(assignment).filter((part) => part.status !== 'government-held')) {
        const found = assignment.statuses.map((statuses) => within(statuses, status));
        const people = found.map(peopleOf);
        const residents = residentsWith(population, assignment, status);
        expect(residents.places.central, status).toBe(found[1]!.length);
        expect(residents.people, status).toMatchObject({ central: people[1], low: Math.min(...people), high: Math.max(...people) }); // prettier-ignore
      }
    },
  );

  it('add up over the oblasts, and to those of the whole country', () => {
    const of = residentsOfRows(population, held);
    for (const { status } of partsOf(held)) {
      const rows = ledgerOf(held).filter((row) => row.status === status);
      expect(sum(rows.map(({ oblast }) => of(oblast, status).people.central))).toBe(of(UKRAINE, status).people.central);
      expect(of(UKRAINE, status)).toEqual(residentsWith(population, held, status));
    }
    expect(of('UA-14', 'government-held')).toEqual(residentsWith(population, held, 'government-held', ['UA-14']));
    expect(of('UA-99', 'government-held').people.central).toBe(0);
  });
});

describe('the residents of land that changes', () => {
  const after = assigned('us-december-draft');

  it('are those whose places lie in the land that changes, pair by pair', () => {
    const by = residentsChanging(population, held, after);
    const pairs = held.cells.map(({ index, oblast }) => {
      const [from, to] = [held.statuses[1][index]!, after.statuses[1][index]!];
      return from === to ? '' : changeKey(oblast, from, to);
    });
    for (const { oblast, from, to } of differenceOf(held, after)) {
      const key = changeKey(oblast, from, to);
      expect(by.get(key)?.people.central ?? 0, key).toBe(peopleOf(within(pairs, key)));
    }
    expect(sum([...by.values()].map(({ people }) => people.central))).toBeGreaterThan(0);
  });

  it('are all that an army leaves, for a proposal under which one side withdraws', () => {
    const changed = held.cells.map(({ index }) => held.statuses[1][index] !== after.statuses[1][index]);
    expect(residentsWithdrawn(population, held, after).people.central).toBe(peopleOf(within(changed, true)));
    expect(residentsWithdrawn(population, held, held).people.high).toBe(0);
  });

  it('are in the land in question or outside it, and in one oblast of it', () => {
    const question = inQuestion(world, ['standing']);
    const [within_, outside] = [true, false].map((side) => residentsInQuestion(population, question, { inside: side }));
    expect(within_!.people.central).toBe(peopleOf(within(question.changed[1], true)));
    expect(within_!.people.central + outside!.people.central).toBe(peopleOf(PLACES));
    const ofOblasts = world.mosaic.oblasts.map((oblast) => residentsInQuestion(population, question, { oblast }));
    expect(sum(ofOblasts.map(({ people }) => people.central))).toBe(within_!.people.central);
  });
});

it('knows no number where no listed place has one, and 0 only where none is listed', () => {
  const mosaic = gridMosaic();
  const of = (people: number | null, lon = 36.1) =>
    residentsOfRows(populationOf(mosaic, [{ id: 1, lon, lat: 47.02, people }]), assignAll(mosaic, world.scenarios.get('status-quo')!))(UKRAINE, 'government-held'); // prettier-ignore
  expect(hasNoNumber(of(null))).toBe(true);
  expect(hasNoNumber(of(5))).toBe(false);
  expect(hasNoNumber(of(null, 20))).toBe(false);
});

it('counts every place of any list once, or finds it outside', () => {
  const mosaic = gridMosaic();
  const place = fc.record({
    id: fc.integer({ min: 1 }),
    lon: fc.double({ min: 35.9, max: 37.5, noNaN: true }),
    lat: fc.double({ min: 46.99, max: 47.07, noNaN: true }),
    people: fc.option(fc.integer({ min: 1, max: 3_000_000 })),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const outside = placesOutside(mosaic, places);
      const byCell = populationOf(mosaic, places);
      expect(sum(byCell.map((cell) => cell.places)) + outside.length).toBe(places.length);
      expect(sum(byCell.map(({ people }) => people)) + peopleOf(outside)).toBe(peopleOf(places));
    }),
  );
});
