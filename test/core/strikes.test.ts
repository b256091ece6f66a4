// Strike reports narrowed down: filters commute and only take away, every offer keeps its word, and a way out is real.
// It must not know how the list or the map looks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StrikeProperties } from '../../geo/schema.ts';
import { readWorld } from '../../src/cli/files.ts';
import { sceneOf } from '../../src/core/view/scene.ts';
import { removalsOf, optionsOf } from '../../src/core/claims/strike-options.ts';
import {
  hiddenStrikes,
  activeFilters,
  showAll,
  STRIKE_FILTERS,
  filterStrikes,
  strikesOf,
  type Strike,
} from '../../src/core/claims/strikes.ts';
import { INITIAL, LAYERS, type Filters, type LayerId, type Span, WHOLE } from '../../src/core/view/view.ts';

const world = readWorld();
const all = strikesOf(world);
const reports = [...world.features.values()].filter(({ id }) => id.startsWith('strike.'));
const idsOf = (list: readonly Strike[]): string[] => list.map(({ id }) => id.slice('strike.'.length));
const nothing = { filters: {}, time: null };

const VALUES: Readonly<Record<(typeof STRIKE_FILTERS)[number], readonly string[]>> = {
  city: ['kharkiv', 'odesa', 'kyiv', 'elsewhere', 'nowhere'],
  target: ['energy', 'housing', 'port', 'transport', 'industry', 'education', 'other', 'not-given'],
  weapon: ['drone', 'missile', 'ballistic-missile', 'guided-bomb'],
  grade: ['A', 'B', 'C', 'D'],
  origin: ['articles', 'elsewhere'],
};
const filters = fc
  .record(Object.fromEntries(STRIKE_FILTERS.map((key) => [key, fc.option(fc.constantFrom(...VALUES[key]))])))
  .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== null)) as Filters);
const day = fc.integer({ min: 15, max: 31 }).map((n) => `2025-12-${n}`);
const time = fc.option(fc.tuple(day, day).map(([a, b]): Span => (a <= b ? [a, b] : [b, a])));
const asked = fc.record({ filters, time });

describe('the list', () => {
  it('has all reports, earliest first, the night before the evening', () => {
    expect(idsOf(all).sort()).toEqual(reports.map(({ id }) => id.replace('strike.', '')).sort());
    expect(all.map(({ period }) => period.from)).toEqual(all.map(({ period }) => period.from).sort());
    expect(all.filter(({ mapped }) => !mapped)).toHaveLength(3);
  });

  it('is narrowed down by each filter', () => {
    const by = (chosen: Filters): string[] => idsOf(filterStrikes(all, { filters: chosen, time: null })).sort();
    const where = (test: (properties: StrikeProperties) => boolean): string[] =>
      reports.filter((one) => test(one.properties as unknown as StrikeProperties)).map(({ id }) => id.replace('strike.', '')).sort(); // prettier-ignore
    const cases: readonly (readonly [Filters, string[]])[] = [
      [{ city: 'kharkiv' }, where(({ city }) => city === 'kharkiv')],
      [{ city: 'kyiv', grade: 'A' }, where(({ city, certainty }) => city === 'kyiv' && certainty === 'A')],
      [{ weapon: 'guided-bomb' }, where(({ weapons }) => weapons.some(({ kind }) => kind === 'guided-bomb'))],
      [{ target: 'education' }, where(({ hit }) => hit.includes('education'))],
      [{ grade: 'C' }, where(({ certainty }) => certainty === 'C')],
      [{ origin: 'elsewhere' }, where((one) => one.claims.length === 0)],
    ];
    for (const [chosen, ids] of cases) {
      expect(ids.length, JSON.stringify(chosen)).toBeGreaterThan(0);
      expect(by(chosen)).toEqual(ids);
    }
  });

  it('takes each filter as taking away, whatever the others are', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const left = filterStrikes(all, one);
        const apart = STRIKE_FILTERS.reduce<readonly Strike[]>(
          (list, key) => filterStrikes(list, { filters: { [key]: one.filters[key] }, time: null }),
          filterStrikes(all, { filters: {}, time: one.time }),
        );
        expect(left).toEqual(apart);
        expect(left).toEqual(all.filter((strike) => left.includes(strike)));
      }),
    );
  });

  it('is not touched by the filters of claims', () => {
    const of: Filters = { actor: 'russia', certainty: 'C', article: 'nobody-s' };
    expect(filterStrikes(all, { filters: of, time: null })).toEqual(all);
    expect(activeFilters({ filters: of, time: null })).toEqual([]);
  });

  it('has no active filter where the timeline is open on all days', () => {
    expect(activeFilters({ filters: {}, time: WHOLE })).toEqual([]);
    expect(activeFilters({ filters: {}, time: ['2025-12-18', '2025-12-28'] })).toEqual(['time']);
    expect(filterStrikes(all, { filters: {}, time: WHOLE })).toEqual(all);
  });
});

