// Who says what: the cells hold every claim, filters commute and only take away, and the phases follow the articles.
// It must not know how the table looks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import type { Claim } from '../../src/core/land/catalogue.ts';
import {
  actorOf,
  ACTORS,
  CELL_FILTERS,
  CERTAINTIES,
  claimsMatrix,
  mixOf,
  filterClaims,
  PHASES,
  phaseOf,
  TABLE_FILTERS,
  TOPICS,
  topicOf,
  topicsOf,
} from '../../src/core/claims/claims-matrix.ts';
import { overlaps } from '../../src/core/values/period.ts';
import type { Filters, Span } from '../../src/core/view/view.ts';

const world = readWorld();
const claims = [...world.claims.values()];
const { articles } = world;
const KEYS = [...TABLE_FILTERS, ...CELL_FILTERS] as const;

const some = fc.subarray(claims);
const span = fc
  .tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 330 }))
  .map(([a, b]) => [a, b].sort((x, y) => x - y).map((n) => new Date(Date.UTC(2025, 1, 1 + n)).toISOString().slice(0, 10)) as unknown as Span); // prettier-ignore
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const asked = fc.record({
  filters: fc
    .record({
      actor: maybe(fc.constantFrom(...ACTORS)),
      topic: maybe(fc.constantFrom(...TOPICS)),
      article: maybe(fc.constantFrom(...articles.keys(), 'nobody-s')),
      certainty: maybe(fc.constantFrom(...CERTAINTIES)),
      phase: maybe(fc.constantFrom(...PHASES)),
    })
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Filters),
  time: fc.option(span),
});
const idsOf = (list: readonly Claim[]): string[] => list.map(({ id }) => id);

describe('the table', () => {
  it('counts every claim once among the actors, and once under each of its topics', () => {
    fc.assert(
      fc.property(some, (list) => {
        const [all, ...rows] = claimsMatrix(list);
        expect(all!.cells[0]!.count).toBe(list.length);
        for (const { cells } of [all!, ...rows])
          expect(cells.slice(1).reduce((sum, { count }) => sum + count, 0)).toBe(cells[0]!.count);
        const places = rows.reduce((sum, { cells }) => sum + cells[0]!.count, 0);
        expect(places).toBe(list.reduce((sum, claim) => sum + topicsOf(claim).length, 0));
      }),
    );
  });

  it('holds exactly the claims that its filters choose', () => {
    for (const { cells } of claimsMatrix(claims))
      for (const { actor, topic, count, mix } of cells) {
        const filters: Filters = { ...(actor ? { actor } : {}), ...(topic ? { topic } : {}) };
        const chosen = filterClaims(claims, { filters, time: null }, CELL_FILTERS, articles);
        expect([count, mix]).toEqual([chosen.length, mixOf(chosen)]);
        expect(mix.reduce((sum, part) => sum + part.count, 0)).toBe(count);
      }
  });

  it('has a row for every topic and a column for every actor, and none of them is idle', () => {
    const [all, ...rows] = claimsMatrix(claims);
    expect(rows.map(({ topic }) => topic)).toEqual([...TOPICS]);
    expect(all!.cells.slice(1).map(({ actor }) => actor)).toEqual([...ACTORS]);
    for (const { cells } of rows) expect(cells[0]!.count).toBeGreaterThan(0);
    for (const { count } of all!.cells) expect(count).toBeGreaterThan(0);
  });

  it('leaves empty what nobody speaks of', () => {
    const others = claims.filter((claim) => actorOf(claim) !== 'united-states' || !topicsOf(claim).includes('zone'));
    const cell = claimsMatrix(others)
      .find(({ topic }) => topic === 'zone')!
      .cells.find(({ actor }) => actor === 'united-states')!;
    expect(cell).toMatchObject({ count: 0, mix: [] });
  });

  it('loses no actor and no topic that it does not know', () => {
    expect(topicOf('weather')).toBe('other');
    const stranger: Claim = { ...claims[0]!, actor: 'un-general-assembly', topics: [] };
    expect([actorOf(stranger), topicsOf(stranger)]).toEqual(['others', ['other']]);
  });
});

describe('filters', () => {
  it('commute, whatever their order', () => {
    fc.assert(
      fc.property(asked, fc.shuffledSubarray([...KEYS], { minLength: KEYS.length }), (wanted, order) => {
        const together = filterClaims(claims, wanted, KEYS, articles);
        const oneByOne = order.reduce((left, key) => filterClaims(left, wanted, [key], articles), claims);
        expect(idsOf(oneByOne)).toEqual(idsOf(together));
      }),
    );
  });

  it('only take away, and keep the order', () => {
    fc.assert(
      fc.property(asked, some, (wanted, list) => {
        const left = filterClaims(list, wanted, KEYS, articles);
        expect(list.filter((claim) => left.includes(claim))).toEqual(left);
      }),
    );
  });

  it.each(TABLE_FILTERS.filter((key) => key !== 'article'))('split the claims by %s without remainder', (key) => {
    const values = key === 'phase' ? PHASES : CERTAINTIES;
    const parts = values.map((value) =>
      filterClaims(claims, { filters: { [key]: value }, time: null }, [key], articles),
    );
    expect(parts.flatMap(idsOf).sort()).toEqual(idsOf(claims).sort());
  });

  it('follow the timeline by overlap, and let all through while it is closed', () => {
    fc.assert(
      fc.property(span, ([from, to]) => {
        const left = new Set(filterClaims(claims, { filters: {}, time: [from, to] }, [], articles));
        for (const claim of claims) expect(left.has(claim)).toBe(overlaps(claim.period, { from, to }));
      }),
    );
    expect(filterClaims(claims, { filters: {}, time: null }, KEYS, articles)).toHaveLength(claims.length);
  });
});

describe('before and after the meeting', () => {
  const phaseIn = (id: string): string => phaseOf(world.claims.get(id)!, articles);
  it('after is what the article written after it says of the day or later', () => {
    expect(['B01', 'B12', 'B29', 'B30'].map(phaseIn)).toEqual(Array(4).fill('after'));
  });
  it('before is what earlier articles say, and what the later one dates earlier', () => {
    expect(['A26', 'C14', 'D02', 'E10', 'B18', 'B22', 'B28'].map(phaseIn)).toEqual(Array(7).fill('before'));
  });
});
