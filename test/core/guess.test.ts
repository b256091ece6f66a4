// Proves how guesses are compared: a line against itself, against what is farther, a number against a range.
// It must not know how a guess is made or shown.
import fc from 'fast-check';
import type { LineString, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lineOfContact } from '../../src/core/land/catalogue.ts';
import { errorsOf } from '../../src/core/land/line-error.ts';
import { compareLine, guessError, readGuesses, scaleFor, hideAnswer, type Strokes } from '../../src/core/deck/guess.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { realWorld } from './ground.ts';
import { viewArbitrary } from './views.ts';

const real = lineOfContact(realWorld());
const line = real.geometry.coordinates;
const north = (km: number): Position[] => line.map(([lon = 0, lat = 0]) => [lon, lat + km / 111.2]);
const runs = { numRuns: 12 };

const place = fc.tuple(fc.double({ min: 30, max: 40, noNaN: true }), fc.double({ min: 45, max: 51, noNaN: true }));
const drawing: fc.Arbitrary<Strokes> = fc.array(fc.array(place, { minLength: 1, maxLength: 5 }), { maxLength: 3 });

describe('a drawn line', () => {
  test('that is the line itself is nowhere apart and covers all of it', () => {
    const same = compareLine([line], real);
    expect(same?.meanKm).toBeCloseTo(0, 1);
    expect(same?.matchedPercent).toBeCloseTo(100, 5);
  });

  test('that is moved is apart by no more than it was moved, and lost once it is beyond every error', () => {
    const most = Math.max(...errorsOf(real.properties));
    const near = compareLine([north(3)], real);
    expect(near?.meanKm).toBeGreaterThan(1);
    expect(near?.meanKm).toBeLessThanOrEqual(3.1);
    expect(near?.matchedPercent).toBeCloseTo(100, 5);
    const far = compareLine([line.map(([lon = 0, lat = 0]) => [lon - 12, lat])], real);
    expect(far?.meanKm).toBeGreaterThan(most);
    expect(far?.matchedPercent).toBe(0);
  });

  test('that is half of the line covers about half of it', () => {
    const half = compareLine([line.slice(0, Math.ceil(line.length / 2))], real);
    expect(half?.meanKm).toBeCloseTo(0, 1);
    expect(half?.matchedPercent).toBeGreaterThan(25);
    expect(half?.matchedPercent).toBeLessThan(75);
  });

  test('means the same in the other direction and in pieces', () => {
    const offset = north(7);
    const whole = compareLine([offset], real)!;
    const others = [[[...offset].reverse()], [offset.slice(0, 40), offset.slice(39)]];
    for (const other of others) {
      expect(compareLine(other, real)?.meanKm).toBeCloseTo(whole.meanKm, 6);
      expect(compareLine(other, real)?.matchedPercent).toBeCloseTo(whole.matchedPercent, 6);
    }
  });

  test('of any kind gives a distance and a share, or nothing where it has no length', () => {
    fc.assert(
      fc.property(drawing, (strokes) => {
        const compared = compareLine(strokes, real);
        const long = strokes.some((stroke) => stroke.some((one) => String(one) !== String(stroke[0])));
        expect(compared !== undefined).toBe(long);
        if (!compared) return;
        expect(compared.meanKm).toBeGreaterThanOrEqual(0);
        expect(compared.meanKm).toBeLessThan(1500);
        expect(compared.matchedPercent).toBeGreaterThanOrEqual(0);
        expect(compared.matchedPercent).toBeLessThanOrEqual(100 + 1e-9);
      }),
      runs,
    );
    expect(compareLine([], real)).toBeUndefined();
    expect(compareLine([[[37, 48]]], real)).toBeUndefined();
  });

  test('covers no less when more is drawn', () => {
    fc.assert(
      fc.property(drawing, (more) => {
        const some = { ...real, geometry: { type: 'LineString', coordinates: line.slice(0, 30) } as LineString };
        const base: Strokes = [line.slice(3, 9)];
        expect(compareLine([...base, ...more], some)!.matchedPercent).toBeGreaterThanOrEqual(
          compareLine(base, some)!.matchedPercent,
        );
      }),
      runs,
    );
  });
});

test('a number is above, below or within its range', () => {
  const share = { low: 15, central: 21, high: 28, unit: 'percent' } as const;
  expect(guessError(40, share)).toEqual({ by: 19, within: false });
  expect(guessError(10, share)).toEqual({ by: -11, within: false });
  expect(guessError(28, share)).toEqual({ by: 7, within: true });
});

test('a scale is round, holds the figure well inside, and has a hundred steps or fewer', () => {
  expect(scaleFor({ low: 15, central: 21, high: 28, unit: 'percent' })).toEqual({ most: 100, step: 1 });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (high) => {
      const { most, step } = scaleFor({ low: 0, central: high / 2, high, unit: 'km2' });
      expect(most).toBeGreaterThanOrEqual(2 * high);
      expect(String(most)).toMatch(/^[125]0+$/);
      expect(most / step).toBeLessThanOrEqual(100);
      expect(Number.isInteger(most / step)).toBe(true);
    }),
  );
});

test('what was kept is read, and what cannot be read is left out', () => {
  const kept = { 'a.b': { kind: 'number', value: 40 }, 'a.c': { kind: 'line', strokes: [[[37, 48], [38, 47]]] } }; // prettier-ignore
  expect(readGuesses(JSON.stringify(kept))).toEqual(kept);
  expect(readGuesses(JSON.stringify({ ...kept, 'a.d': { kind: 'line', strokes: [[['x', 1]]] }, 'a.e': 7 }))).toEqual(kept); // prettier-ignore
  for (const text of [null, '', 'nonsense', '[]', '7', 'null']) expect(readGuesses(text)).toEqual({});
});

test('the veil takes off what gives the answer away, and nothing else', () => {
  fc.assert(
    fc.property(viewArbitrary, (view) => {
      const { hidden, pick, passage, compare } = hideAnswer(view);
      expect([pick, passage, compare]).toEqual([null, null, null]);
      for (const layer of ['control', 'line', 'zone', ...view.hidden]) expect(hidden).toContain(layer);
      expect(hideAnswer(view).camera).toBe(view.camera);
      expect(hideAnswer(hideAnswer(view))).toEqual(hideAnswer(view));
    }),
  );
  expect(hideAnswer(INITIAL).hidden).toEqual(['control', 'line', 'zone']);
});
