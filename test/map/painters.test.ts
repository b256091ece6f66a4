// Both painters give every layer the same features, colours, widths, dashes and strengths, at every zoom.
// It must not need a browser: the style's expressions are evaluated by the library's own package.
import { expression, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readPins } from '../../src/core/view/pins.ts';
import type { PictureLayer } from '../../src/map/picture/layer.ts';
import { layersOf } from '../../src/map/picture/picture.ts';
import { wholePictureOf } from '../../src/map/static-inset.ts';
import type { StaticOptions } from '../../src/map/static-sheet.ts';
import { styleFor } from '../../src/map/style.ts';
import { scene, sources } from './ground.ts';

type Part = Readonly<Record<string, unknown>>;
type Loose = { readonly filter?: unknown; readonly paint: Part; readonly layout: Part; readonly minzoom?: number };

/** Together they draw every layer of land and lines, and every way to choose a colour. */
const SCENES = {
  'a zone that is picked': scene(
    { scenario: 'mutual-pull-back', pick: 'oblast.ua-14' },
    { mentioned: ['strike.st03'] },
  ),
  'a draft': scene({ scenario: 'us-december-draft', pick: 'town.pokrovsk' }, { dark: true, hovered: ['line.contact'] }),
  'a demand': scene({ scenario: 'four-oblasts', locale: 'uk' }),
  'the law': scene({ scenario: 'recognised-borders' }),
  'a spit': scene({ scenario: 'kinburn-spit' }, { mentioned: ['area.donbas'] }),
  'four outlines': scene({
    scenario: 'mutual-pull-back',
    pins: readPins('mutual-pull-back@30,us-28-points,exchange-elsewhere,four-oblasts') ?? [],
    pinOpacity: 60,
  }),
  'a difference': scene({
    scenario: 'us-28-points',
    compare: { mode: 'difference', scenario: 'status-quo', reading: null },
  }),
};
const CENTRE = { lon: 32, lat: 48.5 };
/** A frame that has all of Ukraine in sight at a zoom. */
const frameAt = (zoom: number): StaticOptions => ({
  width: 2600 * 2 ** Math.max(0, zoom - 5.7),
  height: 2000 * 2 ** Math.max(0, zoom - 5.7),
  camera: { ...CENTRE, zoom },
});

function evaluated(value: unknown, type: string, zoom: number, { geometry, properties }: Feature): unknown {
  if (!Array.isArray(value)) return value;
  const made = expression.createExpression(value, 'value', { type } as StylePropertySpecification);
  if (made.result !== 'success') throw new Error(`no expression: ${JSON.stringify(value)}`);
  const feature = { type: geometry.type as never, properties: properties ?? {} };
  return made.value.evaluate({ zoom }, feature) as string | number | boolean | { toString: () => string };
}

