// Has a reader's file read in a worker of its own, with progress and an end at any time; what was read stays there.
// It must not know formats. It is fetched only when a file is first chosen.
import type { Field } from '../core/export/csv.ts';
import type { Corrections, OwnPlaces } from '../core/own-places/places.ts';
import { ShapeSet } from '../core/own-places/shapes.ts';
import { UnreadableFile } from '../core/own-places/sheet.ts';
import type { Answer, Order, Reading, Stage } from './messages.ts';

export type { Reading, Stage };
export type FileOptions = {
  readonly reading?: Reading;
  readonly corrections?: Corrections;
  /** `YYYY-MM-DD`; rows dated within the fourteen days before are left out. */
  readonly today: string;
  /** Told the share of the stage that is done, 0 to 1. */
  readonly onProgress?: (fraction: number, stage: Stage) => void;
  /** Ends the work: the worker is ended with it, and what it had read is gone. */
  readonly signal?: AbortSignal;
};

type Unsent<T> = T extends { id: number } ? Omit<T, 'id'> : never;
type Work = { readonly id: number; readonly receive: (answer: Answer) => void; readonly fail: (why: Error) => void };

const aborted = (): Error => new DOMException('the reading was aborted', 'AbortError');

/** A file that was opened: it is read once, and then corrected as often as one likes. */
export class OpenFile {
  #worker: Worker | undefined;
  #running: Work | undefined;
  #count = 0;
  #isRead = false;
  #reading: Reading = {};
  readonly #file: Blob;

  constructor(file: Blob) {
    this.#file = file;
  }

  /**
   * Reads the file and places its rows. Rejects with an AbortError if the signal, `close` or another order ends it, and
   * with an UnreadableFile where the file cannot be read or the worker fails.
   */
  read({ reading = {}, corrections = {}, ...options }: FileOptions): Promise<OwnPlaces> {
    if (this.#worker && !this.#isRead) this.close();
    this.#isRead = false;
    this.#reading = reading;
    return this.#places({ kind: 'read', file: this.#file, reading, corrections, today: options.today }, options);
  }

  /**
   * Places the rows again with other corrections; the file is read again only if the worker was ended meanwhile. Rejects as
   * `read` does, but another correction leaves the worker as it is.
   */
  correct(corrections: Corrections, options: FileOptions): Promise<OwnPlaces> {
    if (!this.#isRead) return this.read({ ...options, corrections, reading: this.#reading });
    return this.#places({ kind: 'place', corrections, today: options.today }, options);
  }

  /** The rows that are left out at last, with reasons: see `leftOutLines`. */
  leftOut(): Promise<readonly (readonly Field[])[]> {
    return this.#order({ kind: 'left-out' }, { today: '' }, (answer) => answer.kind === 'left-out' ? answer.lines : undefined); // prettier-ignore
  }

  /** Ends the worker and frees its memory. */
  close(): void {
    this.#end(aborted());
  }

  #end(why: Error): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isRead = false;
    const work = this.#running;
    this.#running = undefined;
    work?.fail(why);
  }

  #ready(): Worker {
    if (this.#worker) return this.#worker;
    const fresh = new Worker(new URL('./formats.worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === this.#running?.id) this.#running.receive(data);
    });
    const failed = (message: string): void => {
      if (this.#worker === fresh) this.#end(new UnreadableFile('failed', message));
    };
    fresh.addEventListener('error', (event) => {
      event.preventDefault();
      failed(event.message || 'its script did not load');
    });
    // What is too large to be handed over, for one.
    fresh.addEventListener('messageerror', () => failed('its answer could not be read'));
    this.#worker = fresh;
    return fresh;
  }

  #places(order: Unsent<Order>, options: FileOptions): Promise<OwnPlaces> {
    return this.#order(order, options, (answer) => {
      if (answer.kind !== 'places') return undefined;
      this.#isRead = true;
      return { ...answer.places, shapes: new ShapeSet(answer.shapes) };
    });
  }

  #order<T>(
    order: Unsent<Order>,
    { onProgress, signal }: FileOptions,
    take: (answer: Answer) => T | undefined,
  ): Promise<T> {
    // prettier-ignore
    if (signal?.aborted) return Promise.reject(aborted());
    this.#running?.fail(aborted());
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      const onAbort = (): void => {
        if (this.#running?.id === id) this.close();
      };
      const settle = (done: () => void): void => {
        signal?.removeEventListener('abort', onAbort);
        if (this.#running?.id === id) this.#running = undefined;
        done();
      };
      signal?.addEventListener('abort', onAbort);
      const receive = (answer: Answer): void => {
        if (answer.kind === 'progress') onProgress?.(answer.fraction, answer.stage);
        if (answer.kind === 'fault') settle(() => reject(new UnreadableFile(answer.fault, answer.value)));
        const taken = take(answer);
        if (taken !== undefined) settle(() => resolve(taken));
      };
      this.#running = { id, receive, fail: (why) => settle(() => reject(why)) };
      this.#ready().postMessage({ ...order, id });
    });
  }
}
