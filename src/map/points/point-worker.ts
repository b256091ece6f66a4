// One worker that has a reader's points: what it is asked, and the promises of its answers.
// It must not know the map.
import type { Answer, Order } from './messages.ts';
import type { Members, PointSet, TileId } from './point-index.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Waiting<T> = { readonly give: (value: T) => void; readonly fail: (why: Error) => void };

export class PointWorker {
  readonly #worker = new Worker(new URL('./points.worker.ts', import.meta.url), { type: 'module' });
  readonly #tiles = new Map<number, Waiting<Bytes>>();
  readonly #members = new Map<number, Waiting<Members>>();
  #loading: Waiting<void> | undefined;
  #requests = 0;

  /** `onFail` is called where the worker fails, at the start or later. */
  constructor(onFail: (why: Error) => void = () => {}) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#receive(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      onFail(this.#fail(`the worker that has the points has failed: ${event.message || 'its script did not load'}`));
    });
  }

  /** Indexes the points; its arrays are handed over, and are empty afterwards. Rejects where that fails. */
  load(points: PointSet): Promise<void> {
    return new Promise((give, fail) => {
      this.#loading = { give, fail };
      this.#tell({ kind: 'load', points }, [points.lon.buffer, points.lat.buffer, points.classes.buffer]);
    });
  }

  /** From now on, tiles have only the points for which the array has 1, or all. */
  show(shown: Bytes | null): void {
    this.#tell({ kind: 'show', shown });
  }

  /** From now on, tiles have these classes of the points. */
  classify(classes: Bytes): void {
    this.#tell({ kind: 'classify', classes });
  }

  /** A tile as bytes. Rejects where the worker fails or has ended. */
  tile(tile: TileId): Promise<Bytes> {
    const request = (this.#requests += 1);
    return new Promise((give, fail) => {
      this.#tiles.set(request, { give, fail });
      this.#tell({ kind: 'tile', request, tile });
    });
  }

  /** The points of the cluster that a point is in at a zoom. Rejects where the worker fails or has ended. */
  members(point: number, zoom: number): Promise<Members> {
    const request = (this.#requests += 1);
    return new Promise((give, fail) => {
      this.#members.set(request, { give, fail });
      this.#tell({ kind: 'members', request, point, zoom });
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#fail('the points are gone');
  }

  #tell(order: Order, transfer: Transferable[] = []): void {
    this.#worker.postMessage(order, transfer);
  }

  #receive(answer: Answer): void {
    if (answer.kind === 'loaded') return this.#loading?.give();
    if (answer.kind === 'members') this.#members.get(answer.request)?.give(answer.members);
    else this.#tiles.get(answer.request)?.give(answer.bytes);
    this.#tiles.delete(answer.request);
    this.#members.delete(answer.request);
  }

  #fail(message: string): Error {
    const why = new Error(message);
    this.#loading?.fail(why);
    for (const { fail } of [...this.#tiles.values(), ...this.#members.values()]) fail(why);
    this.#tiles.clear();
    this.#members.clear();
    return why;
  }
}
