// Judges layouts of notes: each kind of fault is seen, and what crosses a box is found as by trying many points.
// It must not know proposals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteFaults, touches, type NoteSurroundings, type PlacedNote } from '../../src/map/note-layout.ts';
import { frameOf } from '../../src/map/static-frame.ts';

const surroundings: NoteSurroundings = {
  window: { width: 600, height: 400, over: [[0, 0, 100, 50]], strip: [0, 50, 100, 80] },
  frame: frameOf({ lon: 31, lat: 48, zoom: 6 }, { width: 600, height: 400 }),
  hasStrip: true,
  marks: [[300, 300, 310, 310]],
  towns: new Map([['town.a', [400, 100, 408, 108]]]),
  names: new Map([['town.a', [412, 96, 460, 110]]]),
};
const note = (change: Partial<PlacedNote> = {}): PlacedNote => ({
  ...{ id: 'one', box: [200, 150, 260, 180], from: [150, 165], to: [196, 165], about: [] },
  ...change,
});
const kinds = (notes: readonly PlacedNote[], on: NoteSurroundings = surroundings): string[] =>
  noteFaults(notes, on).map(({ note: id, kind, other }) => [id, kind, other].filter(Boolean).join(' '));

describe('notes in a window', () => {
  it('are in order where they keep clear of everything', () => expect(kinds([note()])).toEqual([]));

  it.each<[string, Partial<PlacedNote>]>([
    ['outside', { box: [560, 150, 620, 180] }],
    ['panel', { box: [80, 20, 140, 40], from: [200, 30], to: [142, 30] }],
    ['panel', { box: [80, 60, 140, 76], from: [200, 70], to: [142, 70] }],
    ['subject', { from: [202, 160], to: [202, 160] }],
    ['subject', { from: [300, 165], to: [196, 165] }],
    ['mark', { box: [280, 290, 340, 320], from: [150, 300], to: [278, 300] }],
    ['town', { box: [390, 90, 405, 104], from: [300, 95], to: [388, 95], about: ['town.a'] }],
  ])('one is at fault: %s', (kind, change) => {
    expect(kinds([note(change)])).toContain(`one ${kind}`);
  });

  it('two are at fault where words lie on words or on a leader', () => {
    expect(kinds([note(), note({ id: 'two', box: [250, 160, 300, 190], from: [350, 170], to: [304, 170] })])).toEqual([
      'one note two',
    ]);
    expect(kinds([note(), note({ id: 'two', box: [160, 155, 180, 175], from: [170, 250], to: [170, 178] })])).toEqual([
      'one leader two',
    ]);
  });

  it('one is at fault on the name of a town that another is about, or where that name finds no room', () => {
    const about = note({ id: 'about', about: ['town.a'] });
    const over = note({ id: 'over', box: [420, 90, 480, 120], from: [500, 100], to: [482, 100] });
    expect(kinds([about, over])).toEqual(['over name town.a']);
    expect(kinds([about], { ...surroundings, names: new Map() })).toEqual(['about unnamed town.a']);
    expect(
      kinds([about], { ...surroundings, names: new Map(), window: { ...surroundings.window, small: true } }),
    ).toEqual([]);
  });
});

describe('a straight line and a box', () => {
  it('touch where one of many points along the line lies inside, and not where none is near', () => {
    const at = fc.integer({ min: -20, max: 20 });
    const pixel = fc.tuple(at, at);
    fc.assert(
      fc.property(pixel, pixel, pixel, fc.nat(15), fc.nat(15), ([x1, y1], [x2, y2], [left, top], wide, high) => {
        const inside = (margin: number): boolean =>
          Array.from({ length: 2001 }, (_, step) => step / 2000).some((share) => {
            const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
            return x >= left - margin && x <= left + wide + margin && y >= top - margin && y <= top + high + margin;
          });
        const found = touches([x1, y1], [x2, y2], [left, top, left + wide, top + high]);
        if (inside(0)) expect(found).toBe(true);
        if (!inside(0.05)) expect(found).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
