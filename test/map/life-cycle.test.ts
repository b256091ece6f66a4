// What a map reports of itself, and when: never drawn without the present scene, never waiting without an end.
// It must not need a map or a page: a fake fires the library's events.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLife, RESTORE_MS, START_MS, type LivingMap, type MapStatus } from '../../src/map/life-cycle.ts';
import { LETTERS_WAIT_MS, withLetters } from '../../src/map/letters.ts';
import { followMoves, type MovedMap } from '../../src/map/reader-input.ts';
import { followResolution } from '../../src/map/resolution.ts';

type Listener = (event: object) => void;

function events(): { on: (name: string, listener: Listener) => void; fire: (name: string, event?: object) => void } {
  const listeners: [string, Listener][] = [];
  return {
    on: (name, listener) => void listeners.push([name, listener]),
    fire: (name, event = {}) => listeners.filter(([one]) => one === name).forEach(([, listener]) => listener(event)),
  };
}

/** A page that can be hidden, with no more than what is used of it. */
function fakePage(): { hide: (hidden: boolean) => void } {
  const listeners = new Set<() => void>();
  const page = {
    hidden: false,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  vi.stubGlobal('document', page);
  const hide = (hidden: boolean): void => {
    page.hidden = hidden;
    listeners.forEach((listener) => listener());
  };
  return { hide };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the life of a map', () => {
  function live(): {
    fire: (name: string, event?: object) => void;
    hide: (hidden: boolean) => void;
    sync: { current: boolean; suspend: () => void; resume: () => void };
    reported: MapStatus[];
    stop: () => void;
  } {
    const { hide } = fakePage();
    const { on, fire } = events();
    const reported: MapStatus[] = [];
    const sync = {
      current: true,
      suspend: () => void (sync.current = false),
      // What is applied whole is there once the style has loaded, which the tests say.
      resume: () => undefined,
    };
    const stop = followLife({ on } as unknown as LivingMap, sync, (status) => reported.push(status));
    return { fire, hide, sync, reported, stop };
  }

  it('is drawn with the present scene only', () => {
    const { fire, sync, reported } = live();
    sync.current = false;
    fire('load');
    fire('idle');
    expect(reported).toEqual([]);
    sync.current = true;
    fire('idle');
    expect(reported).toEqual(['drawn']);
  });

  it('is given up when it does not start in time, and not sooner for a page that nobody sees', () => {
    const { hide, reported } = live();
    vi.advanceTimersByTime(START_MS - 1);
    hide(true);
    vi.advanceTimersByTime(10 * START_MS);
    hide(false);
    vi.advanceTimersByTime(START_MS - 1);
    expect(reported).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reported).toEqual(['failed']);
  });

  it('is given up at once when its worker fails', () => {
    const { fire, reported } = live();
    fire('error', { error: new Error('Worker failed to load. Check that the worker URL is correct.') });
    fire('load');
    expect(reported).toEqual(['failed']);
  });

  it('hands other errors of the library on', () => {
    const errors: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => errors.push(error));
    const { fire, reported } = live();
    const error = new Error('a tile');
    fire('error', { error });
    expect([errors, reported]).toEqual([[error], []]);
  });

  it('is drawn again only when a restored context shows the present scene', () => {
    const { fire, sync, reported } = live();
    fire('load');
    fire('webglcontextlost');
    fire('idle');
    expect(reported).toEqual(['drawn', 'interrupted']);
    fire('webglcontextrestored');
    fire('idle');
    expect(reported).toEqual(['drawn', 'interrupted']);
    sync.current = true;
    fire('idle');
    expect(reported).toEqual(['drawn', 'interrupted', 'drawn']);
    vi.advanceTimersByTime(10 * RESTORE_MS);
    expect(reported).toHaveLength(3);
  });

  it('is lost for good when no context comes back in time', () => {
    const { fire, reported } = live();
    fire('load');
    fire('webglcontextlost');
    vi.advanceTimersByTime(RESTORE_MS);
    expect(reported).toEqual(['drawn', 'interrupted', 'lost']);
  });

  it('says nothing more once it is over', () => {
    const { stop, reported } = live();
    stop();
    vi.advanceTimersByTime(2 * START_MS);
    expect(reported).toEqual([]);
  });
});

