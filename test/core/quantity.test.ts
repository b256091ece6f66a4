// Proves quantities: ranges, their sums, and how many digits are shown.
// It must not know where numbers come from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certain, combine, endOfRange, exactQuantity, hasRange, quantityOf, roundingStep, roundTo, type Outcomes, type Quantity, type Unit } from '../../src/core/values/quantity.ts'; // prettier-ignore

const amount = fc.double({ min: 0, max: 700_000, noNaN: true });
const outcomes: fc.Arbitrary<Outcomes> = fc.tuple(amount, amount, amount);
const unit = fc.constantFrom<Unit>('km2', 'km', 'percent', 'count', 'people', 'days');

describe('the end of a range that a number equals', () => {
  it('is named as it reads: 4,140 in 3,570–4,140 is the greatest, though only rounded', () => {
    expect(endOfRange(quantityOf([3569.5, 4137, 4137.4], 'km2'))).toBe('greatest');
    expect(endOfRange(quantityOf([4137, 4136.8, 4900], 'km2'))).toBe('least');
    expect(endOfRange(quantityOf([4149, 5758, 7492], 'km2'))).toBe(null);
    expect(endOfRange(exactQuantity(5600, 'km2'))).toBe(null);
  });
});

describe('a number of registered people', () => {
  it('is shown with three digits, and with a range as fine as that allows', () => {
    const shown = (quantity: Quantity): number => roundTo(quantity.central, roundingStep(quantity));
    expect(shown(exactQuantity(490_158, 'people'))).toBe(490_000);
    expect(shown(exactQuantity(609, 'people'))).toBe(609);
    expect(shown(exactQuantity(0, 'people'))).toBe(0);
    expect(shown(quantityOf([358_454, 490_158, 670_293], 'people'))).toBe(490_000);
  });
});

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
        expect(exactQuantity(value, u)).toEqual({ low: value, central: value, high: value, unit: u });
        expect(hasRange(exactQuantity(value, u))).toBe(false);
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
        expect(step).toBeGreaterThanOrEqual(u === 'percent' ? 0.1 : 1);
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
    expect(roundingStep(exactQuantity(26_512.4, 'km2'))).toBe(10);
    expect(roundingStep(exactQuantity(5758.4, 'km2'))).toBe(1);
    expect(roundingStep(exactQuantity(19.4, 'percent'))).toBe(0.1);
    expect(roundingStep(exactQuantity(1246, 'km2'))).toBe(1);
    expect(roundingStep(exactQuantity(0, 'km'))).toBe(1);
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
