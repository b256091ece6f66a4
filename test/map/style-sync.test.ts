// What a map is given while it loads, is lost, comes back or fails half way: always the scene that was asked for last.
// It must not need a map: a fake takes commands as MapLibre does, and throws when it is given one that it cannot take.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../src/core/view/scene.ts';
import { apply, type Target } from '../../src/map/apply.ts';
import { StyleSync, type StyledMap } from '../../src/map/style-sync.ts';
import { withoutEmpty } from '../../src/map/style.ts';
import { scene, sources } from './ground.ts';

type Change = Parameters<Parameters<StyleSync['repaintWith']>[0]>[0];

/** A map that has data of sources by id, and none while it is lost. */
class FakeMap {
  data: Map<string, unknown> | undefined;
  wholes = 0;
  failing = false;
  #next: Map<string, unknown> | undefined;
  #load = (): void => undefined;
  on = (event: string, listener: () => void): void => {
    if (event === 'style.load') this.#load = listener;
  };
  isMoving = (): boolean => false;
  setStyle = (style: { sources: Record<string, { data: unknown }> }): void => {
    this.wholes += 1;
    this.data = undefined;
    this.#next = new Map(Object.entries(style.sources).map(([id, { data }]) => [id, data]));
  };
  load(): void {
    this.data = this.#next;
    this.#load();
  }
  repaint = ({ previous, next, dataOf }: Change): void => {
    const { data } = this;
    if (!data) throw new Error('Style is not done loading.');
    const target = {
      addSource: (id: string, { data: added }: { data: unknown }) => data.set(id, added),
      getSource: (id: string) => ({ setData: (changed: unknown) => data.set(id, changed) }),
    };
    const commands = new Proxy(target as unknown as Target, {
      get: (own, name) => (Reflect.get(own, name) as unknown) ?? (() => undefined),
    });
    apply(commands, previous, next, dataOf);
    if (this.failing) throw new Error('half way');
  };
}

const [PULL_BACK, DONBAS, UK] = [
  scene({ scenario: 'mutual-pull-back' }),
  scene({ scenario: 'all-of-the-donbas' }),
  scene({ scenario: 'all-of-the-donbas', locale: 'uk' }),
];

function begin(first: Scene): { map: FakeMap; sync: StyleSync; shows: (expected: Scene) => void } {
  const map = new FakeMap();
  const sync = new StyleSync(map as unknown as StyledMap, sources, first, { fades: true, onError: (error) => { throw error; } }); // prettier-ignore
  const shows = (expected: Scene): void => {
    expect(sync.current).toBe(true);
    for (const id of ['overlays', 'towns', 'labels'] as const)
      expect(map.data?.get(id), id).toBe(sources.dataOf(expected, id));
  };
  return { map, sync, shows };
}
function drawn(first: Scene): ReturnType<typeof begin> {
  const one = begin(first);
  one.sync.applyWhole(withoutEmpty);
  one.map.load();
  one.sync.repaintWith(one.map.repaint);
  return one;
}
const show = (sync: StyleSync, next: Scene): void => {
  sync.expect(next);
  sync.bringUp();
};

describe('the map shows the scene that was asked for last', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('by a difference while it stands', () => {
    const { map, sync, shows } = drawn(PULL_BACK);
    show(sync, DONBAS);
    shows(DONBAS);
    expect(map.wholes).toBe(1);
  });

  it.each([
    ['the proposal', DONBAS],
    ['the language', UK],
    ['the appearance', scene({ scenario: 'mutual-pull-back' }, { dark: true })],
    ['nothing', PULL_BACK],
  ])('after a lost context, where %s changed meanwhile', (_, next) => {
    const { map, sync, shows } = drawn(PULL_BACK);
    sync.suspend();
    map.data = undefined;
    show(sync, next);
    expect(sync.current).toBe(false);
    sync.resume();
    expect(sync.current).toBe(false);
    map.load();
    shows(next);
  });

  it('after a context lost before the first style had loaded, and after one lost twice', () => {
    const { map, sync, shows } = begin(PULL_BACK);
    sync.applyWhole(withoutEmpty);
    sync.suspend();
    show(sync, DONBAS);
    sync.resume();
    sync.suspend();
    show(sync, UK);
    sync.resume();
    map.load();
    shows(UK);
  });

  it('where it changed while the style was loading', () => {
    const { map, sync, shows } = begin(PULL_BACK);
    sync.repaintWith(map.repaint);
    sync.applyWhole(withoutEmpty);
    show(sync, DONBAS);
    expect(sync.current).toBe(false);
    map.load();
    shows(DONBAS);
  });

  it('where it changed before there was a style', () => {
    const { map, sync, shows } = begin(PULL_BACK);
    show(sync, DONBAS);
    sync.applyWhole(withoutEmpty);
    map.load();
    shows(DONBAS);
  });

  it('within two seconds, where the code for differences does not come', () => {
    const { map, sync, shows } = begin(PULL_BACK);
    sync.applyWhole(withoutEmpty);
    map.load();
    show(sync, DONBAS);
    show(sync, UK);
    expect(sync.current).toBe(false);
    vi.advanceTimersByTime(2000);
    map.load();
    shows(UK);
    expect(map.wholes).toBe(2);
  });

  it('whole, where a difference failed half way', () => {
    const reported: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
    const { map, sync, shows } = drawn(PULL_BACK);
    map.failing = true;
    show(sync, DONBAS);
    expect(sync.current).toBe(false);
    map.load();
    shows(DONBAS);
    expect(reported).toHaveLength(1);
  });

  it('and is given nothing once it has gone', () => {
    const { map, sync } = drawn(PULL_BACK);
    sync.stop();
    show(sync, DONBAS);
    sync.applyWhole();
    vi.runAllTimers();
    expect(map.wholes).toBe(1);
  });
});
