// Proves how the ledger's numbers are written and its rows put in order and taken away.
// It must not know the areas themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows, type TableRow } from '../../src/core/scenario/ledger-table.ts';
import { exactQuantity, quantityOf } from '../../src/core/values/quantity.ts';
import { STATUSES } from '../../src/core/scenario/scenario.ts';
import { AREA_NUMBERS, areaOrder, townOrder, type AreaKey } from '../../src/ui/ledger/columns.ts';
import { formatSigned } from '../../src/i18n/signed.ts';
import { formatChangeRange, formatShare, ledgerFile, rowsAsText } from '../../src/ui/ledger/figures.ts';
import { pressed } from '../../src/ui/ledger/sorting.ts';

const change = (...outcomes: [number, number, number]) => quantityOf(outcomes, 'km2');

describe('a change', () => {
  it.each([
    [change(-6900, -5764, -4700), 'en', '−5,800', '−6,900 … −4,700'],
    [change(4700, 5764, 6900), 'en', '+5,800', '+4,700 … +6,900'],
    [change(-56, 0, 0), 'en', '0', '−56 … 0'],
    [change(0, 0, 0), 'uk', '0', ''],
    [change(1234.5, 1234.5, 1234.5), 'uk', '+1 235', ''],
  ])('%o in %s is %s', (quantity, locale, central, range) => {
    const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
    expect(plain(formatSigned(quantity, locale))).toBe(central);
    expect(plain(formatChangeRange(quantity, locale))).toBe(range);
  });

  it('never has a hyphen for a minus, nor two signs', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer(), fc.integer(), fc.integer()), (outcomes) => {
        expect(formatSigned(change(...outcomes), 'en')).toMatch(/^(0|[+−][\d,]+)$/);
      }),
    );
  });
});

it('says of a share that rounds to nothing that it is less than the smallest step', () => {
  expect(formatShare(exactQuantity(0.03, 'percent'), 'en')).toBe('<\u00a00.1%');
  expect(formatShare(exactQuantity(0, 'percent'), 'en')).toBe('0%');
  expect(formatShare(exactQuantity(21.74, 'percent'), 'en')).toBe('21.7%');
});

const row = (oblast: string, status: TableRow['status'], km2: number): TableRow => ({
  ...{ oblast, status, cells: 1, errors: [], oldLine: 0 },
  ...{
    area: exactQuantity(km2, 'km2'),
    share: exactQuantity(km2 / 10, 'percent'),
    ofUkraine: exactQuantity(km2 / 100, 'percent'),
  },
  change: exactQuantity(-km2, 'km2'),
});
const rows = [row('b', 'russian-held', 30), row('a', 'government-held', 10), row('b', 'government-held', 20)];
const byName = (a: string, b: string): number => a.localeCompare(b);

describe('sorting', () => {
  it.each<[AreaKey, boolean, readonly number[]]>([
    ['oblast', false, [10, 30, 20]],
    ['oblast', true, [30, 20, 10]],
    [
      'status',
      false,
      STATUSES.indexOf('government-held') < STATUSES.indexOf('russian-held') ? [10, 20, 30] : [30, 10, 20],
    ],
    ['area', true, [30, 20, 10]],
    ['change', true, [10, 20, 30]],
  ])('by %s, down: %s', (key, down, wanted) => {
    expect(sortRows(rows, areaOrder(key, byName), down).map(({ area }) => area.central)).toEqual(wanted);
  });

  it('begins numbers with the largest, and turns round at a second press', () => {
    const first = pressed({ key: 'oblast', down: false }, 'area', AREA_NUMBERS);
    expect(first).toEqual({ key: 'area', down: true });
    expect(pressed(first, 'area', AREA_NUMBERS)).toEqual({ key: 'area', down: false });
    expect(pressed(first, 'oblast', AREA_NUMBERS)).toEqual({ key: 'oblast', down: false });
  });

  it('puts towns in order by name, by who holds them and by status', () => {
    const town = (id: string, held: 'ukraine' | 'russia' | null, status: TableRow['status']) =>
      ({ id, oblast: 'a', held, before: 'government-held', status }) as const;
    const towns = [
      town('z', 'ukraine', 'russian-held'),
      town('y', null, 'government-held'),
      town('x', 'russia', 'buffer'),
    ];
    const ids = (key: Parameters<typeof townOrder>[0]): string =>
      sortRows(towns, townOrder(key, byName))
        .map(({ id }) => id)
        .join('');
    expect([ids('town'), ids('held'), ids('before'), ids('oblast')]).toEqual(['xyz', 'yxz', 'zyx', 'zyx']);
    expect(ids('status')[0]).toBe('y');
  });
});

describe('taking the ledger away', () => {
  it('copies what is on the screen: no digits that the error does not allow', () => {
    const text = rowsAsText([{ ...rows[0]!, area: change(4712.3, 5764.2, 6888.8) }], {
      say: (key) => key,
      nameOf: (id) => `${id} oblast`,
    });
    const [heads, line] = text.split('\n').map((one) => one.split('\t'));
    expect(heads).toHaveLength(10);
    expect(line).toEqual(['b oblast', 'status.russian-held', '5800', '4700', '6900', '3', '0.3', '-30', '', '']);
    const residents = { places: exactQuantity(17, 'count'), unnumbered: 5, people: exactQuantity(490_158, 'people') };
    const peopled = rowsAsText([{ ...rows[0]!, residents }], { say: (key) => key, nameOf: (id) => id });
    expect(peopled.split('\n')[1]?.split('\t').slice(8)).toEqual(['17', '490000']);
  });

  it('marks the file as UTF-8, for spreadsheets that would guess otherwise', () => {
    const about = {
      date: '2025-12-28',
      scenario: 'x',
      isOwn: false,
      sources: [],
      licence: 'y',
      nameOf: (id: string) => id,
    };
    expect(ledgerFile(rows, about).startsWith('\ufeffdate,scenario,')).toBe(true);
  });
});
