// Proves that a map can be framed in a small picture of it: what is stored is what was seen, however it was moved.
// It must not know how the picture is drawn.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Camera } from '../../src/core/view/view.ts';
import { boxOf, cameraOf, dragged, enlarged, middleOf } from '../../src/map/static-framing.ts';
import { frameOf } from '../../src/map/static-frame.ts';

const SIZE = { width: 480, height: 300 };
const DONBAS: Camera = { box: [36.2, 46.7, 39.3, 49.4] };
const near = (a: readonly number[], b: readonly number[], digits = 2): void =>
  a.forEach((value, index) => expect(value).toBeCloseTo(b[index]!, digits));
const boxIn = (camera: Camera): readonly number[] => ('box' in camera ? camera.box : []);

const pixels = fc.integer({ min: -400, max: 400 });
const moves = fc.array(fc.tuple(pixels, pixels, fc.double({ min: -1, max: 1, noNaN: true })), { maxLength: 6 });

describe('a frame', () => {
  test('shows the whole box of a camera, in the middle', () => {
    const { place } = frameOf(cameraOf(middleOf(DONBAS, SIZE)), SIZE);
    const [west, south, east, north] = boxIn(DONBAS) as [number, number, number, number];
    const [[left, top], [right, bottom]] = [place([west, north]), place([east, south])];
    near([top, bottom], [0, SIZE.height], 6);
    expect(left).toBeCloseTo(SIZE.width - right, 6);
  });

  test('is stored as the box that it shows, and shows the same when it is opened again', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const seen = all.reduce(
          (middle, [dx, dy, levels]) => enlarged(dragged(middle, [dx, dy], SIZE), levels, SIZE),
          middleOf(DONBAS, SIZE),
        );
        const again = middleOf(boxOf(seen, SIZE), SIZE);
        near([again.x, again.y], [seen.x, seen.y], 5);
        near([again.zoom], [seen.zoom], 2);
      }),
    );
  });

  test('moves with the hand, and keeps what lies under the pointer where it is', () => {
    const start = middleOf(DONBAS, SIZE);
    const at: [number, number] = [37.6, 48.7];
    const pixel = (middle: typeof start): [number, number] => frameOf(cameraOf(middle), SIZE).place(at);
    const [x, y] = pixel(start);
    near(pixel(dragged(start, [30, -20], SIZE)), [x + 30, y - 20], 6);
    const offset: [number, number] = [x - SIZE.width / 2, y - SIZE.height / 2];
    near(pixel(enlarged(start, 0.7, SIZE, offset)), [x, y], 6);
  });

  test('comes no nearer than the map itself, which is twice as wide', () => {
    expect(enlarged(middleOf(DONBAS, SIZE), 20, SIZE).zoom).toBeCloseTo(9, 6);
  });
});