describe('the offers', () => {
  it('leave as many reports as they say', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...STRIKE_FILTERS), (one, key) => {
        for (const { value, count } of optionsOf(all, one, key))
          expect(filterStrikes(all, { ...one, filters: { ...one.filters, [key]: value } })).toHaveLength(count);
      }),
    );
  });

  it('hold every report under some value, also one whose weapon nobody names', () => {
    const reports = all.flatMap((strike) => [strike, { ...strike, id: `${strike.id}-unarmed`, weapons: [] }]);
    for (const key of STRIKE_FILTERS) {
      const reached = optionsOf(reports, nothing, key).flatMap(({ value }) =>
        idsOf(filterStrikes(reports, { filters: { [key]: value }, time: null })),
      );
      expect(new Set(reached).size, key).toBe(reports.length);
    }
  });
});

describe('where nothing is left', () => {
  it('each way out brings back as many as it says, and there is one unless two filters are each enough', () => {
    fc.assert(
      fc.property(asked, (one) => {
        for (const { key, count } of removalsOf(all, one)) {
          const without =
            key === 'time'
              ? { ...one, time: null }
              : { ...one, filters: Object.fromEntries(Object.entries(one.filters).filter(([at]) => at !== key)) };
          expect(count).toBeGreaterThan(0);
          expect(filterStrikes(all, without)).toHaveLength(count);
        }
        const [only, ...more] = activeFilters(one);
        if (only !== undefined && more.length === 0)
          expect(removalsOf(all, one)).toEqual([{ key: only, count: all.length }]);
      }),
    );
  });
});

describe('the map', () => {
  it('shows the same reports as the list', () => {
    const attention = { hovered: [], annotation: undefined, dark: false };
    fc.assert(
      fc.property(asked, (one) => {
        const { strikes } = sceneOf({ ...INITIAL, ...one }, world, attention);
        expect(strikes ?? all.map(({ id }) => id)).toEqual(filterStrikes(all, one).map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the map leaves out', () => {
  const layers = fc.subarray(LAYERS.filter((layer) => layer.startsWith('strikes-')));

  it('is what it does not draw, and nothing once all is asked for again', () => {
    fc.assert(
      fc.property(asked, layers, (chosen, hidden) => {
        const view = { ...INITIAL, ...chosen, hidden };
        const { strikes, shown } = sceneOf(view, world, { hovered: [], annotation: undefined, dark: false });
        const drawn = all.filter(
          ({ id, city, mapped }) =>
            mapped && (strikes === null || strikes.includes(id)) && shown.has(`strikes-${city}` as LayerId),
        );
        const out = hiddenStrikes(all, view);
        expect([...drawn, ...out].map(({ id }) => id).sort()).toEqual(
          all
            .filter(({ mapped }) => mapped)
            .map(({ id }) => id)
            .sort(),
        );
        expect(hiddenStrikes(all, showAll(view))).toEqual([]);
        const both = { ...view, filters: { ...chosen.filters, actor: 'ukraine' } };
        expect(showAll(both).filters).toEqual({ actor: 'ukraine' });
      }),
    );
  });
});