/** `#rrggbb`, `#rrggbbaa` or `rgba(…)` as a colour and its alpha. */
function colourOf(text: unknown): readonly [string, number] {
  const [r = 0, g = 0, b = 0, alpha = 1] = /^rgba?\(/.test(String(text))
    ? String(text)
        .match(/[\d.]+/g)!
        .map(Number)
    : (String(text).match(/[0-9a-f]{2}/g) ?? []).map(
        (part, index) => Number.parseInt(part, 16) / (index === 3 ? 255 : 1),
      );
  return [`#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`, alpha];
}
const rounded = (value: unknown): string => Number(value).toFixed(2);

/** How the map draws a feature: colour or pattern, width, dash in pixels, opacity. */
function liveLook(kind: 'fill' | 'line', { paint }: Loose, zoom: number, feature: Feature): string {
  const read = (name: string, type: string): unknown => evaluated(paint[`${kind}-${name}`], type, zoom, feature);
  const opacity = Number(read('opacity', 'number') ?? 1);
  if (paint['fill-pattern'] !== undefined)
    return [String(read('pattern', 'string')).replace(/^pattern-|@\w+$/g, ''), rounded(opacity)].join(' ');
  const [colour, alpha] = colourOf(read('color', 'color'));
  if (kind === 'fill') return [colour, rounded(opacity * alpha)].join(' ');
  const width = Number(read('width', 'number'));
  const dash = (paint['line-dasharray'] as number[] | undefined)?.map((part) => rounded(part * width)).join();
  return [colour, rounded(width), dash, rounded(opacity * alpha)].join(' ');
}

const draws = ({ filter, minzoom = 0 }: Loose, zoom: number, feature: Feature): boolean =>
  zoom >= minzoom && (filter === undefined || evaluated(filter, 'boolean', zoom, feature) === true);

describe.each(Object.entries(SCENES))('%s', (_, shown) => {
  const layers = layersOf(shown);
  const style = new Map(styleFor(shown).layers.map((layer) => [layer.id, layer as unknown as Loose]));
  const drawnIn = (layer: PictureLayer, zoom: number): Feature[] =>
    sources
      .dataOf(shown, layer.data)
      .features.map((one) => ({ ...one, properties: { ...one.properties, part: layer.data } }))
      .filter((feature) => draws(style.get(layer.id)!, zoom, feature));

  it.each([4.4, 5.7, 8.3])('has land and lines of one look at zoom %f', (zoom) => {
    const { paths } = wholePictureOf(shown, sources, frameAt(zoom));
    const looks = (layer: PictureLayer & { kind: 'fill' | 'line' }): [live: string[], flat: string[]] => {
      const own = paths.filter(({ id }) => id === layer.id);
      const live = drawnIn(layer, zoom).map((feature) => liveLook(layer.kind, style.get(layer.id)!, zoom, feature));
      const flat = own.map(({ fill, pattern, stroke, width, dash, opacity }) =>
        layer.kind === 'line'
          ? [stroke, rounded(width), dash?.map(rounded).join(), rounded(opacity)].join(' ')
          : [pattern ?? fill, rounded(opacity)].join(' '),
      );
      return [[...new Set(live)].sort(), [...new Set(flat)].sort()];
    };
    const compared = layers.filter((layer) => layer.kind === 'fill' || (layer.kind === 'line' && !layer.blur));
    for (const layer of compared as (PictureLayer & { kind: 'fill' | 'line' })[]) {
      const [live, flat] = looks(layer);
      expect(flat, layer.id).toEqual(live);
    }
    expect(compared.length).toBeGreaterThan(20);
  });

  it.each([4.4, 5.7, 8.3])('has circles of one look, and only names that the map has, at zoom %f', (zoom) => {
    const { discs, labels } = wholePictureOf(shown, sources, frameAt(zoom));
    for (const layer of layers) {
      const ids = drawnIn(layer, zoom).map(({ properties }) => String(properties?.['id']));
      const own = [...discs, ...labels].filter((one) => one.layer === layer.id);
      expect(
        own.filter(({ id }) => !ids.includes(id)),
        layer.id,
      ).toEqual([]);
      if (layer.kind !== 'circle') continue;
      const { paint } = style.get(layer.id)!;
      const edge = Number(paint['circle-stroke-width'] ?? 0);
      for (const feature of drawnIn(layer, zoom)) {
        const disc = discs.find((one) => one.layer === layer.id && one.id === feature.properties?.['id']);
        if (!disc) continue; // outside the frame
        // Between two zooms the map cuts the corner where a radius begins to grow.
        const radius = Number(evaluated(paint['circle-radius'], 'number', zoom, feature));
        expect(Math.abs(disc.r - edge / 2 - radius)).toBeLessThan(2);
        expect([disc.fill, disc.stroke]).toEqual([paint['circle-color'], paint['circle-stroke-color']]);
        expect(disc.fillOpacity).toBe(evaluated(paint['circle-opacity'] ?? 1, 'number', zoom, feature));
      }
    }
  });
});
