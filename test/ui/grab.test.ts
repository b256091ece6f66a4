// Handles: what a pointer that takes hold of one does not select, and what a drag does not swallow.
// It must not need a page: elements are stood in for by the events that they get.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Stop } from '../../src/state/sheet.ts';
import { dragSheet } from '../../src/ui/column/sheet.ts';
import { grab } from '../../src/ui/kit/grab.ts';

class Handle extends EventTarget {
  readonly done: string[] = [];
  readonly setPointerCapture = (): void => void this.done.push('capture');
  readonly focus = (): void => void this.done.push('focus');
  press(type: string, clientY = 0): Event {
    const event = Object.assign(new Event(type, { cancelable: true }), { clientY, pointerId: 1 });
    this.dispatchEvent(event);
    return event;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes the pointer and the focus, and selects nothing', () => {
  const handle = new Handle();
  handle.addEventListener('pointerdown', (event) => grab(event as PointerEvent));
  expect(handle.press('pointerdown').defaultPrevented).toBe(true);
  expect(handle.done).toEqual(['capture', 'focus']);
});

it('is how every handle of the page captures a pointer', () => {
  const capturing = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(svelte|ts)$/.test(path) && readFileSync(`src/${path}`, 'utf8').includes('setPointerCapture'),
  );
  expect(capturing).toEqual(['ui/kit/grab.ts']);
});

/** A sheet by its handle; `click` tells whether a click is passed on to the page. */
function sheet(): { handle: Handle; click: () => boolean; stops: Stop[] } {
  vi.stubGlobal('window', { innerHeight: 1000 });
  const handle = new Handle();
  const stops: Stop[] = [];
  dragSheet((stop) => stops.push(stop))(handle as unknown as HTMLElement);
  const click = (): boolean => {
    const stop = vi.spyOn(Event.prototype, 'stopPropagation');
    handle.press('click');
    const isStopped = stop.mock.calls.length > 0;
    stop.mockRestore();
    return !isStopped;
  };
  return { handle, click, stops };
}
function drag(handle: Handle): void {
  handle.press('pointerdown', 900);
  handle.press('pointerup', 100);
}

it('swallows the click that ends a drag with the mouse', () => {
  const { handle, click, stops } = sheet();
  drag(handle);
  expect([stops, click(), click()]).toEqual([['full'], false, true]);
});

it('passes the first tap on that follows a drag with the finger, which clicks nothing, however soon', () => {
  const { handle, click } = sheet();
  drag(handle);
  handle.press('pointerdown', 100);
  handle.press('pointerup', 100);
  expect(click()).toBe(true);
});

it('passes a key on that follows such a drag', () => {
  const { handle, click } = sheet();
  drag(handle);
  vi.advanceTimersByTime(60);
  expect(click()).toBe(true);
});
