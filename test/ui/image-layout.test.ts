// Proves that a picture has the shape that was asked for, and that nothing in it is lost, cut off or over another thing.
// It must not need a page: letters are as wide as they are many.
import { describe, expect, it, test } from 'vitest';
import { FORMATS, FORMAT_NAMES } from '../../src/ui/image/formats.ts';
import {
  LABEL,
  labelAt,
  layoutOf,
  rowAt,
  type Box,
  type Layout,
  type MeasureType,
  type Written,
} from '../../src/ui/image/layout.ts';
import { headOf, LONGEST_NOTE, plainNote, plainTitle } from '../../src/ui/image/own-words.ts';

const measure: MeasureType = (text, { size }) => text.length * size * 0.55;
const words = (n: number): string => Array.from({ length: n }, (_, index) => `word${index}`).join(' ');
const written = (rows: number, more: Partial<Written> = {}): Written => ({
  title: words(8),
  dated: 'As of 28 December 2025',
  names: [''],
  note: '',
  figures: ['a', 'b', 'c'].map((key) => ({ key, label: words(5), value: '5,800 km2', range: '5,600-6,000 km2' })),
  rows: Array.from({ length: rows }, (_, index) => ({ key: `${index}`, mark: 'border' as const, text: words(9) })),
  small: [words(60), words(40), words(20), 'Redlines · https://example.org/?v=1&scenario=mutual-pull-back'],
  ...more,
});

/** The boxes of everything that is drawn, each with its name. */
function boxesOf({ texts, map, figures, rows }: Layout): (Box & { readonly name: string })[] {
  const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => measure(line, LABEL)));
  return [
    { ...map, name: 'map' },
    ...texts.map((line) => ({ name: line.text, x: line.x, y: line.y - line.size * 0.8, width: measure(line.text, line), height: line.size })),
    ...figures.map(({ key, x, y, lines }) => ({ name: key, x, y, width: widest(lines), height: labelAt(lines.length - 1) + 3 })),
    ...rows.map(({ key, x, y, lines }) => ({ name: `row ${key}`, x, y, width: 40 + widest(lines), height: rowAt(lines.length - 1) + 3 })),
  ]; // prettier-ignore
}
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function faultsOf(layout: Layout): string[] {
  const boxes = boxesOf(layout);
  const outside = boxes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > layout.width + 0.5 || y + height > layout.height); // prettier-ignore
  const over = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(a, b)).map((b) => `${a.name} over ${b.name}`)); // prettier-ignore
  return [...outside.map(({ name }) => `${name} is cut off`), ...over];
}

const CASES: readonly (readonly [string, Written])[] = [
  ['few words', written(3)],
  ['many rows and a note', written(16, { note: words(40) })],
  ['two maps', written(8, { names: [words(6), words(7)] })],
  ['no figures', written(6, { figures: [] })],
];

describe.each(FORMAT_NAMES)('the picture “%s”', (name) => {
  it.each(CASES)('has everything apart and within: %s', (_, all) => {
    expect(faultsOf(layoutOf(all, FORMATS[name], measure))).toEqual([]);
  });

  it.each(CASES)('has all words, and a map that can be seen: %s', (_, all) => {
    const layout = layoutOf(all, FORMATS[name], measure);
    const text = layout.texts.map((line) => line.text).join(' ').replace(/\s/g, ''); // prettier-ignore
    for (const one of [all.title, all.dated, all.note, ...all.small]) expect(text).toContain(one.replace(/\s/g, ''));
    expect(layout.rows.map(({ lines }) => lines.join(' '))).toEqual(all.rows.map((row) => row.text));
    expect(layout.figures.map(({ lines }) => lines.join(' '))).toEqual(all.figures.map((figure) => figure.label));
    expect(layout.map.height).toBeGreaterThan(layout.height * 0.2);
    expect(layout.map.width).toBeGreaterThan(layout.width * 0.5);
  });
});

test.each([
  ['square', 1],
  ['wide', 16 / 9],
  ['portrait', 4 / 5],
] as const)('“%s” has its ratio to the unit', (name, ratio) => {
  for (const [, all] of CASES) {
    const { width, height } = layoutOf(all, FORMATS[name], measure);
    expect(Math.abs(width / height / ratio - 1)).toBeLessThan(0.001);
  }
});

describe('a reader’s title', () => {
  it('stands alone, with what is shown before the date', () => {
    expect(headOf('Freeze on the line', 'As of 28 December 2025', ' My title ')).toEqual({
      title: 'My title',
      dated: 'Freeze on the line · As of 28 December 2025',
    });
    expect(headOf('Freeze on the line', 'As of', '  ')).toEqual({ title: 'Freeze on the line', dated: 'As of' });
  });

  it('and note hold nothing that an SVG cannot, and end in time', () => {
    expect(plainTitle('a\u0000b\nc\uFFFFd\uD800e <b>&')).toBe('a b c d e <b>&');
    expect(plainNote('x'.repeat(LONGEST_NOTE - 1) + '😀').length).toBe(LONGEST_NOTE - 1);
  });
});
