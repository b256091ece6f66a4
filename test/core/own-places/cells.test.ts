// Numbers, coordinates, dates and shapes in cells: whatever way people write them, the same value comes out.
// It must not know columns or files.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinateOf, pairOf } from '../../../src/core/own-places/coordinates.ts';
import { dateOf, dayOrderOf } from '../../../src/core/own-places/dates.ts';
import { decimalSignOf, numberOf } from '../../../src/core/own-places/numbers.ts';
import { recentRows } from '../../../src/core/own-places/recent.ts';
import { wktOf } from '../../../src/core/own-places/wkt.ts';
import { isoDate } from '../../../src/core/values/period.ts';

const thousandths = fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 1000);
const grouped = (number: number, group: string, sign: string): string => {
  const [whole = '', decimals] = String(Math.abs(number)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${number < 0 ? '-' : ''}${digits}${decimals === undefined ? '' : `${sign}${decimals}`}`;
};

describe('a number', () => {
  test('is read with any decimal sign and grouping', () => {
    const styles = fc.constantFrom(...([['', '.'], [',', '.'], [' ', '.'], ["'", '.'], ['', ','], ['.', ','], ['\u00a0', ','], ['\u202f', ',']] as const)); // prettier-ignore
    fc.assert(
      fc.property(thousandths, styles, (number, [group, sign]) => {
        expect(numberOf(grouped(number, group, sign), sign)).toBe(number);
      }),
    );
  });
  test.each([
    ['\u22125', '.', -5],
    ['1e3', '.', 1000],
    ['', '.', undefined],
    ['-', '.', undefined],
    ['.', '.', undefined],
    ['12 km', '.', undefined],
    ['1,2,3', '.', undefined],
    ['9'.repeat(500), '.', undefined],
    ['1e999', '.', undefined],
  ] as const)('%j', (text, sign, number) => expect(numberOf(text, sign)).toBe(number));

  test.each([
    [['48,85', '37,58'], ','],
    [['48.85', '1,240'], '.'],
    [['1.234,5'], ','],
    [['1,234.5'], '.'],
    [['48,853', '37,605'], ','],
    [['1,234,567', '1,234'], '.'],
    [['105,141', '48.8533'], '.'],
    [[], '.'],
  ] as const)('%j has the decimal sign %j', (values, sign) => expect(decimalSignOf(values)).toBe(sign));
});

describe('a coordinate', () => {
  const degrees = fc.tuple(fc.integer({ min: 0, max: 179 }), fc.nat(59), fc.nat(5999));
  test('is read from degrees, minutes and seconds', () => {
    const letters = fc.constantFrom<[string, number]>(['N', 1], ['S', -1], ['пн.ш.', 1], ['з.д.', -1], ['сх. д.', 1]);
    const marks = fc.constantFrom(['°', "'", '"'], ['° ', '′ ', '″ '], [' ', ' ', ''], ['º', '’', "''"]);
    fc.assert(
      fc.property(degrees, letters, marks, ([whole, minutes, hundredths], [letter, sign], [d, m, s]) => {
        const text = `${whole}${d}${minutes}${m}${hundredths / 100}${s} ${letter}`;
        const value = sign * (whole + minutes / 60 + hundredths / 360_000);
        expect(coordinateOf(text)?.number).toBeCloseTo(value, 9);
      }),
    );
  });
  test.each([
    ['48,8533', 48.8533],
    ['N 49.9935', 49.9935],
    ['49.9935°', 49.9935],
    ['W37.5', -37.5],
    ["48° 44.33'", 48 + 44.33 / 60],
    ['6524593.22', 6_524_593.22],
    ['48°75′', undefined],
    ['somewhere', undefined],
    ['12.05.2024', undefined],
    ['', undefined],
    [true, undefined],
  ] as const)('%j', (text, number) => {
    const found = coordinateOf(text)?.number;
    if (number === undefined) expect(found).toBe(undefined);
    else expect(found).toBeCloseTo(number, 9);
  });
  test.each([
    '48.5, 37.2',
    '48.5,37.2',
    '48,5; 37,2',
    '48,5 37,2',
    '48,5, 37,2',
    '48.5 37.2',
    '(48.5, 37.2)',
    'geo:48.5,37.2',
    '[37.2, 48.5]',
    '37.2 E, 48.5 N',
    '48.5N 37.2E',
    '48°30′ пн. ш., 37°12′ сх. д.',
    '48.5 | 37.2',
    '48.5/37.2',
  ])('both are read from %j', (text) => {
    // prettier-ignore
    const [lon = NaN, lat = NaN] = pairOf(text) ?? [];
    expect([lon, lat].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([37.2, 48.5]);
  });
  test.each(['48.5', 'Kyiv, Ukraine', '1, 2, 3', '', '12.05.2024'])('%j has not both', (text) => expect(pairOf(text)).toBe(undefined)); // prettier-ignore
});

describe('a date', () => {
  const days = fc.integer({ min: -25_000, max: 60_000 });
  const names = ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня']; // prettier-ignore
  const russian = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']; // prettier-ignore
  const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
  test('is read in every way that people write it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = isoDate(day);
        const [year = 0, month = 0, on = 0] = iso.split('-').map(Number);
        const named = [names, russian, english].map((list) => list[month - 1] ?? '');
        const texts = [
          ...[iso, `${iso}T23:59:59+02:00`, `${iso} 10:00`, iso.replaceAll('-', '/'), iso.replaceAll('-', '.')],
          ...[
            `${on}.${month}.${year}`,
            `${on}/${month}/${year} 09:30`,
            `${String(on).padStart(2, '0')}-${month}-${year}`,
          ],
          ...named.flatMap((name) => [`${on} ${name} ${year}`, `${on} ${name.slice(0, 4)}. ${year} р.`]),
          ...[`${named[2]} ${on}, ${year}`, `Fri, ${on} ${named[2]?.slice(0, 3)} ${year} 10:00:00 GMT`],
        ];
        for (const text of texts) expect([text, dateOf(text, 'dmy', false)]).toEqual([text, iso]);
        expect(dateOf(`${month}/${on}/${year}`, 'mdy', false)).toBe(iso);
        if (year >= 1990 && year <= 2090) expect(dateOf(day * 86_400_000 + 1, 'dmy', true)).toBe(iso);
        if (year >= 1990 && year <= 2090) expect(dateOf(String(day * 86_400), 'dmy', true)).toBe(iso);
        if (year >= 1960 && year <= 2090) expect(dateOf(day + 25_569, 'dmy', true)).toBe(iso);
      }),
    );
  });
  test.each([
    ['2025-11', '2025-11'],
    ['November 2025', '2025-11'],
    ['31.02.2025', undefined],
    ['2025-13-01', undefined],
    ['48.8533', undefined],
    ['2025', undefined],
    ['12', undefined],
    ['school of 12.05.2024', undefined],
    [45_000, undefined],
  ] as const)('%j', (text, date) => expect(dateOf(text, 'dmy', false)).toBe(date));

  test('has its day first unless the column can only be read the other way', () => {
    expect([['05/12/2025'], ['05/12/2025', '05/13/2025'], ['13/05/2025', '05/13/2025']].map(dayOrderOf)).toEqual(['dmy', 'mdy', 'dmy']); // prettier-ignore
  });
});

describe('a recent row', () => {
  const today = '2026-11-30';
  test.each([
    ['2026-11-30', true],
    ['2026-11-16', true],
    ['2026-11-15', false],
    ['2026-12-01', true],
    ['2026-12-02', false],
    ['2026-11', true],
    ['2026-10', false],
    ['2025-11-30', false],
    [null, false],
    ['soon', false],
  ] as const)('%j', (value, is) => expect(recentRows([[null], [value]], today)(0)).toBe(is));

  test('is one in which day and month can be meant that way', () => {
    expect(recentRows([['11/05/2026']], '2026-11-10')(0)).toBe(true);
    expect(recentRows([['11/05/2026']], '2026-05-12')(0)).toBe(true);
    expect(recentRows([['11/05/2026']], '2026-08-01')(0)).toBe(false);
  });
});

describe('well-known text', () => {
  test.each([
    ['POINT (37.2 48.5)', { type: 'Point', coordinates: [37.2, 48.5] }],
    ['SRID=4326;POINT Z(37.2 48.5 110)', { type: 'Point', coordinates: [37.2, 48.5, 110] }],
    ['multipoint ((1 2), (3 4))', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }],
    ['MULTIPOINT (1 2, 3 4)', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }],
    ['LINESTRING(1 2,3 4)', { type: 'LineString', coordinates: [[1, 2], [3, 4]] }],
    ['POLYGON ((0 0, 1 0, 1 1, 0 0), (0.1 0.1, 0.2 0.1, 0.2 0.2, 0.1 0.1))', { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]], [[0.1, 0.1], [0.2, 0.1], [0.2, 0.2], [0.1, 0.1]]] }],
    ['MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))', { type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [1, 1], [0, 0]]]] }],
    ['LINESTRING EMPTY', { type: 'LineString', coordinates: [] }],
    ['POINT (37.2 48.5', undefined],
    ['POINT 37.2', undefined],
    [`POLYGON ${'('.repeat(100_000)}`, undefined],
    [`POINT (${'1'.repeat(500_000)}`, undefined],
    ['GEOMETRYCOLLECTION (POINT (1 2))', undefined],
    ['Pointless', undefined],
  ] as const)('%#', (text, geometry) => expect(wktOf(text)).toEqual(geometry)); // prettier-ignore
});
