// Tests what the sources of the map make and remember: the recent geometry, not that of every view there has been.
// It must not know how any of it is drawn.
import { expect, test } from 'vitest';
import type { Scene } from '../../src/core/view/scene.ts';
import type { View } from '../../src/core/view/view.ts';
import { zoneId } from '../../src/core/view/zone.ts';
import { freshSources, scene } from './ground.ts';

test('a soak leak: geometry of views without end is forgotten, that of the present view is made once', () => {
  const sources = freshSources();
  const hovering = (index: number) => sources.dataOf(scene({}, { hovered: [`town.${index}`] }), 'emphasis-hovered');
  const waters = sources.dataOf(scene(), 'waters');
  const first = hovering(0);
  expect(hovering(0)).toBe(first);
  for (let index = 1; index <= 400; index++) {
    hovering(index);
    expect(sources.dataOf(scene(), 'waters')).toBe(waters);
  }
  expect(hovering(0)).not.toBe(first);
});

test('a soak leak: the land of depths without end is forgotten, that of the steps before is not', () => {
  const landAt = (depth: View['depth']) => scene({ scenario: 'mutual-pull-back', depth }).overlays[0]!.shape;
  const first = landAt([1, 1]);
  expect(landAt([1, 1])).toBe(first);
  for (let km = 1; km <= 40; km++) landAt(km);
  for (let km = 2; km <= 40; km++) landAt([km, 1]);
  expect(landAt([40, 1])).toBe(landAt([40, 1]));
  expect(landAt([1, 1])).not.toBe(first);
});

test('a picked zone is outlined as it is drawn, at each depth', () => {
  const sources = freshSources();
  for (const depth of [10, 40] as const) {
    const view: Partial<View> = { scenario: 'mutual-pull-back', depth: [depth, depth] };
    const [{ status, shape }] = scene(view).overlays as [Scene['overlays'][number]];
    const { features } = sources.dataOf(scene({ ...view, pick: zoneId(status) }), 'emphasis-picked');
    expect(features.map(({ geometry }) => geometry)).toEqual([shape]);
  }
});
