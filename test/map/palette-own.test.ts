// Proves that the colours of a reader's places are apart for every eye, readable, and nobody else's.
// It must not know how places are drawn.
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast } from 'culori'; // prettier-ignore
import { describe, expect, test } from 'vitest';
import { MOST_RANGES, MOST_VALUES } from '../../src/core/own-places/classes.ts';
import { STATUSES } from '../../src/core/scenario/scenario.ts';
import { PALETTES } from '../../src/map/palette.ts';
import { LETTERS, ownLook, rangeColour } from '../../src/map/palette-own.ts';

const apart = differenceCiede2000();
const oklch = converter('oklch');
const FLAGS = ['#0057b7', '#ffd700', '#0039a6', '#d52b1e'];
const EYES = [filterDeficiencyProt(0), filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];

describe.each([
  ['light', false],
  ['dark', true],
] as const)('a reader’s places in the %s theme', (theme, dark) => {
  const [look, palette] = [ownLook(dark), PALETTES[theme]];
  const ranges = Array.from({ length: MOST_RANGES }, (_, at) => rangeColour(dark, at, MOST_RANGES));

  test('have a colour and a letter for every class', () => {
    expect([look.values.length, LETTERS.length, new Set(LETTERS).size]).toEqual([MOST_VALUES, MOST_VALUES, MOST_VALUES]); // prettier-ignore
    expect(new Set(ranges.map(({ fill }) => fill)).size).toBe(MOST_RANGES);
  });

  test('keep named values apart for every eye, and from places without a class', () => {
    const all = [...look.values, look.rest];
    for (const eye of EYES)
      for (const [at, a] of all.entries())
        for (const b of all.slice(at + 1)) expect(apart(eye(parse(a)!), eye(parse(b)!)), `${a} ${b}`).toBeGreaterThan(9); // prettier-ignore
  });

  test('go one way from class to class of numbers, in steps that can be seen, in one hue', () => {
    const lightness = ranges.map(({ fill }) => oklch(fill)!.l);
    expect(lightness).toEqual(lightness.toSorted((a, b) => (dark ? a - b : b - a)));
    for (const [at, { fill }] of ranges.slice(1).entries()) expect(apart(fill, ranges[at]!.fill)).toBeGreaterThan(8); // prettier-ignore
    for (const { fill } of ranges) expect(Math.abs(oklch(fill)!.h! - 265)).toBeLessThan(12);
  });

  test('carry letters and numbers at AA, and stand out from the land and the sea', () => {
    const written = [...look.values.map((fill) => [fill, look.ground]), ...ranges.map(({ fill, on }) => [fill, on]), [look.rest, look.ground]]; // prettier-ignore
    for (const [fill = '', on = ''] of written) expect(wcagContrast(fill, on), fill).toBeGreaterThan(4.5);
    for (const ground of [palette.ukraine, palette.sea]) for (const edge of [...look.values, look.rest]) expect(wcagContrast(edge, ground), edge).toBeGreaterThan(3); // prettier-ignore
  });

  test('have no colour of a flag, of a status or of a strike report', () => {
    const others = [...FLAGS, ...STATUSES.map((status) => palette.status[status].colour), palette.strike.dot];
    for (const colour of [...look.values, ...ranges.map(({ fill }) => fill)]) expect(Math.min(...others.map((other) => apart(colour, other))), colour).toBeGreaterThan(9); // prettier-ignore
  });

  test('spread few classes of numbers over the whole scale', () => {
    expect([rangeColour(dark, 0, 2), rangeColour(dark, 1, 2)]).toEqual([ranges[0], ranges[MOST_RANGES - 1]]);
    for (let count = 1; count <= MOST_RANGES; count += 1) {
      const fills = Array.from({ length: count }, (_, at) => rangeColour(dark, at, count).fill);
      expect(new Set(fills).size).toBe(count);
    }
  });
});
