// Proves quantities, periods and the grammar of ids.
// It must not know where numbers, dates and ids come from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURE_KINDS, isFeatureId, isoOf, kindOf, oblastId } from '../../src/core/id.ts';
import { daysOf, firstDay, lastDay, overlaps } from '../../src/core/period.ts';
import { certain, combine, exactly, hasRange, quantityOf, roundingStep, roundTo, type Outcomes, type Unit } from '../../src/core/quantity.ts'; // prettier-ignore

const amount = fc.double({ min: 0, max: 700_000, noNaN: true });
const outcomes: fc.Arbitrary<Outcomes> = fc.tuple(amount, amount, amount);
const unit = fc.constantFrom<Unit>('km2', 'km', 'percent', 'count', 'days');

describe('a quantity', () => {
  it('has its middle within its range, and no range if it is certain', () => {
    fc.assert(
      fc.property(outcomes, unit, (of, u) => {
        const { low, central, high } = quantityOf(of, u);
        expect(low <= central && central <= high).toBe(true);
        expect([low, central, high].every((value) => of.includes(value))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(amount, unit, (value, u) => {
        expect(exactly(value, u)).toEqual({ low: value, central: value, high: value, unit: u });
        expect(hasRange(exactly(value, u))).toBe(false);
      }),
    );
  });

  it('is combined line by line', () => {
    fc.assert(
      fc.property(outcomes, outcomes, amount, (a, b, shift) => {
        expect(combine(a, b, (x, y) => x - y)).toEqual([a[0] - b[0], a[1] - b[1], a[2] - b[2]]);
        expect(
          quantityOf(
            combine(a, a, (x, y) => x - y),
            'km2',
          ),
        ).toMatchObject({ low: 0, high: 0 });
        const moved = quantityOf(
          combine(a, certain(shift), (x, y) => x + y),
          'km2',
        );
        const [from, to] = [moved.high - moved.low, Math.max(...a) - Math.min(...a)];
        expect(Math.abs(from - to)).toBeLessThan(1e-6);
      }),
    );
  });

  it('rounds to a power of ten, never finer than its unit, by half a step at most', () => {
    fc.assert(
      fc.property(outcomes, unit, (of, u) => {
        const quantity = quantityOf(of, u);
        const step = roundingStep(quantity);
        const power = Math.log10(step);
        expect(Math.abs(power - Math.round(power))).toBeLessThan(1e-9);
        expect(step).toBeGreaterThanOrEqual(u === 'km' || u === 'percent' ? 0.1 : 1);
        for (const value of of) expect(Math.abs(roundTo(value, step) - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
        expect(roundTo(roundTo(of[1], step), step)).toBe(roundTo(of[1], step));
      }),
    );
  });

  it('keeps two digits of an uncertain half-range and four of a certain value', () => {
    fc.assert(
      fc.property(outcomes, (of) => {
        const quantity = quantityOf(of, 'km2');
        const half = (quantity.high - quantity.low) / 2;
        fc.pre(half >= 10);
        const shown = half / roundingStep(quantity);
        expect(shown).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(shown).toBeLessThan(100);
        expect(hasRange(quantity)).toBe(true);
      }),
    );
    expect(roundingStep(exactly(26_512, 'km2'))).toBe(10);
    expect(roundingStep(exactly(5758.4, 'km2'))).toBe(1);
    expect(roundingStep(exactly(19.4, 'percent'))).toBe(0.1);
    expect(roundingStep(exactly(0, 'km'))).toBe(0.1);
    expect(roundingStep(quantityOf([5410, 5758, 6100], 'km2'))).toBe(10);
    expect(Object.is(roundTo(-0.2, 1), 0)).toBe(true);
  });

  it('rounds in order: a greater value never reads as a smaller one', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(0.1, 1, 10, 100), (a, b, step) => {
        expect(roundTo(Math.min(a, b), step)).toBeLessThanOrEqual(roundTo(Math.max(a, b), step));
      }),
    );
  });
});

const two = (n: number): string => String(n).padStart(2, '0');
/** Any real day of these years, cut to a year, a month or left whole. */
const date = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 0, max: 365 }), fc.constantFrom(4, 7, 10))
  .map(([year, day, length]) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, length));
const period = fc.tuple(date, fc.option(date, { nil: undefined })).map(([a, b]) => {
  if (b === undefined) return { from: a };
  return firstDay(a) <= firstDay(b) ? { from: a, to: b } : { from: b, to: a };
});
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('a period', () => {
  it('means every day that its partial dates can mean', () => {
    expect(daysOf({ from: '2025' })).toEqual([day('2025-01-01'), day('2025-12-31')]);
    expect(daysOf({ from: '2024-02' })).toEqual([day('2024-02-01'), day('2024-02-29')]);
    expect(daysOf({ from: '2025-12-23', to: '2025-12-24' })).toEqual([day('2025-12-23'), day('2025-12-24')]);
    fc.assert(
      fc.property(date, (text) => {
        for (const end of [firstDay(text), lastDay(text)])
          expect(new Date(end * 86_400_000).toISOString().startsWith(text)).toBe(true);
        for (const out of [firstDay(text) - 1, lastDay(text) + 1])
          expect(new Date(out * 86_400_000).toISOString().startsWith(text)).toBe(false);
      }),
    );
  });

  it('overlaps as its days do, and the same way round', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(daysOf(a)[0] <= daysOf(a)[1]);
        const [[from, to], [start, end]] = [daysOf(a), daysOf(b)];
        const shared = Math.min(to, end) - Math.max(from, start);
        expect(overlaps(a, b)).toBe(shared >= 0);
      }),
    );
  });
});

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));

describe('an id', () => {
  it('is a kind, a dot and a slug, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FEATURE_KINDS), slug, (kind, name) => {
        expect(kindOf(`${kind}.${name}`)).toBe(kind);
        for (const wrong of [
          name,
          `${kind}.`,
          `${kind}.-${name}`,
          `${kind}.${name}-`,
          `${kind}.${name} `,
          `${kind}s.${name}`,
          `${kind}.${name}\n`,
          `${kind}.${name}.x`,
          `${kind}.É${name}`,
        ])
          // prettier-ignore
          expect(isFeatureId(wrong), wrong).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(kindOf(text) !== undefined).toBe(isFeatureId(text));
      }),
    );
  });

  it('names an oblast and gives its code back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (number) => {
        expect(isoOf(oblastId(`UA-${two(number)}`))).toBe(`UA-${two(number)}`);
      }),
    );
    expect(isoOf('town.kyiv')).toBeUndefined();
  });
});
