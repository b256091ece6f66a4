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
  type Camera,
  type View,
} from '../../src/core/view/view.ts';
import { LONGEST_SLUG } from '../../geo/schema-id.ts';
import { shorten } from '../../src/core/view/notice.ts';
import { isView, viewArbitrary } from './views.ts';

vi.setConfig({ testTimeout: 30_000 });

// prettier-ignore
const KEYS = ['lang', 'theme', 'panel', 'scenario', 'depth', 'pins', 'opacity', 'article', 'passage', 'pick', 'hide', 'filter', 'time', 'deck', 'at'] as const;

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
        expect(notices.every(({ key, value }) => Array.from(key + value).length <= 82)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back whole however long the ids of a strange link were: several had made a link that was cut off', () => {
    const long = 'a'.repeat(4000);
    const text = `?article=${long}&pins=${long}&pick=town.${long}&filter=topic.${long}&scenario=${'b'.repeat(LONGEST_SLUG)}`;
    const { view, notices } = fromQuery(text);
    expect(view).toEqual({ ...INITIAL, scenario: 'b'.repeat(LONGEST_SLUG) });
    expect(notices.map(({ key }) => key).sort()).toEqual(['article', 'filter', 'pick', 'pins']);
    expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
  });

  it('tells every part that cannot be read, and leaves the base there', () => {
    const broken: Record<(typeof KEYS)[number], readonly string[]> = {
      lang: ['de', '', 'en,uk'],
      theme: ['', 'pink'],
      panel: ['toString', 'constructor', 'hasOwnProperty'],
      scenario: ['', 'a--b', '../etc/x', 'a_b'],
      depth: ['0', '41', '-5', '5.5', '1e1', '0x10', '', 'ten', '010'],
      pins: ['', 'a_b', 'a,,b', 'a@0', 'a@41', 'a@-10', 'a@0-0', 'a@5.5', 'a.b.c', 'a..b', 'a@b@10', 'constructor@x', 'a,b,c,d,e'], // prettier-ignore
      opacity: ['', '19', '101', '5e1', '0x20', '060', '100.0'],
      article: ['', 'É'],
      passage: ['a_b'],
      pick: ['kyiv', 'city.kyiv', 'town.', 'town.kyiv.x', 'constructor.x'],
      hide: ['', 'towns,nothing', 'towns,,line'],
      filter: ['', 'actor', 'actor.', 'nothing.us', 'actor.us,actor.eu', 'constructor.us', 'actor.a_b'],
      time: ['', '2025-12-01', '2025-13-01..2025-13-02', '2025-02-30..2025-03-01', '2025-12-01..2025-12-02..2025-12-03', '..'], // prettier-ignore
      deck: ['', 'a_b', 'a.0', 'a.01', 'a.100', 'a.b', 'a.1.2'],
      at: ['', '1', '1,2', '1,2,3,4,5', '86,30,5', '48,181,5', '48,30,25', '48,30,-1', '30,48,30,49', '31,48,30,49', '30,49,31,48', 'a,b,c', '1,,2', '48,30,', '1e1,2,3', 'Infinity,1,1', '1.2.3,4,5'], // prettier-ignore
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
    expect(fromQuery('?v=2&depth=12&new=1')).toEqual({ view: { ...INITIAL, depth: 12 }, notices: [{ kind: 'newer', key: 'v', value: '2' }] }); // prettier-ignore
    for (const version of ['', 'one', '-1', '1.5'])
      expect(fromQuery(`?v=${version}`).notices).toEqual([{ kind: 'unreadable', key: 'v', value: version }]);
  });

  it('F15: cuts what it could not read, names and ids among it, to 40 characters', () => {
    const long = 'a_'.repeat(50_000);
    const [{ value } = { value: '' }] = fromQuery(`?scenario=${long}`).notices;
    expect(value).toBe(`${'a_'.repeat(20)}…`);
    expect(fromQuery(`?${long}=1`).notices).toEqual([{ kind: 'unknownName', key: value, value: '' }]);
    const settled = settle({ ...INITIAL, pick: `town.${'a'.repeat(100_000)}` }, { has: (field) => field !== 'pick' });
    expect(settled.notices).toEqual([{ kind: 'unknown', key: 'pick', value: `town.${'a'.repeat(35)}…` }]);
  });

  it('F14: a camera is rounded before it is judged, so that its own link is readable', () => {
    const empty = '30.00001,50.00001,30.00002,50.00002';
    expect(fromQuery(`?at=${empty}`)).toEqual({ view: INITIAL, notices: [{ kind: 'unreadable', key: 'at', value: empty }] }); // prettier-ignore
    const digits = fc.integer({ min: -181_000_000, max: 181_000_000 }).map((n) => n / 1_000_000);
    const near = fc.tuple(digits, fc.integer({ min: -300, max: 300 })).map(([a, b]) => [a, a + b / 1_000_000] as const);
    const at = fc.oneof(fc.tuple(near, near).map(([[a, c], [b, d]]) => [a, b, c, d].map((n) => n.toFixed(6))), fc.tuple(digits, digits, digits).map((all) => all.map((n) => n.toFixed(6)))); // prettier-ignore
    fc.assert(
      fc.property(at, (numbers) => {
        const { view } = fromQuery(`?at=${numbers.join(',')}`);
        expect(isView(view)).toBe(true);
        expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('settling', () => {
  it('takes out exactly the ids that name nothing, and tells each', () => {
    fc.assert(
      fc.property(viewArbitrary, fc.func(fc.boolean()), (view, knows) => {
        const known = { has: (field: string, id: string): boolean => knows(field, id) || id === INITIAL.scenario };
        const { view: settled, notices } = settle(view, known);
        const lost = (['scenario', 'article', 'passage', 'pick', 'earlier'] as const).filter((key) => {
          const id = view[key];
          return id !== null && !known.has(key, id);
        });
        const beside = view.compare?.scenario ?? null;
        const alone = beside !== null && !known.has('scenario', beside);
        const unpinned = view.pins.filter(({ scenario }) => !known.has('scenario', scenario));
        const told = [
          ...lost.map((key) => [key, view[key]]),
          ...(alone ? [['compare', beside]] : []),
          ...unpinned.map(({ scenario }) => ['pins', scenario]),
        ];
        expect(notices).toEqual(told.map(([key, value]) => ({ kind: 'unknown', key, value: shorten(value ?? '') })));
        const opening = Object.fromEntries(lost.map((key) => [key, INITIAL[key]]));
        if (lost.includes('scenario')) Object.assign(opening, { reading: null });
        const pins = view.pins.filter((pin) => !unpinned.includes(pin));
        expect(settled).toEqual({ ...view, ...opening, pins, ...(alone ? { compare: null } : {}) });
        expect(settle(settled, known)).toEqual({ view: settled, notices: [] });
      }),
      { examples: [[{ ...INITIAL, pick: `oblast.${'a'.repeat(LONGEST_SLUG)}` }, () => false]] },
    );
  });
});

describe('settling with lists of readings and filters', () => {
  const known = {
    has: (_: string, id: string) => id !== 'unknown',
    hasReading: (scenario: string, reading: string) => reading === `of-${scenario}`,
    hasFilter: (key: string, value: string) => `${key}.${value}` !== 'topic.constructor',
  };
  it('drops a reading that its scenario does not have, of the compared one too', () => {
    const compare = { mode: 'swipe', scenario: 'b', reading: 'of-a' } as const;
    const { view, notices } = settle({ ...INITIAL, scenario: 'a', reading: 'of-a', compare }, known);
    expect(view).toMatchObject({ reading: 'of-a', compare: { ...compare, reading: null } });
    expect(notices).toEqual([{ kind: 'unknown', key: 'reading', value: 'of-a' }]);
    const lost = settle({ ...INITIAL, scenario: 'unknown', reading: 'of-a' }, known);
    expect(lost.notices.map(({ key }) => key)).toEqual(['scenario']);
    expect(lost.view.reading).toBe(null);
  });
  it('drops a filter whose value nothing has, and keeps the others', () => {
    const { view, notices } = settle({ ...INITIAL, filters: { actor: 'us', topic: 'constructor' } }, known);
    expect(view.filters).toEqual({ actor: 'us' });
    expect(notices).toEqual([{ kind: 'unknown', key: 'filter', value: 'topic.constructor' }]);
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

  it('F14: any box or point that a step is given becomes a camera that its link can say', () => {
    const any = fc.double({ min: -400, max: 400, noNaN: true });
    const box = fc.tuple(any, any, any, any).map((sides): Camera => ({ box: sides }));
    const tiny = fc.tuple(any, any).map(([lon, lat]): Camera => ({ box: [lon, lat, lon + 1e-6, lat + 1e-6] }));
    const point = fc.record({ lon: any, lat: any, zoom: any });
    fc.assert(
      fc.property(fc.oneof(box, tiny, point), (camera) => {
        const view = look(camera)(INITIAL);
        expect(isView(view)).toBe(true);
        expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('bug: a point just south or west of zero was kept as minus zero, which no link can say', () => {
    expect(tidy({ lon: -0.00001, lat: -0.00001, zoom: 3 })).toEqual({ lon: 0, lat: 0, zoom: 3 });
  });
});
