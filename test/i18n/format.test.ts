// Proves how numbers, ranges, days and spans are written in each language, down to the kind of space.
// It must not know what the numbers mean.
import { describe, expect, it } from 'vitest';
import { formatClock, formatPeriod } from '../../src/i18n/days.ts';
import { formatNumber, formatQuantity, formatRange } from '../../src/i18n/format.ts';
import { exactQuantity, type Quantity, type Unit } from '../../src/core/values/quantity.ts';

const S = '\u00a0';
const between = (low: number, central: number, high: number, unit: Unit = 'km2'): Quantity => ({
  low,
  central,
  high,
  unit,
});

describe.each([
  [exactQuantity(1920, 'km2'), `1,920${S}km²`, `1${S}920${S}км²`],
  [exactQuantity(603_549.4, 'km2'), `603,500${S}km²`, `603${S}500${S}км²`],
  [between(4149, 5758, 7492), `5,800${S}km²`, `5${S}800${S}км²`],
  [between(1532, 1921, 2104), `1,920${S}km²`, `1${S}920${S}км²`],
  [exactQuantity(950, 'km2'), `950${S}km²`, `950${S}км²`],
  [exactQuantity(5, 'km'), `5${S}km`, `5${S}км`],
  [exactQuantity(90, 'percent'), '90%', '90%'],
  [between(86.1, 89.06, 92.2, 'percent'), '89.1%', '89,1%'],
  [exactQuantity(519, 'count'), '519', '519'],
  [exactQuantity(60, 'days'), `60${S}days`, `60${S}днів`],
  [exactQuantity(1, 'days'), `1${S}day`, `1${S}день`],
  [exactQuantity(0, 'km2'), `0${S}km²`, `0${S}км²`],
] as const)('%o', (quantity, en, uk) => {
  it(`is ${en}`, () => expect(formatQuantity(quantity, 'en')).toBe(en));
  it(`is ${uk}`, () => expect(formatQuantity(quantity, 'uk')).toBe(uk));
});

describe.each([
  [between(4700, 5760, 6900), `4,700–6,900${S}km²`, `4${S}700–6${S}900${S}км²`],
  [between(86.1, 89.06, 92.2, 'percent'), '86.1–92.2%', '86,1–92,2%'],
  [exactQuantity(5, 'km'), '', ''],
] as const)('the range of %o', (quantity, en, uk) => {
  it(`is ${en || 'nothing'} in English`, () => expect(formatRange(quantity, 'en')).toBe(en));
  it(`is ${uk || 'nothing'} in Ukrainian`, () => expect(formatRange(quantity, 'uk')).toBe(uk));
});

describe('numbers', () => {
  it('have a true minus', () => {
    expect(formatNumber(-1234, 'en')).toBe('\u22121,234');
    expect(formatNumber(-1234, 'uk')).toBe(`\u22121${S}234`);
  });
  it('are never minus nothing', () => expect(formatNumber(-0.2, 'en')).toBe('0'));
  it('keep the places of their step', () => expect(formatNumber(7, 'uk', 0.1)).toBe('7,0'));
});

describe.each([
  [{ from: '2025-12-28' }, `28${S}December 2025`, `28${S}грудня 2025${S}р.`],
  [{ from: '2025-12-27', to: '2025-12-28' }, `27–28${S}December 2025`, `27–28${S}грудня 2025${S}р.`],
  [
    { from: '2025-11-29', to: '2025-12-05' },
    `29${S}November${S}– 5${S}December 2025`,
    `29${S}листопада${S}– 5${S}грудня 2025${S}р.`,
  ],
  [{ from: '2025-12-18', to: '2025-12-29' }, `18–29${S}December 2025`, `18–29${S}грудня 2025${S}р.`],
  [{ from: '2025-12' }, 'December 2025', `грудень 2025${S}р.`],
  [{ from: '1991' }, '1991', '1991'],
  [{ from: '2014', to: '2015' }, '2014–2015', '2014–2015'],
  [{ from: '2025-12-28', to: '2025-12-28' }, `28${S}December 2025`, `28${S}грудня 2025${S}р.`],
] as const)('the period %o', (period, en, uk) => {
  it(`is ${en}`, () => expect(formatPeriod(period, 'en')).toBe(en));
  it(`is ${uk}`, () => expect(formatPeriod(period, 'uk')).toBe(uk));
});

// Ukrainian dates of two years were joined by a closed dash and had one «рр.» at the end; English months had an open dash.
describe.each([
  [
    { from: '2025-12-17', to: '2026-01-01' },
    `17${S}December 2025${S}– 1${S}January 2026`,
    `17${S}грудня 2025${S}р.${S}– 1${S}січня 2026${S}р.`,
  ],
  [
    { from: '1991-01-01', to: '2026-01-31' },
    `1${S}January 1991${S}– 31${S}January 2026`,
    `1${S}січня 1991${S}р.${S}– 31${S}січня 2026${S}р.`,
  ],
  [{ from: '2025-01', to: '2025-12' }, 'January–December 2025', `січень 2025${S}р.${S}– грудень 2025${S}р.`],
  [{ from: '2025-12', to: '2026-01' }, `December 2025${S}– January 2026`, `грудень 2025${S}р.${S}– січень 2026${S}р.`],
] as const)('the dash of %o is open only where a side has a space', (period, en, uk) => {
  it(`as in ${en}`, () => expect(formatPeriod(period, 'en')).toBe(en));
  it(`as in ${uk}`, () => expect(formatPeriod(period, 'uk')).toBe(uk));
});

describe.each(['en', 'uk'])('the presenter’s clock in %s', (locale) => {
  it.each([
    [0, 5, '00:05'],
    [5, 23, '05:23'],
    [12, 0, '12:00'],
    [17, 23, '17:23'],
  ])('has 24 hours: %i h %i min', (hour, minute, written) =>
    expect(formatClock(new Date(2025, 11, 28, hour, minute).getTime(), locale)).toBe(written),
  );
});
