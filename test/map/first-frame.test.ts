// How a map is held back until its picture is whole, on a map that only counts what it is told.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginUnseen, hide, holdUntilWhole } from '../../src/map/first-frame.ts';

/** A map whose sources and tiles come when the test says so. */
class Fake {
  readonly canvas = { style: { display: '' } };
  readonly style = {};
  known = new Set<string>();
  tiles = false;
  drawn = 0;
  redrawn = 0;
  #listeners: { kind: string; hear: () => void }[] = [];
  getCanvas = () => this.canvas;
  getSource = (id: string) => ({ loaded: () => this.known.has(id) });
  areTilesLoaded = () => this.tiles;
  told = (): void => {};
  redraw = () => {
    this.redrawn += 1;
    this.told();
  };
  on = (kind: string, hear: () => void) => void this.#listeners.push({ kind, hear });
  off = (kind: string, hear: () => void) => {
    this.#listeners = this.#listeners.filter((one) => one.kind !== kind || one.hear !== hear);
  };
  tell = (kind: string) => {
    for (const one of [...this.#listeners]) if (one.kind === kind) one.hear();
  };
}
/** Its prototype draws, as the library's does: a hold stands on the map itself. */
Object.assign(Fake.prototype, {
  triggerRepaint(this: Fake) {
    this.drawn += 1;
  },
});
type Held = Fake & { triggerRepaint: () => void };
const fake = (): Held & MapLibreMap => new Fake() as unknown as Held & MapLibreMap;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (): Promise<void> => Promise.resolve();

describe('a map that is held', () => {
  it('draws when its geometry and its tiles are there, and freely once it has come to rest', async () => {
    const map = fake();
    holdUntilWhole(map, ['land'], 1000);
    map.triggerRepaint();
    await settle();
    map.known.add('land');
    map.triggerRepaint();
    await settle();
    expect(map.drawn).toBe(0);
    map.tiles = true;
    map.triggerRepaint();
    await settle();
    expect(map.drawn).toBe(1);
    map.tiles = false;
    map.tell('idle');
    map.triggerRepaint();
    expect(map.drawn).toBe(2);
  });

  it.each(['movestart', 'error'])('is let go at %s, and draws what there is', (kind) => {
    const map = fake();
    const released = vi.fn();
    holdUntilWhole(map, ['land'], 1000, { released });
    map.tell(kind);
    expect(map.drawn).toBe(1);
    expect(released).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2000);
    expect(map.drawn).toBe(1);
  });
});

describe('a map that begins', () => {
  it('is asked for its tiles once, when all geometry is there, and seen when it is whole', () => {
    const map = fake();
    hide(map);
    beginUnseen(map, ['land', 'line'], 1000);
    expect(map.canvas.style.display).toBe('none');
    map.known.add('land');
    map.tell('sourcedata');
    expect(map.redrawn).toBe(0);
    map.known.add('line');
    map.tell('sourcedata');
    map.tell('sourcedata');
    expect(map.redrawn).toBe(1);
    expect(map.canvas.style.display).toBe('none');
    map.tell('load');
    expect(map.canvas.style.display).toBe('');
  });

  it('takes up what its style learns while the tiles are made, once for all that comes at once, and no more when it is seen', () => {
    const map = fake();
    beginUnseen(map, ['land'], 1000);
    const drawnAfter = (...told: string[]): number => {
      told.forEach(map.tell);
      vi.advanceTimersByTime(50);
      return map.redrawn;
    };
    expect(drawnAfter('styledata')).toBe(0);
    map.known.add('land');
    expect(drawnAfter('sourcedata')).toBe(1);
    expect(drawnAfter('styledata', 'styledata')).toBe(2);
    expect(drawnAfter('styledata', 'load', 'styledata')).toBe(2);
  });

  it('does not draw without end, since it tells of its style while it draws', () => {
    const map = fake();
    beginUnseen(map, ['land'], 1000);
    map.told = () => map.tell('styledata');
    map.known.add('land');
    map.tell('sourcedata');
    map.tell('styledata');
    vi.advanceTimersByTime(100);
    expect(map.redrawn).toBe(2);
  });

  it('is seen as it is when patience ends', () => {
    const map = fake();
    hide(map);
    beginUnseen(map, ['land'], 1000);
    vi.advanceTimersByTime(1000);
    expect(map.canvas.style.display).toBe('');
    expect(map.drawn).toBe(1);
    map.known.add('land');
    map.tell('sourcedata');
    expect(map.redrawn).toBe(0);
  });
});
