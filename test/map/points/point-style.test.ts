// Proves how points are written and coloured by their class, and that the map's library accepts the layers.
// It must not know what classes stand for.
import { expression, validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { REST } from '../../../src/core/own-places/classes.ts';
import { ownLook, rangeColour } from '../../../src/map/palette-own.ts';
import { layersFor, POINTS, type PointLook } from '../../../src/map/points/point-style.ts';

const LOOKS: readonly PointLook[] = [false, true].flatMap((dark) =>
  [null, ...[1, 2, 5].flatMap((count) => [{ kind: 'values', count } as const, { kind: 'ranges', count } as const])].map(
    (classes) => ({ dark, locale: 'en', classes }),
  ),
);
type Properties = { readonly count: number; readonly class?: number };
const evaluate = (value: unknown, properties: Properties): string => {
  const made = expression.createExpression(value, 'value');
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  return String(made.value.evaluate({ zoom: 5 }, { type: 1, properties } as never));
};
const partOf = (look: PointLook, layer: number, part: 'paint' | 'layout', key: string): unknown =>
  (layersFor(look)[layer] as unknown as Record<string, Record<string, unknown>>)[part]![key];

test.each(LOOKS)('layers are valid for %o', (look) => {
  const style: StyleSpecification = {
    version: 8,
    glyphs: 'x/{fontstack}/{range}',
    sources: { [POINTS]: { type: 'vector', tiles: ['x://{z}/{x}/{y}'] } },
    layers: layersFor(look),
  };
  expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
});

test('a named value has its colour and its letter, which stands before the number where several lie together', () => {
  const look: PointLook = { dark: false, locale: 'en', classes: { kind: 'values', count: 3 } };
  const text = (properties: Properties): string => evaluate(partOf(look, 1, 'layout', 'text-field'), properties);
  expect(text({ count: 1, class: 1 })).toBe('B');
  expect(text({ count: 1200, class: 2 })).toBe('C\u00a01,200');
  expect([text({ count: 1, class: REST }), text({ count: 4, class: REST }), text({ count: 4 })]).toEqual(['', '4', '4']); // prettier-ignore
  const fill = partOf(look, 0, 'paint', 'circle-color');
  expect(JSON.stringify(fill)).toContain(ownLook(false).values[2]);
});

test('numbers have one hue and no letter', () => {
  const look: PointLook = { dark: true, locale: 'en', classes: { kind: 'ranges', count: 2 } };
  const text = (properties: Properties): string => evaluate(partOf(look, 1, 'layout', 'text-field'), properties);
  expect([text({ count: 1, class: 1 }), text({ count: 7, class: 1 })]).toEqual(['', '7']);
  const fill = JSON.stringify(partOf(look, 0, 'paint', 'circle-color'));
  for (const at of [0, 1]) expect(fill).toContain(rangeColour(true, at, 2).fill);
});

test('without classes a point is a disc without a text', () => {
  const look: PointLook = { dark: false, locale: 'en', classes: null };
  const text = (properties: Properties): string => evaluate(partOf(look, 1, 'layout', 'text-field'), properties);
  expect([text({ count: 1, class: 0 }), text({ count: 12, class: 0 })]).toEqual(['', '12']);
});
