// Has the land cut anew in a worker that stays warm from one cut to the next, and can be told to stop.
// It must not know how land is cut, nor what is done with it. It is fetched only when a cut is first asked for.
import type { CutInput, CutLand, CutMosaic } from './land.ts';
import type { Answer, Order, Stage } from './messages.ts';

export type { CutInput, CutLand, CutMosaic, Stage };
export type CutOptions = {
  /** Told the share of the stage that is done, 0 to 1. */
  readonly onProgress?: (fraction: number, stage: Stage) => void;
  /** Given line and cells as soon as they are there; the band takes several times as long. */
  readonly onMosaic?: (value: CutMosaic) => void;
  /** Ends the cut, also between mosaic and band. */
  readonly signal?: AbortSignal;
};

/** `cells` leaves out the band. */
type Kind = 'cut' | 'cells';
type Cut = { readonly id: number; readonly receive: (answer: Answer) => void; readonly fail: (why: Error) => void };

let worker: Worker | undefined;
let running: Cut | undefined;
let count = 0;

const aborted = (): Error => new DOMException('the cut was aborted', 'AbortError');

/** Rejects the cut that is going on, if any. The worker still is at it. */
function fail(why: Error): void {
  const cut = running;
  running = undefined;
  cut?.fail(why);
}

/** Ends the worker, and with it the cut that it is at. */
function end(why: Error): void {
  worker?.terminate();
  worker = undefined;
  fail(why);
}

/** Ends the cut that is going on; the worker stays, and stops at its next step. */
function stop(): void {
  fail(aborted());
  worker?.postMessage({ kind: 'stop' } satisfies Order);
}

/** The warm worker, or a new one. */
function ready(): Worker {
  if (worker) return worker;
  const fresh = new Worker(new URL('./cut.worker.ts', import.meta.url), { type: 'module' });
  fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.id === running?.id) running.receive(data);
  });
  fresh.addEventListener('error', (event) => {
    event.preventDefault();
    if (worker === fresh)
      end(new Error(`the worker that cuts has failed: ${event.message || 'its script did not load'}`));
  });
  worker = fresh;
  return fresh;
}

/** What a cut makes of its answers, until it has the cells, and the band if that was ordered, too. */
function receiver(kind: Kind, options: CutOptions, resolve: (land: CutMosaic | CutLand) => void): Cut['receive'] {
  let first: CutMosaic | undefined;
  const done = (land: CutMosaic | CutLand): void => {
    running = undefined;
    resolve(land);
  };
  return (answer) => {
    if (answer.kind === 'progress') options.onProgress?.(answer.fraction, answer.stage);
    if (answer.kind === 'fault') end(new Error(answer.message));
    if (answer.kind === 'mosaic') {
      first = answer.value;
      options.onMosaic?.(first);
      if (kind === 'cells') done(first);
    }
    if (answer.kind === 'band' && first) done({ ...first, band: answer.value });
  };
}

/**
 * Has the worker ready for the next cut, unless it is already: it loads, and cuts once for practice. Whatever fails here
 * fails again when a cut is asked for.
 */
export function warmUp(input: CutInput): void {
  if (!worker) ready().postMessage({ kind: 'warm', id: ++count, input } satisfies Order);
}

function order(kind: Kind, input: CutInput, options: CutOptions): Promise<CutMosaic | CutLand> {
  const { signal } = options;
  if (signal?.aborted) return Promise.reject(aborted());
  fail(aborted());
  return new Promise((resolve, reject) => {
    const id = ++count;
    const onAbort = (): void => {
      if (running?.id === id) stop();
    };
    const settled = (): void => signal?.removeEventListener('abort', onAbort);
    signal?.addEventListener('abort', onAbort);
    running = {
      id,
      receive: receiver(kind, options, (land) => {
        settled();
        resolve(land);
      }),
      fail: (why) => {
        settled();
        reject(why);
      },
    };
    ready().postMessage({ kind, id, input } satisfies Order);
  });
}

/**
 * Cuts the land for a drawn line, as `npm run geo` does: the same cells from the same line. One cut at a time: a cut
 * that is still going on is aborted. Rejects with an AbortError if the signal or another cut ends it, and with a plain
 * Error if the line cannot be cut, or the worker fails or does not load; the next cut then starts a new worker.
 */
export const cutLand = (input: CutInput, options: CutOptions = {}): Promise<CutLand> =>
  order('cut', input, options) as Promise<CutLand>;
/** The same without the band, for a line whose band is there already. */
export const cutCells = (input: CutInput, options: CutOptions = {}): Promise<CutMosaic> =>
  order('cells', input, options);

/** Ends the worker and frees its memory; a cut that is still going on is aborted. */
export const disposeCut = (): void => end(aborted());
