// What a proposal changes fades in, and every layer ends with the look that its style gives it.
// It must not need a browser: a fake map takes the commands.
import { describe, expect, it } from 'vitest';
import { appear, type Appearing } from '../../src/map/appear.ts';
import { styleFor } from '../../src/map/style.ts';
import { scene } from './ground.ts';

type Paint = Map<string, unknown>;

/** A map that has the layers of a style, and draws a frame when `render` is called. */
function fakeMap(ids: readonly string[]): { map: Appearing; paint: Paint; render: () => void } {
  const paint: Paint = new Map();
  const waiting: (() => void)[] = [];
  const map = {
    getLayer: (id: string) => (ids.includes(id) ? { id } : undefined),
    setPaintProperty: (id: string, property: string, value: unknown) => paint.set(`${id} ${property}`, value),
    once: (_: 'render', listener: () => void) => waiting.push(listener),
    triggerRepaint: () => {},
  } as unknown as Appearing;
  return { map, paint, render: () => waiting.splice(0).forEach((draw) => draw()) };
}

const style = styleFor(scene({ scenario: 'mutual-pull-back' }));
const ids = style.layers.map(({ id }) => id);

describe('land that changes', () => {
  it('is not there for one frame, then fades in to what its style says', () => {
    const { map, paint, render } = fakeMap(ids);
    appear(map, style, 250);
    expect(paint.get('overlay-demilitarised-ukrainian-side fill-opacity')).toBe(0);
    render();
    for (const layer of style.layers) {
      const own = [...paint].filter(([key]) => key.startsWith(`${layer.id} `) && !key.endsWith('-transition'));
      for (const [key, value] of own)
        expect(value, key).toEqual((layer.paint as Record<string, unknown>)[key.split(' ')[1]!]);
    }
    expect(paint.get('overlay-demilitarised-ukrainian-side fill-opacity-transition')).toEqual({
      duration: 250,
      delay: 0,
    });
  });

  it('leaves all else alone: land, who holds it, the line, names', () => {
    const { map, paint } = fakeMap(ids);
    appear(map, style, 250);
    const touched = new Set([...paint.keys()].map((key) => key.split(' ')[0]));
    for (const id of ['ukraine', 'held', 'line-band', 'border', 'towns-0', 'label-sea']) {
      expect(ids).toContain(id);
      expect(touched).not.toContain(id);
    }
  });

  it('asks nothing of a layer that the map no longer has', () => {
    const { map, paint } = fakeMap([]);
    appear(map, style, 250);
    expect(paint.size).toBe(0);
  });
});
