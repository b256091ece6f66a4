// A cut as the page sees it, with a worker that answers as the test says: warm, stopped, overtaken, failed, ended.
// It must not know how land is cut.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cutCells, cutLand, disposeCut, warmUp, type CutInput } from '../../src/cut/client.ts';
import type { Answer, Order } from '../../src/cut/messages.ts';

const INPUT = { features: [], oblasts: [] } as unknown as CutInput;
const MOSAIC = { line: [], mosaic: {} } as unknown as Extract<Answer, { kind: 'mosaic' }>['value'];

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
  /** Answers the last work that was ordered. */
  answer(answer: Record<string, unknown>): void {
    const works = this.orders.filter((order) => order.kind !== 'stop');
    this.dispatchEvent(Object.assign(new Event('message'), { data: { id: works.at(-1)!.id, ...answer } }));
  }
  finish(): void {
    this.answer({ kind: 'mosaic', value: MOSAIC });
    this.answer({ kind: 'band', value: [] });
  }
}
const last = (): FakeWorker => FakeWorker.all.at(-1)!;

beforeEach(() => {
  FakeWorker.all.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  disposeCut();
  vi.unstubAllGlobals();
});

test('the worker stays warm from one cut to the next, until it is disposed of', async () => {
  for (let cuts = 0; cuts < 2; cuts++) {
    const cut = cutLand(INPUT);
    last().finish();
    expect(await cut).toEqual({ ...MOSAIC, band: [] });
  }
  expect(FakeWorker.all).toHaveLength(1);
  disposeCut();
  expect(last().ended).toBe(true);
  const cut = cutLand(INPUT);
  expect(FakeWorker.all).toHaveLength(2);
  disposeCut();
  await expect(cut).rejects.toMatchObject({ name: 'AbortError' });
});

test('a signal ends a cut between mosaic and band, and has no say once it is done', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const onMosaic = vi.fn();
  const stopped = cutLand(INPUT, { signal: first.signal, onMosaic });
  last().answer({ kind: 'mosaic', value: MOSAIC });
  first.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  expect(onMosaic.mock.calls).toEqual([[MOSAIC]]);
  // What it has cut by then is too late, and the worker stays warm for the next cut.
  expect(last().orders.at(-1)).toEqual({ kind: 'stop' });
  last().answer({ kind: 'band', value: [] });
  const done = cutLand(INPUT, { signal: second.signal });
  last().finish();
  await done;
  second.abort();
  expect([FakeWorker.all.length, last().ended]).toEqual([1, false]);
  expect(last().orders.map(({ kind }) => kind)).toEqual(['cut', 'stop', 'cut']);
});

test('cells alone are done as soon as they are there, and the next cut brings a band again', async () => {
  const cells = cutCells(INPUT);
  expect(last().orders.at(-1)).toMatchObject({ kind: 'cells' });
  last().answer({ kind: 'mosaic', value: MOSAIC });
  expect(await cells).toEqual(MOSAIC);
  const whole = cutLand(INPUT);
  last().finish();
  expect((await whole).band).toEqual([]);
  expect(FakeWorker.all).toHaveLength(1);
});

test('a worker is warmed up once, and what it says of that reaches nobody', async () => {
  warmUp(INPUT);
  warmUp(INPUT);
  expect(FakeWorker.all.flatMap(({ orders }) => orders.map(({ kind }) => kind))).toEqual(['warm']);
  last().answer({ kind: 'fault', message: 'no line' });
  const cut = cutLand(INPUT);
  last().finish();
  await cut;
  expect(FakeWorker.all).toHaveLength(1);
});

test('a cut overtakes the one that is going on', async () => {
  const overtaken = cutLand(INPUT);
  const { id } = last().orders[0] as { id: number };
  const newer = cutLand(INPUT);
  // The worker has not heard of it yet: what it says of the old cut is not taken for the new one.
  last().answer({ id, kind: 'fault', message: 'no longer wanted' });
  await expect(overtaken).rejects.toMatchObject({ name: 'AbortError' });
  last().finish();
  expect((await newer).band).toEqual([]);
});

test.each([
  ['a fault', (worker: FakeWorker) => worker.answer({ kind: 'fault', message: 'no line' }), 'no line'],
  ['a crash', (worker: FakeWorker) => worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })), 'the worker that cuts has failed: out of memory'], // prettier-ignore
  ['a script that does not load', (worker: FakeWorker) => worker.dispatchEvent(new Event('error')), 'the worker that cuts has failed: its script did not load'], // prettier-ignore
])('%s is a plain error, and the next cut has a new worker', async (_name, fail, message) => {
  const cut = cutLand(INPUT);
  fail(last());
  await expect(cut).rejects.toMatchObject({ name: 'Error', message });
  expect(last().ended).toBe(true);
  const next = cutLand(INPUT);
  last().finish();
  await next;
  expect(FakeWorker.all).toHaveLength(2);
});
