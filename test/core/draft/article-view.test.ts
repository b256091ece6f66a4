// The view of a passage is what the map has in sight, and holds the places of the passage, as the check wants it.
// It must not know the map.
import { expect, test } from 'vitest';
import { viewAround, viewHolding, viewNow } from '../../../src/core/draft/article-view.ts';
import { realWorld } from '../ground.ts';
import { INITIAL } from '../../../src/core/view/view.ts';
import { boxAround } from '../../../src/core/land/catalogue.ts';

const ground = realWorld();

test('the view that the map has now keeps proposal, depth and hidden layers; strike reports switch their layer on', () => {
  const strike = [...ground.features.values()].find(({ properties }) => properties.kind === 'strike' && properties['city'] === 'kyiv')!; // prettier-ignore
  const view = { ...INITIAL, scenario: 'mutual-pull-back', depth: 12, hidden: ['towns', 'strikes-kyiv'] } as const;
  expect(viewNow(ground, view, [36.123, 46, 40, 50.001], [strike.id])).toEqual({
    scenario: 'mutual-pull-back',
    depth: 12,
    layers: { towns: false, 'strikes-kyiv': true },
    box: [36.12, 46, 40, 50.01],
  });
  expect(viewNow(ground, { ...INITIAL, depth: 12 }, [22, 44, 40, 52], [])).toEqual({ scenario: 'status-quo', box: [22, 44, 40, 52] }); // prettier-ignore
});

test('a frame holds its places but those abroad, and a view grows until it does', () => {
  const places = ['town.kramatorsk', 'oblast.ua-65', 'place.washington'];
  const around = boxAround(ground, places.slice(0, 2))!;
  for (const { box } of [viewAround(ground, places), viewHolding(ground, places, { box: [36, 47, 36.1, 47.1] })]) {
    expect(box[0] <= around[0] && box[1] <= around[1] && box[2] >= around[2] && box[3] >= around[3]).toBe(true);
    expect(box[0]).toBeGreaterThan(20);
  }
  const held = { box: [22, 44, 41, 53] as [number, number, number, number] };
  expect(viewHolding(ground, places, held)).toEqual(held);
  expect(viewHolding(ground, ['line.contact'], { box: [36, 47, 38, 49] }).box).toEqual([36, 47, 38, 49]);
});
