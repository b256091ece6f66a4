// A file as the page sees it, with a worker that answers as the test says: read, corrected, aborted, overtaken, failed.
// It must not know formats.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pack, ShapeSet } from '../../src/core/own-places/shapes.ts';
import { UnreadableFile } from '../../src/core/own-places/sheet.ts';
import { OpenFile } from '../../src/formats/client.ts';
import type { Order } from '../../src/formats/messages.ts';

const SHAPES = pack(new Map([[0, { type: 'LineString' as const, coordinates: [[36, 50], [37, 50]] }]])); // prettier-ignore
const PLACES = { count: 1, shapes: new ShapeSet(SHAPES) };
const TODAY = { today: '2026-11-30' };

class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly orders: Order[] = [];
  ended = false;
  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(order: Order): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(answer: Record<string, unknown>, order = this.orders.at(-1)): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: { id: order!.id, ...answer } }));
  }
  finish(): void {
    this.answer({ kind: 'places', places: { count: 1 }, shapes: SHAPES });
  }
}
const last = (): FakeWorker => FakeWorker.all.at(-1)!;

beforeEach(() => {
  FakeWorker.all.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const opened = async (): Promise<OpenFile> => {
  const file = new OpenFile(new Blob(['x']));
  const read = file.read(TODAY);
  last().finish();
  expect(await read).toEqual(PLACES);
  return file;
};

test('a file is read once, and corrections go to the same worker', async () => {
  const file = await opened();
  const corrected = file.correct({ axes: 'swapped' }, TODAY);
  last().finish();
  await corrected;
  expect(last().orders.map(({ kind }) => kind)).toEqual(['read', 'place']);
  const lines = file.leftOut();
  last().answer({ kind: 'left-out', lines: [['row']] });
  expect(await lines).toEqual([['row']]);
  file.close();
  expect([FakeWorker.all.length, last().ended]).toEqual([1, true]);
});

test('progress is told, and a signal ends worker and reading', async () => {
  const stop = new AbortController();
  const onProgress = vi.fn();
  const file = new OpenFile(new Blob(['x']));
  const read = file.read({ ...TODAY, onProgress, signal: stop.signal });
  last().answer({ kind: 'progress', fraction: 0.5, stage: 'reading' });
  stop.abort();
  await expect(read).rejects.toMatchObject({ name: 'AbortError' });
  expect(onProgress.mock.calls).toEqual([[0.5, 'reading']]);
  expect(last().ended).toBe(true);
  await expect(file.read({ ...TODAY, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test('a correction overtakes another, and is read anew where the worker has ended', async () => {
  const file = await opened();
  const [first, second] = [file.correct({}, TODAY), file.correct({ axes: 'as-read' }, TODAY)];
  last().answer({ kind: 'places', places: { count: 9 } }, last().orders[1]);
  last().finish();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(await second).toEqual(PLACES);
  file.close();
  const again = file.correct({ axes: 'swapped' }, TODAY);
  last().finish();
  await again;
  expect(FakeWorker.all.map(({ orders }) => orders.map(({ kind }) => kind))).toEqual([['read', 'place', 'place'], ['read']]); // prettier-ignore
  expect(last().orders[0]).toMatchObject({ corrections: { axes: 'swapped' } });
});

test('another reading takes the place of one that is going on', async () => {
  const file = new OpenFile(new Blob(['x']));
  const first = file.read(TODAY);
  const second = file.read({ ...TODAY, reading: { encoding: 'koi8-u' } });
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  last().finish();
  await second;
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
});

test.each([
  ['a fault', (worker: FakeWorker) => worker.answer({ kind: 'fault', fault: 'openQuote', value: 7 }), new UnreadableFile('openQuote', 7)],
  ['a crash', (worker: FakeWorker) => worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })), new UnreadableFile('failed', 'out of memory')],
  ['a script that does not load', (worker: FakeWorker) => worker.dispatchEvent(new Event('error')), new UnreadableFile('failed', 'its script did not load')],
])('%s is told as such', async (_name, fail, error) => {
  const read = new OpenFile(new Blob(['x'])).read(TODAY);
  fail(last());
  await expect(read).rejects.toThrow(error);
}); // prettier-ignore
