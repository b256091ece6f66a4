// The commands that a map is given: none for the same scene, and for each choice only what it changes.
// It must not need a map: a fake records its commands.
import { diff, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/core/view/scene.ts';
import { apply, type Target } from '../../src/map/apply.ts';
import { styleFor, withoutEmpty } from '../../src/map/style.ts';
import type { SourceId } from '../../src/map/keys.ts';
import { TOWN_LAYERS } from '../../src/map/picture/names.ts';
import { scene, sources } from './ground.ts';

type Command = readonly [name: string, first: unknown];

function fake(): { map: Target; commands: Command[] } {
  const commands: Command[] = [];
  const map = new Proxy({} as Target, {
    get: (_, name) => (first: { id?: string } | string) => {
      const id = typeof first === 'string' ? first : first.id;
      if (name === 'getSource') return { setData: () => commands.push(['setData', id]) };
      return commands.push([String(name), id]);
    },
  });
  return { map, commands };
}

const dataOf = (of: Scene) => (id: string) => sources.dataOf(of, id as SourceId);

function between(before: Scene, after: Scene): Command[] {
  const { map, commands } = fake();
  apply(map, styleFor(before), styleFor(after), dataOf(after));
  return commands;
}

describe('the difference of two scenes', () => {
  it('is nothing for the same scene made twice', () => {
    expect(between(scene({ scenario: 'mutual-pull-back' }), scene({ scenario: 'mutual-pull-back' }))).toEqual([]);
  });

  it('is only the labels for another language', () => {
    expect(between(scene(), scene({ locale: 'uk' })).sort()).toEqual([
      ['setData', 'labels'],
      ['setData', 'towns'],
    ]);
  });

  it('is only the overlays for another depth', () => {
    const at = (depth: number): Scene => scene({ scenario: 'mutual-pull-back', depth });
    expect(between(at(10), at(11))).toEqual([['setData', 'overlays']]);
  });

  it('is only one piece of geometry for what the pointer rests on', () => {
    const at = (...hovered: string[]): Scene => scene({}, { hovered });
    expect(between(at('oblast.ua-14'), at('oblast.ua-09'))).toEqual([['setData', 'emphasis-hovered']]);
    expect(between(at(), at('oblast.ua-14'))).toEqual([['setData', 'emphasis-hovered']]);
  });

  it('leaves the worker alone but for new geometry when the proposal changes: no other dash, filter or visibility', () => {
    const before = styleFor(scene({ scenario: 'mutual-pull-back' }));
    for (const scenario of ['us-28-points', 'all-of-the-donbas', 'recognised-borders', 'enerhodar']) {
      for (const { command, args } of diff(before, styleFor(scene({ scenario })))) {
        expect(['setGeoJSONSourceData', 'setPaintProperty']).toContain(command);
        // A plain number or colour needs no new tiles; a pattern, a dash or an expression would.
        if (command === 'setPaintProperty')
          expect([typeof args[2], args[1]]).toEqual(['number', expect.stringMatching(/-opacity$/)]);
      }
    }
  });

  it('is only visibility for a hidden layer, and the overlays for the zone', () => {
    const towns = between(scene(), scene({ hidden: ['towns'] }));
    expect(towns.map(([name]) => name)).toEqual(TOWN_LAYERS.map(() => 'setLayoutProperty'));
    const zone = between(scene({ scenario: 'four-oblasts' }), scene({ scenario: 'four-oblasts', hidden: ['zone'] }));
    expect(zone.filter(([name]) => name === 'setData')).toEqual([['setData', 'overlays']]);
  });

  it('sends no geometry for another theme', () => {
    const names = new Set(between(scene(), scene({}, { dark: true })).map(([name]) => name));
    expect(names).toEqual(new Set(['setPaintProperty', 'setLayoutProperty']));
  });

  it('builds the whole picture on a bare map', () => {
    const { map, commands } = fake();
    const style = styleFor(scene());
    apply(map, { ...style, sources: {}, layers: [] }, style, dataOf(scene()));
    expect(
      commands
        .filter(([name]) => name === 'addLayer')
        .map(([, id]) => id)
        .sort(),
    ).toEqual(style.layers.map(({ id }) => id).sort());
    expect(commands.filter(([name]) => name === 'addSource').length).toBe(Object.keys(style.sources).length);
  });

  it('completes a first picture, which has no use for what holds nothing, with every layer in its place', () => {
    const style = styleFor(scene({ scenario: 'mutual-pull-back' }));
    const first = withoutEmpty(style);
    const order = first.layers.map(({ id }) => id);
    expect(order).toEqual(expect.arrayContaining(['border', 'ukraine', 'zone-edge']));
    const sources = Object.keys(first.sources);
    const map = {
      addSource: (id: string) => sources.push(id),
      addLayer: ({ id }: { id: string }, before?: string) =>
        order.splice(before === undefined ? order.length : order.indexOf(before), 0, id),
    } as unknown as Target;
    expect(apply(map, first, style, dataOf(scene({ scenario: 'mutual-pull-back' })))).toBe(
      style.layers.length - first.layers.length + Object.keys(style.sources).length - Object.keys(first.sources).length,
    );
    expect(order).toEqual(style.layers.map(({ id }) => id));
    expect(sources.sort()).toEqual(Object.keys(style.sources).sort());
    expect(Object.keys(first.sources)).not.toContain('emphasis-hovered');
  });

  it('throws for a command that no map takes', () => {
    const style = styleFor(scene());
    const other: StyleSpecification = { ...style, zoom: 3 };
    expect(() => apply(fake().map, style, other, dataOf(scene()))).toThrow('setZoom');
  });

  it('throws for a style that holds its geometry itself, since two of them cannot be compared', () => {
    const style = styleFor(scene());
    const data = dataOf(scene())('edges');
    const raw = { ...style, sources: { towns: { ...style.sources['towns'], data } } } as StyleSpecification;
    expect(() => apply(fake().map, { ...raw, sources: {} }, raw, dataOf(scene()))).toThrow('towns must be a key');
  });
});
