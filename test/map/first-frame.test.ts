// How a new map stays out of sight until its first picture is complete, on a map that only emits events.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showWhenLoaded } from '../../src/map/first-frame.ts';

const TIMEOUT_MS = 1000;

function fake() {
  const canvas = { style: { display: '' } };
  const listeners = new Map<string, () => void>();
  const map = {
    getCanvas: () => canvas,
    on: (type: string, listener: () => void) => listeners.set(type, listener),
    off: (type: string) => listeners.delete(type),
  };
  showWhenLoaded(map as unknown as MapLibreMap, TIMEOUT_MS);
  return { style: canvas.style, listeners, emit: (type: string) => listeners.get(type)?.() };
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

  it('is shown as it is after the timeout', () => {
    const { style } = fake();
    vi.advanceTimersByTime(TIMEOUT_MS - 1);
    expect(style.display).toBe('none');
    vi.advanceTimersByTime(1);
    expect(style.display).toBe('');
  });
});
