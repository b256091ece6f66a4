// One worker that has a reader's lines and areas: how they are handed to it, and the promises of its answers.
// It must not know the map.
import type { PackedShapes } from '../../core/own-places/shapes.ts';
import type { TileId } from '../points/point-index.ts';
import type { Answer, Order } from './messages.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Waiting<T> = { readonly give: (value: T) => void; readonly fail: (why: Error) => void };

/** So many numbers are copied in one go: a few milliseconds. */
const PART = 2 ** 20;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class ShapeWorker {
  readonly #worker = new Worker(new URL('./shapes.worker.ts', import.meta.url), { type: 'module' });
  readonly #tiles = new Map<number, Waiting<Bytes>>();
  #indexing: Waiting<void> | undefined;
  #requests = 0;
  #failure: Error | undefined;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#receive(data));
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail(event.message || 'its script did not load');
    });
  }

  /** Copies the shapes to the worker part by part, and has them indexed. Rejects where that fails or `end` comes first. */
  async load({ positions, ...shapes }: PackedShapes): Promise<void> {
    const indexed = new Promise<void>((give, fail) => (this.#indexing = { give, fail }));
    // Whoever waits is told; until then nobody does.
    indexed.catch(() => {});
    this.#tell({ kind: 'begin', shapes, numbers: positions.length });
    for (let at = 0; at < positions.length && !this.#failure; at += PART) {
      const part = positions.slice(at, at + PART);
      this.#tell({ kind: 'positions', at, part }, [part.buffer]);
      await turn();
    }
    this.#tell({ kind: 'index' });
    return indexed;
  }

  /** From now on, tiles have only the shapes of places for which the array has 1, or all. */
  show(shown: Bytes | null): void {
    this.#tell({ kind: 'show', shown });
  }

  /** A tile as bytes. Rejects where the worker fails or has ended. */
  tile(tile: TileId): Promise<Bytes> {
    const request = (this.#requests += 1);
    return new Promise((give, fail) => {
      if (this.#failure) fail(this.#failure);
      else this.#tiles.set(request, { give, fail });
      this.#tell({ kind: 'tile', request, tile });
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#fail('it has ended');
  }

  #tell(order: Order, transfer: Transferable[] = []): void {
    this.#worker.postMessage(order, transfer);
  }

  #receive(answer: Answer): void {
    if (answer.kind === 'indexed') this.#indexing?.give();
    if (answer.kind === 'failed') this.#fail(answer.why);
    if (answer.kind !== 'tile') return;
    this.#tiles.get(answer.request)?.give(answer.bytes);
    this.#tiles.delete(answer.request);
  }

  #fail(why: string): void {
    this.#failure = new Error(`the worker that has the lines and areas: ${why}`);
    this.#indexing?.fail(this.#failure);
    for (const { fail } of this.#tiles.values()) fail(this.#failure);
    this.#tiles.clear();
  }
}
