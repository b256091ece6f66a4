// Proves links: every view survives its own link, and no link, however broken, breaks the program.
// It must not know which ids exist.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fromQuery, settle, toQuery, VERSION } from '../../src/core/view/share.ts';
import {
  during,
  compose,
  INITIAL,
  LAYERS,
  look,
  narrow,
  pick,
  tidy,
  toggle,
  type View,
} from '../../src/core/view/view.ts';
import { isView, viewArbitrary } from './views.ts';

vi.setConfig({ testTimeout: 30_000 });

const KEYS = [
  'lang',
  'theme',
  'panel',
  'scenario',
  'depth',
  'article',
  'passage',
  'pick',
  'hide',
  'filter',
  'time',
  'deck',
  'at',
] as const;

describe('a view', () => {
  it('survives its link', () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
        const { search } = new URL(`https://example.org/map${toQuery(view)}`);
        expect(search).toBe(toQuery(view));
        expect(fromQuery(search).view).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  it('has the empty link when nothing is chosen, and its version first otherwise', () => {
    expect(toQuery(INITIAL)).toBe('');
    expect(fromQuery('')).toEqual({ view: INITIAL, notices: [] });
    expect(toQuery({ ...INITIAL, depth: 15 })).toBe(`?v=${VERSION}&depth=15`);
  });

  it('says what the opening view would say in as few words as it can', () => {
    fc.assert(
      fc.property(viewArbitrary, fc.constantFrom(...(Object.keys(INITIAL) as (keyof View)[])), (view, key) => {
        const reset: View = { ...view, [key]: INITIAL[key] };
        expect(toQuery(reset).length).toBeLessThanOrEqual(toQuery(view).length);
      }),
    );
  });
});

describe('a link', () => {
  it('gives a view whatever it says, and never throws', () => {
    const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', '-', '1,2,3', '9,9,9,9', '1e9', 'NaN', '__proto__', 'constructor', '%', '%zz', 'a'.repeat(9999))); // prettier-ignore
    const pair = fc.tuple(fc.constantFrom(...KEYS, 'v', 'x', '__proto__'), value).map(([k, v]) => `${k}=${v}`);
    const query = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(pair).map((pairs) => `?${pairs.join('&')}`)); // prettier-ignore
    fc.assert(
      fc.property(query, (text) => {
        const { view, notices } = fromQuery(text);
        expect(isView(view)).toBe(true);
        expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
        expect(notices.length).toBeLessThanOrEqual(KEYS.length + 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells every part that cannot be read, and leaves the base there', () => {
    const broken: Record<(typeof KEYS)[number], readonly string[]> = {
      lang: ['de', '', 'EN', 'en,uk'],
      theme: ['', 'pink'],
      panel: ['toString'],
      scenario: ['Status-Quo', '', 'a b', '-a', 'a--b', '../etc'],
      depth: ['0', '41', '-5', '5.5', '1e1', '0x10', '', ' 5', 'ten', '010'],
      article: ['', 'É'],
      passage: ['a_b'],
      pick: ['kyiv', 'city.kyiv', 'town.', 'town.Kyiv', 'town.kyiv.x'],
      hide: ['', 'towns,', 'towns,nothing', 'Towns'],
      filter: ['', 'actor', 'actor.', 'Actor.us', 'actor.us,', 'nothing.us', 'actor.us,actor.eu', 'actor.a b'],
      time: ['', '2025-12-01', '2025-12-28..2025-12-01', '2025-13-01..2025-13-02', '2025-02-30..2025-03-01', '2025-12-01..2025-12-02..2025-12-03', '..'], // prettier-ignore
      deck: ['', 'A', 'a b', 'a.0', 'a.01', 'a.100', 'a.b', '.1', 'a.1.2'],
      at: ['', '1', '1,2', '1,2,3,4,5', '86,30,5', '48,181,5', '48,30,25', '48,30,-1', '30,48,30,49', '31,48,30,49', '30,49,31,48', 'a,b,c', '1,,2', '48,30,', '1e1,2,3', 'Infinity,1,1', '-,1,1', '1.2.3,4,5'], // prettier-ignore
    };
    for (const key of KEYS)
      for (const value of broken[key]) {
        const { view, notices } = fromQuery(`?${key}=${encodeURIComponent(value)}`);
        expect(notices, `${key}=${value}`).toEqual([{ kind: 'unreadable', key, value }]);
        expect(view, `${key}=${value}`).toEqual(INITIAL);
      }
  });

  it('keeps the readable parts beside an unreadable one, on top of any base', () => {
    fc.assert(
      fc.property(viewArbitrary, viewArbitrary, (base, wanted) => {
        const { view, notices } = fromQuery(
          `?panel=nothing&scenario=${wanted.scenario}&depth=${String(wanted.depth)}`,
          base,
        );
        expect(view).toEqual({ ...base, scenario: wanted.scenario, depth: wanted.depth });
        expect(notices).toEqual([{ kind: 'unreadable', key: 'panel', value: 'nothing' }]);
      }),
    );
  });

  it('of a newer version, or of none that can be read, says so and is read as far as it can be', () => {
    expect(fromQuery('?v=2&depth=12')).toEqual({ view: { ...INITIAL, depth: 12 }, notices: [{ kind: 'newer', key: 'v', value: '2' }] }); // prettier-ignore
    for (const version of ['', 'one', '-1', '1.5'])
      expect(fromQuery(`?v=${version}`).notices).toEqual([{ kind: 'unreadable', key: 'v', value: version }]);
  });

  it('cuts what it could not read to a length that fits a message', () => {
    expect(fromQuery(`?scenario=${'A'.repeat(500)}`).notices[0]?.value).toBe('A'.repeat(60));
  });
});

describe('settling', () => {
  it('takes out exactly the ids that name nothing, and tells each', () => {
    fc.assert(
      fc.property(viewArbitrary, fc.func(fc.boolean()), (view, knows) => {
        const known = { has: (field: string, id: string): boolean => knows(field, id) || id === INITIAL.scenario };
        const { view: settled, notices } = settle(view, known);
        const lost = (['scenario', 'article', 'passage', 'pick'] as const).filter((key) => {
          const id = view[key];
          return id !== null && !known.has(key, id);
        });
        const beside = view.compare?.scenario ?? null;
        const alone = beside !== null && !known.has('scenario', beside);
        const told = [...lost.map((key) => [key, view[key]]), ...(alone ? [['compare', beside]] : [])];
        expect(notices).toEqual(told.map(([key, value]) => ({ kind: 'unknown', key, value })));
        const opening = Object.fromEntries(lost.map((key) => [key, INITIAL[key]]));
        expect(settled).toEqual({ ...view, ...opening, ...(alone ? { compare: null } : {}) });
        expect(settle(settled, known)).toEqual({ view: settled, notices: [] });
      }),
    );
  });
});

describe('steps', () => {
  it('leave a view that survives its link', () => {
    fc.assert(
      fc.property(viewArbitrary, viewArbitrary, fc.constantFrom(...LAYERS), (view, other, layer) => {
        const after = compose(
          narrow('actor', 'us'),
          during(['2025-12-28', '2025-12-01']),
          toggle(layer),
          pick(other.pick),
          look(other.camera),
        )(view);
        expect(fromQuery(toQuery(after)).view).toEqual(after);
        expect(toggle(layer)(toggle(layer)(view))).toEqual(view);
        expect(toggle(layer)(view).hidden).not.toEqual(view.hidden);
      }),
    );
  });

  it('bug: a point just south or west of zero was kept as minus zero, which no link can say', () => {
    expect(tidy({ lon: -0.00001, lat: -0.00001, zoom: 3 })).toEqual({ lon: 0, lat: 0, zoom: 3 });
  });
});
