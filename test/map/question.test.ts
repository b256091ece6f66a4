// Proves how the land in question is drawn, and that strike reports are quiet until something calls them up.
// It must not know either painter.
import { describe, expect, it } from 'vitest';
import { STANDING } from '../../src/core/scenario/countable.ts';
import { inQuestion, questionOutcomes } from '../../src/core/scenario/in-question.ts';
import { area } from '../../src/core/land/measure.ts';
import { layersOf } from '../../src/map/picture/picture.ts';
import { STRIKE_LAYERS } from '../../src/map/picture/strikes.ts';
import type { MultiPolygon } from 'geojson';
import { scene, sources } from './ground.ts';

const ids = (of: ReturnType<typeof scene>): string[] => layersOf(of).map(({ id }) => id);
const shapes = (of: ReturnType<typeof scene>) => sources.dataOf(of, 'question').features;

describe('the land in question', () => {
  it('has the area that the core computes, as a whole and by how many proposals change it', () => {
    const asked = scene({ question: STANDING });
    const [, central] = questionOutcomes(inQuestion(sources.world, STANDING, 10));
    const km2 = (of: ReturnType<typeof shapes>): number =>
      of.reduce((sum, { geometry }) => sum + area(geometry as MultiPolygon), 0);
    const [whole, classes] = [true, false].map((isWhole) => shapes(asked).filter(({ properties }) => (properties?.['by'] === 0) === isWhole)); // prettier-ignore
    for (const drawn of [whole, classes]) expect(Math.abs(km2(drawn ?? []) - central)).toBeLessThan(1e-3 * central);
  });

  it('is drawn only where it is asked for, follows the depth, and goes with the zones', () => {
    expect(shapes(scene())).toEqual([]);
    expect(shapes(scene({ question: STANDING, hidden: ['zone'] }))).toEqual([]);
    const [near, far] = [10, 40].map((depth) => shapes(scene({ question: STANDING, depth })));
    expect(JSON.stringify(near)).not.toBe(JSON.stringify(far));
  });

  it('lies under what a proposal draws and over who holds the land', () => {
    const order = ids(scene({ question: STANDING }));
    expect(order.indexOf('question')).toBeGreaterThan(order.indexOf('held-since-2014'));
    expect(order.indexOf('question-edge')).toBeLessThan(order.indexOf('zone-edge'));
  });
});

describe('strike reports', () => {
  const isHalo = (id: string): boolean => id.startsWith('strikes-') && id.endsWith('-halo');
  it('are small, without halos and under the zones until something calls them up', () => {
    const order = ids(scene());
    expect(order.filter(isHalo)).toEqual([]);
    for (const layer of STRIKE_LAYERS) expect(order.indexOf(layer)).toBeLessThan(order.indexOf('zone-edge'));
  });

  it.each([
    ['their panel', scene({ panel: 'strikes' })],
    ['a pick', scene({ pick: 'strike.st08' })],
    ['the timeline', scene({ time: ['2025-12-01', '2025-12-28'] })],
    ['a filter', scene({ filters: { city: 'kyiv' } })],
    ['the pointer', scene({}, { hovered: ['strike.st08'] })],
  ])('are called up by %s', (_, called) => {
    const order = ids(called);
    expect(order.filter(isHalo)).toHaveLength(STRIKE_LAYERS.length);
    for (const layer of STRIKE_LAYERS) expect(order.indexOf(layer)).toBeGreaterThan(order.indexOf('zone-edge'));
  });
});