describe('the moves of a map', () => {
  const [reader, own] = [{ originalEvent: { type: 'mousemove' } }, { own: true }];
  type Events = readonly (readonly [name: string, event?: object])[];
  function camerasOf(all: Events): number {
    const { on, fire } = events();
    let cameras = 0;
    const map = { on, getCenter: () => ({ lng: 34, lat: 48 }), getZoom: () => 7, isMoving: () => false };
    followMoves(map as unknown as MovedMap, () => (cameras += 1));
    for (const [name, event] of all) fire(name, event);
    return cameras;
  }

  it.each<[string, Events]>([
    ['a drag', [['movestart', reader], ['move', reader], ['moveend', reader]]],
    ['a slow wheel, which the library does not name', [['wheel', reader], ['movestart'], ['move'], ['moveend']]],
    ['a wheel that takes over a move of the page', [['movestart', own], ['wheel', reader], ['move'], ['moveend']]],
    ['a drag that does', [['movestart', own], ['move', reader], ['moveend', reader]]],
    ['a drag once the page has moved', [['movestart', own], ['moveend', own], ['movestart'], ['moveend']]],
  ])('are reported: %s', (_, all) => expect(camerasOf(all)).toBe(1)); // prettier-ignore

  it.each<[string, Events]>([
    [
      'to what a link or a passage names',
      [
        ['movestart', own],
        ['move', own],
        ['moveend', own],
      ],
    ],
    ['of a window that changed its size', [['movestart'], ['move'], ['resize'], ['moveend']]],
  ])('are not, where they are the page’s own: %s', (_, all) => expect(camerasOf(all)).toBe(0));
});

describe('the letters of names', () => {
  /** Fonts that come when `arrive` is called; or never. */
  function fonts(isThere: boolean): { arrive: () => void } {
    let arrive = (): void => undefined;
    const load = (): Promise<void> => new Promise((resolve) => (arrive = resolve));
    vi.stubGlobal('document', { fonts: { check: () => isThere, load } });
    return { arrive: () => arrive() };
  }
  const drawing = (): { drawn: string[] } => {
    const drawn: string[] = [];
    withLetters('Kyiv', () => drawn.push('draw'), () => drawn.push('redraw')); // prettier-ignore
    return { drawn };
  };

  it('are waited for only where they are not there, and not for long', async () => {
    fonts(true);
    expect(drawing().drawn).toEqual(['draw']);
    const { arrive } = fonts(false);
    const { drawn } = drawing();
    await vi.advanceTimersByTimeAsync(LETTERS_WAIT_MS - 1);
    expect(drawn).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(drawn).toEqual(['draw']);
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(drawn).toEqual(['draw', 'redraw']);
  });

  it('are drawn with at once when they come in time', async () => {
    const { arrive } = fonts(false);
    const { drawn } = drawing();
    arrive();
    await vi.advanceTimersByTimeAsync(2 * LETTERS_WAIT_MS);
    expect(drawn).toEqual(['draw']);
  });
});

describe('the pixels of the device', () => {
  it('are followed from one ratio to the next', () => {
    const queries: { query: string; change?: () => void }[] = [];
    const window = {
      devicePixelRatio: 1,
      matchMedia: (query: string) => {
        const media: (typeof queries)[number] = { query };
        queries.push(media);
        return {
          addEventListener: (_: string, listener: () => void) => (media.change = listener),
          removeEventListener: () => delete media.change,
        };
      },
    };
    vi.stubGlobal('window', window);
    let changes = 0;
    const stop = followResolution(() => (changes += 1));
    for (const ratio of [2, 1.5]) {
      window.devicePixelRatio = ratio;
      queries.at(-1)?.change?.();
    }
    stop();
    expect(queries.map(({ query }) => query)).toEqual([1, 2, 1.5].map((ratio) => `(resolution: ${ratio}dppx)`));
    expect([changes, queries.filter(({ change }) => change)]).toEqual([2, []]);
  });
});
