// Pinned outlines: the land that they enclose, on which side of an edge it lies, where names stand, and lines moved inside.
// It must not need a browser.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { area } from '../../src/core/land/measure.ts';
import { assign, depthFor } from '../../src/core/scenario/scenario.ts';
import { readPins } from '../../src/core/view/pins.ts';
import type { View } from '../../src/core/view/view.ts';
import { keysOf, NOTHING } from '../../src/map/keys.ts';
import { insetLines } from '../../src/map/static-inset.ts';
import { scene, sources } from './ground.ts';

const { world } = sources;
const { cells } = world.mosaic;
const pinned = (text: string, view: Partial<View> = {}) => scene({ ...view, pins: readPins(text) ?? [] });
const every = [...world.scenarios.values()].flatMap(({ id, depth }) =>
  depth ? [`${id}@10`, `${id}@40`, `${id}@15-0`] : [id],
);
const signed = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

describe.each(every)('the outline of %s', (text) => {
  const [land] = pinned(text).pins;

  it('encloses exactly the cells that the proposal would change', () => {
    const quo = world.scenarios.get('status-quo')!;
    const before = assign(quo, cells, depthFor(quo, undefined));
    const after = assign(land!.scenario, cells, land!.depth);
    const changed = cells.filter(({ index }) => before[index] !== after[index] && after[index] !== 'recognised');
    const km2 = changed.reduce((sum, cell) => sum + cell.km2, 0);
    expect(Math.abs((land!.shape ? area(land!.shape) : 0) - km2)).toBeLessThanOrEqual(km2 * 0.001);
  });

  it('has the land to the right of its edges, where its line is moved', () => {
    for (const [outer = [], ...holes] of land!.shape?.coordinates ?? []) {
      expect(signed(outer)).toBeLessThan(0);
      for (const hole of holes) expect(signed(hole)).toBeGreaterThan(0);
    }
  });
});

describe('what is drawn', () => {
  it('is nothing where no land changes, and keeps the places of the others', () => {
    const shown = pinned('ceasefire-first,four-oblasts');
    expect(keysOf(pinned('ceasefire-first'))).toMatchObject({ pins: NOTHING, 'pin-names': NOTHING });
    expect(sources.dataOf(shown, 'pins').features.map(({ properties }) => Number(properties?.['place']))).toEqual([1]);
  });

  it('changes with order and depth, and not with the opacity', () => {
    const key = (text: string, view?: Partial<View>) => keysOf(pinned(text, view)).pins;
    const of = 'mutual-pull-back@10,four-oblasts';
    expect(key('four-oblasts,mutual-pull-back@10')).not.toBe(key(of));
    expect(key('mutual-pull-back@11,four-oblasts')).not.toBe(key(of));
    expect(key(of, { pinOpacity: 40, scenario: 'crimea' })).toBe(key(of));
  });

  it('names each outline at its own place, even where all have the same edge', () => {
    const shown = pinned('all-of-the-donbas,exchange-elsewhere,us-december-draft,us-28-points');
    const { features } = sources.dataOf(shown, 'pin-names');
    const first = features.filter(({ properties }) => properties?.['from'] === 0);
    expect(first.map(({ properties }) => properties?.['id'] as string)).toEqual(shown.pins.map(({ id }) => id));
    expect(new Set(features.map(({ geometry }) => JSON.stringify(geometry))).size).toBe(features.length);
  });
});

describe('a line moved to its right', () => {
  const square = { closed: true, points: [0, 0, 100, 0, 100, 100, 0, 100, 0, 0] };

  it('lies inside a ring that runs clockwise on the screen, and outside one that runs the other way', () => {
    expect(insetLines(square, 10, 1)).toEqual([{ closed: true, points: [10, 10, 90, 10, 90, 90, 10, 90, 10, 10] }]);
    const back = { ...square, points: [0, 0, 0, 100, 100, 100, 100, 0, 0, 0] };
    expect(insetLines(back, 10, 1)[0]?.points).toEqual([-10, -10, -10, 110, 110, 110, 110, -10, -10, -10]);
  });

  it('has no spikes at sharp corners, and leaves out rings too small to follow', () => {
    const sharp = { closed: true, points: [0, 0, 200, 5, 0, 10, 0, 0] };
    for (const [line] of [insetLines(sharp, 6, 1)]) expect(Math.max(...(line?.points ?? [999]))).toBeLessThan(213);
    expect(insetLines({ closed: true, points: [0, 0, 1, 0, 1, 1, 0, 0] }, 6, 4)).toEqual([]);
  });
});
