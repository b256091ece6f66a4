// Proves the axis and its marks: every day has one place, nothing dated is lost, nothing covers another.
// It must not know how a mark looks.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTimeline, readWorld } from '../../src/cli/files.ts';
import { dayAt, edgesOf, placeOf, stepAt, STRETCHES, TICKS } from '../../src/core/time/axis.ts';
import { isPartial, LAST_STEP, spanOf, stepsOf } from '../../src/core/time/steps.ts';
import { daysOf, firstDay, isoDate, lastDay, overlaps } from '../../src/core/values/period.ts';
import { countIn, layOutMarks, LANES, marksIn, marksOf, type Mark } from '../../src/core/time/timeline.ts';
import { during, INITIAL, WHOLE } from '../../src/core/view/view.ts';

const [START, END] = [firstDay(WHOLE[0]), lastDay(WHOLE[1])];
const anyDay = fc.integer({ min: START, max: END });
const anyStep = fc.integer({ min: 0, max: LAST_STEP });

describe('the axis', () => {
  it('is made of stretches that follow on each other and fill it', () => {
    expect(STRETCHES.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    STRETCHES.slice(1).forEach(({ first }, index) => expect(firstDay(first)).toBe(lastDay(STRETCHES[index]!.last) + 1));
    expect([STRETCHES[0].first, STRETCHES.at(-1)!.last]).toEqual(WHOLE);
  });

  it('gives later days a later place, and the day back for its place', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [begin, end] = [placeOf(day), placeOf(day + 1)];
        expect(end).toBeGreaterThan(begin);
        expect(dayAt(begin + (end - begin) / 2)).toBe(day);
      }),
    );
    expect([placeOf(START), placeOf(END + 1), placeOf(END + 900)].map((place) => +place.toFixed(9))).toEqual([0, 1, 1]);
    expect([dayAt(-3), dayAt(7)]).toEqual([START, END]);
  });

  it('sets spans by steps of a day, all before February 2025 as one, and reads them back', () => {
    expect(spanOf(0, LAST_STEP)).toEqual(WHOLE);
    expect(spanOf(1, 1)).toEqual(['2025-02-01', '2025-02-01']);
    expect(spanOf(0, 0)).toEqual(['1991-01-01', '2025-01-31']);
    expect(stepAt(placeOf(firstDay('2025-02-01')) + 1e-6)).toBe(1);
    fc.assert(
      fc.property(anyStep, anyStep, (a, b) => {
        const span = spanOf(a, b);
        expect(span).toEqual(spanOf(b, a));
        expect(stepsOf(span)).toEqual([Math.min(a, b), Math.max(a, b)]);
        expect(during(span)(INITIAL).time).toEqual(span);
        expect(isPartial(span)).toBe(Math.abs(a - b) < LAST_STEP);
        const [from, to] = edgesOf(span);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('excludes nothing as a whole or while it is closed, and something if any day of it is left out', () => {
    expect([WHOLE, null].map(isPartial)).toEqual([false, false]);
    expect(isPartial(['1991-01-02', WHOLE[1]])).toBe(true);
    expect(isPartial([WHOLE[0], '2026-01-30'])).toBe(true);
  });

  it('has ticks in order, on days of its own, and says the month wherever one begins', () => {
    expect(TICKS.map(({ day }) => day)).toEqual(TICKS.map(({ day }) => day).sort((a, b) => a - b));
    expect(TICKS.filter(({ kind }) => kind === 'before').length).toBe(1);
    for (const { day, kind } of TICKS) if (kind === 'month') expect(isoDate(day).slice(8)).toBe('01');
    const days = TICKS.filter(({ kind }) => kind === 'day' || kind === 'date').map(({ day }) => isoDate(day));
    expect(days).toContain('2025-12-28');
    expect(TICKS.find(({ day }) => isoDate(day) === '2025-12-18')?.kind).toBe('date');
  });
});

describe('the marks', () => {
  let marks: Mark[] = [];
  beforeAll(() => {
    marks = marksOf(readWorld(), readTimeline());
  });

  it('stand for every date, version of a plan, strike report, article and claim, once each', () => {
    const world = readWorld();
    const plans = [...world.scenarios.values()].filter(({ kind }) => !['baseline', 'observed', 'side-question', 'warning'].includes(kind)); // prettier-ignore
    const reports = [...world.features.keys()].filter((id) => id.startsWith('strike.'));
    const counts = [readTimeline().length, plans.length, reports.length, world.articles.size, world.claims.size];
    expect(LANES.map((lane) => countIn(marks, lane))).toEqual(counts);
    const ids = marks.flatMap((one) => one.ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
  });

  it('has room for every mark', () => {
    for (const { period } of marks) expect(overlaps(period, { from: WHOLE[0], to: WHOLE[1] })).toBe(true);
    expect(marksIn(marks, WHOLE)).toEqual(marks);
    expect(marksIn(marks, null)).toEqual(marks);
  });

  it('keeps article D at its own time', () => {
    const own = marks.find(({ ids }) => ids.includes('earlier-round'));
    expect(own && daysOf(own.period).map(isoDate)).toEqual(['2025-11-29', '2025-12-05']);
  });

  it('lies in a span as its days do', () => {
    fc.assert(
      fc.property(anyStep, anyStep, (a, b) => {
        const span = spanOf(a, b);
        const inside = new Set(marksIn(marks, span));
        for (const mark of marks) {
          const [from, to] = daysOf(mark.period);
          expect(inside.has(mark)).toBe(from <= lastDay(span[1]) && to >= firstDay(span[0]));
        }
      }),
    );
  });

  it('lays no mark over another, none beyond the ends, and wastes no row', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.2, noNaN: true }), fc.constantFrom(...LANES), (least, lane) => {
        const all = layOutMarks(
          marks.filter((one) => one.lane === lane),
          least,
        );
        for (const { from, to, row, mark } of all) {
          expect(to - from).toBeGreaterThanOrEqual(least - 1e-9);
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(1 + 1e-9);
          const others = all.filter((one) => one.row === row && one.mark !== mark);
          expect(others.every((one) => one.to <= from + 1e-6 || one.from >= to - 1e-6)).toBe(true);
        }
        const deepest = Math.max(
          ...all.map(({ from }) => all.filter((one) => one.from <= from && one.to > from).length),
        );
        expect(Math.max(...all.map(({ row }) => row)) + 1).toBeLessThanOrEqual(deepest);
      }),
    );
  });
});
