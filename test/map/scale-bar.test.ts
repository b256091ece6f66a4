// Proves the scale bar: as long as it says, measured on the ellipsoid through the picture's own projection.
// It must not know how a bar looks.
import { describe, expect, test } from 'vitest';
import { distance } from '../../src/core/land/measure.ts';
import type { Camera } from '../../src/core/view/view.ts';
import { scaleBarOf } from '../../src/map/static-scale.ts';
import { frameOf } from '../../src/map/static-frame.ts';

const SIZE = { width: 560, height: 430 };
const cameras: readonly (readonly [string, Camera])[] = [
  ['the whole of Ukraine', { box: [22, 44.2, 40.4, 52.5] }],
  ['the Donbas', { box: [36.2, 46.7, 39.3, 49.4] }],
  ['a point in the north', { lon: 34, lat: 51, zoom: 8 }],
];

describe.each(cameras)('the bar over %s', (_, camera) => {
  test('is as long as it says in the middle of the picture, to within 1 %', () => {
    const { km, px } = scaleBarOf(camera, SIZE);
    const { place } = frameOf(camera, SIZE);
    const middle: [number, number] = 'zoom' in camera ? [camera.lon, camera.lat] : [(camera.box[0] + camera.box[2]) / 2, 0]; // prettier-ignore
    // The place in the middle of the height, found by halving.
    let [south, north] = 'zoom' in camera ? [camera.lat, camera.lat] : [camera.box[1], camera.box[3]];
    for (let step = 0; step < 40; step++) {
      const lat = (south + north) / 2;
      if (place([middle[0], lat])[1] > SIZE.height / 2) south = lat;
      else north = lat;
    }
    const at: [number, number] = [middle[0], north];
    const east: [number, number] = [middle[0] + 0.5, north];
    const perKm = (place(east)[0] - place(at)[0]) / distance(at, east);
    expect(Math.abs(px / perKm / km - 1)).toBeLessThan(0.01);
  });

  test('is a round number that takes a tenth to three tenths of the width', () => {
    const { km, px } = scaleBarOf(camera, SIZE);
    expect(['1', '2', '5']).toContain(String(km).replace(/0+$/, '').replace(/^0\./, ''));
    expect(px).toBeGreaterThan(SIZE.width * 0.1);
    expect(px).toBeLessThan(SIZE.width * 0.3);
  });
});
