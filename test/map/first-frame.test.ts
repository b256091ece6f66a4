// How a new map stays out of sight, and fills no pixel, until its first picture is complete, on a map that only emits events.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showWhenLoaded } from '../../src/map/first-frame.ts';

const TIMEOUT_MS = 1000;
const RASTERIZER_DISCARD = 0x8c89;

function fake(hasContext = true) {
  const enabled = new Set<number>();
  const context = {
    RASTERIZER_DISCARD,
    enable: (capability: number) => enabled.add(capability),
    disable: (capability: number) => enabled.delete(capability),
  };
  const canvas = { style: { display: '' }, getContext: () => (hasContext ? context : null) };
  const listeners = new Map<string, () => void>();
  const style = { loaded: false };
  /** For each drawing of the whole picture, whether it was seen: shown, and with its pixels. */
  const drawings: boolean[] = [];
  const map = {
    getCanvas: () => canvas,
    on: (type: string, listener: () => void) => listeners.set(type, listener),
    off: (type: string) => listeners.delete(type),
    isStyleLoaded: () => style.loaded,
    redraw: () => drawings.push(canvas.style.display === '' && enabled.size === 0),
  };
  showWhenLoaded(map as unknown as MapLibreMap, TIMEOUT_MS);
  const emit = (type: string): void => listeners.get(type)?.();
  /** A tile comes, of all that the style needs the last or not. */
  const bring = (isLast: boolean): void => {
    style.loaded = isLast;
    emit('sourcedata');
  };
  return { style: canvas.style, enabled, drawings, listeners, emit, bring };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a new map', () => {
  it.each(['load', 'error'])('is hidden until %s, and listens no longer', (type) => {
    const { style, listeners, emit } = fake();
    expect(style.display).toBe('none');
    emit('idle');
    expect(style.display).toBe('none');
    emit(type);
    expect(style.display).toBe('');
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fills pixels for the frame in which all has come, and needs no other', () => {
    const { enabled, drawings, emit, bring } = fake();
    bring(false);
    expect([...enabled]).toEqual([RASTERIZER_DISCARD]);
    bring(true);
    expect([...enabled]).toEqual([]);
    emit('load');
    expect(drawings).toEqual([]);
  });

  it('fills no pixel while a part is waited for again', () => {
    const { enabled, bring } = fake();
    bring(true);
    bring(false);
    expect([...enabled]).toEqual([RASTERIZER_DISCARD]);
  });

  it.each(['load', 'error'])('that has filled none is drawn once more at %s', (type) => {
    const { drawings, emit } = fake();
    emit(type);
    expect(drawings).toEqual([true]);
  });

  it('is shown as it is after the timeout', () => {
    const { style, drawings } = fake();
    vi.advanceTimersByTime(TIMEOUT_MS - 1);
    expect(style.display).toBe('none');
    vi.advanceTimersByTime(1);
    expect(style.display).toBe('');
    expect(drawings).toEqual([true]);
  });

  it('is shown where it has no drawing context', () => {
    const { style, emit } = fake(false);
    emit('load');
    expect(style.display).toBe('');
  });
});
